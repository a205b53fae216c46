/** One posting: its text box, the text with its marks, the report and the findings. */
import type { Analysis, ReportLength } from '../src/index'
import type { Analyst } from './analyst'
import { choice, copy, fill, h } from './dom'
import { createEditor, type Editor, type Example, type Reason } from './editor'
import { asJson, asMarkdown, asText } from './exports'
import { findingsOf } from './findings'
import { findingsView } from './findings-view'
import { noteOn } from './note'
import { postingView } from './posting-view'
import { reportView } from './report-view'
import { createSpotlight } from './spotlight'
import { calm } from './words'

export interface Reader {
  element: HTMLElement
  editor: Editor
  analysis(): Analysis | undefined
}

interface Setting {
  /** Tells it from the other one. */
  letter: 'A' | 'B'
  analyst: Analyst
  examples: readonly Example[]
  /** Says a line to people who do not see the page. */
  announce(line: string): void
  onAnalysis(): void
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

export function createReader({ letter, analyst, examples, announce, onAnalysis }: Setting): Reader {
  const name = `Posting ${letter}`
  let analysis: Analysis | undefined
  let length: ReportLength = 'standard'
  let asked = 0

  const editor = createEditor(examples, (reason) => void read(reason))
  const marked = h('div', { class: 'marked', hidden: true })
  const views = choice(
    'Posting view',
    [
      ['edit', 'Text'],
      ['marked', 'Marked'],
    ] as const,
    'edit',
    show,
  )
  views.hidden = true
  const result = h('div', { class: 'result' })
  const element = h(
    'section',
    { class: 'reader', 'aria-label': name },
    h(
      'div',
      { class: 'source' },
      h('div', { class: 'head' }, h('h2', {}, 'Posting', h('span', { class: 'letter' }, ` ${letter}`)), views),
      editor.element,
      marked,
    ),
    result,
  )
  fill(result, emptyState(examples, editor))

  function show(view: 'edit' | 'marked'): void {
    editor.element.hidden = view === 'marked'
    marked.hidden = view === 'edit'
    for (const radio of views.querySelectorAll('input')) radio.checked = radio.value === view
  }

  async function read(reason: Reason): Promise<void> {
    const question = ++asked
    element.setAttribute('aria-busy', 'true')
    try {
      const { analysis: answer, took } = await analyst.read(editor.posting(), { length })
      if (question !== asked) return
      analysis = answer
      present(answer, took)
      editor.wasRead()
      if (reason !== 'typed') {
        show('marked')
        announce(`${name} read: ${answer.skills.length} skills, ${answer.responsibilities.length} duties.`)
      }
      onAnalysis()
    } catch (error) {
      if (question !== asked || reason === 'typed') return
      show('edit')
      editor.complain((error as Error).message)
    } finally {
      if (question === asked) element.removeAttribute('aria-busy')
    }
  }

  function present(answer: Analysis, took: number): void {
    const findings = findingsOf(answer)
    const spotlight = createSpotlight()
    views.hidden = false
    element.classList.add('read')
    fill(marked, postingView(answer, findings, spotlight), noteOn(findings, spotlight))
    fill(
      result,
      h(
        'div',
        { class: 'head' },
        h('h2', {}, titleOf(answer)),
        choice('Length of the report', LENGTHS, length, (value) => {
          length = value
          void read('typed')
        }),
      ),
      answer.warnings.length > 0 &&
        h(
          'ul',
          { class: 'warnings' },
          answer.warnings.map(({ message }) => h('li', {}, message)),
        ),
      reportView(answer, spotlight),
      h(
        'div',
        { class: 'take' },
        h('span', { id: `${idOf(name)}-copy` }, 'Copy as'),
        h(
          'div',
          { role: 'group', 'aria-labelledby': `${idOf(name)}-copy`, class: 'buttons' },
          EXPORTS.map(([label, write]) => copyButton(label, () => write(answer))),
        ),
        h('span', { class: 'took' }, `Read in ${Math.max(1, Math.round(took))} ms, here in your browser`),
      ),
      h(
        'details',
        { class: 'all', open: !document.body.classList.contains('both') },
        h('summary', {}, 'All findings'),
        findingsView(answer, findings, spotlight),
      ),
    )
    element.onkeydown = (event) => {
      if (event.key === 'Escape') spotlight.release()
    }
  }

  function copyButton(label: string, write: () => string): HTMLButtonElement {
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

  return { element, editor, analysis: () => analysis }
}

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

function titleOf({ role, company }: Analysis): string {
  return [calm(role.title?.value ?? 'A job posting'), company.name?.value].filter(Boolean).join(' · ')
}

function emptyState(examples: readonly Example[], editor: Editor): HTMLElement {
  return h(
    'div',
    { class: 'empty' },
    h('p', { class: 'lead' }, 'Two paragraphs about the job and the company, every sentence with the words it rests on.'),
    h('p', {}, 'No posting at hand? Try one of these.'),
    h(
      'ul',
      { class: 'examples' },
      examples.map(({ name, text }) => h('li', {}, h('button', { type: 'button', onclick: () => editor.put(text) }, name))),
    ),
  )
}
