/** The card that tells what was found at a place, or what a sentence rests on. */
import type { Evidence } from '../src/index'
import { fill, h } from './dom'
import { type Finding, LAYER_NAMES, percent } from './findings'
import type { Spotlight } from './spotlight'
import { spaced } from './words'

const LONGEST_QUOTE = 240

export function noteOn(findings: readonly Finding[], spotlight: Spotlight, announce: (line: string) => void): HTMLElement {
  const card = h('div', { class: 'note', role: 'group', 'aria-label': 'Note', hidden: true })
  spotlight.onChange(({ keys, pinned }) => {
    const found = pinned ? keys.flatMap((key) => findings.find((finding) => finding.key === key) ?? []) : []
    card.hidden = found.length === 0
    if (found.length) announce(found.map(said).join(' '))
    fill(
      card,
      found.length > 0 &&
        h(
          'button',
          { type: 'button', class: 'plain close', onclick: spotlight.release },
          h('span', { 'aria-hidden': 'true' }, '×'),
          h('span', { class: 'unseen' }, 'Close note'),
        ),
      found.map(entryOf),
    )
  })
  return card
}

function entryOf({ layer, label, kind, rows, source, evidence, confidence }: Finding): HTMLElement {
  return h(
    'section',
    { class: 'entry', 'data-layer': layer },
    h('p', { class: 'entry-kind' }, layer === 'sentence' ? kind : `${LAYER_NAMES[layer]} · ${kind}`),
    h('p', { class: 'entry-label' }, label),
    h(
      'dl',
      { class: 'entry-rows' },
      rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
      h('dt', {}, 'Found by'),
      h('dd', {}, h('code', {}, source)),
      confidence !== undefined && [h('dt', {}, 'Confidence'), h('dd', {}, percent(confidence))],
    ),
    h(
      'ul',
      { class: 'quotes' },
      distinct(evidence).map(({ text, section }) =>
        h('li', {}, h('q', {}, shortened(text)), h('span', { class: 'where' }, section === 'given' ? 'given by you' : spaced(section))),
      ),
    ),
  )
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ text }, index) => evidence.findIndex((each) => each.text === text) === index)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line
}

/** The note for people who do not see it. */
function said({ kind, label, evidence }: Finding): string {
  return `${kind}: ${label}. Said by: ${distinct(evidence)
    .map(({ text }) => shortened(text))
    .join('; ')}.`
}
