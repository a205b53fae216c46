/** The two paragraphs. Every sentence can be reached and lights up what it rests on. */
import type { Analysis, Paragraph } from '../src/index'
import { h } from './dom'
import { lights, type Spotlight } from './spotlight'

export function reportView({ report }: Analysis, spotlight: Spotlight): HTMLElement {
  return h(
    'div',
    { class: 'report' },
    paragraph('The job', 'job', report.job, spotlight),
    paragraph('The company', 'company', report.company, spotlight),
  )
}

function paragraph(heading: string, part: 'job' | 'company', { sentences }: Paragraph, spotlight: Spotlight): HTMLElement {
  return h(
    'section',
    {},
    h('h3', {}, heading),
    sentences.length
      ? h(
          'p',
          { class: 'prose' },
          sentences.flatMap(({ text, kind }, index) => {
            const sentence = h(
              'span',
              { class: `sentence ${kind}`, role: 'button', tabindex: 0, 'aria-pressed': 'false' },
              text,
              kind === 'inferred' && h('span', { class: 'unseen' }, ' (inferred)'),
            )
            lights(sentence, spotlight, [`sentence.${part}.${index}`])
            return [sentence, ' ']
          }),
        )
      : h('p', { class: 'quiet' }, 'The posting says too little for this paragraph.'),
  )
}
