/** What the segment stage knows of the language, put together from the content. */

import { once } from '../once'
import { compileHeadings, type SectionEntry } from '../segment/headings'
import type { BoilerplateKind, SegmentLanguage } from '../segment/segmented'
import type { Content } from './content'
import { formsOf } from './forms'
import { eitherSet, remembering, vocabularyOf } from './vocabulary'

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

/** Words in quotation marks stand in no other form. */
const entriesOf = ({ lists }: Content, name: string): ReadonlySet<string> =>
  new Set(lists.filter(({ list }) => list === name).flatMap(({ entries }) => entries.map((entry) => entry.replaceAll('"', ''))))

/** Made once for the content that packs stand on, whose vocabulary serves all of them. */
export const segmentLanguage = once((content: Content): SegmentLanguage => {
  const verbs = new Set<string>()
  for (const each of content.lists) {
    if (each.list === 'duty-verbs') for (const verb of each.entries) for (const form of formsOf(verb)) verbs.add(form)
  }
  const vocabulary = content.vocabulary ?? vocabularyOf(content)
  const below = content.below && segmentLanguage(content.below)
  return {
    headings: compileHeadings((content.tables.sections ?? []) as SectionEntry[]),
    boilerplate: ((content.tables.boilerplate ?? []) as BoilerplateEntry[]).map(({ id, kind, phrases }) => ({
      id,
      kind,
      phrases: lines(phrases),
    })),
    abbreviations: entriesOf(content, 'abbreviations'),
    ...remembering({
      words: eitherSet(below?.words, eitherSet(verbs, vocabulary.words)),
      names: eitherSet(below?.names, vocabulary.names),
      capitals: eitherSet(below?.capitals, vocabulary.capitals),
    }),
    verbs,
    nounVerbs: entriesOf(content, 'noun-verbs'),
    itemOpeners: entriesOf(content, 'item-openers'),
    sentenceOpeners: entriesOf(content, 'sentence-openers'),
    unfinished: entriesOf(content, 'unfinished-endings'),
  }
})
