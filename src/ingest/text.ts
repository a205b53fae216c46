import type { PostingFormat } from './ingested'

/** Marks that people do not write by accident: a heading, bold text, a link. */
const MARKDOWN = /^ {0,3}#{1,6} \S|\*\*[^\s*]|\]\(\S/m

/** Plain text or Markdown. Either way the source is the input, unchanged. */
export function formatOfText(text: string): PostingFormat {
  return MARKDOWN.test(text) ? 'markdown' : 'text'
}
