/** The page: one posting, or two side by side. */
import './styles/page.css'
import examples from 'virtual:examples'
import { startAnalyst } from './analyst'
import { comparisonView } from './comparison-view'
import { choice, fill } from './dom'
import { keepMissedFilesOut } from './drops'
import { createReader } from './reader'

const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

const analyst = startAnalyst(at('engine').textContent ?? '')
/** What is made at the first reading is made before anybody waits for it. */
void analyst.read({ text: examples[0]?.text ?? '' }, {}).catch(() => undefined)

const readers = (['A', 'B'] as const).map((letter) =>
  createReader({ letter, analyst, examples, announce: (line) => fill(at('announcements'), line), onAnalysis: compareBoth }),
)
const [first, second] = readers as [(typeof readers)[number], (typeof readers)[number]]
second.element.hidden = true
at('readers').append(first.element, second.element)

keepMissedFilesOut()
at('modes').append(
  choice(
    'How many postings',
    [
      ['one', 'One posting'],
      ['two', 'Side by side'],
    ] as const,
    'one',
    (mode) => {
      const both = mode === 'two'
      document.body.classList.toggle('both', both)
      second.element.hidden = !both
      for (const all of document.querySelectorAll<HTMLDetailsElement>('.all')) all.open = !both
      compareBoth()
    },
  ),
)

function compareBoth(): void {
  const [one, other] = [first.analysis(), second.analysis()]
  const comparison = at('comparison')
  comparison.hidden = second.element.hidden || !one || !other
  fill(comparison, !comparison.hidden && one && other && comparisonView(one, other))
}

const promise = document.querySelector('.promise') as HTMLDetailsElement
addEventListener('click', ({ target }) => {
  if (!promise.contains(target as Node)) promise.open = false
})
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') promise.open = false
})

const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
fill(at('policy'), (policy?.getAttribute('content') ?? '').replaceAll(/'sha256-[^']+'/g, "'sha256-…'"))

/** Served pages keep a copy for when there is no network, and can be installed; a page on disk needs neither. */
if (location.protocol.startsWith('http')) {
  const manifest = document.createElement('link')
  manifest.rel = 'manifest'
  manifest.href = 'manifest.webmanifest'
  document.head.append(manifest)
  void navigator.serviceWorker?.register('service-worker.js').catch(() => undefined)
}
