/** Where the records of a batch go, and how far an earlier run came. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { UsageError } from './usage'

const BLOCK = 64 * 1024
const NEWLINE = 10

/** The line of the last record that is whole; what follows it, the record under way when the run was broken off, is cut away. */
export async function lastLineOf(file: string): Promise<number> {
  const handle = await open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new UsageError(`${file} cannot be gone on with (${error.code})`)
  })
  if (!handle) return 0
  try {
    const { size } = await handle.stat()
    const end = await newlineBefore(handle, size)
    await handle.truncate(end)
    if (end === 0) return 0
    const start = await newlineBefore(handle, end - 1)
    const last = Buffer.alloc(end - start)
    await handle.read(last, 0, last.length, start)
    return lineIn(last.toString('utf8'), file)
  } finally {
    await handle.close()
  }
}

/** The place behind the last line break before `end`; 0 when there is none. */
async function newlineBefore(handle: Awaited<ReturnType<typeof open>>, end: number): Promise<number> {
  const block = Buffer.alloc(BLOCK)
  for (let to = end; to > 0; ) {
    const from = Math.max(0, to - BLOCK)
    await handle.read(block, 0, to - from, from)
    const at = block.subarray(0, to - from).lastIndexOf(NEWLINE)
    if (at >= 0) return from + at + 1
    to = from
  }
  return 0
}

function lineIn(record: string, file: string): number {
  try {
    const { line } = JSON.parse(record) as { line?: unknown }
    if (Number.isInteger(line)) return line as number
  } catch {
    // Told below.
  }
  throw new UsageError(`${file} holds no records of a batch, so it cannot be gone on with; leave --resume out or give another file`)
}

/** Writes records as fast as they are taken. */
export function recordWriter(
  out: string | undefined,
  append: boolean,
  stdout: Writable,
): { write(text: string): Promise<void>; end(): Promise<void> } {
  const stream: Writable = out === undefined ? stdout : createWriteStream(out, { flags: append ? 'a' : 'w' })
  let failed: Error | undefined
  if (out !== undefined)
    stream.on('error', (error: Error) => {
      failed = error
    })
  const check = (): void => {
    if (failed) throw new UsageError(`${out} cannot be written (${(failed as NodeJS.ErrnoException).code})`)
  }
  return {
    async write(text) {
      // Once it is handed on, which is what keeps records from piling up.
      await new Promise<void>((resolve) => {
        stream.write(text, () => resolve())
      })
      check()
    },
    async end() {
      if (out !== undefined) {
        stream.end()
        await once(stream, 'close').catch(() => {})
      }
      check()
    },
  }
}
