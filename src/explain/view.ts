/** A posting read once more, with everything that was passed over. */
import type { Firing, Loss } from '../explanation'
import type { Knowledge } from '../knowledge'
import { type HitLoss, type TracedHit, traceMatch } from '../match/trace'
import { type Run, run, type Trace } from '../pipeline'
import type { Rule } from '../rules/language'
import type { Reading, ReadSentence, Token } from '../stages'
import type { AnalyzeOptions, Evidence, PostingInput } from '../types'

/** A reading with its hits, those that do not count too. */
export interface TracedReading {
  reading: Reading
  hits: readonly TracedHit[]
  /** body: the sentences and headings of the posting. title: a line that may be its title. given: a hint. */
  origin: 'body' | 'title' | 'given'
  /** Where it begins in the source. */
  offset: number
}

export interface View {
  run: Run
  trace: Trace
  knowledge: Knowledge
  /** The sentences first. */
  readings: readonly [TracedReading, ...TracedReading[]]
  /** A reason in words. */
  note(reason: string, filling?: Readonly<Record<string, string>>): string
}

export function viewOf(input: string | PostingInput, options: AnalyzeOptions | undefined, knowledge: Knowledge): View {
  const trace: Trace = { skills: { kept: [], lost: [], signs: new Map() }, wordings: new Map(), asides: [] }
  const made = run(input, options, knowledge, trace)
  const { source, given } = made.matched.ingested
  const traced = (reading: Reading, origin: TracedReading['origin'], offset: number): TracedReading => ({
    reading,
    hits: traceMatch(reading, knowledge.language),
    origin,
    offset,
  })
  const asides = trace.asides.flatMap((reading) => {
    if (reading.source === source) return [traced(reading, 'body', 0)]
    if (reading.source === given.title) return [traced(reading, 'given', 0)]
    const offset = source.indexOf(reading.source)
    return offset < 0 ? [] : [traced(reading, 'title', offset)]
  })
  return {
    run: made,
    trace,
    knowledge,
    readings: [traced(made.matched.reading, 'body', 0), ...asides],
    note: (reason, filling = {}) =>
      (knowledge.reasons[reason] ?? reason).replace(/\{(\w+)\}/g, (slot, name: string) => filling[name] ?? slot),
  }
}

/** Tokens `from` … `to` of a reading as evidence. */
export function evidenceAt({ reading, origin, offset }: TracedReading, from: number, to: number, sentence: number): Evidence {
  if (origin === 'given') return { start: 0, end: 0, text: reading.source, section: 'given' }
  const start = (reading.tokens[from] as Token).start
  const end = (reading.tokens[to - 1] as Token).end
  const { kind } = reading.sentences[sentence] as ReadSentence
  return { start: start + offset, end: end + offset, text: reading.source.slice(start, end), section: kind }
}

export const ruleOf = ({ rule }: TracedHit, { knowledge }: View): Rule => knowledge.language.rules[rule] as Rule

/** The hit as something that fired. */
export function firingOf(hit: TracedHit, read: TracedReading, view: View, more: Partial<Firing> = {}): Firing {
  const { id, kind, data } = ruleOf(hit, view)
  return {
    by: 'rule',
    id,
    kind,
    evidence: evidenceAt(read, hit.from, hit.to, hit.sentence),
    pattern: hit.pattern,
    ...(typeof data.why === 'string' ? { note: data.why } : {}),
    ...more,
  }
}

/** The hit as one that does not count. */
export function lossOf(hit: TracedHit, reason: string, read: TracedReading, view: View, more: Partial<Loss> = {}): Loss {
  const { note: _why, ...fired } = firingOf(hit, read, view)
  const filling = {
    section: fired.evidence.section,
    exception: hit.exception ?? '',
    ...(more.instead === undefined ? {} : { instead: more.instead }),
  }
  return { ...fired, reason, note: view.note(reason, filling), ...more }
}

/** Hits that the matcher dropped, as losses. What only lost to a longer hit of its own rule tells nothing new. */
export const droppedOf = (wanted: (rule: Rule) => boolean, view: View): Loss[] =>
  view.readings.flatMap((read) =>
    read.hits
      .filter((hit) => hit.lost && hit.lost !== 'longer' && wanted(ruleOf(hit, view)))
      .map((hit) => lossOf(hit, hit.lost as HitLoss, read, view)),
  )

export const overlaps = (a: Pick<Evidence, 'start' | 'end'>, b: Pick<Evidence, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end

export const touchesAny = (place: Evidence, evidence: readonly Evidence[]): boolean =>
  evidence.some((other) => (place.section === 'given' ? other.section === 'given' : overlaps(place, other)))

/** In the order of the posting; what is told of the same words by the same id stands once. */
export function inOrder<Told extends Firing>(told: readonly Told[]): Told[] {
  const seen = new Set<string>()
  return [...told]
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .filter(({ id, evidence, reason }) => {
      const key = `${id} ${evidence.start} ${evidence.end} ${reason}`
      return !seen.has(key) && seen.add(key)
    })
}
