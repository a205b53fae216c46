/** Letters and figures alone, in small letters, with the place of each: the same text however it is laid out. */
export function lettersWithPlaces(text: string): { letters: string; places: number[] } {
  const pieces: string[] = []
  const places: number[] = []
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    pieces.push(lowerCase(run))
    for (let unit = 0; unit < run.length; unit++) places.push(index + unit)
  }
  return { letters: pieces.join(''), places }
}

/** Whether a text says the same as another somewhere, however their lines are broken. */
export function holdsText(text: string, part: string): boolean {
  return lettersOf(text).includes(lettersOf(part))
}

function lettersOf(text: string): string {
  return lowerCase(text.replace(/[^\p{L}\p{N}]+/gu, ''))
}

/** A few letters change their length with their case; they stay as they are. */
function lowerCase(run: string): string {
  const lower = run.toLowerCase()
  return lower.length === run.length ? lower : run
}
