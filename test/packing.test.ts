/** What the package carries of the rules is what the files say: packed and read again it is the same, and none of it is lost or doubled. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rule-files'
import { content as carried } from '../src/generated/content'
import type { Content, TermSource } from '../src/rules/content'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { patternTexts } from '../src/rules/packed/detectors'
import { flagged, numbersOf, ORDINARY, packDictionary, unpackDictionary } from '../src/rules/packed/dictionary'
import { inSharingOrder } from '../src/rules/packed/order'
import { fold, numberAt, readNumbers, unfold, widthOf, writeNumber, writeNumbers } from '../src/rules/packed/symbols'
import { openingsOf, spellingOf } from '../src/rules/packed/terms'
import { countTokens, readFields, readLine, writeText } from '../src/rules/packed/text'
import { pack, unpack } from '../src/rules/packing'
import { openingWord, wordsOf } from '../src/rules/words-of'

const { content: inOrderOfFiles, examples, insightExamples } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
const loaded = inSharingOrder(inOrderOfFiles)
loaded.irregular = irregularForms(loaded)

/** Words that are taken apart, and words that marks follow or open. */
const OPENINGS = ["don't stop", 'won’t do', "we'll see", "nurse's aide", '.NET', '3D', 'R&D', "'Round", 'café', 'C++', 'x'.repeat(70), '']

/** Without what is read on demand. */
const plain = ({ terms, senses, lists, detectors, irregular, tables }: Content) => ({
  terms: terms.map(({ id, name, aliases, kind, category, field, links }) => ({ id, name, aliases, kind, category, field, links })),
  senses: senses.map(({ term, word, exact, near, never }) => ({ term, word, exact, near, never })),
  lists: lists.map(({ list, entries }) => ({ list, entries })),
  detectors: detectors.map(({ id, kind, finds, match, except, in: inside, notIn, data }) => ({
    id,
    kind,
    finds,
    match,
    except,
    inside,
    notIn,
    data,
  })),
  irregular,
  tables,
})

const EMPTY: Content = { terms: [], senses: [], lists: [], detectors: [], irregular: {}, tables: {} }

describe('numbers as letters', () => {
  it('are read as they were written, each as wide as it says', () => {
    for (let number = 0; number < 40_000; number += 7) {
      const code = writeNumber(number)
      expect(code).toMatch(/^[^"'`\\$<>@[\]^{}~]{1,3}$/)
      expect([numberAt(code, 0), widthOf(number)]).toEqual([number, code.length])
    }
    const numbers = [0, 29, 30, 3999, 4000, 40_000]
    expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers)
    expect(() => writeNumber(60_000)).toThrow('cannot be written')
    for (const number of [0, 1, -1, 700, -701]) expect(unfold(fold(number))).toBe(number)
  })
})

describe('the dictionary', () => {
  it('gives every word in the form in which it stands, and what is told of it', () => {
    const words = ['care', 'Care', 'CARE', 'careful', 'JavaScript', 'über', 'Über', 'x', 'X', '7', '+', '€', 'ß', '東京', "'"]
    const counts = new Map(words.map((word, index) => [word, index + 1]))
    const dictionary = unpackDictionary(packDictionary(counts, new Map([['carer', ORDINARY]])))
    expect([...numbersOf(dictionary).keys()].filter((text) => text !== '').sort()).toEqual([...words].sort())
    expect(flagged(dictionary, ORDINARY)).toEqual(['carer'])
  })
})

describe('a text in numbers', () => {
  const roundTrip = (text: string): string => {
    const dictionary = unpackDictionary(packDictionary(countTokens([text]), new Map()))
    const code = writeText(text, numbersOf(dictionary))
    return code
      .split('\n')
      .map((line) => readFields(line, dictionary).join('\t'))
      .join('\n')
  }

  it.each([
    'wound care\twound management\nC++\t.NET 6\tk8s\tIPv6',
    'take (full|end to end)? ownership of <thing: ...4>',
    '  two  blanks , and a "quote"  ',
    JSON.stringify({ text: 'a line\nand "another" of 3 d’hôtel – ©' }),
    'ﬁne İstanbul ǅ ª 東京 7½ 🙂',
  ])('is the same when it is read: %j', (text) => {
    expect(roundTrip(text)).toBe(text)
  })

  it('is the same whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const line = text.replace(/[\n\t\r]/g, ' ')
        expect(roundTrip(line)).toBe(line)
      }),
      { numRuns: 300 },
    )
  })

  it('that is empty has no fields', () => {
    const dictionary = unpackDictionary(packDictionary(new Map(), new Map()))
    expect(readFields('', dictionary)).toEqual([])
    expect(readLine('', dictionary)).toBe('')
  })
})

describe('content', () => {
  it('is the same when it was packed, with nothing found at build time', () => {
    const small: Content = {
      terms: [
        { id: 'c-plus-plus', name: 'C++', aliases: ['CPP', 'C plus plus'], kind: 'tool', category: 'language', field: 'software' },
        {
          id: 'wound-care',
          name: 'wound care',
          aliases: [],
          kind: 'method',
          category: 'care',
          field: 'nursing',
          links: { wikidata: 'Q1' },
        },
      ],
      senses: [
        { term: 'wound-care', word: 'Wound Care', exact: false, near: ['dressing', 'sterile gauze'], never: ['wound care product'] },
        { term: 'c-plus-plus', word: 'CPP', exact: true, near: [], never: [] },
      ],
      lists: [{ list: 'persons', entries: ['nurse', '"Sister"'] }],
      detectors: [
        {
          id: 'a.b',
          kind: 'culture',
          finds: 'x',
          match: ['take ownership'],
          except: [],
          data: { why: 'It is so.' },
          in: ['summary', 'other'],
        },
        { id: 'a.c', kind: 'culture', finds: 'y', match: ['^ (a|b)+', '@persons'], except: ['b ...3 c'], data: {}, notIn: ['legal'] },
      ],
      irregular: { led: ['lead'], was: ['be', 'is'] },
      tables: { say: [{ templates: 'one\ntwo' }], words: { none: [] } },
    }
    for (const content of [EMPTY, small]) {
      const again = unpack(pack(content))
      expect(plain(again)).toEqual(plain(content))
      expect([again.patterns, again.vocabulary, again.commonWords]).toEqual([undefined, undefined, undefined])
    }
    const terms = unpack(pack(small)).terms
    expect(terms.map((term) => spellingOf(term, term.aliases.length))).toEqual(['C plus plus', 'wound care'])
  })

  it('whose ids or senses do not fit its terms is refused', () => {
    const [term] = [{ id: 'else', name: 'wound care', aliases: [], kind: 'method', category: 'care', field: 'nursing' }]
    expect(() => pack({ ...EMPTY, terms: [term] })).toThrow('does not follow')
    expect(() => pack({ ...EMPTY, senses: [{ term: 'no-such', word: 'x', exact: false, near: [], never: [] }] })).toThrow('no term')
  })
})

describe('the content that the package carries', () => {
  it('is what the files say', () => {
    const { tables, ...rest } = plain(carried)
    const { tables: read, ...expected } = plain(loaded)
    expect(rest).toEqual(expected)
    const { 'irregular-forms': forms, titles, seniority, slots, ...others } = read
    expect(forms).toBeDefined()
    const { titles: families, seniority: levels, slots: carriedSlots, ...kept } = tables
    expect(kept).toEqual(others)
    expect(families).toEqual((titles as { family: string }[]).map(({ family }) => ({ family })))
    expect(levels).toEqual((seniority as { level: string }[]).map(({ level }) => ({ level })))
    const namesIn = (table: unknown) => Object.entries(table as Record<string, object>).map(([place, own]) => [place, Object.keys(own)])
    expect(namesIn(carriedSlots)).toEqual(namesIn(slots))
  })

  it('keeps every spelling, company and entry in whatever order', () => {
    const texts = ({ terms, senses, lists }: Content) => [
      terms.map(({ name, aliases }) => [name, ...[...aliases].sort()]),
      senses.map(({ word, near, never }) => [word, [...near].sort(), [...never].sort()]),
      lists.map(({ list, entries }) => [list, ...[...entries].sort()]),
    ]
    expect(texts(carried)).toEqual(texts(inOrderOfFiles))
  })

  it('files every spelling under the word that opens it', () => {
    const { buckets, owners, size, bucketOf } = openingsOf(carried.terms, 100)
    const read = Array.from(buckets.subarray(0, size), (bucket, place) => `${owners[place]} ${bucket}`)
    const filed = ({ name, aliases }: TermSource, term: number): string[] =>
      [name, ...aliases].map((text) => `${100 + term} ${bucketOf(wordsOf(text)[0] as string)}`)
    expect(read).toEqual(carried.terms.flatMap(filed))
    expect(size).toBe(loaded.terms.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0))
  })

  it('tells the word that opens a text', () => {
    const texts = [...carried.terms.flatMap(({ name, aliases }) => [name, ...aliases]), ...OPENINGS]
    expect(texts.filter((text) => openingWord(text) !== wordsOf(text)[0])).toEqual([])
  })

  it('numbers patterns as their detectors stand', () => {
    for (const use of ['match', 'except'] as const) {
      const { owners, textOf } = patternTexts(carried.detectors, use)
      const read = Array.from(owners, (owner, pattern) => `${owner} ${textOf(pattern)}`)
      expect(read).toEqual(loaded.detectors.flatMap((detector, owner) => detector[use].map((text) => `${owner} ${text}`)))
    }
  })

  it('holds no example of a rule', () => {
    const all = JSON.stringify(plain(carried))
    const texts = [...examples.map(({ text }) => text), ...insightExamples.map(({ postingText }) => postingText)]
    const long = texts.filter((text) => text.length > 40)
    expect(long.length).toBeGreaterThan(1000)
    expect(long.filter((text) => all.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
  })
})
