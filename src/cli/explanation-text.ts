/** An explanation in lines: what fired, what lost, the conditions, the wording. */
import type { Evidence, ExplainedCue, Explanation, Firing, Loss, SentenceWording } from '../index'
import { describeValue } from './describe'
import { oneLine, type Style } from './style'

const LONGEST_QUOTE = 70
const LONGEST_WHAT = 100
const SHOWN_NAMES = 4

export function explanationText({ target, what, fired, lost, cues, wording, findings }: Explanation, source: string, style: Style): string {
  const place = target.startsWith('source.') ? wordsAt(target, source) : what
  const lines = [
    `${style.heading(target)}  ${short(place, LONGEST_WHAT)}`,
    ...(wording ? wordingLines(wording, style) : fired.map((each) => `  + ${firingLine(each, style)}`)),
    ...lost.map((each) => `  - ${lossLine(each, style)}`),
    ...(cues ?? []).map((cue) => `  ${cueLine(cue, style)}`),
    ...(findings?.length && !wording ? [`  = ${findings.join(', ')}`] : []),
  ]
  if (lines.length === 1) lines.push('  nothing fired and nothing came near')
  return `${lines.join('\n')}\n`
}

function wordsAt(target: string, source: string): string {
  const [start, end] = target.slice('source.'.length).split('-').map(Number)
  return `“${source.slice(start, end)}”`
}

function firingLine({ by, id, spelling, evidence, value, note }: Firing, style: Style): string {
  const given = value === undefined ? '' : `  = ${short(describeValue(value), LONGEST_QUOTE)}`
  return `${quote(evidence, style)}  ${nameOf(by, id, spelling, style)}${given}${note ? `  ${note}` : ''}`
}

const lossLine = ({ by, id, spelling, evidence, note }: Loss, style: Style): string =>
  `${quote(evidence, style)}  ${nameOf(by, id, spelling, style)}  ${style.alert(oneLine(note))}`

/** A term whose spelling is another than its name is told with it. */
const nameOf = (by: string, id: string, spelling: string | undefined, style: Style): string =>
  `${by} ${style.name(id)}${spelling && spelling.toLowerCase() !== id ? ` (${spelling})` : ''}`

function cueLine({ sort, wants, found, evidence, met }: ExplainedCue, style: Style): string {
  const shown = wants.length > SHOWN_NAMES ? `${wants.slice(0, SHOWN_NAMES).join(', ')}, … (${wants.length})` : wants.join(', ')
  const told = found.length ? `found ${found.join(', ')}` : 'not found'
  const places = evidence.slice(0, 2).map((each) => `  ${quote(each, style)}`)
  return `${met ? '✓' : '✗'} ${sort} ${style.name(shown)}: ${told}${places.join('')}`
}

function wordingLines({ move, template, text, slots, passed, insight, joined }: SentenceWording, style: Style): string[] {
  const byReason = new Map<string, string[]>()
  for (const { template: id, note } of passed) byReason.set(note, [...(byReason.get(note) ?? []), id.slice(id.lastIndexOf('.') + 1)])
  return [
    `  move ${style.name(move)}${insight ? `, brought by insights.${insight}` : ''}`,
    `  template ${style.name(template)}  ${short(text, LONGEST_WHAT * 2)}`,
    ...slots.flatMap(({ slot, phrases, findings, evidence }) => [
      `  {${slot}}  ${findings.join(', ') || 'the posting as a whole'}${phrases.length ? `  ${short(phrases.join(' | '), LONGEST_WHAT)}` : ''}`,
      ...evidence.slice(0, SHOWN_NAMES).map((each) => `      ${quote(each, style)}`),
    ]),
    ...[...byReason].map(
      ([note, ids]) =>
        `  - ${ids.slice(0, SHOWN_NAMES).join(', ')}${ids.length > SHOWN_NAMES ? `, … (${ids.length})` : ''}  ${style.alert(note)}`,
    ),
    ...(joined ? wordingLines(joined, style) : []),
  ]
}

const quote = ({ text, section }: Evidence, style: Style): string =>
  style.quote(section === 'given' ? `given: “${short(text, LONGEST_QUOTE)}”` : `“${short(text, LONGEST_QUOTE)}”`)

function short(text: string, longest: number): string {
  const line = oneLine(text)
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line
}
