/** What stands beside the posting: its name, the length of the report, the report, and all that was found. */
import type { Analysis, ReportLength } from '../src/index'
import { choice, copy, fill, h } from './dom'
import { asJson, asMarkdown, asText } from './exports'
import type { Finding } from './findings'
import { findingsView } from './findings-view'
import { reportView } from './report-view'
import type { Spotlight } from './spotlight'
import { calm } from './words'

export interface Result {
  element: HTMLElement
  show(analysis: Analysis, took: number, findings: readonly Finding[], spotlight: Spotlight): void
  /** Brings the result to who asked for it, by keyboard or on a small screen. */
  focus(): void
}

const LENGTHS = [
  ['brief', 'Brief'],
  ['standard', 'Standard'],
  ['detailed', 'Detailed'],
] as const

const EXPORTS: readonly (readonly [string, (analysis: Analysis) => string])[] = [
  ['Text', asText],
  ['Markdown', asMarkdown],
  ['JSON', asJson],
]

export function createResult(empty: HTMLElement, onLength: (length: ReportLength) => void, announce: (line: string) => void): Result {
  const title = h('h2', { tabindex: -1 })
  const body = h('div', {})
  const head = h('div', { class: 'head' }, title, choice('Length of the report', LENGTHS, 'standard', onLength))
  const element = h('div', { class: 'result' }, empty)

  return {
    element,
    show: (analysis, took, findings, spotlight) => {
      if (!head.isConnected) fill(element, head, body)
      title.textContent = titleOf(analysis)
      fill(
        body,
        analysis.warnings.length > 0 &&
          h(
            'ul',
            { class: 'warnings' },
            analysis.warnings.map(({ message }) => h('li', {}, message)),
          ),
        reportView(analysis, spotlight),
        h(
          'div',
          { class: 'take' },
          h(
            'div',
            { role: 'group', 'aria-label': 'Copy the analysis', class: 'buttons' },
            h('span', { 'aria-hidden': 'true' }, 'Copy as'),
            EXPORTS.map(([label, write]) => copyButton(label, () => write(analysis), announce)),
          ),
          h('span', { class: 'took' }, `Read in ${Math.max(1, Math.round(took))} ms, here in your browser`),
        ),
        h(
          'details',
          { class: 'all', open: !document.body.classList.contains('both') },
          h('summary', {}, 'All findings'),
          findingsView(analysis, findings, spotlight),
        ),
      )
    },
    focus: () => {
      title.focus({ preventScroll: true })
      if (title.getBoundingClientRect().top > innerHeight / 2) element.scrollIntoView()
    },
  }
}

function titleOf({ role, company }: Analysis): string {
  return [calm(role.title?.value ?? 'A job posting'), company.name?.value].filter(Boolean).join(' · ')
}

function copyButton(label: string, write: () => string, announce: (line: string) => void): HTMLButtonElement {
  const button = h('button', { type: 'button' }, label)
  button.addEventListener('click', async () => {
    try {
      await copy(write())
      button.classList.add('done')
      setTimeout(() => button.classList.remove('done'), 1500)
      announce(`${label} copied.`)
    } catch (error) {
      announce(`Nothing was copied. ${(error as Error).message}`)
    }
  })
  return button
}
