/** Runs the compiled rules over the tagged tokens. One pass; every token asks only the patterns that it can begin. */
import type { FirstTokens, Language, Node, Pattern, Rule } from '../rules/language'
import type { Hit, ReadSentence, Reading, Token } from '../stages'

/** Steps a pattern may take at one place; a longer search counts as no match. */
const MOST_STEPS = 2_000
/** Tokens that an open capture takes at most. */
const LONGEST_CAPTURE = 16
/** Marks that no gap crosses. */
const GAP_ENDS = new Set([';', '.', '!', '?'])
const CLAUSE_ENDS = new Set([';', ':', '.', '!', '?', '(', ')', '•', '|', '–', '—'])

interface Frame {
  tokens: Token[]
  lists: Reading['lists']
  language: Language
  from: number
  to: number
  steps: number
  /** For each word class, the last sentence (counted from 1) that holds it. */
  seen: Int32Array
  stamp: number
  captures: Record<string, readonly [number, number]> | undefined
}

/** Every hit of every rule outside boilerplate, in source order; of two hits of one rule that overlap the longer stays. */
export function match(reading: Reading, language: Language): Hit[] {
  const hits: Hit[] = []
  const frame: Frame = { tokens: reading.tokens, lists: reading.lists, language, from: 0, to: 0, steps: 0, seen: new Int32Array(language.classCount), stamp: 0, captures: undefined }
  /** Word classes whose patterns the sentence has tried already. */
  const tried = new Int32Array(language.classCount)
  const everywhere = language.rules.some((rule) => rule.everywhere)
  reading.sentences.forEach((sentence, index) => {
    if (sentence.boilerplate && !everywhere) return
    frame.from = sentence.from
    frame.to = sentence.to
    frame.stamp = index + 1
    for (let at = sentence.from; at < sentence.to; at++) for (const id of (reading.tokens[at] as Token).classes) frame.seen[id] = frame.stamp
    const found: Hit[] = []
    for (let at = sentence.from; at < sentence.to; at++) {
      for (const id of (reading.tokens[at] as Token).classes) {
        if (tried[id] === frame.stamp) continue
        tried[id] = frame.stamp
        for (const pattern of language.byKey.get(id) ?? NO_PATTERNS) tryPattern(pattern, sentence, index, frame, found)
      }
    }
    for (const pattern of language.keyless) tryPattern(pattern, sentence, index, frame, found)
    if (found.length > 1) keepLongest(found)
    for (const hit of found) if (!excepted(language.rules[hit.rule] as Rule, hit, frame)) hits.push(hit)
  })
  return hits
}

/** True when `nodes` match somewhere that touches tokens `from` … `to` of the sentence. */
export function touches(nodes: readonly Node[], from: number, to: number, sentence: ReadSentence, reading: Reading, language: Language): boolean {
  const frame: Frame = { tokens: reading.tokens, lists: reading.lists, language, from: sentence.from, to: sentence.to, steps: 0, seen: NONE, stamp: 0, captures: undefined }
  return touching(nodes, from, to, frame)
}

function touching(nodes: readonly Node[], from: number, to: number, frame: Frame): boolean {
  for (let at = Math.max(frame.from, from - 8); at < to; at++) {
    frame.steps = 0
    frame.captures = undefined
    const end = run(nodes, 0, at, frame, accept)
    if (end > from) return true
  }
  return false
}

/** Tries one pattern at every token of the sentence that it may begin with. */
function tryPattern(pattern: Pattern, sentence: ReadSentence, index: number, frame: Frame, found: Hit[]): void {
  const rule = frame.language.rules[pattern.rule] as Rule
  if (sentence.boilerplate && !rule.everywhere) return
  if (rule.in && !rule.in.has(sentence.kind)) return
  if (rule.notIn?.has(sentence.kind)) return
  if (!mayMatch(pattern, frame)) return
  const last = pattern.first.anchored ? Math.min(sentence.from + 1, sentence.to) : sentence.to
  for (let at = sentence.from; at < last; at++) {
    if (!pattern.first.any && !mayBegin(pattern.first, at, frame)) continue
    frame.steps = 0
    frame.captures = undefined
    const end = run(pattern.nodes, 0, at, frame, accept)
    if (end > at) found.push({ rule: pattern.rule, sentence: index, from: at, to: end, captures: frame.captures })
  }
}

function mayBegin(first: FirstTokens, at: number, frame: Frame): boolean {
  const token = frame.tokens[at] as Token
  for (const id of token.classes) if (first.words.has(id)) return true
  if (first.tags.size > 0 && first.tags.has(token.pos)) return true
  if (token.value && first.values.has(token.value.kind)) return true
  const lists = first.lists.size > 0 ? frame.lists[at] : undefined
  if (lists) for (let i = 0; i < lists.length; i += 2) if (first.lists.has(lists[i] as number)) return true
  return false
}

/** False when a word that the pattern must find is nowhere in the sentence. */
function mayMatch({ required }: Pattern, { seen, stamp }: Frame): boolean {
  for (const group of required) {
    let present = false
    for (const id of group) {
      if (seen[id] === stamp) {
        present = true
        break
      }
    }
    if (!present) return false
  }
  return true
}

function excepted(rule: Rule, hit: Hit, frame: Frame): boolean {
  return rule.except.some((nodes) => touching(nodes, hit.from, hit.to, frame))
}

/** Of overlapping hits of one rule, drops the shorter; order is kept. */
function keepLongest(hits: Hit[]): void {
  hits.sort((a, b) => a.rule - b.rule || b.to - b.from - (a.to - a.from) || a.from - b.from)
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit
    let free = true
    for (let k = kept - 1; k >= 0 && (hits[k] as Hit).rule === hit.rule; k--) {
      const other = hits[k] as Hit
      if (hit.from < other.to && other.from < hit.to) {
        free = false
        break
      }
    }
    if (free) hits[kept++] = hit
  }
  hits.length = kept
  hits.sort((a, b) => a.from - b.from || a.rule - b.rule)
}

/** Elements that match in one way alone. */
const SIMPLE: ReadonlySet<Node['op']> = new Set(['word', 'tag', 'number', 'value', 'list'])
const NONE = new Int32Array(0)
const NO_PATTERNS: readonly Pattern[] = []

type Next = (at: number) => number
const accept: Next = (at) => at

/** The end of the match of `nodes` from `index` on at token `at`, or -1. Optional parts are taken when they can be, gaps are kept short. */
function run(nodes: readonly Node[], index: number, at: number, frame: Frame, next: Next): number {
  if (frame.steps++ > MOST_STEPS) return -1
  const node = nodes[index]
  if (node === undefined) return next(at)
  switch (node.op) {
    case 'choice':
      for (const option of node.options) {
        if (option.length === 1 && SIMPLE.has((option[0] as Node).op)) {
          const to = step(option[0] as Node, at, frame)
          if (to < 0) continue
          const end = run(nodes, index + 1, to, frame, next)
          if (end >= 0) return end
          continue
        }
        const end = run(option, 0, at, frame, (to) => run(nodes, index + 1, to, frame, next))
        if (end >= 0) return end
      }
      return -1
    case 'repeat':
      if (node.max === 1 && SIMPLE.has(node.node.op)) {
        const to = step(node.node, at, frame)
        const end = to < 0 ? -1 : run(nodes, index + 1, to, frame, next)
        return end >= 0 || node.min > 0 ? end : run(nodes, index + 1, at, frame, next)
      }
      return repeat(node, 0, at, frame, (to) => run(nodes, index + 1, to, frame, next))
    case 'gap': {
      for (let to = at; to <= at + node.max && to <= frame.to; to++) {
        if (to > at && GAP_ENDS.has((frame.tokens[to - 1] as Token).lower)) return -1
        const end = run(nodes, index + 1, to, frame, next)
        if (end >= 0) return end
      }
      return -1
    }
    case 'capture': {
      const keep = (to: number): number => {
        const before = frame.captures
        frame.captures = { ...before, [node.name]: [at, to] }
        const end = run(nodes, index + 1, to, frame, next)
        if (end < 0) frame.captures = before
        return end
      }
      if (node.inner) return run(node.inner, 0, at, frame, keep)
      const rest = clauseEnd(at, frame)
      if (rest === at) return -1
      if (nodes[index + 1] === undefined) return keep(rest)
      for (let to = at + 1; to <= rest; to++) {
        const end = keep(to)
        if (end >= 0) return end
      }
      return -1
    }
    case 'start':
      return at === frame.from ? run(nodes, index + 1, at, frame, next) : -1
    case 'end':
      return at === frame.to || (at === frame.to - 1 && CLAUSE_ENDS.has((frame.tokens[at] as Token).lower))
        ? run(nodes, index + 1, at, frame, next)
        : -1
    default: {
      const to = step(node, at, frame)
      return to < 0 ? -1 : run(nodes, index + 1, to, frame, next)
    }
  }
}

function repeat(node: Extract<Node, { op: 'repeat' }>, count: number, at: number, frame: Frame, next: Next): number {
  if (count < node.max) {
    const end = run([node.node], 0, at, frame, (to) => (to > at ? repeat(node, count + 1, to, frame, next) : -1))
    if (end >= 0) return end
  }
  return count >= node.min ? next(at) : -1
}

/** One element that takes tokens: where it ends, or -1. */
function step(node: Node, at: number, frame: Frame): number {
  if (at >= frame.to) return -1
  const token = frame.tokens[at] as Token
  switch (node.op) {
    case 'word':
      return token.classes.includes(node.id) ? at + 1 : -1
    case 'tag':
      return node.tags.includes(token.pos) ? at + 1 : -1
    case 'number':
      return token.value?.kind === 'number' ? at + token.value.length : -1
    case 'value':
      return token.value?.kind === node.kind && at + token.value.length <= frame.to ? at + token.value.length : -1
    case 'list': {
      const lists = frame.lists[at]
      let longest = -1
      if (lists) for (let i = 0; i < lists.length; i += 2) if (lists[i] === node.id) longest = Math.max(longest, at + (lists[i + 1] as number))
      if (longest > 0 && longest <= frame.to) return longest
      return token.classes.includes(frame.language.listClass.get(node.id) as number) ? at + 1 : -1
    }
    default:
      return -1
  }
}

function clauseEnd(at: number, frame: Frame): number {
  let to = at
  while (to < frame.to && to - at < LONGEST_CAPTURE && !CLAUSE_ENDS.has((frame.tokens[to] as Token).lower)) to++
  return to
}
