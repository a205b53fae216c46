/** Terms whose spellings are read when they are asked for: there are tens of thousands, and a posting asks for a few hundred. */
import type { TermSource } from '../content'
import { openingHash } from '../first-word'
import { idOf } from '../ids'
import { type Dictionary, GLUE } from './dictionary'
import { numberAt, ONE, PLACES, THREE, widthOf, writeNumber } from './symbols'
import { readFields, readText } from './text'

/** What all terms have in common. */
interface Shelf {
  code: string
  dictionary: Dictionary
  /** The hash of each word that opens a spelling, as far as it is known. */
  hashes: Int32Array
  joins: Uint8Array
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
    const spellings = shelf.code.slice(from, to).split('\t')
    return spellings.slice(1).map((code) => readText(code, 0, code.length, shelf.dictionary))
  }

  get links(): Record<string, string> | undefined {
    const links = this.shelf.links.get(this.number)
    return links === undefined ? undefined : (JSON.parse(links) as Record<string, string>)
  }

  spelling(number: number): string {
    const { shelf, to } = this
    let { from } = this
    for (let each = 0; each < number; each++) from = shelf.code.indexOf('\t', from) + 1
    return readText(shelf.code, from, this.endFrom(from, to), shelf.dictionary)
  }

  private endFrom(from: number, to: number): number {
    const end = this.shelf.code.indexOf('\t', from)
    return end < 0 || end > to ? to : end
  }
}

const UNKNOWN = -1
const NO_WORD = -2
const PLAIN = /^[A-Za-z0-9]+$/

/** By letter, what may open the number of a mark after which a word goes on. */
function joinsOf({ texts }: Dictionary): Uint8Array {
  const joins = new Uint8Array(128)
  for (const number of [GLUE, texts.indexOf("'"), texts.indexOf('’')]) if (number >= 0) joins[writeNumber(number).charCodeAt(0)] = 1
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
  const { shelf, to } = term
  const { code, joins } = shelf
  for (let { from } = term; from < to; ) {
    let number = PLACES[code.charCodeAt(from)] as number
    let after = from + 1
    if (number >= ONE) {
      after = from + (number < THREE ? 2 : 3)
      number = numberAt(code, from)
    }
    let end = code.indexOf('\t', after)
    if (end < 0 || end > to) end = to
    const known = shelf.hashes[number] as number
    const plain = after >= to || joins[code.charCodeAt(after)] === 0
    hashes[next++] = known >= 0 && plain ? known : hashOf(shelf, number, from, end, plain)
    from = end + 1
  }
  return next
}

/** Whether its name opens with plain letters and digits up to a blank or a hyphen, as its id then does. */
export function opensPlainly(term: TermSource): boolean {
  if (!(term instanceof PackedTerm)) return PLAIN_OPENING.test(term.name)
  const { shelf, from, to } = term
  const number = numberAt(shelf.code, from)
  const after = from + widthOf(number)
  const wordFollows = after < to && (shelf.code[after] === '\t' || shelf.dictionary.wordy[numberAt(shelf.code, after)] === 1)
  return ((shelf.hashes[number] as number) >= 0 && (after >= to || wordFollows)) || PLAIN_OPENING.test(term.name)
}

const PLAIN_OPENING = /^[A-Za-z0-9]+(?:[ -]|$)/

function hashOf(shelf: Shelf, number: number, from: number, end: number, plain: boolean): number {
  if (plain && shelf.hashes[number] === UNKNOWN) {
    const text = shelf.dictionary.texts[number] as string
    shelf.hashes[number] = PLAIN.test(text) ? openingHash(text) : NO_WORD
  }
  const known = shelf.hashes[number] as number
  return plain && known !== NO_WORD ? known : openingHash(readText(shelf.code, from, end, shelf.dictionary))
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

/** Terms of one field, kind and category stand below a line that begins with a tab and names these. */
export function termTexts(terms: readonly TermSource[]): [spellings: string, links: string] {
  const lines: string[] = []
  const links: string[] = []
  let group = ''
  terms.forEach((term, number) => {
    const { id, name, aliases, kind, category, field } = term
    if (id !== idOf(name)) throw new Error(`the id of "${name}" does not follow from it`)
    const own = `\t${field}\t${kind}\t${category}`
    if (own !== group) lines.push(own)
    group = own
    lines.push([name, ...aliases].join('\t'))
    if (term.links) links.push(`${number}\t${JSON.stringify(term.links)}`)
  })
  return [lines.join('\n'), links.join('\n')]
}

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
