import type { MappedText } from './ingested'
import { lettersWithPlaces } from './letters'
import { sliceMapped } from './offset-map'

/** A description this long tells the posting and is no teaser. */
const WHOLE_DESCRIPTION = 400

/** A shorter description is the posting when it is at least this share of the page. */
const WHOLE_SHARE = 0.4

/**
 * The part of a page to read where the page carries a description in its data too: the same text in the page, which has its
 * lines and lists and a way back to the HTML; or the whole page, when the description is only a teaser.
 * `undefined` when the description is to be read itself.
 */
export function bodyOfPage(page: MappedText, description: string): MappedText | undefined {
  const words = lettersWithPlaces(description)
  if (words.letters === '') return page.text === '' ? undefined : page
  const teaser =
    /(?:\.\.\.|…)\s*$/.test(description) || (description.length < WHOLE_DESCRIPTION && description.length < page.text.length * WHOLE_SHARE)
  if (teaser && page.text.length > description.length) return page
  const inPage = lettersWithPlaces(page.text)
  const at = inPage.letters.indexOf(words.letters)
  if (at < 0) return undefined
  return sliceMapped(
    page,
    lineStart(page.text, inPage.places[at]!),
    sentenceEnd(page.text, inPage.places[at + words.letters.length - 1]! + 1),
  )
}

/** Takes in a bullet or quotation mark before the first letter. */
function lineStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start) + 1
  return /^[^\p{L}\p{N}]*$/u.test(text.slice(line, start)) ? line : start
}

/** Takes in the punctuation after the last letter. */
function sentenceEnd(text: string, end: number): number {
  let at = end
  while (at < text.length && /[^\p{L}\p{N}\s]/u.test(text[at]!)) at++
  return at
}
