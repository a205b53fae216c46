/** The comparison as tables. */
import type { Analysis } from '../src/index'
import { compare } from './comparison'
import { h } from './dom'
import { percent } from './findings'
import { calm } from './words'

export function comparisonView(first: Analysis, second: Analysis): HTMLElement {
  const { facts, skills, culture } = compare(first, second)
  const names = nameBoth(first, second)
  const heads = h(
    'tr',
    {},
    h('td', {}),
    names.map((name) => h('th', { scope: 'col' }, name)),
  )
  const chips = (values: readonly string[]): HTMLElement =>
    values.length
      ? h(
          'ul',
          { class: 'chips' },
          values.map((name) => h('li', { class: 'chip' }, name)),
        )
      : h('p', { class: 'quiet' }, 'None')
  const said = (value: string): HTMLElement => (value ? h('td', {}, value) : h('td', { class: 'quiet' }, 'not said'))

  return h(
    'div',
    { class: 'comparison-body' },
    h('h2', {}, 'Side by side'),
    facts.length > 0 &&
      h(
        'table',
        { class: 'comparison-facts' },
        h('caption', { class: 'unseen' }, 'Facts of both postings'),
        h('thead', {}, heads),
        h(
          'tbody',
          {},
          facts.map(({ label, values }) => h('tr', {}, h('th', { scope: 'row' }, label), values.map(said))),
        ),
      ),
    h(
      'div',
      { class: 'comparison-skills' },
      h('section', { class: 'card' }, h('h3', {}, `Only ${names[0]}`), chips(skills.first)),
      h('section', { class: 'card' }, h('h3', {}, 'Both ask for'), chips(skills.shared)),
      h('section', { class: 'card' }, h('h3', {}, `Only ${names[1]}`), chips(skills.second)),
    ),
    culture.length > 0 &&
      h(
        'table',
        { class: 'comparison-culture' },
        h('caption', { class: 'unseen' }, 'Culture signals of both postings'),
        h('thead', {}, heads.cloneNode(true)),
        h(
          'tbody',
          {},
          culture.map(({ name, strengths }) => h('tr', {}, h('th', { scope: 'row' }, name), strengths.map(strengthCell))),
        ),
      ),
  )
}

function strengthCell(strength: number): HTMLElement {
  if (!strength) return h('td', { class: 'quiet' }, 'no sign')
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' })
  bar.style.setProperty('--share', String(strength))
  return h('td', {}, h('span', { class: 'unseen' }, percent(strength)), bar)
}

function nameBoth(...analyses: [Analysis, Analysis]): [string, string] {
  const names = analyses.map(({ role }) => calm(role.title?.value ?? '')) as [string, string]
  const letters = ['Posting A', 'Posting B'] as const
  return names[0] === names[1] ? [...letters] : [names[0] || letters[0], names[1] || letters[1]]
}
