/** What a posting says nothing about. A miss of the reading must not pass for a silence of the posting. */
import { type Cue, type CueWorld, meet } from './cues'

/** A posting of which fewer duties were read may say elsewhere what was not found. */
const FEWEST_DUTIES = 3

/** True when none of the cues is met, not even where the posting denies it. */
export function isSilent(silence: readonly Cue[], world: CueWorld): boolean {
  if (silence.length === 0) return true
  if (world.unsure || world.responsibilities.length < FEWEST_DUTIES) return false
  return !silence.some((cue) => meet(cue, world, world.hits.all))
}
