/** Terms whose spellings are read when they are asked for: there are tens of thousands, and a posting asks for a few hundred. */
import type { TermSource } from '../content'
import { openingHash } from '../first-word'
import { idOf } from '../ids'
import { type Dictionary, GLUE } from './dictionary'
import { type FieldReader, fieldReader, isParting, openLine, ownTokens, readField, writeOwn } from './shared-words'
import { numberAt, widthOf } from './symbols'
import { countEach, countTokens, readFields, textOf, writeText } from './text'

/** What all terms have in common. */
interface Shelf {
  code: string
  dictionary: Dictionary
  /** The hash of each word that opens a spelling, as far as it is known. */
  hashes: Int32Array
  /** By number, whether a word may go on behind that mark: 1 where it may. */
  joins: Uint8Array
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
  // Thousands are made at the start: no field is set twice.
  declare readonly shelf: Shelf
  declare private readonly group: Group
  declare private readonly number: number
  declare readonly from: number
  declare readonly to: number
  declare private ownName: string | undefined
  declare private ownId: string | undefined

  constructor(shelf: Shelf, group: Group, number: number, from: number, to: number) {
    this.shelf = shelf
    this.group = group
    this.number = number
    this.from = from
    this.to = to
    this.ownName = undefined
    this.ownId = undefined
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

const UNKNOWN = -1
const NO_WORD = -2
const PLAIN = /^[A-Za-z0-9]+$/

/** The marks after which a word goes on. */
function joinsOf({ texts }: Dictionary): Uint8Array {
  const joins = new Uint8Array(texts.length)
  for (const number of [GLUE, texts.indexOf("'"), texts.indexOf('’')]) if (number >= 0) joins[number] = 1
  return joins
}

/** No term has more spellings than this. */
export const mostSpellings = (term: TermSource): number =>
  term instanceof PackedTerm ? ((term.to - term.from) >> 1) + 1 : term.aliases.length + 1

/**
 * Writes for each spelling of a term the hash of the word that opens it, -1 where there is none, from a place of `hashes` on, and tells
 * where the next place is. What follows the first word is only read where its letters and digits go on or may be taken apart: "3D", "don't".
 */
export function readOpenings(term: TermSource, hashes: Int32Array, place: number): number {
  let next = place
  if (!(term instanceof PackedTerm)) {
    hashes[next++] = openingHash(term.name)
    for (const alias of term.aliases) hashes[next++] = openingHash(alias)
    return next
  }
  const { shelf, from, to } = term
  const { code, reader } = shelf
  openLine(reader, from)
  while (reader.at < to) {
    readField(reader, code, to)
    hashes[next++] = hashOf(shelf)
  }
  return next
}

/** Whether its name opens with plain letters and digits up to a blank or a hyphen, as its id then does. */
export function opensPlainly(term: TermSource): boolean {
  if (!(term instanceof PackedTerm)) return PLAIN_OPENING.test(term.name)
  const { shelf, from, to } = term
  const number = numberAt(shelf.code, from)
  const after = from + widthOf(number)
  const wordFollows = after < to && (isParting(shelf.code.charCodeAt(after)) || shelf.dictionary.wordy[numberAt(shelf.code, after)] === 1)
  return ((shelf.hashes[number] as number) >= 0 && (after >= to || wordFollows)) || PLAIN_OPENING.test(term.name)
}

const PLAIN_OPENING = /^[A-Za-z0-9]+(?:[ -]|$)/

/** Of the word that opens the spelling that was read last. */
function hashOf({ hashes, joins, reader: { numbers, count }, dictionary }: Shelf): number {
  const number = numbers[0] as number
  const plain = count < 2 || joins[numbers[1] as number] === 0
  if (plain && hashes[number] === UNKNOWN) {
    const text = dictionary.texts[number] as string
    hashes[number] = PLAIN.test(text) ? openingHash(text) : NO_WORD
  }
  const known = hashes[number] as number
  return plain && known !== NO_WORD ? known : openingHash(textOf(numbers, count, dictionary))
}

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
    dictionary,
    hashes: new Int32Array(dictionary.texts.length).fill(UNKNOWN),
    joins: joinsOf(dictionary),
    reader: fieldReader(),
    links: linksOf,
  }
  const terms: TermSource[] = []
  let group: Group = { field: '', kind: '', category: '' }
  for (let from = 0; from < code.length; ) {
    const found = code.indexOf('\n', from)
    const to = found < 0 ? code.length : found
    if (code[from] === '\t') {
      const [, field = '', kind = '', category = ''] = readFields(code.slice(from, to), dictionary)
      group = { field, kind, category }
    } else terms.push(new PackedTerm(shelf, group, terms.length, from, to))
    from = to + 1
  }
  return terms
}
