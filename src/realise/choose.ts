/** Among the variants of a move, the one that repeats least of what the paragraph already says; a seeded hash breaks ties. */
import { sort } from '../sort'
import type { Outline, Phrase, PlannedMove, Slots } from '../stages'
import type { Evidence, Sentence } from '../types'
import { besideFacts } from './beside-facts'
import { hash } from './hash'
import { type Heard, hear, type Listening, openerOf, plainLine, wordNumbers } from './hear'
import { type Joining, type Opening, openingOf, withinOf } from './join'
import { openOf } from './open'
import { inWords, polish, repeatsWord } from './polish'
import { withReference } from './refer'
import { contentOf, countPhrases, type Draft, draft, emptyDraft, extraOf, hasEvidence, spacesIn, textOf, type Voice } from './render'
import type { Wording } from './say'
import { isBroken } from './signs'
import { type Left, leftOf, recordOf, type SlotTable, settle, slotName, strike, tableOf } from './slot-table'
import type { Template } from './template'
import { type ChoiceTrace, closedBy, type WordingTrace } from './trace'

/** Words of the longest sentence. */
const LONGEST = 35
/** A cost above this rules a sentence out. */
const IMPOSSIBLE = 1_000
const COMFORTABLE = 30
/** What it costs to open a sentence on a quotation. */
const QUOTED_FIRST = 12
/** What it costs, and here spares, to go on about the person of the sentence before. */
const GOES_ON = -4
/** What rules a sentence out, added to what is impossible. */
const TOO_LONG = 1
const TOLD_BEFORE = 2
const OPENS_ALIKE = 3
const PRONOUN_FIRST = 4
const RULED_OUT = ['too-long', 'too-long', 'told-before', 'opens-alike', 'pronoun-first'] as const

/** The templates of each move. */
export type Templates = Pick<ReadonlyMap<string, readonly Template[]>, 'get'>

export interface Style extends Listening {
  wording: Wording
  connectives: readonly string[]
  pronouns: readonly string[]
  faults: readonly RegExp[]
  joining: Joining
}

export interface Told {
  move: string
  template: string
  kind: Sentence['kind']
  text: string
  evidence: Sentence['evidence']
  opening: Opening | undefined
  /** The text as it stands behind "and". */
  within: string | undefined
  /** An insight in its own words. */
  own: boolean
  /** No inference stands behind it. */
  ends: boolean
}

/** The wording that is taken for a move. */
interface Choice {
  template: Template
  /** Slots of the optional parts that are told. */
  extra: readonly number[]
  text: string
  opening: Opening | undefined
  within: string | undefined
}

/** The first wording of an insight that its slots can fill, for the finding itself. */
export function statementOf(templates: readonly Template[], slots: Slots, style: Style, seed: string): string | undefined {
  const voice: Voice = { slots: tableOf(slots), wording: style.wording, said: new Set(), spoken: [] }
  return choose(templates, true, [], voice, style, hash(seed))?.text
}

/**
 * The sentences of one paragraph in the order of their places: as many of the moves as there is room for, the most needed first.
 * A sentence may tell what another move was for; that move then falls away and the next in line takes its room.
 * `said` holds what the paragraphs before have told; what this one tells is added.
 */
export function realise(
  outline: Outline,
  templates: Templates,
  style: Style,
  seed: string,
  said: Set<Phrase> = new Set(),
  trace?: WordingTrace,
): Told[] {
  const { moves, sentences, enough } = outline
  const telling: Telling = { templates, style, salt: hash(seed), spoken: new Map(), before: said, trace }
  const filling = moves.findIndex(({ filler }) => filler)
  const full = filling < 0 ? moves.length : filling
  let taken = Math.min(sentences, full)
  let before: Choices = new Map()
  for (;;) {
    const { told: single, choices, phrases } = tell(moves.slice(0, taken), before, telling)
    const told = besideFacts(single, style.joining, style.pronouns)
    const missing =
      told.length < sentences ? sentences - told.length : wordsOf(told) < outline.words - COMFORTABLE && told.length < sentences + 2 ? 1 : 0
    if (!missing || taken >= moves.length || (taken >= full && wordsOf(told) >= enough)) {
      for (const phrase of phrases) said.add(phrase)
      return withReference(told, style.joining)
    }
    taken = taken < full ? Math.min(full, taken + missing) : taken + 1
    before = choices
  }
}

/** What stays the same from the first sentence of a paragraph to the last. */
interface Telling {
  templates: Templates
  style: Style
  salt: number
  /** Slots in words. Most moves share their slots. */
  spoken: Map<Slots, Voice['spoken']>
  /** What other paragraphs have told. */
  before: ReadonlySet<Phrase>
  trace: WordingTrace | undefined
}

/** What was chosen for each move, in the order of the paragraph. */
type Choices = ReadonlyMap<PlannedMove, Choice | undefined>

/** Up to the first move that was not there before, every choice stands as it was made. */
function tell(
  moves: PlannedMove[],
  before: Choices,
  { templates, style, salt, spoken, before: earlier, trace }: Telling,
): { told: Told[]; choices: Choices; phrases: ReadonlySet<Phrase> } {
  const told: Told[] = []
  const heard: Heard[] = []
  const said = new Set(earlier)
  const left = new Map<Slots, Left>()
  const choices = new Map<PlannedMove, Choice | undefined>()
  let asBefore = true
  for (const move of sort(moves, (a, b) => a.place - b.place)) {
    const { own } = move
    const slots = own ? tableOf(move.slots) : (left.get(move.slots) ?? leftOf(tableOf(move.slots), said))
    if (!own) left.set(move.slots, slots as Left)
    if (move.ends && !own) settle(slots as Left, placesOf(said))
    asBefore &&= before.has(move)
    let best = before.get(move)
    if (!asBefore) {
      const voice: Voice = { slots, wording: style.wording, said, spoken: spoken.get(move.slots) ?? [] }
      spoken.set(move.slots, voice.spoken)
      const known = own?.templates ?? templates.get(move.move) ?? []
      const noted = trace && noteChoice(trace, move, known, slots)
      best = choose(known, own !== undefined, heard, voice, style, salt, noted)
    }
    choices.set(move, best)
    if (!best) continue
    const { template, text, opening, within } = best
    const { phrases, evidence } = contentOf(template, best.extra, slots)
    // An inference rests on more than its slots print.
    if (own) phrases.push({ text: '', form: 'flag', evidence: own.evidence })
    heard.push(hear(text, template, style))
    if (phrases.length > 0) {
      for (const phrase of phrases) said.add(phrase)
      const fresh = new Set(phrases)
      for (const rest of left.values()) strike(rest, fresh)
    }
    told.push({
      move: move.move,
      template: template.id,
      kind: template.kind,
      text,
      evidence: own?.evidence ?? evidence,
      opening,
      within,
      own: own !== undefined,
      ends: move.ends,
    })
  }
  return { told, choices, phrases: said }
}

/** Where in the posting stands what is told. */
const placesOf = (said: ReadonlySet<Phrase>): Evidence[] => [...said].flatMap(({ evidence }) => evidence)

/** Begins the notes of a move; what was noted of it when there was less room is forgotten. */
function noteChoice(trace: WordingTrace, move: PlannedMove, templates: readonly Template[], table: SlotTable): ChoiceTrace {
  const slots = recordOf(table)
  const noted: ChoiceTrace = { slots, passed: closedBy(templates, slots), told: undefined }
  trace.set(move, noted)
  return noted
}

const wordsOf = (told: readonly Told[]): number => told.reduce((sum, { text }) => sum + spacesIn(text) + 1, 0)

/** Wordings that are weighed against each other before one is taken. */
const WEIGHED = 6

/** One for each wording that is weighed, and one for the next; what they held is not needed once a wording is taken. */
const drafts = Array.from({ length: WEIGHED + 1 }, emptyDraft)

interface Weighed {
  template: Template
  draft: Draft
  cost: number
}

/** `own`: the templates are an insight's own, which rests on its own evidence and is told whatever was said. */
function choose(
  templates: readonly Template[],
  own: boolean,
  heard: readonly Heard[],
  voice: Voice,
  style: Style,
  salt: number,
  trace?: ChoiceTrace,
): Choice | undefined {
  const { slots } = voice
  const open = openOf(templates, slots)
  const draws = open.map((template) => mix(salt ^ template.hash))
  let next = 0
  const pick = (count: number): number => {
    next = mix(next + 1)
    return next % count
  }
  const weighed: Weighed[] = []
  for (let left = open.length; left > 0 && weighed.length < WEIGHED; left--) {
    const at = leastOf(draws)
    const template = open[at] as Template
    next = draws[at] as number
    draws[at] = DRAWN
    const into = drafts[weighed.length] as Draft
    const made = draft(template, voice, pick, into)
    if (!made || !(own || hasEvidence(template, made, slots))) {
      trace?.passed.push({ template: template.id, why: 'no-evidence' })
      continue
    }
    const cost = costOf(made, template, slots, heard, style)
    if (cost < IMPOSSIBLE) {
      weighed.push({ template, draft: made, cost })
      continue
    }
    // What is too long with all its parts may do without some.
    const short =
      made.extras > 0 && made.spaces >= NEARLY_LONGEST && cost === IMPOSSIBLE + TOO_LONG
        ? draft(template, { ...voice, terse: true }, pick, into)
        : undefined
    const shortCost = short && (own || hasEvidence(template, short, slots)) ? costOf(short, template, slots, heard, style) : IMPOSSIBLE
    if (short && shortCost < IMPOSSIBLE) weighed.push({ template, draft: short, cost: shortCost })
    else trace?.passed.push({ template: template.id, why: RULED_OUT[cost - IMPOSSIBLE] ?? 'too-long' })
  }
  // What an optional part brought in may be at fault.
  const isRetold = weighed.length > 0 && !voice.terse && weighed.some(({ draft }) => draft.extras > 0)
  const choice = leastFaulty(weighed, style, trace)
  if (!choice && isRetold) return choose(templates, own, heard, { ...voice, terse: true }, style, salt, trace)
  trace?.passed.push(
    ...weighed.flatMap(({ template }) => (template === choice?.template ? [] : { template: template.id, why: 'dearer' as const })),
  )
  if (choice && trace)
    trace.told = { template: choice.template, text: choice.text, slots: [...choice.template.needs, ...choice.extra.map(slotName)] }
  return choice
}

/** The cheapest without a fault. Only what is to be told is cleaned up and looked through. */
function leastFaulty(weighed: Weighed[], style: Style, trace: ChoiceTrace | undefined): Choice | undefined {
  while (weighed.length > 0) {
    let least = 0
    for (let at = 1; at < weighed.length; at++) if ((weighed[at] as Weighed).cost < (weighed[least] as Weighed).cost) least = at
    const { template, draft } = weighed[least] as Weighed
    const text = polish(textOf(draft), style.wording)
    if (!isFaulty(text, style.faults))
      return {
        template,
        extra: extraOf(draft),
        text,
        opening: openingOf(template, draft, text, style.joining),
        within: withinOf(template, draft, text),
      }
    weighed.splice(least, 1)
    trace?.passed.push({ template: template.id, why: 'faulty' })
  }
  return undefined
}

function isFaulty(text: string, faults: readonly RegExp[]): boolean {
  for (const fault of faults) if (fault.test(text)) return true
  return repeatsWord(text) || isBroken(text)
}

/** Takes the place of a draw that was used. */
const DRAWN = Number.POSITIVE_INFINITY

function leastOf(draws: readonly number[]): number {
  let least = 0
  for (let at = 1; at < draws.length; at++) if ((draws[at] as number) < (draws[least] as number)) least = at
  return least
}

const NEARLY_LONGEST = LONGEST - 6

/** A figure is read in parts: "89,310" as two words. */
const figureParts = (text: string): number => text.match(/\d,\d{3}/g)?.length ?? 0

function costOf(made: Draft, template: Template, slots: SlotTable, heard: readonly Heard[], style: Style): number {
  const words = made.spaces + 1
  if (words > LONGEST || (words > NEARLY_LONGEST && words + figureParts(textOf(made)) > LONGEST)) return IMPOSSIBLE + TOO_LONG
  const opening = made.pieces[0]?.charCodeAt(0) ?? 0
  const { first, second } =
    opening >= 48 && opening <= 57 ? openerOf([inWords(textOf(made), style.wording.numerals)], 1) : openerOf(made.pieces, made.size)
  // A sentence that tells more of what there is to tell is worth more.
  // A sentence that opens on a quotation begins in small letters.
  let cost = (words > COMFORTABLE ? 6 : 0) + (made.pieces[0]?.startsWith('"') ? QUOTED_FIRST : 0) - 4 * countPhrases(template, made, slots)
  let starts = 0
  let line = ''
  for (const other of heard) {
    if (other.template === template.id) return IMPOSSIBLE + TOLD_BEFORE
    const isAlike = other.first === first || other.alike?.has(first)
    if (isAlike && other.second === second) return IMPOSSIBLE + OPENS_ALIKE
    if (isAlike) starts++
    if (template.kind === 'stated' || other.hedges.length === 0) continue
    // Only inferences hedge.
    line ||= plainLine(textOf(made))
    for (const hedge of other.hedges) if (line.includes(` ${hedge} `)) cost += 40
  }
  const before = heard.at(-1)
  if (!before && wordNumbers(style.pronouns).has(first)) return IMPOSSIBLE + PRONOUN_FIRST
  // Who was the subject of the sentence before is "they" here.
  if (before) cost += before.alike?.has(first) ? GOES_ON : before.first === first ? 8 : 0
  if (starts > 1) cost += 6 * starts
  const connectives = wordNumbers(style.connectives)
  if (connectives.has(first) && (!before || connectives.has(before.first))) cost += 60
  return cost
}

/** Spreads the bits of a number; the same everywhere. */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
