/** Among the variants of a move, the one that repeats least of what the paragraph already says; a seeded hash breaks ties. */
import type { Outline, Phrase, PlannedMove, Slots } from '../stages'
import type { Sentence } from '../types'
import { hash } from './hash'
import { isFilled, isRecurring, itemsOf, polish, type Rendered, render, type Wording } from './render'
import type { Template } from './template'

const LONGEST = 36
/** A cost above this rules a sentence out. */
const IMPOSSIBLE = 1_000
const COMFORTABLE = 30

/** The first wording of an insight that its slots can fill, for the finding itself. */
export function statementOf(templates: readonly Template[], slots: Slots, style: Style, seed: string): string | undefined {
  const move: PlannedMove = {
    move: 'insight',
    paragraph: 'job',
    priority: 0,
    place: 0,
    must: false,
    slots,
    own: { templates, evidence: [{ start: 0, end: 0, text: '', section: 'given' }] },
  }
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
  pronouns: readonly string[]
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
  let before: Choices = new Map()
  for (;;) {
    const { told, choices } = tell(moves.slice(0, taken), before, templates, style, seed)
    if (told.length >= sentences || taken >= moves.length) return told
    taken = Math.min(moves.length, taken + sentences - told.length)
    before = choices
  }
}

/** What was chosen for each move, in the order of the paragraph. */
type Choices = ReadonlyMap<PlannedMove, Choice | undefined>

/** Up to the first move that was not there before, every choice stands as it was made. */
function tell(
  moves: readonly PlannedMove[],
  before: Choices,
  templates: ReadonlyMap<string, readonly Template[]>,
  style: Style,
  seed: string,
): { told: Told[]; choices: Choices } {
  const told: Told[] = []
  const heard: Heard[] = []
  const said = new Set<Phrase>()
  const choices = new Map<PlannedMove, Choice | undefined>()
  let asBefore = true
  for (const move of [...moves].sort((a, b) => a.place - b.place)) {
    asBefore &&= before.has(move)
    const best = asBefore
      ? before.get(move)
      : choose(move, move.own?.templates ?? templates.get(move.move) ?? [], told, heard, said, style, seed)
    choices.set(move, best)
    if (!best) continue
    heard.push(hear(best.text, best.template.kind, style))
    for (const phrase of best.phrases) said.add(phrase)
    told.push({
      move: move.move,
      template: best.template.id,
      kind: best.template.kind,
      text: best.text,
      evidence: move.own?.evidence ?? best.evidence,
    })
  }
  return { told, choices }
}

/** Wordings that are weighed against each other before one is taken. */
const WEIGHED = 6

function choose(
  move: PlannedMove,
  templates: readonly Template[],
  told: readonly Told[],
  heard: readonly Heard[],
  said: ReadonlySet<Phrase>,
  style: Style,
  seed: string,
): Choice | undefined {
  const salt = hash(seed)
  const open = templates
    .filter((template) => isFilled(template, move.slots) && (move.own || !repeats(template, move.slots, said)))
    .map((template) => ({ template, draw: mix(salt ^ template.hash) }))
    .sort((a, b) => a.draw - b.draw)
  const choices: Choice[] = []
  for (const { template, draw } of open) {
    let next = draw
    const rendered = render(template, move.slots, style.wording, said, (count) => {
      next = mix(next + 1)
      return next % count
    })
    if (!rendered || !(move.own?.evidence ?? rendered.evidence).length) continue
    const cost = costOf(rendered, template, told, heard, style)
    if (cost >= IMPOSSIBLE) continue
    choices.push({ ...rendered, template, cost })
    if (choices.length >= WEIGHED) break
  }
  // Only what is told has to be cleaned up.
  for (const choice of choices.sort((a, b) => a.cost - b.cost)) {
    const text = polish(choice.text, style.wording.sounds)
    if (!style.faults.some((fault) => fault.test(text))) return { ...choice, text }
  }
  return undefined
}

/** True when the template cannot but tell what is told already. */
const repeats = (template: Template, slots: Slots, said: ReadonlySet<Phrase>): boolean =>
  template.needs.some((slot) => !isRecurring(slot) && itemsOf(slots[slot]).some((phrase) => said.has(phrase)))

/** What the choice of the next sentence needs to know of one that is told. */
interface Heard {
  opener: string
  first: string
  hedges: readonly string[]
}

const MARKS = /[.,;:!?"“”()]/g

function hear(text: string, kind: Template['kind'], style: Style): Heard {
  const line = ` ${text.toLowerCase().replace(MARKS, '')} `
  const [, first = '', second = ''] = line.split(' ', 3)
  // Only inferences hedge.
  return {
    opener: `${first} ${second}`,
    first,
    hedges: kind === 'inferred' ? style.hedges.filter((hedge) => line.includes(` ${hedge} `)) : [],
  }
}

function countWords(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

function costOf(rendered: Rendered, template: Template, told: readonly Told[], heard: readonly Heard[], style: Style): number {
  const words = countWords(rendered.text)
  if (words > LONGEST) return 2 * IMPOSSIBLE
  const own = hear(rendered.text, template.kind, style)
  // A sentence that tells more of what there is to tell is worth more.
  let cost = (words > COMFORTABLE ? 6 : 0) - 4 * rendered.phrases.length
  let starts = 0
  heard.forEach((other, index) => {
    if (other.opener === own.opener || told[index]?.template === template.id) cost += 2 * IMPOSSIBLE
    if (other.first === own.first) starts++
    for (const hedge of own.hedges) if (other.hedges.includes(hedge)) cost += 40
  })
  const before = heard.at(-1)
  if (!before && style.pronouns.includes(own.first)) return 2 * IMPOSSIBLE
  if (before?.first === own.first) cost += 8
  if (starts > 1) cost += 6 * starts
  if (style.connectives.includes(own.first) && (!before || style.connectives.includes(before.first))) cost += 60
  return cost
}

/** Spreads the bits of a number; the same everywhere. */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
