/** Sentence templates: `{slot}`, `{slot:form}`, `[optional part]`, `(one|another)`. Read once, used for every posting. */

import { hash } from './hash'
import { slotNumber } from './slot-table'

export type Part =
  | { type: 'text'; text: string; spaces: number }
  /** `key` names slot and form together; `number` is that of the slot, `wording` that of slot and form. */
  | { type: 'slot'; slot: string; form: string; key: string; number: number; wording: number }
  | { type: 'optional'; parts: Part[] }
  | { type: 'choice'; options: Part[][] }

export interface Template {
  id: string
  move: string
  kind: 'stated' | 'inferred'
  parts: Part[]
  /** Slots that must be there, and slots that must not. */
  needs: string[]
  without: string[]
  /** The same by the numbers of the slots. */
  needed: readonly number[]
  barred: readonly number[]
  /** What it tells for certain: the slots that must be there, without those that may recur. */
  tells: readonly number[]
  /** Hash of the id, for the choice among equals. */
  hash: number
}

/** Slots that a paragraph may name again and again. */
const RECURRING: ReadonlySet<string> = new Set([
  'title',
  'wholeTitle',
  'person',
  'company',
  'body',
  'agency',
  'unnamed',
  'nameless',
  'thin',
])

const recurring = [...RECURRING].map(slotNumber)

export const isRecurring = (slot: number): boolean => recurring.includes(slot)

/** Each slot in each form has a number under which it is worded. */
const wordings = new Map<string, number>()

function wordingOf(key: string): number {
  const number = wordings.get(key) ?? wordings.size
  wordings.set(key, number)
  return number
}

/** What is wrong with a template, and at which column (from 0). */
export class TemplateFault extends Error {
  constructor(
    readonly column: number,
    readonly problem: string,
    readonly proposal: string,
  ) {
    super(problem)
  }
}

const LINE = /^([a-z][a-z0-9-]*)((?:\s+[+-][a-zA-Z]+)*):\s+(\S.*)$/

/** Reads one line `id +needed -unwanted: text`. Throws {@link TemplateFault}. */
export function parseTemplate(line: string, move: string, paragraph: string, kind: Template['kind']): Template {
  const match = LINE.exec(line)
  if (!match) throw new TemplateFault(0, 'not a template line', 'write "name: The sentence with its {slots}."')
  const text = match[3] as string
  const offset = line.length - text.length
  const reader = { text, at: 0, offset }
  const parts = readParts(reader, '')
  const needs = new Set<string>()
  for (const part of parts) collect(part, needs)
  const without: string[] = []
  for (const flag of (match[2] as string).trim().split(/\s+/).filter(Boolean))
    (flag[0] === '+' ? needs : { add: (slot: string) => without.push(slot) }).add(flag.slice(1))
  const id = `${paragraph}.${move}.${match[1]}`
  const needed = [...needs].map(slotNumber)
  return {
    id,
    move,
    kind,
    parts,
    needs: [...needs],
    without,
    needed,
    barred: without.map(slotNumber),
    tells: needed.filter((slot) => !isRecurring(slot)),
    hash: hash(id),
  }
}

function collect(part: Part, needs: Set<string>): void {
  if (part.type === 'slot') needs.add(part.slot)
  else if (part.type === 'choice') for (const option of part.options) for (const inner of option) collect(inner, needs)
}

interface Reader {
  text: string
  at: number
  offset: number
}

/** What stands between slots and brackets. */
const PLAIN = /[^[\](){}|]+/y

function readParts(reader: Reader, ends: string): Part[] {
  const parts: Part[] = []
  let plain = ''
  const flush = () => {
    if (plain) parts.push({ type: 'text', text: plain, spaces: plain.split(' ').length - 1 })
    plain = ''
  }
  while (reader.at < reader.text.length) {
    PLAIN.lastIndex = reader.at
    const [run] = PLAIN.exec(reader.text) ?? []
    if (run !== undefined) {
      plain += run
      reader.at += run.length
      continue
    }
    const char = reader.text[reader.at] as string
    if (ends.includes(char)) break
    if (char === '{') {
      const match = /^\{([a-zA-Z][a-zA-Z0-9]*)(?::([a-z]+))?\}/.exec(reader.text.slice(reader.at, reader.at + 60))
      if (!match) throw fault(reader, 'a slot that cannot be read', 'write {slot} or {slot:form}')
      flush()
      const slot = match[1] as string
      parts.push({ type: 'slot', slot, form: match[2] ?? '', key: match[0], number: slotNumber(slot), wording: wordingOf(match[0]) })
      reader.at += match[0].length
    } else if (char === '[') {
      flush()
      const from = reader.at++
      const inner = readParts(reader, ']')
      close(reader, ']', from)
      parts.push({ type: 'optional', parts: inner })
    } else if (char === '(') {
      flush()
      const from = reader.at
      const options: Part[][] = []
      do {
        reader.at++
        options.push(readParts(reader, '|)'))
      } while (reader.text[reader.at] === '|')
      close(reader, ')', from)
      parts.push({ type: 'choice', options })
    } else throw fault(reader, `unexpected "${char}"`, 'open it first, or leave it out')
  }
  flush()
  return parts
}

function close(reader: Reader, mark: string, from: number): void {
  if (reader.text[reader.at] !== mark)
    throw new TemplateFault(from + reader.offset, `"${reader.text[from]}" is never closed`, `add "${mark}"`)
  reader.at++
}

const fault = (reader: Reader, problem: string, proposal: string): TemplateFault =>
  new TemplateFault(reader.at + reader.offset, problem, proposal)
