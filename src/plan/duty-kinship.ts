/** Which duties belong into one sentence: what the posting lists side by side, or what is done to the same things or for the same end. */
import { letterRuns } from '../nlp/letter-runs'
import type { ToldDuty } from './duties'

/** What the next duty of a sentence is worth more beside those before it. */
const SIDE_BY_SIDE = 0.14
const NEAR = 0.06
const SAME_THEME = 0.14
const SAME_THING = 0.1
/** And less where the sentence before told of its theme. */
const TOLD_BEFORE = 0.12
/** Words of this length name a thing, by their openings. */
const SHORTEST_THING = 5
const LONGEST_STEM = 6

const startOf = ({ duty }: ToldDuty): number => duty.evidence[0]?.start ?? 0

const thingsIn = ({ phrase, duty }: ToldDuty): ReadonlySet<string> =>
  new Set(
    letterRuns(phrase.text.toLowerCase())
      .filter((word) => word.length >= SHORTEST_THING && !word.startsWith(duty.verb))
      .map((word) => word.slice(0, LONGEST_STEM)),
  )

export interface Kinship {
  next: (open: ReadonlySet<ToldDuty>, chosen: readonly ToldDuty[]) => ToldDuty
  /** A sentence of several goes on with it: it stands near one of them, or shares its theme or thing. */
  isAkin: (told: ToldDuty, chosen: readonly ToldDuty[]) => boolean
}

/** Picks the duty that a sentence goes on with: the most telling one, those that are akin to the chosen before others. */
export function kinshipOf(duties: readonly ToldDuty[], avoid: Iterable<string>): Kinship {
  const places = new Map([...duties].sort((a, b) => startOf(a) - startOf(b)).map((told, place) => [told, place]))
  const before = new Set(avoid)
  const things = new Map(duties.map((told) => [told, thingsIn(told)]))
  const kinship = (one: ToldDuty, other: ToldDuty): number => {
    const apart = Math.abs((places.get(one) ?? 0) - (places.get(other) ?? 0))
    const inOneList = one.duty.evidence[0]?.section === other.duty.evidence[0]?.section
    const theme = one.duty.themes.some((each) => other.duty.themes.includes(each)) ? SAME_THEME : 0
    const thing = [...(things.get(one) ?? [])].some((each) => things.get(other)?.has(each)) ? SAME_THING : 0
    return (inOneList ? (apart === 1 ? SIDE_BY_SIDE : apart === 2 ? NEAR : 0) : 0) + theme + thing
  }
  const worth = (told: ToldDuty, chosen: readonly ToldDuty[]): number =>
    told.telling -
    (told.minor ? 1 : 0) -
    (told.duty.themes.some((theme) => before.has(theme)) ? TOLD_BEFORE : 0) +
    chosen.reduce((most, other) => Math.max(most, kinship(told, other)), 0)
  return {
    next: (open, chosen) => [...open].reduce((best, told) => (worth(told, chosen) > worth(best, chosen) ? told : best)),
    isAkin: (told, chosen) => chosen.some((other) => kinship(told, other) > 0),
  }
}
