/** The pattern language: one line of text becomes a tree of elements. Errors carry the column in that line. */

/** `at` is the column, from 0, where the element begins. */
export type Element = Form & { at: number }

type Form =
  | { type: 'word'; word: string; exact: boolean }
  | { type: 'tag'; tag: string }
  | { type: 'value'; kind: string }
  | { type: 'list'; list: string }
  | { type: 'choice'; options: Element[][] }
  | { type: 'repeat'; element: Element; min: number; max: number }
  | { type: 'gap'; max: number }
  | { type: 'capture'; name: string; inner: Element[] | undefined }
  | { type: 'start' }
  | { type: 'end' }

export const TAGS: Readonly<Record<string, readonly string[]>> = {
  Noun: ['NOUN', 'PROPN'],
  Verb: ['VERB'],
  Adjective: ['ADJ'],
  Adverb: ['ADV'],
  ProperNoun: ['PROPN'],
  Pronoun: ['PRON'],
  Determiner: ['DET'],
  Number: [],
}
const VALUES: Readonly<Record<string, string>> = { Money: 'money', Years: 'years', Percent: 'percent' }
const LONGEST_GAP = 12
const MOST_REPEATS = 4
const DEEPEST = 8

/** What is wrong with a pattern, and at which column (from 0) of it. */
export class PatternFault extends Error {
  constructor(
    readonly column: number,
    readonly problem: string,
    readonly proposal: string,
  ) {
    super(problem)
  }
}

/** Reads one pattern. Throws {@link PatternFault}. */
export function parsePattern(text: string): Element[] {
  const reader = { text, at: 0 }
  const elements = readSequence(reader, 0, undefined)
  if (reader.at < text.length)
    throw new PatternFault(reader.at, `unexpected "${text[reader.at]}"`, 'close what was opened, or leave it out')
  if (!elements.some(consumes)) throw new PatternFault(0, 'a pattern that can match nothing', 'name at least one word')
  return elements
}

interface Reader {
  text: string
  at: number
}

/** True when the element always takes at least one token. */
export function consumes(element: Element): boolean {
  switch (element.type) {
    case 'word':
    case 'tag':
    case 'value':
    case 'list':
      return true
    case 'choice':
      return element.options.every((option) => option.some(consumes))
    case 'repeat':
      return element.min > 0 && consumes(element.element)
    case 'capture':
      return element.inner === undefined || element.inner.some(consumes)
    default:
      return false
  }
}

function readSequence(reader: Reader, depth: number, close: string | undefined): Element[] {
  if (depth > DEEPEST) throw new PatternFault(reader.at, `brackets nested deeper than ${DEEPEST}`, 'write two patterns')
  const elements: Element[] = []
  for (;;) {
    skipSpace(reader)
    const char = reader.text[reader.at]
    if (char === undefined || char === close || (close === ')' && char === '|')) return elements
    const at = reader.at
    elements.push(readRepeat(reader, { ...readForm(reader, depth, char), at }))
  }
}

function readForm(reader: Reader, depth: number, char: string): Form {
  const from = reader.at
  if (char === '(') {
    reader.at++
    const options: Element[][] = []
    for (;;) {
      const option = readSequence(reader, depth + 1, ')')
      if (!option.length)
        throw new PatternFault(reader.at, 'an empty choice', 'write a word on both sides of "|", or "?" after the bracket')
      options.push(option)
      const end = reader.text[reader.at]
      if (end === undefined) throw new PatternFault(from, '"(" is never closed', 'add ")"')
      reader.at++
      if (end === ')') return { type: 'choice', options }
    }
  }
  if (char === '<') return readCapture(reader, depth, from)
  if (char === '"') return readQuoted(reader, from)
  if (char === '#') {
    const name = readName(reader)
    if (name in VALUES) return { type: 'value', kind: VALUES[name] as string }
    if (name in TAGS) return { type: 'tag', tag: name }
    throw new PatternFault(from, `unknown tag #${name}`, `did you mean #${nearest(name, [...Object.keys(TAGS), ...Object.keys(VALUES)])}?`)
  }
  if (char === '@') {
    const list = readName(reader)
    if (!list) throw new PatternFault(from, '"@" without the name of a list', 'write @ and the name of a list, such as @benefit')
    return { type: 'list', list }
  }
  if (char === '^' || char === '$') {
    reader.at++
    return { type: char === '^' ? 'start' : 'end' }
  }
  if (reader.text.startsWith('...', from)) {
    reader.at += 3
    const digits = /^\d{1,3}/.exec(reader.text.slice(reader.at, reader.at + 3))?.[0] ?? ''
    reader.at += digits.length
    const max = digits ? Number(digits) : 3
    if (max < 1 || max > LONGEST_GAP) throw new PatternFault(from, `a gap of ${max}`, `a gap takes from 1 to ${LONGEST_GAP} words`)
    return { type: 'gap', max }
  }
  if (')|>?*'.includes(char) || (char === '+' && /[\s]|$/.test(reader.text[from + 1] ?? ' '))) {
    throw new PatternFault(from, `unexpected "${char}"`, `quote it to match the mark itself: "${char}"`)
  }
  const word = readWord(reader)
  return { type: 'word', word: word.toLowerCase(), exact: false }
}

function readCapture(reader: Reader, depth: number, from: number): Form {
  const head = /^<([a-z][a-z-]{0,30})(:|>)/.exec(reader.text.slice(from, from + 34))
  if (!head) throw new PatternFault(from, 'a capture without a name', 'write <name> or <name: pattern>, the name in lower case')
  reader.at += head[0].length
  const name = head[1] as string
  if (head[2] === '>') return { type: 'capture', name, inner: undefined }
  const inner = readSequence(reader, depth + 1, '>')
  if (reader.text[reader.at] !== '>') throw new PatternFault(from, `<${name}: is never closed`, 'add ">"')
  reader.at++
  if (!inner.length) throw new PatternFault(from, `<${name}: > holds no pattern`, `write <${name}> for the rest of the clause`)
  return { type: 'capture', name, inner }
}

function readQuoted(reader: Reader, from: number): Form {
  const end = reader.text.indexOf('"', from + 1)
  if (end < 0) throw new PatternFault(from, 'a quote that is never closed', 'add a second "')
  const words = reader.text
    .slice(from + 1, end)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
  reader.at = end + 1
  if (!words.length) throw new PatternFault(from, 'empty quotes', 'write the form to match between them')
  const exact = words.map((word): Element => ({ type: 'word', word, exact: true, at: from }))
  return exact.length === 1 ? (exact[0] as Element) : { type: 'choice', options: [exact] }
}

function readRepeat(reader: Reader, element: Element): Element {
  const mark = reader.text[reader.at]
  if (mark !== '?' && mark !== '*' && mark !== '+') return element
  if (element.type === 'gap' || element.type === 'start' || element.type === 'end') {
    throw new PatternFault(reader.at, `"${mark}" after a ${element.type}`, 'leave it out')
  }
  reader.at++
  return { type: 'repeat', element, min: mark === '+' ? 1 : 0, max: mark === '?' ? 1 : MOST_REPEATS, at: element.at }
}

function skipSpace(reader: Reader): void {
  while (reader.text[reader.at] === ' ' || reader.text[reader.at] === '\t') reader.at++
}

function readName(reader: Reader): string {
  const name = /^[#@]([A-Za-z][\w-]{0,40})?/.exec(reader.text.slice(reader.at, reader.at + 42))?.[1] ?? ''
  reader.at += name.length + 1
  return name
}

function readWord(reader: Reader): string {
  const { text, at: from } = reader
  let { at } = reader
  for (; at < text.length; at++) {
    const char = text[at] as string
    if (' \t()|<>"?*@^'.includes(char)) break
    if (char === '+' && text[at + 1] !== '+' && text[at - 1] !== '+') break
    if (char === '.' && text.startsWith('...', at)) break
    if (char === '$' && at > from) break
  }
  reader.at = at
  return text.slice(from, at)
}

/** The known name that takes the fewest edits to reach. */
export function nearest(name: string, known: readonly string[]): string {
  let best = known[0] ?? ''
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const distance = edits(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
