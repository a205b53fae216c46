/** Follows the steps of one compiled pattern over the tokens of a sentence. Optional parts are taken when they can be, gaps are kept short. */
import type { Step } from '../rules/language'
import type { Reading, Token } from '../stages'

/** Steps a pattern may take at one place; a longer search counts as no match. */
const MOST_STEPS = 2_000
/** Tokens that an open capture takes at most. */
const LONGEST_CAPTURE = 16
/** Marks that no gap crosses. */
const GAP_ENDS = new Set([';', '.', '!', '?'])
const CLAUSE_ENDS = new Set([';', ':', '.', '!', '?', '(', ')', '•', '|', '–', '—'])

export type Captures = Record<string, readonly [number, number]>

/** A sentence under search: its tokens are `from` … `to` (exclusive). */
export interface Search {
  tokens: readonly Token[]
  lists: Reading['lists']
  from: number
  to: number
  steps: number
  captures: Captures | undefined
  /** Where each capture that is under way began. */
  opened: number[]
}

export const searchOf = ({ tokens, lists }: Reading, from: number, to: number): Search => ({
  tokens,
  lists,
  from,
  to,
  steps: 0,
  captures: undefined,
  opened: [],
})

/** The end of the match that begins at token `at`, or -1; `search.captures` then holds what it captured. */
export function find(first: Step, at: number, search: Search): number {
  search.steps = 0
  search.captures = undefined
  return run(first, at, search)
}

const NO_CLASSES: readonly number[] = []

function holdsOneOf(classes: readonly number[], wanted: ReadonlySet<number>): boolean {
  for (let index = 0; index < classes.length; index++) if (wanted.has(classes[index] as number)) return true
  return false
}

function run(from: Step | undefined, start: number, search: Search): number {
  const { tokens } = search
  let step = from
  let at = start
  while (step) {
    if (search.steps++ > MOST_STEPS) return -1
    switch (step.op) {
      case 'choice': {
        const { options, begins } = step
        const classes = at < search.to ? (tokens[at] as Token).classes : NO_CLASSES
        if (begins && !holdsOneOf(classes, begins)) return -1
        for (let index = 0; index < options.length; index++) {
          const option = options[index]
          if (option?.op === 'word' && !classes.includes(option.id)) continue
          if (option?.op === 'spelled' && (at >= search.to || !(tokens[at] as Token).word.bases.includes(option.text))) continue
          const end = run(option, at, search)
          if (end >= 0) return end
        }
        return -1
      }
      case 'gap':
        return gap(step, at, search)
      case 'open': {
        const before = search.opened[step.id] as number
        search.opened[step.id] = at
        const end = run(step.next, at, search)
        if (end < 0) search.opened[step.id] = before
        return end
      }
      case 'close':
        return capture(step, search.opened[step.id] as number, at, search)
      case 'rest':
        return rest(step, at, search)
      case 'start':
        if (at !== search.from) return -1
        break
      case 'end':
        if (at !== search.to && !(at === search.to - 1 && CLAUSE_ENDS.has((tokens[at] as Token).lower))) return -1
        break
      default:
        if (at >= search.to) return -1
        at = take(step, at, search)
        if (at < 0) return -1
    }
    step = step.next
  }
  return at
}

/** A step that takes tokens: where it ends, or -1. */
function take(step: Step, at: number, { tokens, lists, to }: Search): number {
  const token = tokens[at] as Token
  switch (step.op) {
    case 'word':
      return token.classes.includes(step.id) ? at + 1 : -1
    case 'words': {
      const { ids } = step
      for (const id of token.classes) if (ids.includes(id)) return at + 1
      return -1
    }
    case 'spelled':
      return token.word.bases.includes(step.text) ? at + 1 : -1
    case 'exact':
      return token.lower === step.text ? at + 1 : -1
    case 'tag':
      return token.pos === step.text || token.pos === step.other ? at + 1 : -1
    case 'number':
      return token.value?.kind === 'number' ? at + token.value.length : -1
    case 'value':
      return token.value?.kind === step.text && at + token.value.length <= to ? at + token.value.length : -1
    case 'list': {
      const entries = lists[at]
      let longest = -1
      if (entries)
        for (let i = 0; i < entries.length; i += 2) if (entries[i] === step.id) longest = Math.max(longest, at + (entries[i + 1] as number))
      if (longest > 0 && longest <= to) return longest
      return token.classes.includes(step.max) ? at + 1 : -1
    }
    default:
      return -1
  }
}

function gap(step: Step, at: number, search: Search): number {
  for (let to = at; to <= at + step.max && to <= search.to; to++) {
    if (to > at && GAP_ENDS.has((search.tokens[to - 1] as Token).lower)) return -1
    const end = run(step.next, to, search)
    if (end >= 0) return end
  }
  return -1
}

function capture(step: Step, from: number, to: number, search: Search): number {
  const before = search.captures
  search.captures = { ...before, [step.text]: [from, to] }
  const end = run(step.next, to, search)
  if (end < 0) search.captures = before
  return end
}

/** Takes all of the clause when nothing follows, otherwise as little as lets the rest match. */
function rest(step: Step, at: number, search: Search): number {
  const last = clauseEnd(at, search)
  if (last === at) return -1
  if (step.next === undefined) return capture(step, at, last, search)
  for (let to = at + 1; to <= last; to++) {
    const end = capture(step, at, to, search)
    if (end >= 0) return end
  }
  return -1
}

function clauseEnd(at: number, { tokens, to }: Search): number {
  let end = at
  while (end < to && end - at < LONGEST_CAPTURE && !CLAUSE_ENDS.has((tokens[end] as Token).lower)) end++
  return end
}
