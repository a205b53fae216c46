/** Words that a posting shouts. */

/** Letters from which on a word in capitals is no acronym where the language knows it. */
const LOUD = /\p{Lu}[\p{Lu}-]{2,}\p{Lu}(?!\p{L})/gu

/** "SIGN-ON BONUS" -> "sign-on bonus"; a word is known where all that its hyphens join is, short words aside. */
export const inSmallWords = (text: string, isWord: (lower: string) => boolean): string =>
  text.replace(LOUD, (word) => {
    const parts = word.toLowerCase().split('-')
    return parts.every((part, at) => isWord(part) || (at > 0 && part.length < SHORT)) ? word.toLowerCase() : word
  })

/** Letters of "on", "in", "up", which stand in no list of words. */
const SHORT = 3
