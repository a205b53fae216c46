/** The posting with its marks. The arrow keys go from mark to mark; one of them is in the tab order. */
import type { Analysis } from '../src/index'
import { h } from './dom'
import { type Finding, LAYER_NAMES, LAYERS, type Layer } from './findings'
import { segmentsOf } from './segments'
import type { Spotlight } from './spotlight'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

export function postingView(analysis: Analysis, findings: readonly Finding[], spotlight: Spotlight): HTMLElement {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]))
  const spans = findings.flatMap(({ key, evidence }) =>
    evidence.filter(({ section }) => section !== 'given').map(({ start, end }) => ({ start, end, key })),
  )
  const placed = new Map<string, HTMLElement[]>()
  const marks: HTMLElement[] = []

  const segments = segmentsOf(analysis.source.length, spans).map(({ start, end, keys }) => {
    const text = analysis.source.slice(start, end)
    if (!keys.length || !text.trim()) return text
    const marked = keys.filter((key) => LAYERS.includes(layerOf(key) as (typeof LAYERS)[number]))
    const element = marked.length ? markOf(marked, text) : h('span', {}, text)
    for (const key of keys) placed.set(key, [...(placed.get(key) ?? []), element])
    return element
  })

  function layerOf(key: string): Layer | undefined {
    return byKey.get(key)?.layer
  }

  function markOf(keys: string[], text: string): HTMLElement {
    const layers = [...new Set(keys.map(layerOf))]
    const names = layers.map((layer) => LAYER_NAMES[layer as Layer].toLowerCase()).join(', ')
    const mark = h(
      'span',
      { class: 'mark', role: 'button', tabindex: -1, 'aria-pressed': 'false', 'data-layers': layers.join(' ') },
      text,
      h('span', { class: 'unseen' }, ` (${names}) `),
    )
    mark.addEventListener('click', () => spotlight.toggle(keys, false))
    marks.push(mark)
    return mark
  }

  const text = h(
    'div',
    {
      class: 'posting-text',
      role: 'group',
      'aria-label': 'Posting with marks: arrow keys go from mark to mark, Enter says what was found',
    },
    segments,
  )
  const view = h('div', { class: 'posting-view' }, layerSwitches(findings, text), text)
  marks[0]?.setAttribute('tabindex', '0')

  const focus = (mark: HTMLElement | undefined): void => {
    if (!mark) return
    for (const each of marks) each.setAttribute('tabindex', each === mark ? '0' : '-1')
    mark.focus()
  }

  text.addEventListener('keydown', (event) => {
    const at = marks.indexOf(event.target as HTMLElement)
    const step = STEPS[event.key]
    if (at < 0) return
    if (step) focus(marks[at + step])
    else if (event.key === 'Home') focus(marks[0])
    else if (event.key === 'End') focus(marks.at(-1))
    else if (event.key === 'Enter' || event.key === ' ') (event.target as HTMLElement).click()
    else return
    event.preventDefault()
  })

  let shown: HTMLElement[] = []
  spotlight.onChange(({ keys, pinned, seek }) => {
    for (const element of shown) {
      element.classList.remove('lit')
      if (element.hasAttribute('aria-pressed')) element.setAttribute('aria-pressed', 'false')
    }
    shown = keys.flatMap((key) => placed.get(key) ?? [])
    for (const element of shown) {
      element.classList.add('lit')
      if (pinned && element.hasAttribute('aria-pressed')) element.setAttribute('aria-pressed', 'true')
    }
    text.classList.toggle('lighting', shown.length > 0)
    if (seek || pinned) requestAnimationFrame(() => seekOut(shown, text))
  })
  return view
}

/** Scrolls to the first lit place where none can be seen: within the posting alone, whatever the page around it shows. */
function seekOut(shown: readonly HTMLElement[], text: HTMLElement): void {
  if (!shown.length || text.scrollHeight <= text.clientHeight) return
  const frame = text.getBoundingClientRect()
  const boxes = shown.map((element) => element.getBoundingClientRect())
  if (boxes.some(({ top, bottom }) => top >= frame.top && bottom <= frame.bottom)) return
  const top = Math.min(...boxes.map((box) => box.top))
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  text.scrollTo({ top: text.scrollTop + top - frame.top - frame.height / 3, behavior: calm ? 'auto' : 'smooth' })
}

/** A switch for each layer that the posting has. */
function layerSwitches(findings: readonly Finding[], text: HTMLElement): HTMLElement {
  return h(
    'div',
    { class: 'layers', role: 'group', 'aria-label': 'Marks shown' },
    LAYERS.flatMap((layer) => {
      const count = findings.filter((finding) => finding.layer === layer).length
      if (!count) return []
      const button = h(
        'button',
        { type: 'button', class: 'layer', 'data-layer': layer, 'aria-pressed': 'true' },
        LAYER_NAMES[layer],
        h('span', { class: 'count' }, String(count)),
      )
      button.addEventListener('click', () => {
        const on = button.getAttribute('aria-pressed') !== 'true'
        button.setAttribute('aria-pressed', String(on))
        text.classList.toggle(`without-${layer}`, !on)
      })
      return [button]
    }),
  )
}
