/** One posting: its text box, the text with its marks, the report and the findings. */
import type { Analysis, ReportLength } from '../src/index'
import type { Analyst } from './analyst'
import { choice, fill, h } from './dom'
import { acceptFiles } from './drops'
import { createEditor, type Editor, type Example, type Reason } from './editor'
import { findingsOf } from './findings'
import { noteOn } from './note'
import { postingView } from './posting-view'
import { createResult } from './result'
import { createSpotlight } from './spotlight'

export interface Reader {
  element: HTMLElement
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

const VIEWS = [
  ['text', 'Text'],
  ['marked', 'Marked'],
] as const

export function createReader({ letter, analyst, examples, announce, onAnalysis }: Setting): Reader {
  const name = `Posting ${letter}`
  let analysis: Analysis | undefined
  let length: ReportLength = 'standard'
  let asked = 0

  const editor = createEditor(examples, (reason) => void read(reason))
  const marked = h('div', { class: 'marked', hidden: true })
  const views = choice('Posting view', VIEWS, 'text', show)
  views.hidden = true
  const result = createResult(
    emptyState(examples, editor),
    (chosen) => {
      length = chosen
      void read('typed')
    },
    announce,
  )
  const heading = h('h2', {}, 'Posting', h('span', { class: 'letter' }, ` ${letter}`))
  const source = h('div', { class: 'source' }, h('div', { class: 'head' }, heading, views), editor.element, marked)
  const element = h('section', { class: 'reader', 'aria-label': name }, source, result.element)
  acceptFiles(element, editor.open)

  function show(view: 'text' | 'marked'): void {
    editor.element.hidden = view === 'marked'
    marked.hidden = view === 'text'
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
        result.focus()
        announce(`${name} read: ${answer.skills.length} skills, ${answer.responsibilities.length} duties.`)
      }
      onAnalysis()
    } catch (error) {
      if (question !== asked || reason === 'typed') return
      show('text')
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
    fill(marked, postingView(answer, findings, spotlight), noteOn(findings, spotlight, announce))
    result.show(answer, took, findings, spotlight)
    element.onkeydown = (event) => {
      if (event.key === 'Escape') spotlight.release()
    }
  }

  return { element, analysis: () => analysis }
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
