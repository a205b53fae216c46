/** The examples that stand inside the rules. They are tests, and no part of the package. */
import type { SectionKind } from '../types'

export interface RuleExample {
  rule: string
  expects: 'hit' | 'none'
  /** The sentence without brackets. */
  text: string
  /** Where the brackets stood: UTF-16 offsets into `text`. */
  marked: { start: number; end: number }[]
  section: SectionKind
}

const SECTION = /^\{([a-z-]+)\}\s*/

/** Reads one `yes` or `no` line: "{requirements} You must hold a [driving licence]." */
export function readExample(rule: string, line: string, expects: RuleExample['expects']): RuleExample {
  const lead = SECTION.exec(line)
  const rest = lead ? line.slice(lead[0].length) : line
  const marked: RuleExample['marked'] = []
  let text = ''
  let open = -1
  for (const char of rest) {
    if (char === '[' && expects === 'hit') open = text.length
    else if (char === ']' && expects === 'hit' && open >= 0) {
      marked.push({ start: open, end: text.length })
      open = -1
    } else text += char
  }
  return { rule, expects, text, marked, section: (lead?.[1] ?? 'responsibilities') as SectionKind }
}
