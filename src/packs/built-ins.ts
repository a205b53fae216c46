/** The built-in rules as packs: what each of them holds. What is in none of them is the language itself, without which nothing can be read. */
import type { BuiltInPack } from '../pack'
import type { Content } from '../rules/content'
import { every } from '../rules/schema/fields'
import { type Chosen, without } from './off'

export const BUILT_INS = every<BuiltInPack>()(['terms', 'facts', 'duties', 'culture', 'wording', 'insights', 'gaps', 'sentences'])

/** The pack of each kind of rule and table. */
const PACK_OF: Readonly<Record<string, BuiltInPack>> = {
  skills: 'terms',
  facts: 'facts',
  gates: 'facts',
  workplace: 'facts',
  titles: 'facts',
  seniority: 'facts',
  duties: 'duties',
  culture: 'culture',
  wording: 'wording',
  insights: 'insights',
  gaps: 'gaps',
}

/** The content without the built-in packs that are not named. */
export function withBuiltIns(content: Content, named: readonly BuiltInPack[]): Content {
  const goes = (kind: string): boolean => PACK_OF[kind] !== undefined && !named.includes(PACK_OF[kind])
  const chosen: Chosen = {
    term: () => !named.includes('terms'),
    list: () => false,
    detector: ({ kind }) => goes(kind),
    row: (table) => goes(table),
    template: () => !named.includes('sentences'),
    move: () => false,
  }
  return without(content, chosen)
}
