/** Among the variants of a move, the one that repeats least of what the paragraph already says; a seeded hash breaks ties. */
import type { Outline, Phrase, PlannedMove, Slots } from '../stages'
import type { Sentence } from '../types'
import { type Rendered, render, type Wording } from './render'
import type { Template } from './template'

const LONGEST = 36
/** A cost above this rules a sentence out. */
const IMPOSSIBLE = 1_000
const COMFORTABLE = 30

/** The first wording of an insight that its slots can fill, for the finding itself. */
export function statementOf(templates: readonly Template[], slots: Slots, style: Style, seed: string): string | undefined {
  const move: PlannedMove = { move: 'insight', paragraph: 'job', priority: 0, place: 0, must: false, slots, own: { templates, evidence: [{ start: 0, end: 0, text: '', section: 'given' }] } }
  return choose(move, templates, [], [], new Set(), style, seed)?.text
}

export interface Told {
  move: string
  template: string
  kind: Sentence['kind']
  text: string
  evidence: Sentence['evidence']
}

export interface Style {
  wording: Wording
  hedges: readonly string[]
  connectives: readonly string[]
  faults: readonly RegExp[]
}

interface Choice extends Rendered {
  template: Template
  cost: number
}

/**
 * The sentences of one paragraph in the order of their places: as many of the moves as there is room for, the most needed first.
 * A sentence may tell what another move was for; that move then falls away and the next in line takes its room.
 */
export function realise(outline: Outline, templates: ReadonlyMap<string, readonly Template[]>, style: Style, seed: string): Told[] {
  const { moves, sentences } = outline
  let taken = Math.min(sentences, moves.length)
  for (;;) {
    const told = tell(moves.slice(0, taken), templates, style, seed)
    if (told.length >= sentences || taken >= moves.length) return told
    taken = Math.min(moves.length, taken + sentences - told.length)
  }
}

function tell(moves: readonly PlannedMove[], templates: ReadonlyMap<string, readonly Template[]>, style: Style, seed: string): Told[] {
  const told: Told[] = []
  const heard: Heard[] = []
  const said = new Set<Phrase>()
  for (const move of [...moves].sort((a, b) => a.place - b.place)) {
    const best = choose(move, move.own?.templates ?? templates.get(move.move) ?? [], told, heard, said, style, seed)
    if (!best) continue
    heard.push(hear(wordsIn(best.text), style))
    for (const phrase of best.phrases) said.add(phrase)
    told.push({ move: move.move, template: best.template.id, kind: best.template.kind, text: best.text, evidence: move.own?.evidence ?? best.evidence })
  }
  return told
}

function choose(move: PlannedMove, templates: readonly Template[], told: readonly Told[], heard: readonly Heard[], said: ReadonlySet<Phrase>, style: Style, seed: string): Choice | undefined {
  let best: Choice | undefined
  for (const template of templates) {
    const variant = hash(`${seed}|${template.id}`)
    let draw = variant
    const rendered = render(template, move.slots, style.wording, (count) => {
      draw = (Math.imul(draw, 48271) + 11) >>> 0
      return draw % count
    })
    if (!rendered || !(move.own?.evidence ?? rendered.evidence).length) continue
    if (style.faults.some((fault) => fault.test(rendered.text))) continue
    const fresh = rendered.phrases.filter((phrase) => !said.has(phrase)).length
    // What is told already is not told again.
    if (!move.own && rendered.phrases.length > 0 && fresh < rendered.phrases.length) continue
    const cost = costOf(rendered, template, told, heard, style) + (variant / 2 ** 32) * 16
    if (cost < IMPOSSIBLE && (!best || cost < best.cost)) best = { ...rendered, template, cost }
  }
  return best
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’&+#./-]*/gu) ?? []

/** What the choice of the next sentence needs to know of one that is told. */
interface Heard {
  opener: string
  first: string
  hedges: readonly string[]
}

function hear(words: readonly string[], style: Style): Heard {
  const line = ` ${words.join(' ')} `
  return { opener: `${words[0]} ${words[1]}`, first: words[0] ?? '', hedges: style.hedges.filter((hedge) => line.includes(` ${hedge} `)) }
}

function costOf(rendered: Rendered, template: Template, told: readonly Told[], heard: readonly Heard[], style: Style): number {
  const words = wordsIn(rendered.text)
  if (words.length > LONGEST) return 2 * IMPOSSIBLE
  const own = hear(words, style)
  let cost = words.length > COMFORTABLE ? 6 : 0
  // A sentence that tells more of what there is to tell is worth more.
  cost -= 4 * rendered.phrases.length
  let starts = 0
  heard.forEach((other, index) => {
    if (other.opener === own.opener || told[index]?.template === template.id) cost += 2 * IMPOSSIBLE
    if (other.first === own.first) starts++
    for (const hedge of own.hedges) if (other.hedges.includes(hedge)) cost += 40
  })
  const before = heard.at(-1)
  if (before?.first === own.first) cost += 8
  if (starts > 1) cost += 6 * starts
  if (style.connectives.includes(own.first) && (!before || style.connectives.includes(before.first))) cost += 60
  return cost
}

/** FNV-1a over UTF-16 units: the same everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  value ^= value >>> 16
  value = Math.imul(value, 0x45d9f3b)
  return (value ^ (value >>> 15)) >>> 0
}
