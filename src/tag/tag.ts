/** Tokens with exact offsets, their word classes, figures, lexicon terms and parts of speech. Reads each sentence once. */
import { isLoud } from '../nlp/loud'
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import type { Language, TrieNode, Word } from '../rules/language'
import type { Reading, ReadSentence, SentenceSpan, TermHit, Token } from '../stages'
import type { SectionKind } from '../types'
import {
  type Chunks,
  chunkEnd,
  chunksOf,
  firstToken,
  LINE_BREAK,
  LONG,
  mayOpenFigure,
  noteUnread,
  readChunks,
  readWords,
  TOKEN_SIZE,
  tokenCount,
  tokenEnd,
  tokenStart,
  tokenWord,
} from './chunks'
import { addPartsOfSpeech } from './parts-of-speech'
import { FoundTerm, ReadToken } from './token'
import { opensFigure, type Quantities, readValues } from './values'

/** Sections whose grammar matters; in the rest words and figures are enough. */
const GRAMMAR: ReadonlySet<SectionKind> = new Set([
  'header',
  'about-company',
  'about-team',
  'summary',
  'responsibilities',
  'requirements',
  'preferred',
  'other',
])
/** A sentence longer than this is no prose. */
const LONGEST_SENTENCE = 4_000

export function tag(source: string, spans: readonly SentenceSpan[], language: Language, quantities: Quantities): Reading {
  const tokens: Token[] = []
  const sentences: ReadSentence[] = []
  const terms: TermHit[] = []
  const memory = chunksOf(language, quantities)
  const figures: number[] = []
  /** The source in lower case, made when a sentence shouts: in capitals every word looks like a name. */
  let quiet: string | undefined
  /** For each sentence that grammar matters for its first chunk, the chunk behind its last, and its first token. */
  const tagged: number[] = []
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as SentenceSpan
    const from = tokens.length
    const first = memory.count
    const loud = isLoud(source, span.start, span.end)
    if (loud && quiet === undefined) quiet = lowerCase(source)
    readChunks(memory, loud ? (quiet as string) : source, span.start, span.end)
    const { found, places, count } = memory
    let prose = !span.boilerplate && span.end - span.start <= LONGEST_SENTENCE && GRAMMAR.has(span.kind)
    figures.length = 0
    for (let at = first; at < count; at++) {
      const chunk = found[at] as number
      if (chunk === LINE_BREAK) continue
      if (chunk === LONG) {
        prose = false
        addLongChunk(memory, source, places[at] as number, span.end, tokens, figures)
      } else addTokens(memory, chunk, places[at] as number, tokens, figures)
    }
    const to = tokens.length
    readValues(tokens, figures, to, quantities)
    const { start, end, block, section, kind, item, boilerplate } = span
    sentences.push({ start, end, block, section, kind, from, to, item, boilerplate })
    if (!prose) continue
    noteUnread(memory, first, count)
    tagged.push(first, count, from)
  }
  readWords(memory)
  for (let at = 0; at < tagged.length; at += 3)
    addPartsOfSpeech(memory, tagged[at] as number, tagged[at + 1] as number, tokens, tagged[at + 2] as number)
  const lists: Reading['lists'] = new Array(tokens.length).fill(undefined)
  for (let index = 0; index < sentences.length; index++) findTerms(tokens, sentences[index] as ReadSentence, index, terms, lists)
  return { source, tokens, sentences, terms, lists }
}

/** The tokens of a chunk that stands at `place`; `figures` takes those that a figure may begin with. */
function addTokens(chunks: Chunks, chunk: number, place: number, tokens: Token[], figures: number[]): void {
  const { table } = chunks
  let token = firstToken(table, chunk)
  for (let left = tokenCount(table, chunk); left > 0; left--, token += TOKEN_SIZE) {
    if (mayOpenFigure(table, token)) figures.push(tokens.length)
    tokens.push(new ReadToken(place + tokenStart(table, token), place + tokenEnd(table, token), tokenWord(chunks, token)))
  }
}

function addLongChunk(
  { language, quantities }: Chunks,
  source: string,
  place: number,
  end: number,
  tokens: Token[],
  figures: number[],
): void {
  const text = source.slice(place, chunkEnd(source, place, end))
  tokenise(text, lowerCase(text), 0, text.length, (start, end, lower) => {
    if (opensFigure(lower, quantities)) figures.push(tokens.length)
    tokens.push(new ReadToken(place + start, place + end, language.lookUp(lower)))
  })
}

/** Follows what begins at every token; keeps every term that ends on the way, so that the resolver can choose. */
function findTerms(
  tokens: readonly Token[],
  { from, to }: ReadSentence,
  sentence: number,
  terms: TermHit[],
  lists: Reading['lists'],
): void {
  for (let at = from; at < to; at++) {
    const { word } = tokens[at] as Token
    if (!word.spelled && (at + 1 === to || !mayFollow(word, (tokens[at + 1] as Token).word))) continue
    const { spellings, singularSpellings } = word
    let found: number[] | undefined
    let node: TrieNode | undefined = spellings
    let plural: TrieNode | undefined = singularSpellings
    for (let end = at + 1; ; end++) {
      // A spelling that is a term itself is no plural of another: "Canvas".
      if (plural?.terms && !node?.terms)
        for (let index = 0; index < plural.terms.length; index++) {
          const ended = plural.terms[index] as EndedTerm
          if (ended[2]) terms.push(new FoundTerm(ended[0], at, end, sentence, ended[1]))
        }
      if (plural?.lists) found = addLists(found, plural.lists, end - at)
      if (node?.terms)
        for (let index = 0; index < node.terms.length; index++) {
          const ended = node.terms[index] as EndedTerm
          terms.push(new FoundTerm(ended[0], at, end, sentence, ended[1]))
        }
      if (node?.lists) found = addLists(found, node.lists, end - at)
      if (!node?.next || end >= to) break
      const behind = (tokens[end] as Token).word
      if (!mayFollow(node, behind)) break
      const { lower, singular } = behind
      plural = singular === undefined ? undefined : node.next.get(singular)
      node = node.next.get(lower)
    }
    lists[at] = found
  }
}

type EndedTerm = NonNullable<TrieNode['terms']>[number]

/** False when no spelling goes on with this word; true may be wrong. */
function mayFollow(begun: Pick<Word, 'follows' | 'moreFollows'>, { bits, moreBits }: Word): boolean {
  return (begun.follows & bits) !== 0 && (begun.moreFollows & moreBits) !== 0
}

function addLists(found: number[] | undefined, lists: readonly number[], length: number): number[] {
  const all = found ?? []
  for (const list of lists) all.push(list, length)
  return all
}
