/** One duty as a clean verb phrase in base form: "Maintains and updates files." -> "maintain and update files". */

import { infinitiveOf } from '../../nlp/compromise'
import type { Language } from '../../rules/language'
import type { Reading, Token } from '../../stages'
import { type DutyVerb, dutyVerb } from './verb'

/** Stands before every verb of a duty that is inflected with the first; a private-use character that no posting prints. */
export const VERB_MARK = '\uE000'

export interface DutyPhrase {
  text: string
  /** The text with its coordinated verbs marked. */
  marked: string
  verb: string
  object?: string
}

const OPENING = new Set(['to', 'and', 'also', 'will', 'then'])
const CLOSING = new Set(['.', ',', ';', ':', '!', '-', '–', '—', '&', 'and', 'or', '(', '•', '*', '…'])

export function dutyPhrase(reading: Reading, first: number, last: number, language: Language): DutyPhrase | undefined {
  let from = first
  let to = last
  const lower = (at: number): string => (reading.tokens[at] as Token).lower
  while (from < to && (OPENING.has(lower(from)) || CLOSING.has(lower(from)))) from++
  while (to > from && CLOSING.has(lower(to - 1))) to--
  if (to - from < 1 || (to - from <= 2 && lower(from) === 'the')) return undefined
  const verbAt = firstVerb(reading, from, to, language)
  const opener = verbAt === undefined ? undefined : dutyVerb(lower(verbAt), language)
  const marked = render(reading, from, to, verbAt, opener?.form, language)
  const text = marked.replaceAll(VERB_MARK, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  if (!opener || verbAt === undefined) {
    const verb = lower(from)
    return { text, marked, verb }
  }
  const object = objectOf(reading, verbAt + 1, to)
  return { text, marked, verb: opener.base, ...(object ? { object } : {}) }
}

function firstVerb(reading: Reading, from: number, to: number, language: Language): number | undefined {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = reading.tokens[at] as Token
    const verb = dutyVerb(token.lower, language)
    // "Daily checks of the truck" names checks, "regularly checks the truck" checks it.
    if (verb?.form === 'present' && at > from && token.pos === 'NOUN') return undefined
    if (verb && verb.form !== 'past') return at
    if (token.pos !== 'ADV' && !token.lower.endsWith('ly')) return undefined
  }
  return undefined
}

/** "Planning of menus" is planning menus; "disposing of waste" is not disposing waste. */
function dropsOf(tokens: readonly Token[], verbAt: number, base: string, language: Language): boolean {
  if (tokens[verbAt + 1]?.lower !== 'of') return false
  return !language.content.lists.some(({ list, entries }) => list === 'verbs-with-of' && entries.includes(base))
}

/** The source text with the opening verb and the verbs coordinated with it in base form. */
function render(
  reading: Reading,
  from: number,
  to: number,
  verbAt: number | undefined,
  form: string | undefined,
  language: Language,
): string {
  const { source, tokens } = reading
  let text = ''
  let end = (tokens[from] as Token).start
  let chain = true
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    text += source.slice(end, token.start)
    let word = source.slice(token.start, token.end)
    if (at === from) word = lowerFirst(word)
    if (verbAt !== undefined && form && at >= verbAt) {
      const base = at === verbAt ? dutyVerb(token.lower, language)?.base : coordinatedVerb(tokens, at, to, form, chain, language)
      if (base) {
        word = VERB_MARK + (form === 'base' ? word : base)
        if (form === 'gerund' && dropsOf(tokens, at, base, language)) {
          text += word
          at++
          end = (tokens[at] as Token).end
          continue
        }
      } else if (!isJoint(token) && token.pos !== 'ADV') chain = false
    }
    text += word
    end = token.end
  }
  return text
    .replace(/(\S)&amp;(\S)/g, '$1 & $2')
    .replace(/&amp;/g, '&')
    .replace(/[*_`#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The base of a verb that stands beside the first one, in its form: "maintain and update files, and report losses". */
function coordinatedVerb(
  tokens: readonly Token[],
  at: number,
  to: number,
  form: string,
  chain: boolean,
  language: Language,
): string | undefined {
  const token = tokens[at] as Token
  const before = tokens[at - 1] as Token
  const joined = isJoint(before) || (before.pos === 'ADV' && at > 1 && isJoint(tokens[at - 2] as Token))
  if (!joined) return undefined
  const verb = dutyVerb(token.lower, language) ?? taggedVerb(token, form)
  if (verb?.form !== form) return undefined
  if (chain) return verb.base
  // After a comma a verb with an object of its own opens the next clause: "check stock, order supplies and train staff".
  if (before.lower === ',' && opensClause(tokens, at, to, language)) return verb.base
  if (token.pos === 'ADJ' || token.pos === 'PROPN') return undefined
  if (token.pos === 'NOUN' && isNounVerb(token, language)) return undefined
  // Past the first verb's object, a noun that could be a verb is one only when an object or a preposition of its own follows.
  const next = at + 1 < to ? (tokens[at + 1] as Token) : undefined
  if (!next) return undefined
  if (form !== 'base' || token.pos === 'VERB') return verb.base
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'ADP') return verb.base
  return isNounVerb(token, language) ? undefined : verb.base
}

const OBJECT_OPENS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'PRON', 'NUM'])

function opensClause(tokens: readonly Token[], at: number, to: number, language: Language): boolean {
  const next = at + 1 < to ? (tokens[at + 1] as Token) : undefined
  if (!next) return false
  if (next.lower === 'with') return true
  // A list of nouns ends in "and" and a noun, a list of clauses in "and" and a verb.
  if (!OBJECT_OPENS.has(next.pos)) return false
  for (let later = at + 2; later < to - 1; later++) {
    if (
      (tokens[later] as Token).lower === 'and' &&
      dutyVerb((tokens[later + 1] as Token).lower, language)?.form === 'base' &&
      !isNounVerb(tokens[later + 1] as Token, language)
    )
      return true
  }
  return (tokens[at] as Token).pos !== 'ADJ' && !isNounVerb(tokens[at] as Token, language)
}

const isNounVerb = (token: Token, language: Language): boolean =>
  token.classes.includes(language.listClass.get(language.listIds.get('noun-verbs') ?? -1) ?? -1)

/** A verb that no list of duties holds, known by its tag and its ending. */
function taggedVerb(token: Token, form: string): DutyVerb | undefined {
  if (token.pos !== 'VERB' || !/^[a-z]{3,}$/.test(token.lower)) return undefined
  if (form === 'present' && /[^s]s$/.test(token.lower)) return { base: infinitiveOf(token.lower, 'PresentTense'), form }
  return form === 'base' && !/(?:ing|ed|[^s]s)$/.test(token.lower) ? { base: token.lower, form } : undefined
}

const isJoint = (token: Token): boolean =>
  token.lower === ',' || token.lower === 'and' || token.lower === 'or' || token.lower === '&' || token.lower === '/'

/** Lower case for a sentence's first word, unless it is a name or an acronym. */
const lowerFirst = (word: string): string => (/^\p{Lu}\p{Ll}*$/u.test(word) || /^\p{Lu}$/u.test(word) ? word.toLowerCase() : word)

/** The noun phrase after the verb: up to the first preposition, conjunction or mark. */
function objectOf(reading: Reading, from: number, to: number): string | undefined {
  let at = from
  while (at < to && ((reading.tokens[at] as Token).pos === 'DET' || (reading.tokens[at] as Token).pos === 'ADV')) at++
  const start = at
  while (at < to && at - start < 6) {
    const token = reading.tokens[at] as Token
    const nominal =
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      (token.pos === '' && /\p{L}/u.test(token.lower))
    if (!nominal) break
    at++
  }
  if (at === start) return undefined
  return reading.source.slice((reading.tokens[start] as Token).start, (reading.tokens[at - 1] as Token).end).replace(/\s+/g, ' ')
}
