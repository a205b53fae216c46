/** Tokens with exact offsets, their word classes, figures, lexicon terms and parts of speech. Reads each sentence once. */
import { isLoud } from '../nlp/loud'
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import type { Language } from '../rules/language'
import {
  followsOf,
  listCount,
  listsAt,
  mayLead,
  moreFollowsOf,
  NOWHERE,
  nodeBehind,
  TERM_SIZE,
  termCount,
  termsAt,
} from '../rules/spelling-tree'
import { FOLLOWS, MORE_FOLLOWS, NODE, NUMBER, SINGULAR_NODE, SINGULAR_NUMBER, SPELLED, TRAITS } from '../rules/word-rows'
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
  tokenRow,
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
  for (let index = 0; index < sentences.length; index++) findTerms(language, tokens, sentences[index] as ReadSentence, index, terms, lists)
  return { source, tokens, filling: language.rows.filling, sentences, terms, lists }
}

/** The tokens of a chunk that stands at `place`; `figures` takes those that a figure may begin with. */
function addTokens(chunks: Chunks, chunk: number, place: number, tokens: Token[], figures: number[]): void {
  const { table } = chunks
  let token = firstToken(table, chunk)
  for (let left = tokenCount(table, chunk); left > 0; left--, token += TOKEN_SIZE) {
    if (mayOpenFigure(table, token)) figures.push(tokens.length)
    tokens.push(
      new ReadToken(place + tokenStart(table, token), place + tokenEnd(table, token), tokenWord(chunks, token), tokenRow(table, token)),
    )
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
    const word = language.lookUp(lower)
    tokens.push(new ReadToken(place + start, place + end, word, word.row))
  })
}

/** Follows what begins at every token; keeps every term that ends on the way, so that the resolver can choose. */
function findTerms(
  { rows: { numbers: rows }, tree: { numbers: tree } }: Language,
  tokens: readonly Token[],
  { from, to }: ReadSentence,
  sentence: number,
  terms: TermHit[],
  lists: Reading['lists'],
): void {
  for (let at = from; at < to; at++) {
    const { row } = tokens[at] as Token
    let follows = rows[row + FOLLOWS] as number
    let moreFollows = rows[row + MORE_FOLLOWS] as number
    if (((rows[row + TRAITS] as number) & SPELLED) === 0) {
      if (follows === 0 || at + 1 === to) continue
      if (!mayLead(follows, moreFollows, rows[(tokens[at + 1] as Token).row + TRAITS] as number)) continue
    }
    let found: number[] | undefined
    let node = rows[row + NODE] as number
    let plural = rows[row + SINGULAR_NODE] as number
    for (let end = at + 1; ; end++) {
      // A spelling that is a term itself is no plural of another: "Canvas".
      if (plural !== NOWHERE) {
        if (node === NOWHERE || termCount(tree, node) === 0) addTerms(tree, plural, true, at, end, sentence, terms)
        found = addLists(tree, plural, end - at, found)
      }
      if (node === NOWHERE) break
      addTerms(tree, node, false, at, end, sentence, terms)
      found = addLists(tree, node, end - at, found)
      if (end >= to) break
      const behind = (tokens[end] as Token).row
      if (!mayLead(follows, moreFollows, rows[behind + TRAITS] as number)) break
      const singular = rows[behind + SINGULAR_NUMBER] as number
      plural = singular === 0 ? NOWHERE : nodeBehind(tree, node, singular)
      node = nodeBehind(tree, node, rows[behind + NUMBER] as number)
      if (node !== NOWHERE) {
        follows = followsOf(tree, node)
        moreFollows = moreFollowsOf(tree, node)
      }
    }
    lists[at] = found
  }
}

/** Adds the terms that end at a node. Where its last word stands in the plural, only those count that may. */
function addTerms(tree: Int32Array, node: number, inPlural: boolean, from: number, to: number, sentence: number, terms: TermHit[]): void {
  let term = termsAt(tree, node)
  for (let left = termCount(tree, node); left > 0; left--, term += TERM_SIZE)
    if (!inPlural || tree[term + 2] === 1) terms.push(new FoundTerm(tree[term] as number, from, to, sentence, tree[term + 1] as number))
}

function addLists(tree: Int32Array, node: number, length: number, before: number[] | undefined): number[] | undefined {
  let found = before
  let list = listsAt(tree, node)
  for (let left = listCount(tree, node); left > 0; left--, list++) {
    found ??= []
    found.push(tree[list] as number, length)
  }
  return found
}
