/**
 * The only file that knows wink-nlp. It reads every chunk of text once, a chunk being what stands between white space, because wink
 * cuts and looks up each by itself; the rules that correct the tags in their context are handed out to be run over the sentences.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type Model, type WinkMethods } from 'wink-nlp'
import type { PartOfSpeech } from '../stages'
import { type Correction, correctionOf, type MachineSource } from './correction'

/** The words of a chunk as wink cuts it; tags are numbers. */
export interface ChunkWords {
  /** Where each word begins in the chunk. */
  starts: readonly number[]
  /** The usual tag of each. */
  tags: readonly number[]
  /** What else the corrections know a word by; 0 where they do not. */
  hints: readonly number[]
  /** For each word the tags that it can take, as bits. */
  possible: readonly number[]
  /** Words out of a contraction keep their tag. */
  fixed: readonly boolean[]
}

export interface Tagger {
  /** Tags by their number. */
  names: readonly PartOfSpeech[]
  /** The tag of a line break, over which no correction reaches. */
  lineBreak: number
  /** Run one after the other over a sentence. */
  corrections: readonly Correction[]
  read(chunks: readonly string[]): ChunkWords[]
}

/** What wink holds of a text while it reads it. */
interface RawDocument {
  /** Four numbers for each word. */
  tokens: number[]
  cache: {
    value(lexeme: number): string
    normal(lexeme: number): number
    nox(packed: number): number
    property(lexeme: number, name: string): number
    valueOf(name: 'pos', index: number): string
    isMemberPOS(lexeme: number, tag: number): boolean
  }
}

interface PosModel {
  machines: readonly string[]
  setter(document: RawDocument, tags: number[]): void
}

const WORD_SIZE = 4
/** A second number above this says that the word is part of a contraction. */
const CONTRACTED = 65_535

let known: Tagger | undefined

/** One tagger serves the process: its model takes 22 MB. */
export function tagger(): Tagger {
  known ??= makeTagger()
  return known
}

function makeTagger(): Tagger {
  let document: RawDocument | undefined
  let usual: readonly number[] = []
  const pos = (model as unknown as { pos(): PosModel }).pos()
  const bare: PosModel = {
    ...pos,
    machines: [],
    setter(read, tags) {
      document = read
      usual = tags
    },
  }
  const wink: WinkMethods = winkNLP({ ...model, pos: () => bare } as unknown as Model, ['pos'])
  const corrections = pos.machines.map((machine) => correctionOf(JSON.parse(machine) as MachineSource))
  // The tags that a correction gives only to words that can take them.
  const asked = [...new Set(corrections.flatMap(({ tag }) => [...tag]))].filter((tag) => tag > 0)
  const read = (chunks: readonly string[]): ChunkWords[] => {
    wink.readDoc(chunks.join('\n'))
    const words = wordsByChunk(chunks, document as RawDocument, usual, asked)
    document = undefined
    return words
  }
  wink.readDoc('\n')
  const { cache } = document as unknown as RawDocument
  const names: string[] = []
  for (let name = cache.valueOf('pos', 0); name !== undefined; name = cache.valueOf('pos', names.length)) names.push(name)
  return { names: names as PartOfSpeech[], lineBreak: usual[0] as number, corrections, read }
}

function wordsByChunk(
  chunks: readonly string[],
  { tokens, cache }: RawDocument,
  usual: readonly number[],
  asked: readonly number[],
): ChunkWords[] {
  const found: ChunkWords[] = []
  let at = 0
  for (const chunk of chunks) {
    const starts: number[] = []
    const tags: number[] = []
    const hints: number[] = []
    const possible: number[] = []
    const fixed: boolean[] = []
    let cursor = 0
    for (; at < tokens.length; at += WORD_SIZE) {
      const lexeme = tokens[at] as number
      const value = cache.value(lexeme)
      if (value === '\n') break
      const place = chunk.indexOf(value, cursor)
      if (place >= 0) cursor = place + value.length
      starts.push(place)
      tags.push(usual[at / WORD_SIZE] as number)
      hints.push(cache.property(lexeme, 'posHint'))
      const packed = tokens[at + 1] as number
      const normal = packed > CONTRACTED ? cache.nox(packed) : cache.normal(lexeme)
      possible.push(asked.reduce((tags, tag) => (cache.isMemberPOS(normal, tag) ? tags | (1 << tag) : tags), 0))
      fixed.push(tokens[at + 2] !== 0)
    }
    at += WORD_SIZE
    found.push({ starts, tags, hints, possible, fixed })
  }
  return found
}
