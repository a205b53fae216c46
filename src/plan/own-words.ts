/** What an employer says of itself: whether it tells anything, and its wording without the loudness of the posting. */

import { withoutLoudRuns } from './casing'
import { holdsAny } from './holds-word'
import { isSmall } from './lift'
import type { Material } from './material'
import { holdsMisspelt } from './misspelt'

/** Words of a statement without figure or name, at least. */
const FEWEST_TELLING = 4

/** "is a bakery with a twist, offering guests the chance to bake" -> "is a bakery with a twist". */
export function withoutSlogan(text: string, words: Material['words']): string | undefined {
  if (!tellsNothing(text, words)) return text
  const [verb, article = ''] = text.split(' ', 2)
  return verb === words['reported-verbs'].are && words.phrases.articles.includes(article)
    ? beforeSlogan(text, words)
    : beforeSloganClause(text, words)
}

/** "runs the pumps that farmers dream of" -> "runs the pumps": a clause that hangs on what is told goes. */
function beforeSloganClause(text: string, words: Material['words']): string | undefined {
  const { phrases, 'description-tails': tails, 'vague-things': vague } = words
  const parts = text.split(' ')
  for (let at = parts.length - 2; at >= FEWEST_TELLING; at--) {
    const [before = '', word = ''] = [parts[at - 1], parts[at]]
    if (!(phrases.relatives.includes(word) && tails.includes(word)) && !(before.endsWith(',') && word.endsWith('ing'))) continue
    const last = before.replace(/,$/, '')
    // "delivers solutions" tells nothing without what they do.
    if (phrases.prepositions.includes(last) || phrases['never-last'].includes(last) || vague.includes(last)) continue
    const head = parts.slice(0, at).join(' ').replace(/,$/, '')
    if (!tellsNothing(head, words)) return head
  }
  return undefined
}

/** "bakes rye, with unparalled care" -> "bakes rye": what a slip of the hand has spoilt goes, or the whole. */
export function beforeSlip(text: string, material: Material): string | undefined {
  if (!holdsMisspelt(text, material)) return text
  const { 'description-tails': tails, phrases } = material.words
  const parts = text.split(' ')
  const slip = parts.findIndex((part) => holdsMisspelt(part, material))
  for (let at = slip; at >= FEWEST_TELLING; at--) {
    const [before = '', word = ''] = [parts[at - 1], parts[at]]
    if (!before.endsWith(',') && !tails.includes(word)) continue
    const head = parts.slice(0, at).join(' ').replace(/,$/, '')
    if (!phrases['never-last'].includes(before) && !tails.includes(before) && !tellsNothing(head, material.words)) return head
  }
  return undefined
}

/** A slogan, or what the employer feels and believes: "changes the way people shop", "believes in its people". */
export function tellsNothing(text: string, { slogans, 'feeling-verbs': feelings, also }: Material['words']): boolean {
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (holdsAny(lower, slogans)) return true
  const parts = lower.split(' ').filter((part) => part !== also && !part.endsWith('ly'))
  const opening = parts.slice(0, 2)
  if (opening.some((part, at) => feelings.includes(part) && (at === 0 || opening[0]?.length === 2))) return true
  // "runs on trust"
  return parts.length < FEWEST_TELLING && !/\d|.\p{Lu}/u.test(text)
}

/** "a mill trying to change the way people bake" -> "a mill": what is told before the slogan, where that is something. */
export function beforeSlogan(text: string, words: Material['words']): string | undefined {
  if (!tellsNothing(text, words)) return text
  const parts = text.split(' ')
  for (let at = parts.length - 1; at >= FEWEST_TELLING - 1; at--) {
    const [before = '', word = ''] = [parts[at - 1], parts[at]]
    if (!before.endsWith(',') && !words['description-tails'].includes(word) && !word.endsWith('ing')) continue
    if (words['description-tails'].includes(before) || words.phrases['never-last'].includes(before) || before.endsWith('ing')) continue
    const head = parts.slice(0, at).join(' ').replace(/,$/, '')
    if (!tellsNothing(head, words)) return head
  }
  return undefined
}

/** "opens on Monday, the bakers are up at two": the second sentence behind the comma goes. */
export function beforeSecond(text: string, { phrases, conditions }: Material['words']): string {
  const comma = text.indexOf(', ')
  const first = text.slice(0, text.indexOf(' ')).toLowerCase()
  if (comma < 0 || comma !== text.lastIndexOf(', ') || phrases.prepositions.includes(first) || conditions.includes(first)) return text
  const [article = '', ...rest] = text.slice(comma + 2).split(' ')
  const verb = rest.slice(0, LONGEST_SUBJECT).findIndex((word) => phrases.linking.includes(word))
  return phrases.articles.includes(article) && verb > 0 && !rest.slice(0, verb).some((word) => phrases.relatives.includes(word))
    ? text.slice(0, comma)
    : text
}

/** Words between an article and the verb. */
const LONGEST_SUBJECT = 4

/** "for shops where cold storage": the clause was cut before its verb, and goes. */
export function beforeTornClause(text: string, isVerb: (word: string) => boolean, { phrases, conditions }: Material['words']): string {
  const parts = text.split(' ')
  let at = parts.length - 1
  while (at > 0 && !phrases.relatives.includes(parts[at] as string) && !conditions.includes(parts[at] as string)) at--
  if (at < FEWEST_TELLING - 1 || parts.slice(at + 1).some((part) => isVerb(part.replace(/,$/, '')))) return text
  return parts.slice(0, at).join(' ').replace(/,$/, '')
}

/** "grooms or riders or farriers" -> "grooms, riders, or farriers", unless the row goes on: "grooms or riders or smiths or others". */
function inRow(text: string, or: string): string {
  const words = text.split(' ')
  const at = words.indexOf(or)
  const goesOn = words.slice(at + 3, at + 6).includes(or)
  if (at < 1 || words[at + 2] !== or || goesOn || words.length <= at + 3 || /[,)]$/.test(words[at + 1] as string)) return text
  return [...words.slice(0, at - 1), `${words[at - 1]},`, `${words[at + 1]},`, ...words.slice(at + 2)].join(' ')
}

/** "based in, Hull" -> "based in Hull". */
const withoutLooseComma = (text: string, { words }: Material): string =>
  text.replace(/ (\p{Ll}{2,6}), (?=\p{Lu})/gu, (written, before: string) =>
    words['own-places'].includes(before) ? ` ${before} ` : written,
  )

/** Ordinary words in small letters, and two words for a slash between them. */
export function tidied(text: string, material: Material, joint: 'and' | 'or' = 'and'): string {
  const { joints } = material.words
  // Of alternatives that would stand beside a further "or" the slash tells more.
  const isChain = joint === 'or' && text.includes(` ${joints.or} `)
  const isOrdinary = (word: string): boolean =>
    word.length > 2 && !isChain && (joint === 'and' || isSmall(word.charCodeAt(0))) && material.isWord(word.toLowerCase())
  const apart = text.includes('/')
    ? text.replace(/(?<![\p{L}\p{N}/])(\p{L}+)\/(\p{L}+)(?![\p{L}\p{N}/])/gu, (written, first: string, second: string) =>
        first.toLowerCase() === joints.and
          ? joints.or
          : isOrdinary(first) && isOrdinary(second)
            ? `${first} ${joints[joint]} ${second}`
            : written,
      )
    : text
  const quiet = withoutLoudRuns(inRow(withoutLooseComma(apart, material), joints.or), material)
  return quiet.includes(' & ') ? quiet.replace(/(?<=\p{Ll}) & (?=\p{Ll})/gu, ` ${joints.and} `) : quiet
}
