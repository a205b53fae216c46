/** The numbers that patterns are compiled to. */
import type { PartOfSpeech, Value } from '../stages'

/**
 * The code of a pattern is a row of steps, each its own number and what belongs to it; the next step follows.
 * Distances of jumps count from the step's own place. A mask holds the bits of the classes that what follows may begin with,
 * -1 where anything may.
 */
export enum Op {
  /** The pattern has matched. */
  Done,
  /** class: takes a token of that class. */
  Word,
  /** mask, count, classes in their order: takes a token of any of them. */
  Words,
  /** text: takes a token that may be a form of it. */
  Spelled,
  /** text: takes a token that reads so. */
  Exact,
  /** part, part: takes a token of either part of speech. */
  Tag,
  /** Takes a plain figure. */
  Number,
  /** figure: takes a whole figure of that kind. */
  Value,
  /** list, class: takes an entry of the list, whose entries of one word are of that class. */
  List,
  /** eight numbers of bits: goes on where the token is of one of many classes, of which the bits tell nearly all others apart. */
  Among,
  /** mask, distance: goes on with what follows; when that fails, at the distance. */
  Either,
  /** max, mask: leaves out up to so many tokens. */
  Gap,
  /** capture: what follows up to its `Close` is captured. */
  Open,
  /** capture, text: ends a capture and names it. */
  Close,
  /** text: captures up to the end of the clause. */
  Rest,
  /** The sentence begins here. */
  Start,
  /** The sentence ends here. */
  End,
  /** distance */
  Jump,
}

/** The bit of a class in a mask. Of a word it says which classes it may have, so that most questions need no look at them. */
export const bitOf = (id: number): number => 1 << (id & 31)

/** How many numbers hold the bits of `Among`, and in which of them the bit of a class is. */
export const AMONG = 8
export const amongOf = (id: number): number => (id >> 5) & (AMONG - 1)

/** The mask of what may begin with anything. */
export const ANYTHING = -1

/** Parts of speech by their number in `Tag`, and kinds of figures by theirs in `Value`. */
// biome-ignore format: a table
export const PARTS: readonly PartOfSpeech[] = ['', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
export const FIGURES: readonly Value['kind'][] = ['money', 'years', 'percent', 'number']

/** How many numbers an entry of the filing takes. */
export const ENTRY = 4
/** How far before its code a pattern tells its rule and its number, the section kinds in which it applies, and what it may begin with. */
export const RULE_BEFORE = 4
export const PATTERN_BEFORE = 3
export const KINDS_BEFORE = 2
export const MASK_BEFORE = 1
/** A class in a need that stands for itself; a second one stands before it. */
export const NEED_BITS = 14
export const NEED_CLASS = (1 << NEED_BITS) - 1
/** A key this far from the beginning of a pattern says nothing of where the match begins. */
export const ANY_DISTANCE = 255
