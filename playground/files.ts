/** Files that were dropped or opened. */
export interface OpenedFile {
  name: string
  text: string
  html: boolean
}

/** As many bytes as the longest posting that the library takes can have. */
const MOST_BYTES = 3_000_003

export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > MOST_BYTES)
    throw new Error(
      `${file.name} is too large to be one posting (${(file.size / 1e6).toFixed(1)} MB). Save the posting alone and try again.`,
    )
  return { name: file.name, text: decode(new Uint8Array(await file.arrayBuffer())), html: /\.x?html?$/i.test(file.name) }
}

/** UTF-8 or what a byte order mark says; else the encoding of old Western pages, in which every byte is a character. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Files that people drop by mistake, by how they begin once decoded. */
const KNOWN: readonly (readonly [openings: readonly string[], what: string])[] = [
  [['%PDF-'], 'is a PDF. Open it, copy its text, and paste that here.'],
  [['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf'], 'is a word processor’s document. Open it, copy its text, and paste that here.'],
  [['‰PNG', 'ÿØÿ', 'GIF8', 'RIFF'], 'is a picture. Type or copy the text in it and paste that here.'],
]

/** Why the content of a file is no text, so that it never gets into the box; empty where it is text. */
export function refusalOf(text: string): string {
  const known = KNOWN.find(([openings]) => openings.some((opening) => text.startsWith(opening)))
  if (known) return known[1]
  return text.slice(0, 10_000).includes('\0') ? 'is no text. Save the posting as text or HTML and open that.' : ''
}
