/** Cuts a text wherever a mark begins or ends, so that marks may overlap as they like. */
export interface Span {
  start: number
  end: number
  key: string
}

export interface Segment {
  start: number
  end: number
  /** The marks that cover it, the shortest first. */
  keys: string[]
}

export function segmentsOf(length: number, spans: readonly Span[]): Segment[] {
  const real = spans.filter(({ start, end }) => start < end && end <= length)
  const cuts = [...new Set([0, length, ...real.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const byLength = [...real].sort((a, b) => a.end - a.start - (b.end - b.start))
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] as number
    return { start, end, keys: [...new Set(byLength.filter((span) => span.start <= start && end <= span.end).map(({ key }) => key))] }
  })
}
