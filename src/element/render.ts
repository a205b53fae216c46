/** The report as elements of the shadow tree. Text goes in as text alone. */
import type { Analysis, Paragraph, ReportSection, Sentence } from '../index'

/** Fallback of the slots by which a host words the headings in its own way. */
const HEADINGS: Readonly<Record<ReportSection, string>> = { job: 'The job', company: 'The company' }

export function render({ report }: Analysis): Node[] {
  return (['job', 'company'] as const).flatMap((part) => (report[part].sentences.length ? [section(part, report[part])] : []))
}

/** What stands in place of a report. */
export function renderError(message: string): Node[] {
  const line = make('p', 'error', message)
  line.setAttribute('role', 'alert')
  return [line]
}

function section(part: ReportSection, { sentences }: Paragraph): HTMLElement {
  const slot = make('slot', '', HEADINGS[part])
  slot.name = `${part}-heading`
  const evidence = make('ul', 'evidence')
  evidence.id = `${part}-evidence`
  evidence.hidden = true
  const shown = sentences.map((sentence) => sentenceOf(sentence, evidence))
  for (const each of shown) each.addEventListener('click', () => toggle(each, shown, evidence))
  const text = make('p', 'paragraph')
  text.append(...shown.flatMap((each) => [each, ' ']))
  const heading = make('h3', 'heading')
  heading.append(slot)
  const element = make('section', part)
  element.append(heading, text, evidence)
  return element
}

type SentenceElement = HTMLElement & { quotes: string[] }

function sentenceOf({ text, kind, evidence }: Sentence, controlled: HTMLElement): SentenceElement {
  const quotes = [...new Set(evidence.map((each) => each.text.replace(/\s+/g, ' ').trim()))]
  const element = Object.assign(make('span', `sentence ${kind}`, text), { quotes })
  element.tabIndex = 0
  element.setAttribute('role', 'button')
  element.setAttribute('aria-expanded', 'false')
  element.setAttribute('aria-controls', controlled.id)
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    element.click()
  })
  return element
}

/** Shows the places that a sentence rests on, or hides them again. */
function toggle(chosen: SentenceElement, sentences: readonly SentenceElement[], evidence: HTMLElement): void {
  const open = chosen.getAttribute('aria-expanded') !== 'true'
  for (const each of sentences) each.setAttribute('aria-expanded', String(open && each === chosen))
  evidence.hidden = !open
  evidence.replaceChildren(
    ...chosen.quotes.map((quote) => {
      const item = document.createElement('li')
      item.append(make('q', 'quote', quote))
      return item
    }),
  )
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, part = '', text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (part) element.setAttribute('part', part)
  element.textContent = text
  return element
}
