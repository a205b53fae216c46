/**
 * What a reading holds by the hundred is made by constructors. Literals look alike to the engine wherever they are made: when those of
 * the first posting all outlive a garbage collection, because much is loaded beside them, it makes all later ones to stay, and every
 * posting is kept with them until the whole heap is swept.
 */
import type { Word } from '../rules/language'
import type { PartOfSpeech, TermHit, Token, Value } from '../stages'

export class ReadToken implements Token {
  start: number
  end: number
  word: Word
  row: number
  pos: PartOfSpeech = ''
  value: Value | undefined = undefined

  constructor(start: number, end: number, word: Word, row: number) {
    this.start = start
    this.end = end
    this.word = word
    this.row = row
  }

  get lower(): string {
    return this.word.lower
  }

  get classes(): readonly number[] {
    return this.word.classes
  }
}

export class FoundTerm implements TermHit {
  term: number
  from: number
  to: number
  sentence: number
  spelling: number

  constructor(term: number, from: number, to: number, sentence: number, spelling: number) {
    this.term = term
    this.from = from
    this.to = to
    this.sentence = sentence
    this.spelling = spelling
  }
}
