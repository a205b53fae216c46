/** What an employer says of itself: whether it tells anything, and its wording without the loudness of the posting. */

import { withoutLoudRuns, withoutStrayCapitals } from './casing'
import { holdsAny } from './holds-word'
import type { Material } from './material'

/** Words of a statement without figure or name, at least. */
const FEWEST_TELLING = 4

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

/** Ordinary words in small letters, and two words for a slash between them. */
export function tidied(text: string, material: Material): string {
  const { joints } = material.words
  const isOrdinary = (word: string): boolean => word.length > 2 && material.isWord(word.toLowerCase())
  const apart = text.includes('/')
    ? text.replace(/(?<![\p{L}\p{N}/])(\p{L}+)\/(\p{L}+)(?![\p{L}\p{N}/])/gu, (written, first: string, second: string) =>
        first.toLowerCase() === joints.and
          ? joints.or
          : isOrdinary(first) && isOrdinary(second)
            ? `${first} ${joints.and} ${second}`
            : written,
      )
    : text
  const quiet = withoutStrayCapitals(withoutLoudRuns(apart, material), material)
  return quiet.includes(' & ') ? quiet.replace(/(?<=\p{Ll}) & (?=\p{Ll})/gu, ` ${joints.and} `) : quiet
}
