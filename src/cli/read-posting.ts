/** Reading the posting from a file or standard input. */
import { isUtf8 } from 'node:buffer'
import { createReadStream, type Stats, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { PostingError, type PostingInput } from '../index'
import { UsageError } from './usage'

/** The library takes a million UTF-16 units unless told otherwise, and each of them takes at most three bytes. */
const MOST_BYTES = 3_000_003

/** Where the posting is, and what is known of it. */
export interface PostingArguments {
  /** Path of the posting; absent for standard input. */
  file: string | undefined
  /** Standard input was asked for by name, so it is read even from a keyboard. */
  fromInput: boolean
  hints: Pick<PostingInput, 'title' | 'company' | 'location'>
}

export async function readPosting(
  { file, fromInput, hints }: PostingArguments,
  input: Readable & { isTTY?: boolean },
): Promise<PostingInput> {
  if (file === undefined && !fromInput && input.isTTY) throw new UsageError('no posting: give a file, or pipe one in')
  const name = file ?? 'standard input'
  const text = decode(await readBytes(file === undefined ? input : openFile(file), name), name)
  return /\.html?$/i.test(name) ? { html: text, ...hints } : { text, ...hints }
}

function openFile(file: string): Readable {
  const found = statOf(file)
  if (!found) throw new UsageError(`no such file: ${file}`)
  if (found.isDirectory()) throw new UsageError(`${file} is a directory; give the file of one posting`)
  return createReadStream(file)
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch (error) {
    throw unreadable(file, error)
  }
}

async function readBytes(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.length
      if (length > MOST_BYTES) break
    }
  } catch (error) {
    throw unreadable(name, error)
  }
  if (length > MOST_BYTES) throw new PostingError('TOO_LONG', `${name} is longer than any posting: more than ${MOST_BYTES} bytes.`)
  return Buffer.concat(chunks)
}

function unreadable(name: string, error: unknown): UsageError {
  return new UsageError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
}

/** UTF-8, or UTF-16 where a byte order mark says so. A mark is left out of the text. */
function decode(bytes: Buffer, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (!isUtf8(bytes))
    throw new PostingError('NOT_TEXT', `${name} is not text in UTF-8: byte ${firstWrongByte(bytes)} belongs to no character.`)
  return new TextDecoder().decode(bytes)
}

/** Position, from 1, of the first byte that decoding and encoding again does not bring back. */
function firstWrongByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'))
  let at = 0
  while (bytes[at] === again[at]) at++
  return at + 1
}
