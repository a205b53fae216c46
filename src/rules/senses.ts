/** Word senses, compiled when a posting names an ambiguous spelling: there are thousands, and a posting asks for a handful. */
import type { Content } from './content'
import type { Openings, Sense, Step } from './language'
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

/** The words of which one must open a match; undefined when something else may. */
function openersOf(first: Step | undefined): string[] | undefined {
  switch (first?.op) {
    case 'spelled':
    case 'exact':
      return [first.text]
    case 'start':
    case 'open':
      return openersOf(first.next)
    case 'choice': {
      const words: string[] = []
      for (const option of first.options) {
        const own = openersOf(option)
        if (!own) return undefined
        words.push(...own)
      }
      return words
    }
    default:
      return undefined
  }
}

function openingsOf(patterns: readonly Step[]): Openings {
  const byWord = new Map<string, Step[]>()
  const others: Step[] = []
  for (const first of patterns) {
    const words = openersOf(first)
    if (!words) others.push(first)
    for (const word of new Set(words)) {
      const known = byWord.get(word)
      if (known) known.push(first)
      else byWord.set(word, [first])
    }
  }
  return { byWord, others }
}

export function senseLookUp(
  { terms, senses }: Content,
  termById: ReadonlyMap<string, number>,
  compile: (pattern: string) => Step,
): (term: number, spelling: number) => Sense | undefined {
  const sources = new Map<number, number[]>()
  senses.forEach((source, index) => {
    const term = termById.get(source.term)
    if (term === undefined) return
    const own = sources.get(term)
    if (own) own.push(index)
    else sources.set(term, [index])
  })
  const compiled = new Map<number, Map<number, Sense>>()
  const read = (term: number, indexes: readonly number[]): Map<number, Sense> => {
    const { name, aliases } = terms[term] as Content['terms'][number]
    const spellings = [name, ...aliases].map((text) => wordsOf(text).join(' '))
    const own = new Map<number, Sense>()
    const nevers = new Map<number, Step[]>()
    for (const index of indexes) {
      const { never, ...source } = senses[index] as Content['senses'][number]
      const spelling = Math.max(0, spellings.indexOf(wordsOf(source.word).join(' ')))
      const known = own.get(spelling)
      const patterns = [...(nevers.get(spelling) ?? []), ...never.map(compile)]
      nevers.set(spelling, patterns)
      // Two fields may each tell the skill from an ordinary sense: what either of them knows counts.
      own.set(spelling, {
        ...source,
        exact: source.exact || known?.exact === true,
        near: [...(known?.near ?? []), ...source.near],
        company: byFirstWord([...[...(known?.company.values() ?? [])].flat(), ...source.near.map(wordsOf)]),
        never: openingsOf(patterns),
      })
    }
    compiled.set(term, own)
    return own
  }
  return (term, spelling) => {
    const indexes = sources.get(term)
    return indexes && (compiled.get(term) ?? read(term, indexes)).get(spelling)
  }
}
