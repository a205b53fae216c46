/**
 * The only file that knows wink-nlp. It reads every chunk of text once, a chunk being what stands between white space, because wink
 * cuts and looks up each by itself; the rules that correct the tags in their context are handed out to be run over the sentences.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type Model, type WinkMethods } from 'wink-nlp'
import type { PartOfSpeech } from '../stages'
import { type Correction, correctionOf, HINT_SHIFT, type MachineSource, POSSIBLE_SHIFT, tagsGiven } from './correction'

/**
 * The words of a chunk as wink cuts it, each a number: its usual tag; whether it keeps that, being part of a contraction; what else the
 * corrections know it by; and which of the tags that corrections give it can take.
 */
export interface ChunkWords {
  words: readonly number[]
  /** Where each begins in the chunk; -1 where its letters are not there. */
  starts: readonly number[]
}

export const TAG = 31
export const FIXED = 32

export interface Tagger {
  /** Tags by their number. */
  names: readonly PartOfSpeech[]
  /** The word that a line break is, over which no correction reaches. */
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
  setter(raw: RawDocument, tags: number[]): void
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
  let raw: RawDocument | undefined
  let usual: readonly number[] = []
  const pos = (model as unknown as { pos(): PosModel }).pos()
  const bare: PosModel = {
    ...pos,
    machines: [],
    setter(read, tags) {
      raw = read
      usual = tags
    },
  }
  const wink: WinkMethods = winkNLP({ ...model, pos: () => bare } as unknown as Model, ['pos'])
  const machines = pos.machines.map((machine) => JSON.parse(machine) as MachineSource)
  const given = tagsGiven(machines)
  const corrections = machines.map((machine) => correctionOf(machine, given))
  const cut = (chunks: readonly string[]): ChunkWords[] => {
    wink.readDoc(chunks.join('\n'))
    const words = wordsByChunk(chunks, raw as RawDocument, usual, given)
    raw = undefined
    return words
  }
  const read = (chunks: readonly string[]): ChunkWords[] => {
    const words = cut(chunks)
    for (const [at, chunk] of chunks.entries())
      if (isBroken(chunk, words[at] as ChunkWords)) {
        const parts = chunk.split(/(?<=-)|(?=-)/)
        words[at] = joined(parts, cut(parts))
      }
    return words
  }
  wink.readDoc('\n')
  const { cache } = raw as unknown as RawDocument
  const names: string[] = []
  for (let name = cache.valueOf('pos', 0); name !== undefined; name = cache.valueOf('pos', names.length)) names.push(name)
  return { names: names as PartOfSpeech[], lineBreak: usual[0] as number, corrections, read }
}

const COMPOUND = /^[A-Za-z]{1,40}(?:-[A-Za-z]{1,40})+[.,;:)]?$/
const LETTER = /[A-Za-z]/

/**
 * A compound that was parted inside a word, and not at a hyphen: engines of the kind of JavaScriptCore find a break around every "u" by an
 * expression of wink. Its parts are read by themselves.
 */
const isBroken = (chunk: string, { starts }: ChunkWords): boolean =>
  chunk.includes('-') &&
  COMPOUND.test(chunk) &&
  starts.some((start) => start > 0 && LETTER.test(chunk.charAt(start - 1)) && LETTER.test(chunk.charAt(start)))

/** The words of the parts as those of the whole. */
function joined(parts: readonly string[], read: readonly ChunkWords[]): ChunkWords {
  const words: number[] = []
  const starts: number[] = []
  let from = 0
  for (const [at, part] of parts.entries()) {
    const own = read[at] as ChunkWords
    words.push(...own.words)
    for (const start of own.starts) starts.push(start < 0 ? start : from + start)
    from += part.length
  }
  return { words, starts }
}

function wordsByChunk(
  chunks: readonly string[],
  { tokens, cache }: RawDocument,
  usual: readonly number[],
  given: readonly number[],
): ChunkWords[] {
  const found: ChunkWords[] = []
  let at = 0
  for (const chunk of chunks) {
    const words: number[] = []
    const starts: number[] = []
    let cursor = 0
    for (; at < tokens.length; at += WORD_SIZE) {
      const lexeme = tokens[at] as number
      const value = cache.value(lexeme)
      if (value === '\n') break
      const place = chunk.indexOf(value, cursor)
      if (place >= 0) cursor = place + value.length
      starts.push(place)
      const packed = tokens[at + 1] as number
      const normal = packed > CONTRACTED ? cache.nox(packed) : cache.normal(lexeme)
      const fixed = tokens[at + 2] !== 0 ? FIXED : 0
      let word = (usual[at / WORD_SIZE] as number) | fixed | (cache.property(lexeme, 'posHint') << HINT_SHIFT)
      for (let index = 0; index < given.length; index++)
        if (cache.isMemberPOS(normal, given[index] as number)) word |= 1 << (POSSIBLE_SHIFT + index)
      words.push(word)
    }
    at += WORD_SIZE
    found.push({ words, starts })
  }
  return found
}
