/** Example lines: their brackets and the section that they name. */
import { SECTION_KINDS } from '../schema/fields'
import type { Fault } from './pattern'
import { proposeName } from './proposal'

/** `brackets` mark evidence; a near miss has none to mark. */
export function exampleFaults(line: string, brackets: boolean): Fault[] {
  const faults: Fault[] = []
  const lead = /^\{([^}]*)\}?/.exec(line)
  if (lead && !(SECTION_KINDS as readonly string[]).includes(lead[1] as string)) {
    faults.push({ column: 1, problem: `unknown section kind {${lead[1]}}`, proposal: proposeName(lead[1] as string, SECTION_KINDS) })
  }
  if (!line.slice(lead?.[0].length ?? 0).trim())
    faults.push({ column: 0, problem: 'an example without a sentence', proposal: 'write the sentence after the section' })
  if (!brackets) return faults
  let open = -1
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '[') {
      if (open >= 0) faults.push({ column: at, problem: 'a bracket inside a bracket', proposal: 'mark each stretch of evidence by itself' })
      open = at
    } else if (line[at] === ']') {
      if (open < 0) faults.push({ column: at, problem: '"]" was never opened', proposal: 'put "[" before the evidence' })
      else if (!line.slice(open + 1, at).trim())
        faults.push({ column: open, problem: 'empty brackets', proposal: 'put them around the evidence' })
      open = -1
    }
  }
  if (open >= 0) faults.push({ column: open, problem: '"[" is never closed', proposal: 'put "]" after the evidence' })
  return faults
}

/** A small posting: sentences with " // " between them. */
export function postingFaults(line: string, families: ReadonlySet<string> | undefined): Fault[] {
  const faults: Fault[] = []
  let column = 0
  for (const piece of line.split(' // ')) {
    const at = column + piece.length - piece.trimStart().length
    const family = /^\{family:([^{}]*)\}$/.exec(piece.trim())
    if (family) {
      const name = (family[1] as string).trim()
      if (families && !families.has(name))
        faults.push({ column: at, problem: `unknown family "${name}"`, proposal: proposeName(name, families) })
    } else faults.push(...exampleFaults(piece.trim(), false).map((fault) => ({ ...fault, column: fault.column + at })))
    column += piece.length + 4
  }
  return faults
}
