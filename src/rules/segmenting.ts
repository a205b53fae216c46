/** What the segment stage knows of the language, put together from the content. */
import { compileHeadings, type SectionEntry } from '../segment/headings'
import type { BoilerplateKind, SegmentLanguage } from '../segment/segmented'
import type { Content } from './content'
import { formsOf } from './forms'
import { wordsOf } from './words-of'

interface BoilerplateEntry {
  id: string
  kind: BoilerplateKind
  phrases: string
}

const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export function segmentLanguage(content: Content): SegmentLanguage {
  const words = new Set<string>()
  const addWords = (text: string): void => {
    for (const lower of wordsOf(text)) if (/^\p{Ll}{2,}$/u.test(lower)) words.add(lower)
  }
  const names = new Set<string>()
  for (const term of content.terms) {
    for (const spelling of [term.name, ...term.aliases]) {
      if (/\s/.test(spelling)) addWords(spelling)
      else if (/\p{Lu}/u.test(spelling)) names.add(spelling.toLowerCase())
      else addWords(spelling)
    }
  }
  for (const { entries } of content.lists) for (const entry of entries) addWords(entry)
  const verbs = new Set<string>()
  for (const { list, entries } of content.lists) {
    if (list === 'duty-verbs') for (const verb of entries) for (const form of formsOf(verb)) verbs.add(form)
  }
  for (const verb of verbs) words.add(verb)
  for (const detector of content.detectors)
    for (const pattern of detector.match) addWords(pattern.replace(/[()|?*+"<>@#$^:]|\.\.\.\d*/g, ' '))
  const sections = (content.tables.sections ?? []) as SectionEntry[]
  for (const entry of sections) addWords(`${entry.headings ?? ''} ${entry.starts ?? ''} ${entry.running ?? ''} ${entry.cues ?? ''}`)
  return {
    headings: compileHeadings(sections),
    boilerplate: ((content.tables.boilerplate ?? []) as BoilerplateEntry[]).map(({ id, kind, phrases }) => ({
      id,
      kind,
      phrases: lines(phrases),
    })),
    abbreviations: new Set(content.lists.filter(({ list }) => list === 'abbreviations').flatMap(({ entries }) => entries)),
    words,
    names,
    verbs,
  }
}
