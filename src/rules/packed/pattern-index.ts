/** The pattern index as numbers, each column for itself. */
import { ANY_DISTANCE } from '../opcodes'
import type { PatternIndex } from '../pattern-index'
import { fold, readNumbers, unfold, writeNumbers } from './symbols'

/** The words of the classes are told by the dictionary. */
export interface PackedIndex {
  /** For each pattern its ways, and for each way how many classes its key has. */
  counts: string
  /** The classes of the keys, each told by how far it lies from the one before. */
  keys: string
  /** For each way the bits of the token near the key: how many, and which. */
  near: string
  places: string
  /** For each way its need: 0 for none, 1 for the next that was not told before, 2 for the latest that was, and so on. */
  need: string
  needs: string
  exceptions: string
}

const isPlain = (word: string): boolean => /^\p{Ll}+$/u.test(word)

/** Class words in the order of the dictionary: plain words, plain words as they stand, others. */
export function classOrder(words: readonly string[]): string[] {
  const exact = words.filter((word) => word.startsWith('"') && isPlain(word.slice(1)))
  return [...words.filter(isPlain).sort(), ...exact.sort(), ...otherWords(words)]
}

/** Those that the dictionary does not tell. */
export const otherWords = (words: readonly string[]): string[] => words.filter((word) => !isPlain(word.replace(/^"/, '')))

/** Distances of classes that lie side by side are small. */
function differences(classes: readonly number[]): number[] {
  let before = 0
  return classes.map((id) => {
    const difference = fold(id - before)
    before = id
    return difference
  })
}

export function packIndex({ needs, filed, exceptions }: PatternIndex): PackedIndex {
  const counts: number[] = []
  const keys: number[] = []
  const near: number[] = []
  const places: number[] = []
  const need: number[] = []
  const order = new Map<number, number>([[0, 0]])
  const needSizes: number[] = []
  const needClasses: number[] = []
  for (let at = 1; at < needs.length; ) {
    order.set(at, order.size)
    const size = needs[at++] as number
    needSizes.push(size)
    for (let each = 0; each < size; each++) needClasses.push(needs[at++] as number)
  }
  let latest = 0
  const tell = (at: number): number => {
    const number = order.get(at) as number
    if (number === latest + 1) {
      latest++
      return 1
    }
    return number === 0 ? 0 : latest - number + 2
  }
  for (let at = 0; at < filed.length; ) {
    const ways = filed[at++] as number
    counts.push(ways)
    for (let way = 0; way < ways; way++) {
      const size = filed[at++] as number
      counts.push(size)
      for (let each = 0; each < size; each++) keys.push(filed[at++] as number)
      const mask = filed[at++] as number
      const bits = Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (mask >>> bit) & 1)
      near.push(bits.length, ...bits)
      const place = filed[at++] as number
      const least = place & 255
      const most = (place >> 8) & 255
      places.push(least, most === ANY_DISTANCE ? 0 : most - least + 1, place >> 16)
      need.push(tell(filed[at++] as number))
    }
  }
  const except = exceptions.map((at) => order.get(at) as number)
  return {
    counts: writeNumbers(counts),
    keys: writeNumbers(differences(keys)),
    near: writeNumbers(near),
    places: writeNumbers(places),
    need: writeNumbers(need),
    needs: writeNumbers([needSizes.length, ...needSizes, ...differences(needClasses)]),
    exceptions: writeNumbers(except),
  }
}

export function unpackIndex(packed: PackedIndex, words: readonly string[]): PatternIndex {
  const needNumbers = readNumbers(packed.needs)
  const needCount = needNumbers[0] as number
  const needs = new Int32Array(needNumbers.length)
  const needAt = new Int32Array(needCount + 1)
  let to = 1
  let id = 0
  for (let number = 0, from = 1 + needCount; number < needCount; number++) {
    needAt[number + 1] = to
    const size = needNumbers[1 + number] as number
    needs[to++] = size
    for (let each = 0; each < size; each++) {
      id += unfold(needNumbers[from++] as number)
      needs[to++] = id
    }
  }
  const counts = readNumbers(packed.counts)
  const keys = readNumbers(packed.keys)
  const near = readNumbers(packed.near)
  const places = readNumbers(packed.places)
  const need = readNumbers(packed.need)
  const filed = new Int32Array(counts.length + keys.length + need.length * 3)
  let [atKey, atNear, way, latest] = [0, 0, 0, 0]
  id = 0
  to = 0
  for (let at = 0; at < counts.length; ) {
    const ways = counts[at++] as number
    filed[to++] = ways
    for (let each = 0; each < ways; each++, way++) {
      const size = counts[at++] as number
      filed[to++] = size
      for (let key = 0; key < size; key++) {
        id += unfold(keys[atKey++] as number)
        filed[to++] = id
      }
      let mask = 0
      for (let bits = near[atNear++] as number; bits > 0; bits--) mask |= 1 << (near[atNear++] as number)
      filed[to++] = mask
      const least = places[way * 3] as number
      const span = places[way * 3 + 1] as number
      filed[to++] = least | ((span === 0 ? ANY_DISTANCE : least + span - 1) << 8) | ((places[way * 3 + 2] as number) << 16)
      const told = need[way] as number
      if (told === 1) latest++
      filed[to++] = told === 0 ? 0 : (needAt[told === 1 ? latest : latest - told + 2] as number)
    }
  }
  return { words, needs, filed, exceptions: readNumbers(packed.exceptions).map((number) => needAt[number] as number) }
}
