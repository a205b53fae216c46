/** Terms whose spellings are read when they are asked for: there are tens of thousands, and a posting asks for a few hundred. */
import type { TermSource } from '../content'
import { openingHash } from '../first-word'
import { idOf } from '../ids'
import { type Dictionary, GLUE } from './dictionary'
import { numberAt, ONE, PLACES, THREE, writeNumber } from './symbols'
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
  private ownName: string | undefined
  private ownId: string | undefined

  constructor(
    readonly shelf: Shelf,
    private readonly group: Group,
    private readonly number: number,
    readonly from: number,
    readonly to: number,
  ) {
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

  quickOpening(): number {
    const { shelf, from, to } = this
    return quickHash(shelf, from, this.endFrom(from, to))
  }

  private endFrom(from: number, to: number): number {
    const end = this.shelf.code.indexOf('\t', from)
    return end < 0 || end > to ? to : end
  }
}

/**
 * Of the word that opens a spelling, without reading what follows; -1 when its first letters and digits go on, or may be taken apart:
 * "3D", "don't".
 */
function quickHash({ code, dictionary, hashes, joins }: Shelf, from: number, to: number): number {
  let number = PLACES[code.charCodeAt(from)] as number
  let after = from + 1
  if (number >= ONE) {
    after = from + (number < THREE ? 2 : 3)
    number = numberAt(code, from)
  }
  const known = hashes[number] as number
  if (known === NO_WORD || (after < to && joins[code.charCodeAt(after)] === 1)) return -1
  if (known !== UNKNOWN) return known
  const text = dictionary.texts[number] as string
  const hash = PLAIN.test(text) ? openingHash(text) : NO_WORD
  hashes[number] = hash
  return hash === NO_WORD ? -1 : hash
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

/** The hash of the word that opens the name of a term, which is also that of its id; -1 when that is not sure. */
export function quickOpening(term: TermSource): number {
  return term instanceof PackedTerm ? term.quickOpening() : -1
}

/** Calls with each spelling of the terms, the number of the term, that of the spelling and the hash of the word that opens it. */
export function eachOpening(terms: readonly TermSource[], call: (term: number, spelling: number, hash: number) => void): void {
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as TermSource
    if (!(term instanceof PackedTerm)) {
      call(index, 0, openingHash(term.name))
      for (let alias = 0; alias < term.aliases.length; alias++) call(index, alias + 1, openingHash(term.aliases[alias] as string))
      continue
    }
    const { shelf, to } = term
    const { code } = shelf
    let { from } = term
    for (let spelling = 0; from < to; spelling++) {
      let end = code.indexOf('\t', from)
      if (end < 0 || end > to) end = to
      const quick = quickHash(shelf, from, end)
      call(index, spelling, quick >= 0 ? quick : openingHash(readText(code, from, end, shelf.dictionary)))
      from = end + 1
    }
  }
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
