/** Where the postings of a batch come from: lines of a file or of standard input, or the files of a folder. */
import { createReadStream, type Stats, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Line, linesOf } from '../batch/lines'
import { UsageError } from './usage'

export interface BatchSource {
  lines: AsyncIterable<Line>
  /** Bytes of the whole, where that is known. */
  size: number | undefined
}

const POSTING_FILE = /\.(?:txt|md|markdown|html?|json|jsonld)$/i

/** The lines after line `skip`. */
export async function openSource(source: string | undefined, stdin: Readable, longest: number, skip: number): Promise<BatchSource> {
  if (source === undefined) return { lines: linesOf(stdin, longest, skip), size: undefined }
  const stats = statOf(source)
  if (!stats.isDirectory()) return { lines: linesOf(createReadStream(source), longest, skip), size: stats.size }
  const files = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && POSTING_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (!files.length) throw new UsageError(`${source} holds no posting: no file ends in .txt, .md, .html or .json`)
  const sizes = files.map((file) => statOf(file).size)
  return { lines: linesOfFiles(source, files, sizes, skip), size: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Each file is one record whose id is its path in the folder. */
async function* linesOfFiles(folder: string, files: readonly string[], sizes: readonly number[], skip: number): AsyncGenerator<Line> {
  let bytes = 0
  for (const [index, file] of files.entries()) {
    bytes += sizes[index] as number
    if (index < skip) continue
    const text = await readFile(file, 'utf8')
    const id = file
      .slice(folder.length)
      .replace(/^[\\/]+/, '')
      .replaceAll('\\', '/')
    const posting = /\.html?$/i.test(file) ? { id, html: text } : { id, text }
    yield { line: index + 1, text: JSON.stringify(posting), bytes }
  }
}

function statOf(file: string): Stats {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`no such file or folder: ${file}`)
  return stats
}
