/** A short piece of the posting around a hit that can be quoted: a noun phrase, or a small clause. */
import { codeAt } from '../nlp/code-at'
import { holdsInnerCapital } from '../nlp/inner-capital'
import type { Reading, ReadSentence, Token } from '../stages'
import type { Evidence } from '../types'
import { evidenceOf } from './evidence'

const LONGEST = 9
const MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'ADV', 'NUM'])
const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const OF_CLAUSES: ReadonlySet<string> = new Set(['VERB', 'PRON', 'ADV'])
const CANNOT_END: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PUNCT', ''])
const CANNOT_OPEN: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX', ''])
/** Words by which a clause denies what follows. */
export const DENIALS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without'])
const UNQUOTABLE = /[\n"“”„*_()[\]<>{}|\\@#]|https?:|www\.|\.\.|…|[.:;!?][^\s.:;!?]*\s/

export interface Quote {
  evidence: Evidence
  /** It opens with a verb or a pronoun: "we move fast". */
  verbal: boolean
}

export const isQuotable = (text: string): boolean => !(mayBeUnquotable(text) && UNQUOTABLE.test(text)) && !holdsInnerCapital(text)

/** True where one of the marks stands without which nothing is unquotable. */
function mayBeUnquotable(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isMark[codeAt(text, at)] !== 0) return true
  return false
}

/** Beyond ASCII all are looked into. */
const isMark = Uint8Array.from({ length: 128 }, (_, code) => (/[\n"*_()[\]<>{}|\\@#.:;!?]/.test(String.fromCharCode(code)) ? 1 : 0))
const HYPHEN = 45

/** The wording around tokens `from` … `to`, or undefined where it cannot stand alone. */
export function quoteIn(reading: Reading, sentence: ReadSentence, from: number, to: number): Quote | undefined {
  const { tokens } = reading
  let start = from
  let end = to
  // On to the noun that the words belong to: "fast paced [office environment]".
  while (
    end - start < LONGEST &&
    (NAMES.has(posAt(tokens, sentence, end)) || posAt(tokens, sentence, end) === 'ADJ') &&
    isLettered(tokens, sentence, end)
  )
    end++
  while (end > to && !NAMES.has(posAt(tokens, sentence, end - 1))) end--
  // Back to where the noun phrase opens: "[a casual yet] high energy".
  while (end - start < LONGEST) {
    const before = posAt(tokens, sentence, start - 1)
    // A verb takes along an adverb, not the noun before it.
    const reach =
      posAt(tokens, sentence, start) === 'VERB' || posAt(tokens, sentence, start) === 'ADV' ? before === 'ADV' : MODIFIERS.has(before)
    if (reach && isLettered(tokens, sentence, start - 1)) start--
    else if (before === 'CCONJ' && posAt(tokens, sentence, start - 2) === 'ADJ' && posAt(tokens, sentence, start) === 'ADJ') start -= 2
    else break
  }
  // "[a] friendly place": an article of one or two letters.
  if (posAt(tokens, sentence, start - 1) === 'DET' && (tokenAt(tokens, sentence, start - 1)?.lower.length ?? 9) < 3) start--
  // "[We] move fast"
  else if (posAt(tokens, sentence, start - 1) === 'PRON' && start - 1 === sentence.from && posAt(tokens, sentence, start) === 'VERB')
    start--
  if (
    end - start > LONGEST ||
    !canEnd(posAt(tokens, sentence, end - 1), posAt(tokens, sentence, end)) ||
    CANNOT_OPEN.has(posAt(tokens, sentence, start))
  )
    return undefined
  // "yet", "thus" hang on what stands before.
  while (posAt(tokens, sentence, start) === 'ADV' && start < from && posAt(tokens, sentence, start + 1) !== 'ADJ') start++
  if (end - start === 1 && !NAMES.has(posAt(tokens, sentence, start))) return undefined
  // "a self-motivated" lacks its noun.
  if (posAt(tokens, sentence, start) === 'DET' && !NAMES.has(posAt(tokens, sentence, end - 1))) return undefined
  for (let index = start - 1; index >= sentence.from && index >= start - 3; index--)
    if (DENIALS.has(tokenAt(tokens, sentence, index)?.lower ?? '')) return undefined
  const evidence = evidenceOf(reading, sentence, start, end)
  // "world-[class team]" is torn.
  if (
    (reading.source.charCodeAt(evidence.start - 1) === HYPHEN &&
      /[\p{L}\d]-$/u.test(reading.source.slice(Math.max(0, evidence.start - 2), evidence.start))) ||
    (reading.source.charCodeAt(evidence.end) === HYPHEN && /^-[\p{L}\d]/u.test(reading.source.slice(evidence.end, evidence.end + 2)))
  )
    return undefined
  if (!isQuotable(evidence.text)) return undefined
  // A clause whose list goes on is torn.
  if (
    posAt(tokens, sentence, start) === 'VERB' &&
    (posAt(tokens, sentence, end) === 'CCONJ' || tokenAt(tokens, sentence, end)?.lower === ',') &&
    NAMES.has(posAt(tokens, sentence, end + 1))
  )
    return undefined
  const verbal = OF_CLAUSES.has(posAt(tokens, sentence, start)) || !NAMES.has(posAt(tokens, sentence, end - 1))
  return { evidence, verbal }
}

/** The token at a place inside the sentence. */
const tokenAt = (tokens: readonly Token[], { from, to }: ReadSentence, index: number): Token | undefined =>
  index >= from && index < to ? tokens[index] : undefined

const posAt = (tokens: readonly Token[], sentence: ReadSentence, index: number): string => tokenAt(tokens, sentence, index)?.pos ?? ''

/** It begins with a letter or a figure. */
function isLettered(tokens: readonly Token[], sentence: ReadSentence, index: number): boolean {
  const lower = tokenAt(tokens, sentence, index)?.lower ?? ''
  if (lower === '') return false
  const code = lower.charCodeAt(0)
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : /^\p{L}/u.test(lower)
}

/** The last word ends a phrase, and what follows does not belong to it. */
function canEnd(last: string, next: string): boolean {
  if (CANNOT_END.has(last)) return false
  if (last === 'ADJ' || last === 'VERB')
    return !NAMES.has(next) && next !== 'ADJ' && next !== 'CCONJ' && next !== 'ADP' && next !== 'PART' && next !== 'DET'
  return true
}
