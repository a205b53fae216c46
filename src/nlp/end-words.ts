/** The first and the last word of a text, in small letters; '' where it begins or ends otherwise. */

const LONGEST_WORD = 40

export const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''

/** A point or a bracket may follow. */
export const lastWord = (text: string): string => /[\p{L}\p{N}]+(?=[\s.)]*$)/u.exec(text.slice(-LONGEST_WORD))?.[0].toLowerCase() ?? ''
