/** Word senses, compiled when a posting names an ambiguous spelling: there are thousands, and a posting asks for a handful. */
import type { Content, TermSource } from './content'
import type { Entrance, Openings, Sense } from './language'
import { termNumberOf } from './packed/senses'
import type { TermIds } from './term-ids'
import { markSet } from './word-marks'
import { wordsOf } from './words-of'

function byFirstWord(phrases: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const filed = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase
    const known = filed.get(first)
    if (known) known.push(phrase)
    else filed.set(first, [phrase])
  }
  return filed
}

/** `openers` are the words of which one must open a match; undefined when something else may. */
export interface SensePattern {
  entrance: Entrance
  openers: readonly string[] | undefined
}

function openingsOf(patterns: readonly SensePattern[]): Openings {
  const byWord = new Map<string, Entrance[]>()
  const others: Entrance[] = []
  for (const { entrance, openers } of patterns) {
    if (!openers) others.push(entrance)
    for (const word of new Set(openers)) {
      const known = byWord.get(word)
      if (known) known.push(entrance)
      else byWord.set(word, [entrance])
    }
  }
  return { byWord, marks: markSet(byWord.keys()), others }
}

export function senseLookUp(
  { terms, senses, gone }: Content,
  termById: TermIds,
  compile: (pattern: string) => SensePattern,
): (term: number, spelling: number) => Sense | undefined {
  const sources: (number[] | undefined)[] = new Array(terms.length).fill(undefined)
  senses.forEach((source, index) => {
    let term = termNumberOf(source, (id) => termById.get(id))
    if (term !== undefined && gone?.has(term)) term = gone.get(term) === 'moved' ? termById.get((terms[term] as TermSource).id) : undefined
    if (term === undefined) return
    const own = sources[term]
    if (own) own.push(index)
    else sources[term] = [index]
  })
  const compiled: (Map<number, Sense> | undefined)[] = new Array(terms.length).fill(undefined)
  const read = (term: number, indexes: readonly number[]): Map<number, Sense> => {
    const { name, aliases } = terms[term] as Content['terms'][number]
    const spellings = [name, ...aliases].map((text) => wordsOf(text).join(' '))
    const own = new Map<number, Sense>()
    const nevers = new Map<number, SensePattern[]>()
    for (const index of indexes) {
      const source = senses[index] as Content['senses'][number]
      const { word, exact, near, never } = source
      const spelling = Math.max(0, spellings.indexOf(wordsOf(word).join(' ')))
      const known = own.get(spelling)
      const patterns = [...(nevers.get(spelling) ?? []), ...never.map(compile)]
      nevers.set(spelling, patterns)
      const company = byFirstWord([...[...(known?.company.values() ?? [])].flat(), ...near.map(wordsOf)])
      // Two fields may each tell the skill from an ordinary sense: what either of them knows counts.
      own.set(spelling, {
        term: source.term,
        word,
        exact: exact || known?.exact === true,
        near: [...(known?.near ?? []), ...near],
        company,
        companyMarks: markSet(company.keys()),
        never: openingsOf(patterns),
      })
    }
    compiled[term] = own
    return own
  }
  return (term, spelling) => {
    const indexes = sources[term]
    return indexes && (compiled[term] ?? read(term, indexes)).get(spelling)
  }
}
