/**
 * What the tagger and the matcher ask of a word, as a row of numbers. All rows lie in one table: a posting visits hundreds of words,
 * and what lies together comes into the processor's cache together.
 */
import type { Filing, WordRows } from './language'
import { bitOf } from './opcodes'

/** The bits of its classes. */
export const CLASS_BITS = 0
/** The count of its classes, and of its classes under which something is filed. */
const COUNTS = 1
/** In the lowest 20 bits its marks, as spelling-tree.ts has them; then what it ends, and whether it is a spelling by itself. */
export const TRAITS = 2
/** What may follow it in a spelling, as spelling-tree.ts has it. */
export const FOLLOWS = 3
export const MORE_FOLLOWS = 4
/** Where in the tree stands what begins with it, and what begins with its singular. */
export const NODE = 5
export const SINGULAR_NODE = 6
/** Its number in the tree and that of its singular; 0 where it has none. */
export const NUMBER = 7
export const SINGULAR_NUMBER = 8
/** Its classes; behind them from where to where the entries of the filing stand that are asked where the word stands. */
export const ROW_CLASSES = 9

const ENDS_SHIFT = 20
export const SPELLED = 1 << 22

/** Classes that a row tells of a word. */
const MOST_CLASSES = 0xfff
const ASKS_SHIFT = 12

export const classCount = (numbers: Int32Array, row: number): number => (numbers[row + COUNTS] as number) & MOST_CLASSES
export const askCount = (numbers: Int32Array, row: number): number => (numbers[row + COUNTS] as number) >> ASKS_SHIFT
export const endsOf = (numbers: Int32Array, row: number): number => ((numbers[row + TRAITS] as number) >> ENDS_SHIFT) & 3

/** What a row tells besides classes. */
export interface RowTraits {
  ends: number
  spelled: boolean
  marks: number
  follows: number
  moreFollows: number
  node: number
  singularNode: number
  number: number
  singularNumber: number
}

const NO_TRAITS: RowTraits = {
  ends: 0,
  spelled: false,
  marks: 0,
  follows: 0,
  moreFollows: 0,
  node: 0,
  singularNode: 0,
  number: 0,
  singularNumber: 0,
}

/** Adds the row of a word of these classes and tells where it stands. */
export function addRow(rows: WordRows, of: readonly number[], { starts }: Filing, traits = NO_TRAITS): number {
  const classes = of.length > MOST_CLASSES ? of.slice(0, MOST_CLASSES) : of
  const row = rows.size
  let mask = 0
  let asks = 0
  for (const id of classes) {
    mask |= bitOf(id)
    if ((starts[id] as number) < (starts[id + 1] as number)) asks++
  }
  const size = row + ROW_CLASSES + classes.length + asks * 2
  if (size > rows.numbers.length) {
    const larger = new Int32Array(size * 2)
    larger.set(rows.numbers)
    rows.numbers = larger
  }
  const { numbers } = rows
  numbers[row + CLASS_BITS] = mask
  numbers[row + COUNTS] = classes.length | (asks << ASKS_SHIFT)
  numbers[row + TRAITS] = traits.marks | (traits.ends << ENDS_SHIFT) | (traits.spelled ? SPELLED : 0)
  numbers[row + FOLLOWS] = traits.follows
  numbers[row + MORE_FOLLOWS] = traits.moreFollows
  numbers[row + NODE] = traits.node
  numbers[row + SINGULAR_NODE] = traits.singularNode
  numbers[row + NUMBER] = traits.number
  numbers[row + SINGULAR_NUMBER] = traits.singularNumber
  let at = row + ROW_CLASSES
  for (const id of classes) numbers[at++] = id
  for (const id of classes) {
    const from = starts[id] as number
    const to = starts[id + 1] as number
    if (from === to) continue
    numbers[at++] = from
    numbers[at++] = to
  }
  rows.size = size
  return row
}
