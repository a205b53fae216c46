/** The pattern index as numbers, each column for itself. Classes are told by where their words stand in the pattern. */
import { ANY_DISTANCE, bitOf } from '../opcodes'
import type { PatternIndex } from '../pattern-index'
import type { DetectorTexts } from './detectors'
import type { Dictionary } from './dictionary'
import { type ClassNumbers, classNumbers, type PatternWords, patternWords, readPattern } from './pattern-words'
import { fold, readNumbers, unfold, writeNumbers } from './symbols'

/** The words of the classes are told by the dictionary. */
export interface PackedIndex {
  /** For each pattern its ways. */
  counts: string
  /** How many tokens before the key a match begins, at least and at most, and how far the near token stands. */
  places: string
  /** The groups of classes: keys, near tokens and needs of the ways, and the needs of exceptions. */
  keys: PackedGroups
  near: PackedGroups
  needs: PackedGroups
  exceptions: PackedGroups
}

/**
 * Groups of classes. A size is 0 for an empty group and one more than its words; where it is `MIXED` the count of the words
 * follows, and that of the classes that are told as they are. Those stand in a column of their own.
 */
export type PackedGroups = readonly [sizes: string, firsts: string, gaps: string, others: string]

const MIXED = 1

const isPlain = (word: string): boolean => /^\p{Ll}+$/u.test(word)

/** Class words in the order of the dictionary: plain words, plain words as they stand, others. */
export function classOrder(words: readonly string[]): string[] {
  const exact = words.filter((word) => word.startsWith('"') && isPlain(word.slice(1)))
  return [...words.filter(isPlain).sort(), ...exact.sort(), ...otherWords(words)]
}

/** Those that the dictionary does not tell. */
export const otherWords = (words: readonly string[]): string[] => words.filter((word) => !isPlain(word.replace(/^"/, '')))

/** Columns of groups that are being written. */
interface GroupWriter {
  sizes: number[]
  firsts: number[]
  gaps: number[]
  others: number[]
}

const groupWriter = (): GroupWriter => ({ sizes: [], firsts: [], gaps: [], others: [] })
const packGroups = ({ sizes, firsts, gaps, others }: GroupWriter): PackedGroups => [
  writeNumbers(sizes),
  writeNumbers(firsts),
  writeNumbers(gaps),
  writeNumbers(others),
]

/** Writes where the words stand, in their order, and what is no word of the pattern; tells where the first stands. */
function writeGroup(writer: GroupWriter, places: readonly number[], others: readonly number[], from: number): number {
  if (others.length > 0) writer.sizes.push(MIXED, places.length, others.length)
  else writer.sizes.push(places.length === 0 ? 0 : places.length + 1)
  writer.others.push(...others)
  places.forEach((place, index) => {
    if (index === 0) writer.firsts.push(fold(place - from))
    else writer.gaps.push(place - (places[index - 1] as number) - 1)
  })
  return places[0] ?? from
}

/** The places, closest to each other and to `from`, where words of all the classes stand that the pattern has words of. */
function placesOf(wanted: readonly number[], { classes, count }: PatternWords, from: number): number[] {
  const known = new Set(wanted.filter((id) => classes.subarray(0, count).includes(id)))
  let best: number[] = []
  let least = Number.POSITIVE_INFINITY
  for (let first = 0; first < count; first++) {
    if (!known.has(classes[first] as number)) continue
    const seen = new Set<number>()
    const places: number[] = []
    for (let place = first; place < count && seen.size < known.size; place++) {
      const id = classes[place] as number
      if (!known.has(id) || seen.has(id)) continue
      seen.add(id)
      places.push(place)
    }
    if (seen.size < known.size) break
    const cost = ((places.at(-1) as number) - first) * FAR + Math.abs(first - from)
    if (cost < least) {
      least = cost
      best = places
    }
  }
  return best
}

/** The places side by side, closest to `from`, of the words whose bits make up a mask; undefined when there are none. */
function maskedPlaces(mask: number, { classes, count }: PatternWords, from: number): number[] | undefined {
  let best: number[] | undefined
  let least = Number.POSITIVE_INFINITY
  for (let first = 0; first < count; first++) {
    let bits = 0
    for (let place = first; place < count; place++) {
      const bit = bitOf(classes[place] as number)
      if ((bit & mask) === 0) break
      bits |= bit
      if (bits !== mask) continue
      const cost = (place - first) * FAR + Math.abs(first - from)
      if (cost < least) {
        least = cost
        best = Array.from({ length: place - first + 1 }, (_, index) => first + index)
      }
      break
    }
  }
  return best
}

/** Words side by side matter more than where they stand. */
const FAR = 1000

type PatternCodes = Pick<DetectorTexts, 'match' | 'except'>

export function packIndex(
  { needs, filed, exceptions }: PatternIndex,
  { match, except }: PatternCodes,
  dictionary: Dictionary,
  firstClass: number,
): PackedIndex {
  const numbers = classNumbers(dictionary, firstClass)
  const counts: number[] = []
  const places: number[] = []
  const [keys, near, need, excepted] = [groupWriter(), groupWriter(), groupWriter(), groupWriter()]
  const write = (writer: GroupWriter, classes: readonly number[], words: PatternWords, from: number): number => {
    const own = placesOf(classes, words, from)
    const told = new Set(own.map((place) => words.classes[place] as number))
    return writeGroup(
      writer,
      own,
      classes.filter((id) => !told.has(id)),
      from,
    )
  }
  const writeNeed = (writer: GroupWriter, at: number, words: PatternWords, from: number): void => {
    write(writer, at === 0 ? [] : Array.from(needs.slice(at + 1, at + 1 + (needs[at] as number))), words, from)
  }
  const words = patternWords()
  for (let at = 0; at < filed.length; ) {
    readPattern(words, match, numbers)
    const ways = filed[at++] as number
    counts.push(ways)
    for (let way = 0; way < ways; way++) {
      const size = filed[at++] as number
      const key = write(keys, Array.from(filed.slice(at, at + size)), words, 0)
      at += size
      const mask = filed[at++] as number
      const masked = mask === 0 ? [] : maskedPlaces(mask, words, key)
      if (masked) writeGroup(near, masked, [], key)
      else writeGroup(near, [], bitsOf(mask), key)
      const place = filed[at++] as number
      const least = place & 255
      const most = (place >> 8) & 255
      places.push(least, most === ANY_DISTANCE ? 0 : most - least + 1, place >> 16)
      writeNeed(need, filed[at++] as number, words, key)
    }
  }
  const exceptWords = patternWords()
  for (let at = 0; at < exceptions.length; at += 2) {
    readPattern(exceptWords, except, numbers)
    writeNeed(excepted, exceptions[at] as number, exceptWords, 0)
    writeNeed(excepted, exceptions[at + 1] as number, exceptWords, 0)
  }
  return {
    counts: writeNumbers(counts),
    places: writeNumbers(places),
    keys: packGroups(keys),
    near: packGroups(near),
    needs: packGroups(need),
    exceptions: packGroups(excepted),
  }
}

const bitsOf = (mask: number): number[] => Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (mask >>> bit) & 1)

/** Groups that are being read. */
interface GroupReader {
  sizes: Int32Array
  firsts: Int32Array
  gaps: Int32Array
  others: Int32Array
  size: number
  first: number
  gap: number
  other: number
}

const groupReader = ([sizes, firsts, gaps, others]: PackedGroups): GroupReader => ({
  sizes: readNumbers(sizes),
  firsts: readNumbers(firsts),
  gaps: readNumbers(gaps),
  others: readNumbers(others),
  size: 0,
  first: 0,
  gap: 0,
  other: 0,
})

type GroupReaders = [GroupReader, GroupReader, GroupReader, GroupReader]

/** As many numbers are enough for all groups with their sizes. */
const most = ({ sizes, firsts, gaps, others }: GroupReader): number => sizes.length + firsts.length + gaps.length + others.length

/** The group that was read last: its classes, first those that are told as they are, and where its first word stands. */
interface Group {
  /** From 0 on; what stands behind them is of an earlier group. */
  readonly classes: Int32Array
  count: number
  place: number
}

function readGroup(reader: GroupReader, { classes }: PatternWords, from: number, group: Group): void {
  let size = reader.sizes[reader.size++] as number
  group.count = 0
  group.place = from
  if (size === 0) return
  if (size === MIXED) {
    size = reader.sizes[reader.size++] as number
    for (let others = reader.sizes[reader.size++] as number; others > 0; others--)
      group.classes[group.count++] = reader.others[reader.other++] as number
    if (size === 0) return
  } else size--
  let place = from + unfold(reader.firsts[reader.first++] as number)
  group.place = place
  group.classes[group.count++] = classes[place] as number
  for (let each = 1; each < size; each++) {
    place += (reader.gaps[reader.gap++] as number) + 1
    group.classes[group.count++] = classes[place] as number
  }
}

/** In their order. Most groups are small, and in it already. */
function writeClasses({ classes, count }: Group, into: Int32Array, at: number): number {
  for (let each = 0; each < count; each++) {
    const id = classes[each] as number
    let place = at + each
    for (; place > at && (into[place - 1] as number) > id; place--) into[place] = into[place - 1] as number
    into[place] = id
  }
  return at + count
}

export function unpackIndex(
  packed: PackedIndex,
  words: readonly string[],
  { match, except }: PatternCodes,
  dictionary: Dictionary,
  firstClass: number,
): PatternIndex {
  const numbers: ClassNumbers = classNumbers(dictionary, firstClass)
  const counts = readNumbers(packed.counts)
  const places = readNumbers(packed.places)
  const [keys, near, need, excepted] = [packed.keys, packed.near, packed.needs, packed.exceptions].map(groupReader) as GroupReaders
  const needs = new Int32Array(1 + most(need) + most(excepted))
  const filed = new Int32Array(counts.length + places.length + most(keys))
  const own = patternWords()
  const group: Group = { classes: new Int32Array(own.classes.length), count: 0, place: 0 }
  let atNeed = 1
  const readNeed = (reader: GroupReader, from: number): number => {
    readGroup(reader, own, from, group)
    if (group.count === 0) return 0
    const start = atNeed++
    needs[start] = group.count
    atNeed = writeClasses(group, needs, atNeed)
    return start
  }
  let to = 0
  let atPlace = 0
  for (let pattern = 0; pattern < counts.length; pattern++) {
    readPattern(own, match, numbers)
    const ways = counts[pattern] as number
    filed[to++] = ways
    for (let way = 0; way < ways; way++) {
      readGroup(keys, own, 0, group)
      const key = group.place
      filed[to++] = group.count
      to = writeClasses(group, filed, to)
      readGroup(near, own, key, group)
      let mask = 0
      // Bits are told as they are, and of a class its bit is meant.
      for (let each = 0; each < group.count; each++) mask |= bitOf(group.classes[each] as number)
      filed[to++] = mask
      const least = places[atPlace++] as number
      const span = places[atPlace++] as number
      filed[to++] = least | ((span === 0 ? ANY_DISTANCE : least + span - 1) << 8) | ((places[atPlace++] as number) << 16)
      filed[to++] = readNeed(need, key)
    }
  }
  const exceptions = new Int32Array(excepted.sizes.length)
  let count = 0
  own.at = 0
  while (excepted.size < excepted.sizes.length) {
    if (count % 2 === 0) readPattern(own, except, numbers)
    exceptions[count++] = readNeed(excepted, 0)
  }
  return { words, needs, filed: filed.subarray(0, to), exceptions: exceptions.subarray(0, count) }
}
