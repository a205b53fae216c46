/** Lower case with every character in its old place, so that offsets stay true. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : lowerEachUnit(text)
}

/** A few capitals grow when lowered (the Turkish dotted I); those stay as they are. */
function lowerEachUnit(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string
    const lower = unit.toLowerCase()
    parts.push(lower.length === 1 ? lower : unit)
  }
  return parts.join('')
}
