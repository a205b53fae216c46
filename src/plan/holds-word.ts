/** Whether a word stands in a text by itself. Both are in lower case. */

/** True where the word, of letters or figures, stands there by itself. */
export function holdsWord(text: string, word: string): boolean {
  let at = text.indexOf(word)
  if (at < 0) return false
  const isSame = isFigure(word.charCodeAt(0)) ? isFigure : isLetter
  for (; at >= 0; at = text.indexOf(word, at + 1))
    if (!isSame(text.charCodeAt(at - 1)) && !isSame(text.charCodeAt(at + word.length))) return true
  return false
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
