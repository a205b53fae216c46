/** Sentences -> paragraphs -> report, with offsets. */
import type { Paragraph, Report, Sentence } from '../types'

export interface DraftSentence {
  move: string
  template: string
  kind: Sentence['kind']
  text: string
  evidence: Sentence['evidence']
}

export function assemble(job: readonly DraftSentence[], company: readonly DraftSentence[]): Report {
  const paragraphs = { job: paragraph(job), company: paragraph(company) }
  return { text: `Job Analysis:\n${paragraphs.job.text}\n\nCompany Analysis:\n${paragraphs.company.text}`, ...paragraphs }
}

function paragraph(drafts: readonly DraftSentence[]): Paragraph {
  const sentences: Sentence[] = []
  let text = ''
  for (const draft of drafts) {
    if (text) text += ' '
    const start = text.length
    text += draft.text
    sentences.push({
      text: draft.text,
      start,
      end: text.length,
      move: draft.move,
      template: draft.template,
      kind: draft.kind,
      evidence: draft.evidence,
    })
  }
  return { text, sentences }
}
