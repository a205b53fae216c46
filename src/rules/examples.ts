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

/** A posting of a few sentences on which an insight fires or stays silent. */
export interface InsightExample {
  rule: string
  expects: 'fires' | 'silent'
  /** One sentence a line. */
  postingText: string
  /** The sentences in order: where each stands in the text, and in what kind of section. */
  sections: { start: number; end: number; kind: SectionKind }[]
  /** Job family that the posting is taken to belong to. */
  family?: string
}

const FAMILY = /^\{family:\s*([a-z-]+)\}$/

/** Reads one `yes` or `no` line of an insight: "Load trucks. // {requirements} Lift 50 pounds."; a piece "{family: nursing}" sets the job family. */
export function readInsightExample(rule: string, line: string, expects: InsightExample['expects'], family?: string): InsightExample {
  const example: InsightExample = { rule, expects, postingText: '', sections: [], ...(family ? { family } : {}) }
  for (const piece of line.split(' // ').map((each) => each.trim())) {
    const named = FAMILY.exec(piece)
    if (named) {
      example.family = named[1] as string
      continue
    }
    const { text, section } = readExample(rule, piece, 'none')
    const start = example.postingText.length
    example.postingText += `${text}\n`
    example.sections.push({ start, end: start + text.length, kind: section })
  }
  return example
}
