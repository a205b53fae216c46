/** Statements of a speaker turned word by word: "we run two mills" -> "runs two mills". */

import { isSmallAt } from '../../nlp/capitals'
import { evenSpace } from '../../nlp/even-space'
import { verbForms } from '../../nlp/inflect'
import type { Reading, Token } from '../../stages'
import { betweenDashes, withoutAsides } from './plain-text'
import { isWe, OPENS_LEAD } from './subject'
import { BEHIND_VERB, follows, isBase, isHyphened, isJoint, isMany, isPlace, isReader, isVerb, personOf, type Tense, VERBS } from './verbs'
import { BARRED, kindsOf, kindsOnTerms, PRONOUN, READERS, type ReportingWords, UNPRINTABLE, verbsIn } from './words'

/** Stands for the reader until it is known what the post is called. */
export const READER = '\uE001'

export function holdsComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return true
  return false
}

/** "Alder Mills grind rye": the employer is one. */
export function asOne(text: string, words: ReportingWords, known: ReadonlySet<string>): string {
  const end = text.indexOf(' ')
  const verb = text.slice(0, end)
  if (!known.has(verb) && !verbsIn(words).has(verb)) return text
  return (verbsIn(words).get(verb) ?? verbForms(verb).present) + text.slice(end)
}

export interface Told {
  text: string
  /** The speaker named itself somewhere. */
  spoken: boolean
  /** It speaks to the reader. */
  read: boolean
}

/** The tokens with every word of the speaker turned; undefined where that is not safe. */
export function inThirdPerson(
  reading: Reading,
  from: number,
  to: number,
  subject: boolean,
  words: ReportingWords,
  known: ReadonlySet<string>,
  terms: boolean,
  own = subject,
): Told | undefined {
  const { source, tokens } = reading
  const { 'reported-pronouns': pronouns, 'reported-modals': modals } = words
  const verbs = verbsIn(words)
  const kinds = terms ? kindsOnTerms(words) : kindsOf(words)
  const bars = words[terms ? 'terms-reader-bars' : 'reader-bars']
  let text = ''
  let spoken = subject
  /** A verb of the speaker is still to come. */
  let awaited = subject
  let read = false
  /** The employer has been the subject of a clause. */
  let named = own
  /** The last verb that was turned; those that are joined to it are turned as well. */
  let turned: Tense | undefined
  let turnedAt = -1
  /** Another verb has come between. */
  let between = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    const { lower } = token
    const before = tokens[at - 1]
    const written = source.slice(token.start, token.end)
    const joined = at > from && before !== undefined && before.end === token.start
    const kind = kinds.get(lower) ?? 0
    const reader = !(kind & READERS) ? undefined : lower === words['reported-reader'] ? '' : words['reader-pronouns'][lower]
    // "a job board" is no job.
    const isCompound =
      !terms &&
      ((tokens[at + 1]?.pos === 'NOUN' &&
        (words.vacancies.includes(lower) || (words['calling-compounds'].includes(lower) && before?.pos !== 'AUX'))) ||
        // "The Harbour Email team": a name calls nobody.
        (words['calling-compounds'].includes(lower) && token.pos === 'PROPN' && before?.pos === 'PROPN') ||
        (words['calling-nouns'].includes(lower) && token.pos === 'NOUN' && at > from) ||
        isOfOthers(tokens, from, at, words))
    if (kind & BARRED && reader === undefined && !isCompound) return undefined
    let word = written
    // "US" is a country.
    const turnedWord = !(kind & PRONOUN) || isLetters(written) ? undefined : pronouns[lower]
    if (reader !== undefined) {
      const told = reader === '' ? isReader(reading, at, words, bars) : undefined
      if (told === false || awaited || (!read && !opensClause(reading, from, at, words, reader === '' ? told === true : true)))
        return undefined
      word = told ? READER : read ? reader || words['reader-object'] : `${READER}${reader === '' ? '' : words['possessive-ending']}`
      read = true
      if (told) {
        awaited = true
        turned = undefined
        between = false
      }
    } else if (turnedWord !== undefined) {
      // "seeing ourselves in others": without the employer as the subject these are people in general.
      if (lower === words['reported-self'] && !spoken) return undefined
      // "some of us" are people, not the employer.
      if (before && turnedWord === pronouns[words['reported-subject']] && !isWe(token, words) && words['people-of'].includes(before.lower))
        return undefined
      // "Charting Our Course" is a name.
      if (/^\p{Lu}/u.test(written) && before && /^\p{Lu}/u.test(source.charAt(before.start))) return undefined
      // "our daily lives" are everybody's.
      if (turnedWord === pronouns.our && (isShared(tokens[at + 1], words) || isShared(tokens[at + 2], words))) return undefined
      spoken = true
      // "the front line of our company".
      word =
        turnedWord === pronouns.our && words.bodies.includes(tokens[at + 1]?.lower ?? '') ? (words['own-articles'][0] ?? '') : turnedWord
      if (isWe(token, words)) {
        // "what we built is on sale": behind another subject "it" would be that subject.
        if (!named && !terms && !OPENS_LEAD.has((tokens[from] as Token).pos) && mentionsThing(tokens, from, at))
          word = words['the-employer']
        named = true
        // "the people we serve": the verb is turned as well.
        awaited = true
        turned = undefined
        between = false
      }
    } else if (words['plural-persons'].includes(lower) && !mentionsMany(tokens, from, at, words)) {
      return undefined
    } else if (lower === ',' && before?.lower === words.joints.and) {
      // "and, ropes and sails are new": a slip of the pen.
      return undefined
    } else if (before?.pos === 'NUM') {
      // "6 am" is no verb.
    } else if (kind & UNPRINTABLE && !(isLetters(written) && kind & PRONOUN && !isWe(token, words))) return undefined
    else if (awaited && lower !== words.also && token.pos !== 'ADV' && token.pos !== 'PUNCT') {
      // "we all demonstrate": who is meant is more than one.
      if (token.pos === 'DET' || token.pos === 'PRON') return undefined
      // "and we would like to sell 900": a wish is no fact.
      if (modals.includes(lower) && words.wishing.includes(tokens[at + 1]?.lower ?? '')) return undefined
      const form = personOf(token, before, words, known)
      if (!form || (words.linking.includes(lower) && isMany(reading, at, to, words))) return undefined
      awaited = false
      word = form.word
      turned = form.tense
      turnedAt = at
      between = modals.includes(lower)
    } else if (modals.includes(lower) && !(lower === words.to && isPlace(tokens[at + 1], known))) {
      turned = 'modal'
      between = true
    } else if (
      turned === 'present' &&
      turnedAt === at - 2 &&
      ((before?.lower === words.joints.and && BEHIND_VERB.has(tokens[at + 1]?.pos ?? '')) ||
        (before?.lower === ',' && known.has(lower) && tokens[at + 1]?.lower === words.joints.and)) &&
      /^\p{Ll}+$/u.test(written) &&
      !/(?:ing|ed|s)$/.test(lower) &&
      (token.pos !== 'ADV' || known.has(lower))
    ) {
      // "we work and live in", "we pick, pack and post": what is joined to a verb at once is one.
      turnedAt = at
      word = verbs.get(lower) ?? verbForms(lower).present
    } else if (
      turned === 'present' &&
      tokens[at + 1]?.lower === words['reported-self'] &&
      (before?.lower === ',' || before?.lower === words.joints.and)
    ) {
      // "we are a mill and pride ourselves on": whatever else the word may be, the speaker does it.
      word = verbForms(lower).present
      // "CT, MA, CA": capitals are no verbs.
    } else if (isSmallAt(source, token.start) && !isHyphened(source, token) && isVerb(reading, at, words, known)) {
      const joint = turned !== undefined && isJoint(reading, at, words)
      const base = isBase(token, known)
      // "runs a vineyard and needs a cellar hand": the second verb tells of the vacancy.
      if (joint && words['hiring-verbs'].includes(lower)) return undefined
      // "employs 60 people and were named": the employer is one.
      if (joint && own && words.linking.includes(lower) && turned !== undefined && !isRelated(tokens, from, at, words)) {
        text += (at === from ? '' : gapBefore(source, before, token)) + (verbs.get(lower) ?? lower)
        continue
      }
      // "28 days of leave, a pension and access to lessons": the last of a list.
      if (before?.lower === words.joints.and && token.pos === 'NOUN' && holdsComma(tokens, Math.max(turnedAt, from), at)) {
        text += (at === from ? '' : gapBefore(source, before, token)) + written
        continue
      }
      if (joint && turned !== 'modal' && !between && base) word = verbs.get(lower) ?? verbForms(lower).present
      else if (joint && base && between && !follows(reading, at, modals, from)) return undefined
      else if (base && !verbs.has(lower)) between = true
    }
    // "we've", "don't": what an apostrophe joined stands apart again, in full.
    const short = joined && /['’]/.test(written)
    if (short && word === written) word = lower
    text += (at === from ? '' : short ? ' ' : gapBefore(source, before, token)) + word
  }
  if (awaited) return undefined
  return { text: betweenDashes(evenSpace(withoutAsides(text)).trim()), spoken, read }
}

/** "US" is no "us". */
const isLetters = (written: string): boolean => written.length > 1 && written === written.toUpperCase()

/** "screens foreign applicants", "plays a part in their role", "helps families looking to move": the word is no call. */
function isOfOthers(tokens: readonly Token[], from: number, at: number, words: ReportingWords): boolean {
  const { lower } = tokens[at] as Token
  const before = tokens[at - 1]
  // "is open to foreign applicants", "welcomes foreign applicants": whom it takes on is no business of its own.
  const verb = tokens[from] as Token
  if (at - from < 2 || !before || verb.pos === 'AUX' || verb.word.bases.some((base) => words.wishing.includes(base))) return false
  if (words['calling-plurals'].includes(lower)) return before.pos === 'ADJ' || before.pos === 'PROPN'
  if (lower.endsWith('ing') && tokens[at + 1]?.lower === words.to)
    return before.pos === 'NOUN' && before.lower.endsWith('s') && before.word.bases.length > 1
  return false
}

const isShared = (token: Token | undefined, words: ReportingWords): boolean => words['shared-things'].includes(token?.lower ?? '')

/** Several persons or things stand before. */
function mentionsMany(tokens: readonly Token[], from: number, to: number, words: ReportingWords): boolean {
  for (let at = from; at < to; at++) {
    const { pos, lower } = tokens[at] as Token
    if (words['many-nouns'].includes(lower) || ((pos === 'NOUN' || pos === 'PROPN') && lower.endsWith('s'))) return true
  }
  return false
}

/** A relative clause stands before, whose verb this may be. */
function isRelated(tokens: readonly Token[], from: number, to: number, { relatives }: ReportingWords): boolean {
  for (let at = from; at < to; at++) if (relatives.includes(tokens[at]?.lower ?? '')) return true
  return false
}

/** A thing is named before: an "it" could be that thing. */
function mentionsThing(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.pos === 'NOUN' || tokens[at]?.pos === 'PROPN') return true
  return false
}

/** The reader, or what is the reader's, is what the sentence is about: no verb and no condition stands before it. */
function opensClause({ tokens }: Reading, from: number, at: number, words: ReportingWords, subject: boolean): boolean {
  if (!subject || words.conditions.includes((tokens[from] as Token).lower)) return false
  for (let index = from; index < at; index++) if (VERBS.has((tokens[index] as Token).pos)) return false
  return true
}

/** What stands between two tokens, a hyphen included, its space evened. */
const gapBefore = (source: string, before: Token | undefined, token: Token): string =>
  !before || before.end === token.start ? '' : evenSpace(source.slice(before.end, token.start))
