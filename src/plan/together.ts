/** Which of the things asked for share a sentence: one that has room takes in one more kind, so that a few full sentences stand where many short ones would. */
import { itemsOf } from '../realise/render'
import type { Phrase, Slot, Slots } from '../stages'
import { list } from './phrases'

type Host = 'past' | 'skills' | 'more' | 'named'
type Guest = 'skills' | 'abilities' | 'soft'

/** What a sentence may take in, the likeliest first, and the slot in which it does. */
const TAKES: Record<Host, readonly (readonly [Guest, string])[]> = {
  past: [
    ['skills', 'skillsPast'],
    ['soft', 'softPast'],
  ],
  skills: [
    ['abilities', 'abilitiesBeside'],
    ['soft', 'softBeside'],
  ],
  more: [
    ['abilities', 'abilitiesMore'],
    ['soft', 'softMore'],
  ],
  named: [['abilities', 'abilitiesNamed']],
}

const ORDER: readonly Host[] = ['past', 'skills', 'more', 'named']

/** Words of both that a sentence has room for; its own come on top. */
const ROOM = 21
/** One quality alone behind several skills is tacked on. */
const FEWEST_QUALITIES = 2

export function together(slots: Slots): Slots {
  const guests: Record<Guest, readonly Phrase[]> = {
    skills: itemsOf(slots.skills ?? slots.listed),
    abilities: itemsOf(slots.abilities),
    soft: itemsOf(slots.soft),
  }
  const taken = new Set<Guest>()
  const shared: Record<string, Slot | undefined> = {}
  const hosted = (host: Host): readonly Phrase[] => {
    if (host === 'past')
      return slots.moreYears || slots.moreLicences ? [] : ['degree', 'years', 'licences'].flatMap((name) => itemsOf(slots[name]))
    if (host === 'more') return itemsOf(slots.moreSkills)
    // Without a line on skills its sentence tells what candidates must be able to do.
    if (host === 'skills' && guests.skills.length === 0) return taken.has('abilities') ? [] : guests.abilities
    if (host === 'named') {
      const named = itemsOf(slots.named)
      // Without names its sentence tells what candidates must be able to do.
      return named.length > 0 ? named : taken.has('abilities') || guests.skills.length === 0 ? [] : guests.abilities
    }
    return taken.has(host) ? [] : guests[host]
  }
  for (const host of ORDER) {
    const own = hosted(host)
    if (own.length === 0) continue
    const fits = ([guest]: readonly [Guest, string]): boolean => {
      const phrases = guests[guest]
      if (phrases.length === 0 || taken.has(guest) || phrases === own) return false
      // Names that a list only names are nothing to have.
      if (host === 'past' && guest === 'skills' && (!slots.skills || slots.bareSkills)) return false
      // Qualities of the person stand beside study and years only where nothing else is asked for.
      if (host === 'past' && guest === 'soft' && ORDER.some((later) => later !== 'past' && hosted(later).length > 0)) return false
      if (host !== 'past' && guest === 'soft' && own.length > 1 && phrases.length < FEWEST_QUALITIES) return false
      return wordsOf(own) + wordsOf(phrases) <= ROOM
    }
    const found = TAKES[host].find(fits)
    if (!found) continue
    taken.add(found[0])
    shared[found[1]] = list(guests[found[0]])
  }
  return shared
}

/** More is asked for than qualities of the person. */
export const asksBesideQualities = (slots: Slots): boolean =>
  ['skills', 'listed', 'named', 'abilities', 'moreSkills'].some((name) => slots[name] !== undefined)

/** One quality that no other sentence takes in tells little of a post that asks for more. */
export function withoutLoneQuality(slots: Slots, shared: Slots): Slots {
  const isTaken = Object.values(TAKES).some((takes) => takes.some(([guest, slot]) => guest === 'soft' && shared[slot]))
  return itemsOf(slots.soft).length === 1 && !isTaken && asksBesideQualities(slots) ? { ...slots, soft: undefined } : slots
}

const wordsOf = (phrases: readonly Phrase[]): number => phrases.reduce((sum, { text }) => sum + text.split(' ').length, 0)
