/**
 * Fields of a line that have words in common: what parts a field from the one before tells how many of its first and of its last words
 * and marks are those of that one, so that only its own are written.
 */
import { numberAt, ONE, PLACES, SPARE, THREE, writeNumber } from './symbols'
import { tokensOf } from './text'

const MOST_FIRST = 3
const MOST_LAST = 2
export const LASTS = MOST_LAST + 1

/** What parts two fields, by the words that they share. */
const PARTINGS = `\t${SPARE}`
export const NO_PARTING = 255
/** For each letter how much it shares, `LASTS` times the first words and marks and once the last ones; `NO_PARTING` for what parts nothing. */
export const SHARED = /* @__PURE__ */ sharedBy()

function sharedBy(): Uint8Array {
  const shared = new Uint8Array(128).fill(NO_PARTING)
  for (let each = 0; each < (MOST_FIRST + 1) * LASTS; each++) shared[PARTINGS.charCodeAt(each)] = each
  return shared
}

/** Words and marks of a field that are its own, behind the number of its parting. */
interface OwnTokens {
  shared: number
  tokens: readonly string[]
}

/** No field may have more words and marks. */
const MOST_TOKENS = 256

export function ownTokens(fields: readonly string[]): OwnTokens[] {
  let before: readonly string[] = []
  return fields.map((field) => {
    const tokens = tokensOf(field)
    if (tokens.length > MOST_TOKENS) throw new Error(`"${field}" is too long`)
    const [first, last] = sharedTokens(before, tokens)
    before = tokens
    return { shared: first * LASTS + last, tokens: tokens.slice(first, tokens.length - last) }
  })
}

/** How many first and how many last words and marks two fields have in common; at least one is left to the second. */
export function sharedTokens(one: readonly string[], other: readonly string[]): [first: number, last: number] {
  const most = Math.min(one.length, other.length)
  let first = 0
  while (first < Math.min(MOST_FIRST, other.length - 1, most) && one[first] === other[first]) first++
  let last = 0
  while (last < Math.min(MOST_LAST, other.length - 1 - first, most - first) && one.at(-1 - last) === other.at(-1 - last)) last++
  return [first, last]
}

export const writeOwn = (fields: readonly OwnTokens[], numbers: ReadonlyMap<string, number>): string =>
  fields
    .map(({ shared, tokens }, index) => {
      const own = tokens.map((token) => writeNumber(numbers.get(token) as number)).join('')
      return index === 0 ? own : PARTINGS[shared] + own
    })
    .join('')

/** The numbers of the field that was read last, and where the code goes on. */
export interface FieldReader {
  readonly numbers: Int32Array
  count: number
  at: number
}

export const fieldReader = (): FieldReader => ({ numbers: new Int32Array(MOST_TOKENS + MOST_LAST), count: 0, at: 0 })

export function openLine(reader: FieldReader, at: number): void {
  reader.at = at
  reader.count = 0
}

/** Reads the next field of a line that ends at `to`. */
export function readField(reader: FieldReader, code: string, to: number): void {
  const { numbers } = reader
  let { at, count } = reader
  let lasts = 0
  const nextToLast = count > 1 ? (numbers[count - 2] as number) : 0
  const last = count > 0 ? (numbers[count - 1] as number) : 0
  const shared = SHARED[code.charCodeAt(at)] as number
  if (shared === NO_PARTING) count = 0
  else {
    lasts = shared % LASTS
    count = (shared - lasts) / LASTS
    at++
  }
  while (at < to) {
    const letter = code.charCodeAt(at)
    if (SHARED[letter] !== NO_PARTING) break
    // Taken apart in place: most of it is read before this is compiled, when calls are dear.
    const number = PLACES[letter] as number
    if (number < ONE) {
      numbers[count++] = number
      at++
    } else {
      numbers[count++] = numberAt(code, at)
      at += number < THREE ? 2 : 3
    }
  }
  if (lasts > 1) numbers[count++] = nextToLast
  if (lasts > 0) numbers[count++] = last
  reader.at = at
  reader.count = count
}

/** Where a code parts from what stands before: the end of the first field. */
export const isParting = (letter: number): boolean => SHARED[letter] !== NO_PARTING
