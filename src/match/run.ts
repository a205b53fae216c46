/** Follows the code of one pattern over the tokens of a sentence. Optional parts are taken when they can be, gaps are kept short. */
import type { Word } from '../rules/language'
import { AMONG, ANYTHING, amongOf, FIGURES, Op, PARTS } from '../rules/opcodes'
import { classCount, ROW_CLASSES } from '../rules/word-rows'
import type { Token } from '../stages'
import { CLAUSE, GAP, MIXED, type Search } from './search'

/** Steps a pattern may take at one place; a longer search counts as no match. */
const MOST_STEPS = 2_000
/** Tokens that an open capture takes at most. */
const LONGEST_CAPTURE = 16

/** The end of the match that begins at place `at`, or -1; `search.captures` then holds what it captured. */
export function find(start: number, at: number, search: Search): number {
  search.limit = search.steps + MOST_STEPS
  search.captures = undefined
  return run(start, at, search)
}

function run(start: number, place: number, search: Search): number {
  const { masks, size } = search
  const { code } = search.program
  let step = start
  let at = place
  for (;;) {
    if (search.steps++ > search.limit) return -1
    switch (code[step] as Op) {
      case Op.Done:
        return at
      case Op.Word: {
        const id = code[step + 1] as number
        if (at >= size || ((masks[at] as number) & (1 << (id & 31))) === 0 || !isOf(at, id, search)) return -1
        at++
        step += 2
        break
      }
      case Op.Words: {
        const mask = code[step + 1] as number
        if (at >= size || ((masks[at] as number) & mask) === 0) return -1
        const count = code[step + 2] as number
        if (!isOfAny(at, mask, step + 3, step + 3 + count, search)) return -1
        at++
        step += 3 + count
        break
      }
      case Op.Among:
        if (at >= size || !mayBeAmong(at, step + 1, search)) return -1
        step += 1 + AMONG
        break
      case Op.Either: {
        const mask = code[step + 1] as number
        if (mask === ANYTHING || (at < size && ((masks[at] as number) & mask) !== 0)) {
          const end = run(step + 3, at, search)
          if (end >= 0) return end
        }
        step += code[step + 2] as number
        break
      }
      case Op.Jump:
        step += code[step + 1] as number
        break
      case Op.Gap:
        return gap(step, at, search)
      case Op.Open: {
        const id = code[step + 1] as number
        const before = search.opened[id] as number
        search.opened[id] = at
        const end = run(step + 2, at, search)
        if (end < 0) search.opened[id] = before
        return end
      }
      case Op.Close:
        return capture(code[step + 2] as number, search.opened[code[step + 1] as number] as number, at, step + 3, search)
      case Op.Rest:
        return rest(step, at, search)
      case Op.Start:
        if (at !== 0) return -1
        step++
        break
      case Op.End:
        if (at !== size && !(at === size - 1 && ((search.ends[at] as number) & CLAUSE) !== 0)) return -1
        step++
        break
      default: {
        if (at >= size) return -1
        at = take(step, at, search)
        if (at < 0) return -1
        step += LENGTHS[code[step] as Op] as number
      }
    }
  }
}

/** True when the word at a place is of the class. */
function isOf(at: number, id: number, { rows, table }: Search): boolean {
  const { numbers } = table
  const row = rows[at] as number
  const first = row + ROW_CLASSES
  for (let index = first + classCount(numbers, row) - 1; index >= first; index--) if (numbers[index] === id) return true
  return false
}

/** False when what stands at a place is of none of the classes whose bits stand in the code; true may be wrong. */
function mayBeAmong(at: number, bits: number, { rows, ends, table, program }: Search): boolean {
  if (((ends[at] as number) & MIXED) !== 0) return true
  const { numbers } = table
  const { code } = program
  const row = rows[at] as number
  const first = row + ROW_CLASSES
  for (let index = first + classCount(numbers, row) - 1; index >= first; index--) {
    const id = numbers[index] as number
    if (((code[bits + amongOf(id)] as number) & (1 << (id & 31))) !== 0) return true
  }
  return false
}

/** True when the word at a place is of one of the classes that stand in the code; `mask` holds their bits. */
function isOfAny(at: number, mask: number, from: number, to: number, { rows, table, program }: Search): boolean {
  const { numbers } = table
  const { code } = program
  const row = rows[at] as number
  const first = row + ROW_CLASSES
  for (let index = first + classCount(numbers, row) - 1; index >= first; index--) {
    const id = numbers[index] as number
    if ((mask & (1 << (id & 31))) === 0) continue
    let each = from
    while (each < to && (code[each] as number) < id) each++
    if (each < to && code[each] === id) return true
  }
  return false
}

/** How many numbers the rarer steps are long. */
const LENGTHS: Partial<Record<Op, number>> = { [Op.Spelled]: 2, [Op.Exact]: 2, [Op.Tag]: 3, [Op.Number]: 1, [Op.Value]: 2, [Op.List]: 3 }

/** True when the word may be a form of a text. Its marks tell most that it is not without a look at letters. */
function mayBe({ bases, marks }: Word, text: string, mark: number): boolean {
  for (let index = 0; index < marks.length; index++) if (marks[index] === mark && bases[index] === text) return true
  return false
}

/** One of the rarer steps that take tokens: where it ends, or -1. */
function take(step: number, at: number, { program, reading, from, size }: Search): number {
  const { code, texts } = program
  const token = reading.tokens[from + at] as Token
  const { value } = token
  const own = code[step + 1] as number
  switch (code[step] as Op) {
    case Op.Spelled:
      return mayBe(token.word, texts[own] as string, program.marks[own] as number) ? at + 1 : -1
    case Op.Exact:
      return token.lower === texts[own] ? at + 1 : -1
    case Op.Tag:
      return token.pos === PARTS[own] || token.pos === PARTS[code[step + 2] as number] ? at + 1 : -1
    case Op.Number:
      return value?.kind === 'number' ? at + value.length : -1
    case Op.Value:
      return value && value.kind === FIGURES[own] && at + value.length <= size ? at + value.length : -1
    default: {
      const entries = reading.lists[from + at]
      let longest = -1
      if (entries)
        for (let i = 0; i < entries.length; i += 2) if (entries[i] === own) longest = Math.max(longest, at + (entries[i + 1] as number))
      if (longest > 0 && longest <= size) return longest
      return token.word.classes.includes(code[step + 2] as number) ? at + 1 : -1
    }
  }
}

function gap(step: number, at: number, search: Search): number {
  const { masks, ends, size } = search
  const { code } = search.program
  const mask = code[step + 2] as number
  const last = Math.min(at + (code[step + 1] as number), size)
  for (let to = at; to <= last; to++) {
    if (to > at && ((ends[to - 1] as number) & GAP) !== 0) return -1
    if (mask !== ANYTHING && (to >= size || ((masks[to] as number) & mask) === 0)) continue
    const end = run(step + 3, to, search)
    if (end >= 0) return end
  }
  return -1
}

/** Captures places `from` … `to` under a name and goes on with the step that follows. */
function capture(text: number, from: number, to: number, next: number, search: Search): number {
  const before = search.captures
  const captures: Record<string, readonly [number, number]> = { ...before }
  captures[search.program.texts[text] as string] = [search.from + from, search.from + to]
  search.captures = captures
  const end = run(next, to, search)
  if (end < 0) search.captures = before
  return end
}

/** Takes all of the clause when nothing follows, otherwise as little as lets the rest match. */
function rest(step: number, at: number, search: Search): number {
  const { code } = search.program
  const text = code[step + 1] as number
  const last = clauseEnd(at, search)
  if (last === at) return -1
  if (code[step + 2] === Op.Done) return capture(text, at, last, step + 2, search)
  for (let to = at + 1; to <= last; to++) {
    const end = capture(text, at, to, step + 2, search)
    if (end >= 0) return end
  }
  return -1
}

function clauseEnd(at: number, { ends, size }: Search): number {
  let end = at
  while (end < size && end - at < LONGEST_CAPTURE && ((ends[end] as number) & CLAUSE) === 0) end++
  return end
}
