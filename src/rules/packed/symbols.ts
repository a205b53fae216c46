/**
 * Numbers as printable letters, the small ones as one letter and none as more than three. What is written so stands in a module without
 * quotes or escapes, and compresses well: equal numbers are equal letters wherever they stand.
 */

/** No quotes, no backslash and no dollar sign. */
const SYMBOLS = ' !#%&()*+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz|'
/** Printable letters that are no part of numbers, for what parts these. */
export const SPARE = '<>@[]^{}~"\''
export const COUNT = SYMBOLS.length

/** Numbers below this are one letter, those below the next two: they begin with one of the letters from here on. */
export const ONE = 30
const BEGIN_TWO = 44
/** The first letters of numbers of three stand from here on. */
export const THREE = ONE + BEGIN_TWO
export const TWO = ONE + BEGIN_TWO * COUNT
const LIMIT = TWO + (COUNT - THREE) * COUNT * COUNT

/** For each letter its place among the symbols. */
export const PLACES = /* @__PURE__ */ placesOf()

function placesOf(): Uint8Array {
  const places = new Uint8Array(128)
  for (let place = 0; place < COUNT; place++) places[SYMBOLS.charCodeAt(place)] = place
  return places
}

export function writeNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= LIMIT) throw new Error(`${number} cannot be written`)
  const symbol = (place: number): string => SYMBOLS[place] as string
  if (number < ONE) return symbol(number)
  if (number < TWO) return symbol(ONE + Math.floor((number - ONE) / COUNT)) + symbol((number - ONE) % COUNT)
  const rest = number - TWO
  const first = Math.floor(rest / (COUNT * COUNT))
  return symbol(THREE + first) + symbol(Math.floor(rest / COUNT) % COUNT) + symbol(rest % COUNT)
}

export const writeNumbers = (numbers: Iterable<number>): string => Array.from(numbers, writeNumber).join('')

const placeAt = (code: string, at: number): number => PLACES[code.charCodeAt(at)] as number

/** The number that begins there. */
export function numberAt(code: string, at: number): number {
  const first = placeAt(code, at)
  if (first < ONE) return first
  const second = placeAt(code, at + 1)
  if (first < THREE) return ONE + (first - ONE) * COUNT + second
  return TWO + ((first - THREE) * COUNT + second) * COUNT + placeAt(code, at + 2)
}

/** How many letters a number takes. */
export const widthOf = (number: number): number => (number < ONE ? 1 : number < TWO ? 2 : 3)

/** All numbers of a code. */
export function readNumbers(code: string): Int32Array {
  const numbers = new Int32Array(code.length)
  let count = 0
  for (let at = 0; at < code.length; ) {
    const first = PLACES[code.charCodeAt(at)] as number
    if (first < ONE) {
      numbers[count++] = first
      at++
    } else {
      numbers[count++] = numberAt(code, at)
      at += first < THREE ? 2 : 3
    }
  }
  return numbers.subarray(0, count)
}

/** Numbers below zero among the others: 0, -1, 1, -2, 2 ... */
export const fold = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number)
export const unfold = (number: number): number => (number & 1 ? -(number + 1) / 2 : number / 2)
