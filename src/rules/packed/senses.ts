/** Senses whose company and patterns are read when a posting names their spelling. */
import type { SenseSource, TermSource } from '../content'
import type { Dictionary } from './dictionary'
import { fold, readNumbers, unfold, writeNumbers } from './symbols'
import { spellingOf } from './terms'
import { readFields, readLine } from './text'

interface Shelf {
  dictionary: Dictionary
  terms: readonly TermSource[]
  nears: readonly string[]
  never: readonly string[]
  words: readonly string[]
  /**
   * `ROW` numbers for each sense: that of its term; 0 when the word is no spelling of the term, or from 1 on the number of its spelling;
   * 1 where it is exact; and where its company stands, counted from 1.
   */
  rows: Int32Array
}

const ROW = 4

class PackedSense implements SenseSource {
  declare private readonly shelf: Shelf
  declare private readonly index: number

  constructor(shelf: Shelf, index: number) {
    this.shelf = shelf
    this.index = index
  }

  private told(place: number): number {
    return this.shelf.rows[this.index * ROW + place] as number
  }

  get termNumber(): number {
    return this.told(0)
  }

  get exact(): boolean {
    return this.told(2) === 1
  }

  get term(): string {
    return (this.shelf.terms[this.termNumber] as TermSource).id
  }

  get word(): string {
    const { shelf } = this
    const spelling = this.told(1)
    if (spelling > 0) return spellingOf(shelf.terms[this.termNumber] as TermSource, spelling - 1)
    return readLine(shelf.words[this.index] ?? '', shelf.dictionary)
  }

  get near(): string[] {
    const { shelf } = this
    const company = this.told(3)
    return company === 0 ? [] : readFields(shelf.nears[company - 1] as string, shelf.dictionary)
  }

  get never(): string[] {
    const { shelf, index } = this
    return readFields(shelf.never[index] as string, shelf.dictionary)
  }
}

/** The number of the term that a sense belongs to; undefined when there is none. */
export function termNumberOf(sense: SenseSource, termById: (id: string) => number | undefined): number | undefined {
  return sense instanceof PackedSense ? sense.termNumber : termById(sense.term)
}

/** Senses as texts to be coded, one line each, and as numbers. */
export interface SenseTexts {
  numbers: string
  /** The company of several senses stands once. */
  nears: string
  never: string
  /** The word of a sense that is no spelling of its term. */
  words: string
}

export function senseTexts(senses: readonly SenseSource[], terms: readonly TermSource[]): SenseTexts {
  const termNumbers = new Map(terms.map(({ id }, number) => [id, number]))
  const nears = new Map<string, number>()
  const words: string[] = []
  let before = 0
  const numbers = senses.flatMap(({ term, word, exact, near }) => {
    const number = termNumbers.get(term)
    if (number === undefined) throw new Error(`no term "${term}"`)
    const { name, aliases } = terms[number] as TermSource
    const spelling = [name, ...aliases].indexOf(word) + 1
    words.push(spelling > 0 ? '' : word)
    const company = near.join('\t')
    if (company && !nears.has(company)) nears.set(company, nears.size + 1)
    const row = [fold(number - before), spelling, exact ? 1 : 0, nears.get(company) ?? 0]
    before = number
    return row
  })
  return {
    numbers: writeNumbers(numbers),
    nears: [...nears.keys()].join('\n'),
    never: senses.map((sense) => sense.never.join('\t')).join('\n'),
    words: words.join('\n'),
  }
}

export function unpackSenses(
  { numbers, nears, never, words }: SenseTexts,
  terms: readonly TermSource[],
  dictionary: Dictionary,
): SenseSource[] {
  const rows = readNumbers(numbers)
  const shelf: Shelf = { dictionary, terms, nears: nears.split('\n'), never: never.split('\n'), words: words.split('\n'), rows }
  const senses: SenseSource[] = []
  let term = 0
  for (let at = 0; at < rows.length; at += ROW) {
    term += unfold(rows[at] as number)
    rows[at] = term
    senses.push(new PackedSense(shelf, senses.length))
  }
  return senses
}
