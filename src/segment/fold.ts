/** Lower case, straight quotes, plain hyphens and spaces, with every character in its old place, so that offsets stay true. */
export function fold(source: string): string {
  const lower = source.toLowerCase()
  const aligned = lower.length === source.length ? lower : lowerEachUnit(source)
  return aligned
    .replace(/[\u2018\u2019\u02bc\u00b4\u2032]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
}

/** A few capitals grow when lowered (the Turkish dotted I); those stay as they are. */
function lowerEachUnit(source: string): string {
  const parts: string[] = []
  for (let at = 0; at < source.length; at += 1) {
    const unit = source[at] as string
    const lower = unit.toLowerCase()
    parts.push(lower.length === 1 ? lower : unit)
  }
  return parts.join('')
}
