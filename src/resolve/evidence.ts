import type { Reading, ReadSentence, Token } from '../stages'
import type { Evidence } from '../types'

/** The evidence for tokens `from` … `to` (exclusive) of a sentence. */
export function evidenceOf(reading: Reading, sentence: ReadSentence, from: number, to: number): Evidence {
  const start = (reading.tokens[from] as Token).start
  const end = (reading.tokens[to - 1] as Token).end
  return { start, end, text: reading.source.slice(start, end), section: sentence.kind }
}

/** Evidence in source order, each place once, the longer of two that begin alike. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  if (standApart(evidence)) return evidence.slice()
  const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter(
    (item, index) => index === 0 || item.start >= (sorted[index - 1] as Evidence).end || item.end > (sorted[index - 1] as Evidence).end,
  )
}

/** In source order already, and none over another: so it mostly is. */
function standApart(evidence: readonly Evidence[]): boolean {
  for (let at = 1; at < evidence.length; at++) if ((evidence[at] as Evidence).start < (evidence[at - 1] as Evidence).end) return false
  return true
}
