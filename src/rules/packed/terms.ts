/** Terms whose spellings are read when they are asked for: there are tens of thousands, and a posting asks for a few hundred. */
import type { TermSource } from '../content'
import { idOf } from '../ids'
import { BUCKETS, wordHash } from '../word-hash'
import { openingWord } from '../words-of'
import { type Dictionary, lowerIndexOf } from './dictionary'
import {
  type FieldReader,
  fieldReader,
  isParting,
  LASTS,
  NO_PARTING,
  openLine,
  ownTokens,
  readField,
  SHARED,
  writeOwn,
} from './shared-words'
import { numberAt, ONE, PLACES, THREE, widthOf } from './symbols'
import { countEach, countTokens, readFields, textOf, writeText } from './text'

/** What all terms have in common. */
interface Shelf {
  code: string
  /** How many terms there are, and where each begins in the code. */
  size: number
  starts: Int32Array
  dictionary: Dictionary
  reader: FieldReader
  /** Links of the terms that have some, by their numbers. */
  links: ReadonlyMap<number, string>
}

interface Group {
  field: string
  kind: string
  category: string
}

class PackedTerm implements TermSource {
  // Thousands are made at the start: no field is set twice, and what can stand in tables does.
  declare readonly shelf: Shelf
  declare readonly number: number
  declare private readonly group: Group
  declare private ownName: string | undefined
  declare private ownId: string | undefined

  constructor(shelf: Shelf, number: number, group: Group) {
    this.shelf = shelf
    this.number = number
    this.group = group
    this.ownName = undefined
    this.ownId = undefined
  }

  /** Where its spellings begin, and where they end. */
  get from(): number {
    return this.shelf.starts[this.number] as number
  }

  get to(): number {
    return lineEnd(this.shelf.code, this.from)
  }

  get field(): string {
    return this.group.field
  }

  get kind(): string {
    return this.group.kind
  }

  get category(): string {
    return this.group.category
  }

  get name(): string {
    this.ownName ??= this.spelling(0)
    return this.ownName
  }

  get id(): string {
    this.ownId ??= idOf(this.name)
    return this.ownId
  }

  get aliases(): string[] {
    const { shelf, from, to } = this
    const { code, dictionary, reader } = shelf
    const aliases: string[] = []
    openLine(reader, from)
    readField(reader, code, to)
    while (reader.at < to) {
      readField(reader, code, to)
      aliases.push(textOf(reader.numbers, reader.count, dictionary))
    }
    return aliases
  }

  get links(): Record<string, string> | undefined {
    const links = this.shelf.links.get(this.number)
    return links === undefined ? undefined : (JSON.parse(links) as Record<string, string>)
  }

  spelling(number: number): string {
    const { shelf, from, to } = this
    const { code, dictionary, reader } = shelf
    openLine(reader, from)
    for (let each = 0; each <= number; each++) readField(reader, code, to)
    return textOf(reader.numbers, reader.count, dictionary)
  }
}

const PLAIN = /^[A-Za-z0-9]+$/

/** The spellings of terms, filed under the words that open them. Those of a term stand side by side. */
export interface TermOpenings {
  /** The bucket of each spelling, -1 where it holds no word, and the number of its term. */
  buckets: Int32Array
  owners: Int32Array
  size: number
  /** Where spellings are filed that a lower-case word opens: a bucket of its own, or one that it shares with words of the same hash. */
  bucketOf(lower: string): number
  bucketCount: number
  /** Its lower-case words have the buckets of their numbers. */
  dictionary: Dictionary | undefined
}

/** Terms are numbered from `firstTerm` on. */
export function openingsOf(terms: readonly TermSource[], firstTerm: number): TermOpenings {
  const first = terms[0]
  if (first instanceof PackedTerm && terms.length === first.shelf.size) return packedOpenings(first.shelf, firstTerm)
  const buckets: number[] = []
  const owners: number[] = []
  terms.forEach((term, index) => {
    for (const text of [term.name, ...term.aliases]) {
      buckets.push(bucketOfWord(openingWord(text), wordHash))
      owners.push(firstTerm + index)
    }
  })
  return {
    buckets: Int32Array.from(buckets),
    owners: Int32Array.from(owners),
    size: buckets.length,
    bucketOf: wordHash,
    bucketCount: BUCKETS,
    dictionary: undefined,
  }
}

export const NO_BUCKET = -1

const bucketOfWord = (word: string | undefined, bucketOf: (lower: string) => number): number =>
  word === undefined ? NO_BUCKET : bucketOf(word)

const TAB = 9

/**
 * Of all terms of a shelf, in one loop: there are tens of thousands of spellings, and all are read before any of this is compiled, when
 * calls are dear. Words of the dictionary have buckets of their own, so that none is looked at letter by letter. What follows the first word
 * of a spelling only matters where that may go on or be taken apart: "3D", "Node.js", "don't".
 */
function packedOpenings({ code, dictionary, reader: { numbers } }: Shelf, firstTerm: number): TermOpenings {
  const { lower, lowerOf, parts } = dictionary
  const bucketOf = (word: string): number => {
    const index = lowerIndexOf(dictionary, word)
    return index < 0 ? lower.length + wordHash(word) : index
  }
  let buckets: Int32Array = new Int32Array(1 << 16)
  let owners: Int32Array = new Int32Array(1 << 16)
  let size = 0
  let owner = firstTerm
  for (let from = 0, to = 0; from < code.length; from = to + 1) {
    to = lineEnd(code, from)
    if (code.charCodeAt(from) === TAB) continue
    if (size + to - from > buckets.length) {
      buckets = widened(buckets)
      owners = widened(owners)
    }
    let count = 0
    for (let at = from; at < to; ) {
      const nextToLast = count > 1 ? (numbers[count - 2] as number) : 0
      const last = count > 0 ? (numbers[count - 1] as number) : 0
      const shared = SHARED[code.charCodeAt(at)] as number
      let lasts = 0
      if (shared === NO_PARTING) count = 0
      else {
        lasts = shared % LASTS
        count = (shared - lasts) / LASTS
        at++
      }
      while (at < to) {
        const letter = code.charCodeAt(at)
        if (SHARED[letter] !== NO_PARTING) break
        const number = PLACES[letter] as number
        if (number < ONE) {
          numbers[count++] = number
          at++
        } else {
          numbers[count++] = numberAt(code, at)
          at += number < THREE ? 2 : 3
        }
      }
      if (lasts > 1) numbers[count++] = nextToLast
      if (lasts > 0) numbers[count++] = last
      let bucket = lowerOf[numbers[0] as number] as number
      if (bucket < 0 || (count > 1 && parts[numbers[1] as number] === 0))
        bucket = bucketOfWord(openingWord(textOf(numbers, count, dictionary)), bucketOf)
      owners[size] = owner
      buckets[size++] = bucket
    }
    owner++
  }
  return { buckets, owners, size, bucketOf, bucketCount: lower.length + BUCKETS, dictionary }
}

const lineEnd = (code: string, from: number): number => {
  const end = code.indexOf('\n', from)
  return end < 0 ? code.length : end
}

function widened(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

/** Whether its name opens with plain letters and digits up to a blank or a hyphen, as its id then does. */
export function opensPlainly(term: TermSource): boolean {
  if (!(term instanceof PackedTerm)) return PLAIN_OPENING.test(term.name)
  const { shelf, from, to } = term
  const number = numberAt(shelf.code, from)
  const after = from + widthOf(number)
  const wordFollows = after < to && (isParting(shelf.code.charCodeAt(after)) || shelf.dictionary.wordy[numberAt(shelf.code, after)] === 1)
  return ((after >= to || wordFollows) && PLAIN.test(shelf.dictionary.texts[number] as string)) || PLAIN_OPENING.test(term.name)
}

const PLAIN_OPENING = /^[A-Za-z0-9]+(?:[ -]|$)/

/** The name of a term, or one of its aliases, which are numbered from 1 on. */
export function spellingOf(term: TermSource, number: number): string {
  if (term instanceof PackedTerm) return term.spelling(number)
  return number === 0 ? term.name : (term.aliases[number - 1] as string)
}

/** A spelling of one word with a capital. */
export const isName = (text: string): boolean => /^\S*$/.test(text) && /\p{Lu}/u.test(text)

/** Terms as two texts: their spellings, and the links of those that have some. */
export type PackedTerms = readonly [spellings: string, links: string]

/** What is to be coded of terms. */
export interface TermTexts {
  /** Terms of one field, kind and category stand below a line that begins with a tab and names these. */
  lines: readonly (string | ReturnType<typeof ownTokens>)[]
  links: string
}

export function termTexts(terms: readonly TermSource[]): TermTexts {
  const lines: (string | ReturnType<typeof ownTokens>)[] = []
  const links: string[] = []
  let group = ''
  terms.forEach((term, number) => {
    const { id, name, aliases, kind, category, field } = term
    if (id !== idOf(name)) throw new Error(`the id of "${name}" does not follow from it`)
    const own = `\t${field}\t${kind}\t${category}`
    if (own !== group) lines.push(own)
    group = own
    lines.push(ownTokens([name, ...aliases]))
    if (term.links) links.push(`${number}\t${JSON.stringify(term.links)}`)
  })
  return { lines, links: links.join('\n') }
}

export function countTermTokens({ lines, links }: TermTexts, counts: Map<string, number>): void {
  countTokens([links], counts)
  for (const line of lines) {
    if (typeof line === 'string') countTokens([line], counts)
    else for (const { tokens } of line) countEach(tokens, counts)
  }
}

export const writeTerms = ({ lines, links }: TermTexts, numbers: ReadonlyMap<string, number>): PackedTerms => [
  lines.map((line) => (typeof line === 'string' ? writeText(line, numbers) : writeOwn(line, numbers))).join('\n'),
  writeText(links, numbers),
]

export function unpackTerms([code, links]: PackedTerms, dictionary: Dictionary): TermSource[] {
  const linksOf = new Map(
    (links ? links.split('\n') : []).map((line) => {
      const [number = '', text = ''] = readFields(line, dictionary)
      return [Number(number), text]
    }),
  )
  const shelf: Shelf = {
    code,
    size: 0,
    starts: new Int32Array(MOST_TERMS),
    dictionary,
    reader: fieldReader(),
    links: linksOf,
  }
  const terms: TermSource[] = []
  let group: Group = { field: '', kind: '', category: '' }
  for (let from = 0, to = 0; from < code.length; from = to + 1) {
    to = lineEnd(code, from)
    if (code.charCodeAt(from) === TAB) {
      const [, field = '', kind = '', category = ''] = readFields(code.slice(from, to), dictionary)
      group = { field, kind, category }
      continue
    }
    const number = terms.length
    if (number === shelf.starts.length) shelf.starts = widened(shelf.starts)
    shelf.starts[number] = from
    terms.push(new PackedTerm(shelf, number, group))
  }
  shelf.size = terms.length
  return terms
}

const MOST_TERMS = 1 << 14
