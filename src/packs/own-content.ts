/** A checked pack -> the content that it adds. */

import { verbForms } from '../nlp/inflect'
import { recordOf } from '../rules/check/names'
import { collect, collectTitles, dropExamples, type Loading } from '../rules/collect'
import type { Content } from '../rules/content'
import type { InsightExample, RuleExample } from '../rules/examples'
import { irregularOf, wordsInPattern } from '../rules/irregular-forms'
import { vocabularyOf } from '../rules/vocabulary'
import { PARTS } from './schema'

export interface OwnContent {
  content: Content
  examples: RuleExample[]
  insightExamples: InsightExample[]
}

/** Takes the values over: they must belong to nobody else. */
export function ownContent(pack: unknown): OwnContent {
  const content: Content = { terms: [], senses: [], lists: [], detectors: [], irregular: {}, tables: {} }
  const into: Loading = { content, examples: [], insightExamples: [], termById: new Map() }
  for (const { field, kind, several } of PARTS) {
    const value = recordOf(pack)[field]
    if (value === undefined) continue
    if (field === 'titles' || field === 'seniority') collectTitles(field, value, content)
    else for (const each of several ? (value as unknown[]) : [value]) collect(kind, each, into)
  }
  for (const table of Object.values(content.tables)) dropExamples(table)
  const words = new Set(content.detectors.flatMap(({ match, except }) => [...match, ...except].flatMap(wordsInPattern)))
  for (const { entries } of content.lists) for (const entry of entries) if (/^[a-z]+$/.test(entry)) words.add(entry)
  content.irregular = irregularOf(words, (base) => {
    const { past, present, gerund } = verbForms(base)
    return [past, present, gerund]
  })
  content.vocabulary = vocabularyOf(content)
  return { content, examples: into.examples, insightExamples: into.insightExamples }
}
