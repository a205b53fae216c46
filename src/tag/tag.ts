/** Tokens with exact offsets, their word classes, figures, lexicon terms and parts of speech. Reads each sentence once. */
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import { partsOfSpeech } from '../nlp/wink'
import type { Language, TrieNode } from '../rules/language'
import type { Reading, ReadSentence, SentenceSpan, TermHit, Token } from '../stages'
import type { SectionKind } from '../types'
import { type Quantities, readValues } from './values'

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
/** A stretch without a space that is longer than this is no prose; wink is quadratic in it. */
const LONGEST_RUN = 120
/** A sentence longer than this is not prose either. */
const LONGEST_SENTENCE = 4_000

export function tag(source: string, spans: readonly SentenceSpan[], language: Language, quantities: Quantities): Reading {
  const tokens: Token[] = []
  const sentences: ReadSentence[] = []
  const terms: TermHit[] = []
  const lists: Reading['lists'] = []
  const lowered = lowerCase(source)
  const add = (start: number, end: number, lower: string): void => {
    const word = language.lookUp(lower)
    tokens.push({ start, end, lower, classes: word.classes, word, pos: '', value: undefined })
  }
  spans.forEach((span, index) => {
    const from = tokens.length
    tokenise(source, lowered, span.start, span.end, add)
    const to = tokens.length
    readValues(tokens, from, to, quantities)
    findTerms(tokens, from, to, index, terms, lists)
    sentences.push({ ...span, from, to })
  })
  addPartsOfSpeech(source, sentences, tokens)
  return { source, tokens, sentences, terms, lists }
}

/** Follows what begins at every token; keeps every term that ends on the way, so that the resolver can choose. */
function findTerms(tokens: Token[], from: number, to: number, sentence: number, terms: TermHit[], lists: Reading['lists']): void {
  for (let at = from; at < to; at++) {
    const { spellings, singularSpellings } = (tokens[at] as Token).word
    let found: number[] | undefined
    let node: TrieNode | undefined = spellings
    let plural: TrieNode | undefined = singularSpellings
    for (let end = at + 1; ; end++) {
      // A spelling that is a term itself is no plural of another: "Canvas".
      if (plural?.terms && !node?.terms)
        for (const [term, spelling, mayBePlural] of plural.terms)
          if (mayBePlural) terms.push({ term, from: at, to: end, sentence, spelling })
      if (plural?.lists) found = addLists(found, plural.lists, end - at)
      if (node?.terms) for (const [term, spelling] of node.terms) terms.push({ term, from: at, to: end, sentence, spelling })
      if (node?.lists) found = addLists(found, node.lists, end - at)
      if (!node?.next || end >= to) break
      const { lower, word } = tokens[end] as Token
      plural = word.singular === undefined ? undefined : node.next.get(word.singular)
      node = node.next.get(lower)
    }
    lists.push(found)
  }
}

function addLists(found: number[] | undefined, lists: readonly number[], length: number): number[] {
  const all = found ?? []
  for (const list of lists) all.push(list, length)
  return all
}

/** Tags the sentences that grammar matters for, all in one reading, and leads the tags back to the tokens. */
function addPartsOfSpeech(source: string, sentences: readonly ReadSentence[], tokens: Token[]): void {
  const parts: string[] = []
  const tagged: ReadSentence[] = []
  for (const sentence of sentences) {
    if (
      sentence.boilerplate ||
      !GRAMMAR.has(sentence.kind) ||
      sentence.end - sentence.start > LONGEST_SENTENCE ||
      !isProse(sentence, tokens)
    )
      continue
    parts.push(source.slice(sentence.start, sentence.end), '\n')
    tagged.push(sentence)
  }
  if (!tagged.length) return
  const text = parts.join('')
  const { words, tags } = partsOfSpeech(text)
  let cursor = 0
  let base = 0
  let current = 0
  let sentence = tagged[0] as ReadSentence
  let token = sentence.from
  words.forEach((word, index) => {
    const found = text.indexOf(word, cursor)
    if (found < 0) return
    cursor = found + word.length
    while (found >= base + (sentence.end - sentence.start) + 1 && current + 1 < tagged.length) {
      base += sentence.end - sentence.start + 1
      sentence = tagged[++current] as ReadSentence
      token = sentence.from
    }
    const at = sentence.start + found - base
    while (token < sentence.to && (tokens[token] as Token).end <= at) token++
    const own = tokens[token]
    if (own && token < sentence.to && own.start <= at && !own.pos) own.pos = tags[index] ?? ''
  })
}

function isProse(sentence: ReadSentence, tokens: readonly Token[]): boolean {
  let run = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at] as Token
    const touching = at > sentence.from && (tokens[at - 1] as Token).end === token.start
    run = (touching ? run : 0) + token.end - token.start
    if (run > LONGEST_RUN) return false
  }
  return true
}
