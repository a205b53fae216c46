/** Words that a posting shouts. */

/** "SIGN-ON BONUS" -> "sign-on bonus"; a word is known where all that its hyphens join is, short words aside. */
export const inSmallWords = (text: string, isWord: (lower: string) => boolean): string =>
  text
    .split(' ')
    .map((word) => (isLoud(word) && isKnown(word.toLowerCase(), isWord) ? word.toLowerCase() : word))
    .join(' ')

/** Four letters or more, all of them capitals: fewer are initials. */
const isLoud = (word: string): boolean => word.length > INITIALS && word === word.toUpperCase() && !/\d/.test(word)

const isKnown = (lower: string, isWord: (lower: string) => boolean): boolean =>
  lower.split('-').every((part, at) => {
    const bare = part.replace(/[^\p{L}]/gu, '')
    // "RRSP" is said by its letters.
    return (isWord(bare) && VOWEL.test(bare)) || (at > 0 && bare.length < SHORT)
  })

const VOWEL = /[aeiouyà-ÿ]/
const INITIALS = 3
/** Letters of "on", "in", "up", which stand in no list of words. */
const SHORT = 3
