/** Reading packs from files and folders. */
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RulePack, RuleProblem } from '../index'
import { readPack } from '../yaml/yaml'
import { UsageError } from './usage'

const PACK_FILE = /\.(?:ya?ml|json)$/i
/** Far above what a pack may hold; such a file is not even read. */
const MOST_BYTES = 50_000_000

export interface ReadPacks {
  packs: RulePack[]
  /** Why files hold no pack. */
  problems: RuleProblem[]
}

/** @throws {UsageError} for what is no file, or a folder without packs. */
export function readPackFiles(paths: readonly string[]): ReadPacks {
  const found: ReadPacks = { packs: [], problems: [] }
  for (const file of paths.flatMap(filesAt)) {
    const { pack, problems } = readPack(bytesOf(file), file)
    if (pack) found.packs.push(pack)
    found.problems.push(...problems)
  }
  return found
}

function filesAt(path: string): string[] {
  const stats = statOf(path)
  if (!stats) throw new UsageError(`no such file or folder: ${path}`)
  if (!stats.isDirectory()) return [path]
  const files = readdirSync(path)
    .filter((name) => PACK_FILE.test(name))
    .sort()
    .map((name) => join(path, name))
  if (!files.length) throw new UsageError(`${path} holds no pack: no file ends in .yaml, .yml or .json`)
  return files
}

function bytesOf(file: string): Uint8Array {
  const { size = 0 } = statOf(file) ?? {}
  if (size > MOST_BYTES) throw new UsageError(`${file} has ${size} bytes, far more than a pack may hold`)
  try {
    return readFileSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw unreadable(path, error)
  }
}

const unreadable = (path: string, error: unknown): UsageError =>
  new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
