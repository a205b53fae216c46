/** What an employer says of itself in lines that do not name it: "Family bakery with two shops in Hull.", "is a bakery.", "Supplies 40 cafés.". */

import { isCapitalAt } from '../../nlp/capitals'
import { smallFirst } from '../../nlp/small-letters'
import { ownEntry } from '../../own-entry'
import type { Reading, ReadSentence, Token } from '../../stages'
import type { SectionKind } from '../../types'
import { inThirdPerson, type Told } from './third-person'
import { VERBS } from './verbs'
import { isAct } from './weight'
import type { ReportingWords } from './words'

/** `opens`: nothing was told of the employer before it. */
export function fragmentOf(
  reading: Reading,
  { from, kind }: ReadSentence,
  to: number,
  opens: boolean,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Told | undefined {
  const isOwn = kind === 'about-company'
  if (!(isOwn || (opens && OPENING.has(kind))) || to - from < FEWEST) return undefined
  const lead = leadOf(reading, from, to, opens, isOwn, words)
  if (lead === undefined) return undefined
  const told = inThirdPerson(reading, from, to, false, words, known, false, true)
  return told && !told.read ? { ...told, text: lead + (isCapitalAt(told.text, 1) ? told.text : smallFirst(told.text)) } : undefined
}

/** Words of such a line, at least. */
const FEWEST = 5

/** Where an employer may say what it is before any heading. */
const OPENING: ReadonlySet<SectionKind> = new Set(['summary', 'other', 'header'])

/** What makes a predicate of the line; undefined where it is none of the employer's. */
function leadOf(reading: Reading, from: number, to: number, opens: boolean, isOwn: boolean, words: ReportingWords): string | undefined {
  const { tokens, source } = reading
  const first = tokens[from] as Token
  const second = tokens[from + 1]?.lower ?? ''
  const { are = '', have = '' } = words['reported-verbs']
  const { 'indefinite-articles': articles } = words.phrases
  const [a = ''] = articles
  // "Team of nine with two vans."
  if (isOwn && words['team-words'].includes(first.lower) && second === words.of) return `${have} ${a} `
  const turn = ownEntry(words['lead-participles'], first.lower)
  // "Founded in 1990 and run by two cooks."
  if (isOwn && turn !== undefined && !holdsFinite(tokens, from + 1, to) && !holdsSubject(tokens, from, to)) return `${turn} `
  const verb = first.pos === 'ADV' ? (tokens[from + 1] as Token) : first
  if (isOwn && /[^s]s$/.test(verb.lower) && VERBS.has(verb.pos) && isAct(verb, words) && verb.lower !== have) return ''
  if (!opens) return undefined
  // The name stood in a link or in a heading that was lost.
  if (isOwn && first.lower === are && words.phrases.articles.includes(second)) return ''
  const isArticle = articles.includes(first.lower)
  const head = headAt(tokens, isArticle ? from + 1 : from, to, words, isOwn && isArticle && !isCapitalAt(source, first.start))
  return head === 0 || holdsFinite(tokens, from, head) ? undefined : isArticle ? `${are} ` : `${are} ${a} `
}

/** The noun of a phrase that says what the employer is, with what is told of it behind; 0 where there is none. `any`: whatever the noun. */
function headAt(tokens: readonly Token[], from: number, to: number, words: ReportingWords, any: boolean): number {
  for (let at = from; at < Math.min(to - 2, from + WITHIN); at++) {
    const { pos, lower } = tokens[at] as Token
    const next = tokens[at + 1] as Token
    const tells = next.pos === 'ADP' || words.relatives.includes(next.lower) || (next.pos === 'VERB' && /(?:ing|ed)$/.test(next.lower))
    if (pos === 'NOUN' && tells) return any || words['own-bodies'].includes(lower) || words['self-nouns'].includes(lower) ? at : 0
    if (!BEFORE_HEAD.has(pos) && !/(?:ing|ed)$/.test(lower)) return 0
  }
  return 0
}

/** Tokens before the noun at most, and what they may be. */
const WITHIN = 9
const BEFORE_HEAD: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'CCONJ', 'PUNCT', 'PART'])

/** "Founded in 1990, Alder Farms breeds goats": behind a comma a subject may stand. */
function holdsSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === ',' && SUBJECTS.has(tokens[at + 1]?.pos ?? '')) return true
  return false
}
const SUBJECTS: ReadonlySet<string> = new Set(['PROPN', 'DET', 'PRON', 'NOUN'])

function holdsFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((tokens[at] as Token).pos === 'AUX') return true
  return false
}
