/** What a posting says nothing about. A miss of the reading must not pass for a silence of the posting. */
import { type Cue, type CueWorld, meet } from './cues'

export interface SilentCue extends Cue {
  /** Beginnings of words, in lower case, that stand nowhere in the text: its fine print and its page frame are not searched by patterns. */
  words?: readonly string[]
}

/** A posting of which fewer duties were read may say elsewhere what was not found. */
const FEWEST_DUTIES = 3

/** True when none of the cues is met, not even where the posting denies it. */
export function isSilent(silence: readonly SilentCue[], world: CueWorld): boolean {
  if (silence.length === 0) return true
  if (world.unsure || world.responsibilities.length < FEWEST_DUTIES) return false
  if (silence.some((cue) => meet(cue, world, world.hits.all))) return false
  const text = world.reading.source.toLowerCase()
  return !silence.some(({ words }) => words?.some((word) => hasWord(text, word)))
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? ' ' : (text[at - 1] as string)
    if (before.toLowerCase() === before.toUpperCase()) return true
  }
  return false
}
