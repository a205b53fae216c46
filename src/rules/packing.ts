/**
 * Content as texts that a module carries, and back. Every word stands in it once, in the dictionary; what is told in words is told by
 * their numbers. So it is a third as long as it was, and most of it is only read when it is asked for.
 */
import { firstClassOf } from './class-names'
import type { Content, TermSource } from './content'
import { type DetectorTexts, detectorTexts, unpackDetectors } from './packed/detectors'
import {
  CAPITAL,
  type Dictionary,
  EXACT,
  flagged,
  flagsOf,
  INFLECTING,
  NAME,
  numbersOf,
  ORDINARY,
  type PackedDictionary,
  packDictionary,
  unpackDictionary,
} from './packed/dictionary'
import { listTexts, unpackLists } from './packed/lists'
import { otherWords, type PackedIndex, packIndex, unpackIndex } from './packed/pattern-index'
import { type SenseTexts, senseTexts, unpackSenses } from './packed/senses'
import { readNumbers, writeNumbers } from './packed/symbols'
import { tableTexts, unpackTables } from './packed/tables'
import { countTermTokens, isName, type PackedTerms, spellingOf, termTexts, unpackTerms, writeTerms } from './packed/terms'
import { countTokens, readFields, readLine, writeText } from './packed/text'
import type { Vocabulary } from './vocabulary'

/** Content as a module carries it. */
export interface Packed {
  dictionary: PackedDictionary
  terms: PackedTerms
  senses: SenseTexts
  detectors: DetectorTexts
  lists: string
  irregular: string
  tables: string
  commonWords: string
  /** Words of patterns that the dictionary does not tell. */
  otherWords: string
  index: PackedIndex
  /** Names that are no plain words, those that a mark opens before the others: how far on the term is, and which of its spellings. */
  names: string
  /** There is a vocabulary, and there is an index. */
  found: readonly [vocabulary: boolean, index: boolean]
}

const NO_INDEX = { words: [], needs: [0], filed: [], exceptions: [] }

/** `vocabulary` is that of the content. */
export function pack(content: Omit<Content, 'vocabulary'>, vocabulary?: Record<keyof Vocabulary, ReadonlySet<string>>): Packed {
  const { terms, senses, lists, detectors, irregular, tables, patterns = NO_INDEX, commonWords = '' } = content
  const sense = senseTexts(senses, terms)
  const detector = detectorTexts(detectors)
  const term = termTexts(terms)
  const texts = {
    senses: [sense.nears, sense.never, sense.words],
    detectors: [detector.match, detector.except, detector.rows],
    lists: listTexts(lists),
    tables: tableTexts(withoutFiled(tables)),
    commonWords,
    irregular: Object.entries(irregular)
      .map(([form, bases]) => [form, ...bases].join('\t'))
      .join('\n'),
    otherWords: otherWords(patterns.words).join('\t'),
  }
  const flags = new Map<string, number>()
  const flag = (word: string, bit: number): void => {
    if (/^\p{Ll}+$/u.test(word)) flags.set(word, (flags.get(word) ?? 0) | bit)
  }
  for (const word of vocabulary?.words ?? []) flag(word, ORDINARY)
  for (const word of vocabulary?.names ?? []) flag(word, NAME)
  for (const word of vocabulary?.capitals ?? []) flag(word, CAPITAL)
  for (const word of patterns.words) {
    if (word.startsWith('"')) flag(word.slice(1), EXACT)
    else flag(word, INFLECTING)
  }
  const counts = countTokens(Object.values(texts).flat())
  countTermTokens(term, counts)
  const dictionary = packDictionary(counts, flags)
  const unpacked = unpackDictionary(dictionary)
  const numbers = numbersOf(unpacked)
  const write = (text: string): string => writeText(text, numbers)
  const [nears = '', never = '', words = ''] = texts.senses.map(write)
  const [match = '', except = '', rows = ''] = texts.detectors.map(write)
  return {
    dictionary,
    terms: writeTerms(term, numbers),
    senses: { numbers: sense.numbers, nears, never, words },
    detectors: { match, except, rows, counts: detector.counts },
    lists: write(texts.lists),
    irregular: write(texts.irregular),
    tables: write(texts.tables),
    commonWords: write(texts.commonWords),
    otherWords: write(texts.otherWords),
    index: packIndex(patterns, { match, except }, unpacked, firstClassOf(lists)),
    names: vocabulary ? namePlaces(terms) : '',
    found: [vocabulary !== undefined, content.patterns !== undefined],
  }
}

/**
 * The words of families and levels are detectors, irregular forms stand in a table of their own, and of slots the names count alone: what
 * each holds is for those who write sentences.
 */
function withoutFiled({ 'irregular-forms': _forms, ...tables }: Content['tables']): Content['tables'] {
  const kept: Content['tables'] = { ...tables }
  for (const [name, field] of [
    ['titles', 'family'],
    ['seniority', 'level'],
  ] as const) {
    const rows = tables[name] as Record<string, unknown>[] | undefined
    if (rows) kept[name] = rows.map((row) => ({ [field]: row[field] }))
  }
  const slots = tables.slots as Record<string, Record<string, string>> | undefined
  if (slots) kept.slots = Object.fromEntries(Object.entries(slots).map(([place, own]) => [place, namesOf(own)]))
  return kept
}

const namesOf = (table: Record<string, string>): Record<string, string> => Object.fromEntries(Object.keys(table).map((name) => [name, '']))

export function unpack(packed: Packed): Content {
  const dictionary = unpackDictionary(packed.dictionary)
  const terms = unpackTerms(packed.terms, dictionary)
  const lists = unpackLists(packed.lists, dictionary)
  const [hasVocabulary, hasIndex] = packed.found
  return {
    terms,
    senses: unpackSenses(packed.senses, terms, dictionary),
    lists,
    detectors: unpackDetectors(packed.detectors, dictionary),
    irregular: Object.fromEntries(fieldsOf(packed.irregular, dictionary).map(([form = '', ...bases]) => [form, bases])),
    tables: unpackTables(packed.tables, dictionary),
    ...(packed.commonWords ? { commonWords: linesOf(packed.commonWords, dictionary).join('\n') } : {}),
    ...(hasVocabulary ? { vocabulary: vocabularyIn(packed, dictionary, terms) } : {}),
    ...(hasIndex
      ? { patterns: unpackIndex(packed.index, classWords(packed, dictionary), packed.detectors, dictionary, firstClassOf(lists)) }
      : {}),
  }
}

/** Names that are plain words are told by the dictionary, the others by where they stand: those that a mark opens, and all others. */
function vocabularyIn({ names }: Packed, dictionary: Dictionary, terms: Content['terms']): Vocabulary {
  const codes = names.split('\n')
  const others: (Set<string> | undefined)[] = []
  return {
    words: { has: (word) => (flagsOf(dictionary, word) & ORDINARY) !== 0 },
    capitals: { has: (word) => (flagsOf(dictionary, word) & CAPITAL) !== 0 },
    names: {
      has(word) {
        if (PLAIN.test(word)) return (flagsOf(dictionary, word) & NAME) !== 0
        const group = groupOfName(word)
        others[group] ??= new Set(namedBy(codes[group] ?? '', terms))
        return (others[group] as Set<string>).has(word)
      },
    },
  }
}

const PLAIN = /^\p{Ll}+$/u
const GROUPS = [0, 1]
const groupOfName = (name: string): number => (/^[\p{L}\p{N}]/u.test(name) ? 1 : 0)

const namePlaces = (terms: Content['terms']): string => GROUPS.map((group) => writeNumbers(placesOfNames(terms, group))).join('\n')

function placesOfNames(terms: Content['terms'], group: number): number[] {
  const numbers: number[] = []
  let before = 0
  terms.forEach(({ name, aliases }, term) => {
    for (const [spelling, text] of [name, ...aliases].entries()) {
      if (!isName(text) || PLAIN.test(text.toLowerCase()) || groupOfName(text) !== group) continue
      numbers.push(term - before, spelling)
      before = term
    }
  })
  return numbers
}

function* namedBy(code: string, terms: Content['terms']): Generator<string> {
  const numbers = readNumbers(code)
  let term = 0
  for (let at = 0; at < numbers.length; at += 2) {
    term += numbers[at] as number
    yield spellingOf(terms[term] as TermSource, numbers[at + 1] as number).toLowerCase()
  }
}

const classWords = ({ otherWords: others }: Packed, dictionary: Dictionary): string[] => [
  ...flagged(dictionary, INFLECTING),
  ...flagged(dictionary, EXACT).map((word) => `"${word}`),
  ...readFields(others, dictionary),
]

const codesOf = (block: string): string[] => (block ? block.split('\n') : [])
const linesOf = (block: string, dictionary: Dictionary): string[] => codesOf(block).map((line) => readLine(line, dictionary))
const fieldsOf = (block: string, dictionary: Dictionary): string[][] => codesOf(block).map((line) => readFields(line, dictionary))
