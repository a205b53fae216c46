/** "a" or "an", by sound. Exceptions come from rules/words.yaml. */

export interface ArticleSounds {
  /** Words (or beginnings) that open with a vowel letter but a consonant sound, and the reverse. */
  consonant: readonly string[]
  vowel: readonly string[]
}

/** Letters whose name opens with a vowel sound: an RN, an SRE, a UX. */
const VOWEL_LETTERS = /^[AEFHILMNORSX]/
const ACRONYM = /^[A-Z][A-Z0-9&/+.-]*s?$/

export function articleFor(phrase: string, sounds: ArticleSounds): 'a' | 'an' {
  const code = phrase.charCodeAt(0)
  // A small letter: no figure, no acronym.
  if (
    code >= 97 &&
    code <= 122 &&
    !sounds.vowel.some((start) => start.charCodeAt(0) === code) &&
    !sounds.consonant.some((start) => start.charCodeAt(0) === code)
  )
    return isVowel(code) ? 'an' : 'a'
  const word = /^[\p{L}\p{N}.+#&/'’-]+/u.exec(phrase.replace(/^["“‘(]+/, ''))?.[0] ?? phrase
  const first = word.split('-')[0] as string
  const lower = word.toLowerCase()
  if (/^\d/.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word) ? 'an' : 'a'
  if (sounds.vowel.some((start) => lower.startsWith(start))) return 'an'
  if (sounds.consonant.some((start) => lower.startsWith(start))) return 'a'
  if (ACRONYM.test(first) && first.length > 1 && !pronounceable(first)) return VOWEL_LETTERS.test(first) ? 'an' : 'a'
  return isVowel(lower.charCodeAt(0)) ? 'an' : 'a'
}

/** a, e, i, o, u */
const isVowel = (code: number): boolean => code === 97 || code === 101 || code === 105 || code === 111 || code === 117

/** Acronyms long enough and with vowels are spoken as words: NASA, HIPAA; short ones are spelled. */
const pronounceable = (word: string): boolean => word.length >= 4 && /[AEIOU]/.test(word.slice(1)) && !/[^A-Z]/.test(word)
