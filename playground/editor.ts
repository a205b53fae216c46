/** The text box: typing, pasting, opening files, examples, hints. Text that was replaced can be brought back. */
import type { PostingInput } from '../src/index'
import { fill, h } from './dom'
import { openFile, refusalOf } from './files'

export interface Example {
  name: string
  text: string
}

/** Text that came in whole is read at once and shown with its marks; while someone types, the result keeps up quietly. */
export type Reason = 'whole' | 'typed' | 'asked'

export interface Editor {
  element: HTMLElement
  posting(): PostingInput
  put(text: string): void
  open(file: File): void
  /** Says why the posting could not be read; its text stays. */
  complain(line: string): void
  /** Takes back what was said against an earlier text. */
  wasRead(): void
}

const TYPING_PAUSE = 350

export function createEditor(examples: readonly Example[], onPosting: (reason: Reason) => void): Editor {
  const id = `posting-${++editors}`
  const hints = (['title', 'company', 'location'] as const).map((name) => {
    const field = h('input', { type: 'text', id: `${id}-${name}`, autocomplete: 'off', spellcheck: 'false' })
    field.addEventListener('change', () => changed('typed'))
    return { name, field }
  })
  const box = h('textarea', {
    id,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': `${id}-line`,
    placeholder: 'Paste a job posting here: plain text, Markdown, or the HTML of the page.\n\nOr drop a file anywhere in this box.',
  })
  const line = h('p', { class: 'line', id: `${id}-line`, role: 'status' })
  const file = h('input', {
    type: 'file',
    class: 'unseen',
    tabindex: -1,
    'aria-hidden': 'true',
    accept: '.txt,.md,.html,.htm,.json,text/*',
  })
  const picker = h(
    'select',
    { 'aria-label': 'Try an example' },
    h('option', { value: '' }, 'Try an example'),
    examples.map(({ name }, index) => h('option', { value: index }, name)),
  )
  let html = ''
  let timer = 0

  const changed = (reason: Reason): void => {
    clearTimeout(timer)
    if (box.value.trim() || reason === 'asked') onPosting(reason)
  }

  const say = (text: string, action?: HTMLElement): void => {
    line.classList.toggle('wrong', !!text && !action)
    fill(line, text, action && ' ', action)
  }

  const replace = (text: string, isHtml = false): void => {
    const before = box.value
    const beforeHtml = html
    box.value = text
    html = isHtml ? text : ''
    if (!before.trim() || before === text) {
      say('')
      return
    }
    const bringBack = h('button', { type: 'button', class: 'link' }, 'Bring the old text back')
    bringBack.addEventListener('click', () => {
      box.value = before
      html = beforeHtml
      say('')
      changed('whole')
    })
    say('Your text was replaced.', bringBack)
  }

  const open = async (opened: File | undefined): Promise<void> => {
    if (!opened) return
    try {
      const { name, text, html: isHtml } = await openFile(opened)
      const refused = refusalOf(text)
      if (refused) return say(`${name} ${refused} Your text is unchanged.`)
      replace(text, isHtml)
      changed('whole')
    } catch (error) {
      say((error as Error).message)
    }
  }

  box.addEventListener('paste', () => setTimeout(() => changed('whole')))
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => changed('typed'), TYPING_PAUSE)
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) changed('asked')
  })
  file.addEventListener('change', () => {
    void open(file.files?.[0])
    file.value = ''
  })
  picker.addEventListener('change', () => {
    const example = examples[Number(picker.value)]
    if (picker.value && example) {
      replace(example.text)
      changed('whole')
    }
    picker.value = ''
  })

  const element = h(
    'div',
    { class: 'editor' },
    h('label', { class: 'unseen', for: id }, 'Job posting'),
    box,
    line,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'primary', onclick: () => changed('asked') }, 'Read it'),
      h('button', { type: 'button', onclick: () => file.click() }, 'Open a file'),
      file,
      picker,
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          onclick: () => {
            replace('')
            box.focus()
          },
        },
        'Clear',
      ),
    ),
    h(
      'details',
      { class: 'hints' },
      h('summary', {}, 'Tell what the posting leaves out'),
      h('p', {}, 'What you know already wins over what the text says.'),
      h(
        'div',
        { class: 'fields' },
        hints.map(({ name, field }) =>
          h('label', {}, h('span', {}, { title: 'Job title', company: 'Employer', location: 'Place' }[name]), field),
        ),
      ),
    ),
  )
  return {
    element,
    open: (opened) => void open(opened),
    complain: (text) => say(text),
    wasRead: () => {
      if (line.classList.contains('wrong')) say('')
    },
    put: (text) => {
      replace(text)
      changed('whole')
    },
    posting: () => ({
      ...(html && html === box.value ? { html } : { text: box.value }),
      ...Object.fromEntries(hints.flatMap(({ name, field }) => (field.value.trim() ? [[name, field.value]] : []))),
    }),
  }
}
let editors = 0
