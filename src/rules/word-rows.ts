/**
 * What the matcher asks of a word, as a row of numbers: the bits of its classes, a head, its classes, and from where to where the
 * entries of the filing stand that are asked where the word stands. All rows lie in one table: a posting visits hundreds of words,
 * and what lies together comes into the processor's cache together.
 */
import type { Filing, WordRows } from './language'
import { bitOf } from './opcodes'

/** Classes that a row tells of a word. */
const MOST_CLASSES = 0xfff

/** Adds the row of a word of these classes and tells where it stands. */
export function addRow(rows: WordRows, of: readonly number[], { starts }: Filing): number {
  const classes = of.length > MOST_CLASSES ? of.slice(0, MOST_CLASSES) : of
  const row = rows.size
  let mask = 0
  let asks = 0
  for (const id of classes) {
    mask |= bitOf(id)
    if ((starts[id] as number) < (starts[id + 1] as number)) asks++
  }
  const size = row + 2 + classes.length + asks * 2
  if (size > rows.numbers.length) {
    const larger = new Int32Array(size * 2)
    larger.set(rows.numbers)
    rows.numbers = larger
  }
  const { numbers } = rows
  numbers[row] = mask
  numbers[row + 1] = classes.length | (asks << 12)
  let at = row + 2
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
