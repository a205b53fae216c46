import { PostingError } from '../errors'

/** How files begin that are not text, as they look in a string: byte by byte, badly decoded, or in Base64. */
const SIGNATURES: readonly (readonly [kind: string, ...openings: string[]])[] = [
  ['a PDF', '%PDF-', 'JVBERi0'],
  ['a PNG image', '\x89PNG', '\ufffdPNG', 'iVBORw0KGgo'],
  ['a JPEG image', '\xff\xd8\xff', '\ufffd\ufffd\ufffd', '/9j/4'],
  ['a GIF image', 'GIF87a', 'GIF89a', 'R0lGOD'],
  ['a ZIP archive or an Office document', 'PK\x03\x04', 'UEsDB'],
  ['an old Office document', '\xd0\xcf\x11\xe0', '\ufffd\ufffd\x11\ufffd', '0M8R4KGx'],
  ['a rich-text document (RTF)', '{\\rtf'],
  ['a compressed file', '\x1f\x8b', '\x1f\ufffd', 'H4sIA', 'Rar!\x1a', '7z\xbc\xaf'],
]

/** A share of characters above which no one wrote the text by hand. */
const NULL_SHARE = 0.005
const CONTROL_SHARE = 0.05

/** Throws `NOT_TEXT` for a file that got into a string. Looks at the first characters alone. */
export function refuseKnownFiles(text: string): void {
  const opening = text.slice(0, 200).replace(/^\ufeff?\s*/, '')
  for (const [kind, ...openings] of SIGNATURES) {
    for (const signature of openings) if (opening.startsWith(signature) && isFile(signature, opening)) throw looksLike(kind)
  }
  if (/^data:[\w.+/-]{0,80};base64,/i.test(opening)) throw looksLike('a Base64 data URI')
}

/** Base64 openings are letters that a word could begin with, but no word goes on for so long. */
function isFile(signature: string, opening: string): boolean {
  return !/^[\w/]+$/.test(signature) || signature.startsWith('GIF8') || /^[A-Za-z0-9+/=]{60}/.test(opening)
}

/** What no keyboard writes: most texts hold none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITTEN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]/

/** Throws `NOT_TEXT` where too many characters are ones that no keyboard writes. */
export function refuseBinary(text: string): void {
  if (!UNWRITTEN.test(text)) return
  let nulls = 0
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0) nulls++
    else if (unit < 32 ? unit < 9 || unit > 13 : (unit >= 0x7f && unit < 0xa0 && unit !== 0x85) || unit === 0xfffd) controls++
  }
  if (nulls > text.length * 0.2 && nulls < text.length * 0.6) {
    throw new PostingError(
      'NOT_TEXT',
      'Every other character is NUL, as in UTF-16 that was read as something else. Decode the bytes with new TextDecoder("utf-16le").',
    )
  }
  if (nulls > text.length * NULL_SHARE || nulls + controls > text.length * CONTROL_SHARE) {
    throw new PostingError('NOT_TEXT', 'This looks like binary data in a string: too many control characters. Give the text of a posting.')
  }
}

function looksLike(kind: string): PostingError {
  return new PostingError('NOT_TEXT', `This looks like ${kind}: extract its text first and give that.`)
}
