/** Of several posts in one text one is told: which others there are. */
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'
import { flag, list, name } from './phrases'
import { wordTitle } from './title'

const MOST = 4
/** "Lift FitterLocation": what stands behind a title ran into it. */
const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}{3}/u

export function otherPostSlots(material: Material): Slots {
  const { posts, source } = material
  if (!posts) return {}
  const { openings, told } = posts
  const others = openings.filter((_, at) => at !== told)
  const named = others.map(({ start, title }) => title && nameOf(title, placeOf(start, title, source), material))
  const titles = named.filter((each): each is Phrase => !!each)
  const evidence = others.map(({ start, title }) => placeOf(start, title ?? '', source))
  // "Nurse, Exeter ... Nurse, Truro": a title that both have tells neither from the other.
  const own = openings[told]?.title
  const ownName = own && nameOf(own, placeOf(openings[told]?.start ?? 0, own, source), material)?.text
  const isUnsure = titles.some(({ text }) => text === ownName || GLUED.test(text))
  if (isUnsure || titles.length < others.length || titles.length > MOST) return { manyPosts: flag(evidence) }
  return titles.length === 1 ? { otherPost: titles[0] } : { otherPosts: list(titles) }
}

const nameOf = (title: string, place: Evidence, { persons, isWord }: Material): Phrase | undefined => {
  const wording = wordTitle(title, persons, isWord)
  return wording && name(wording.title, [place])
}

/** The title behind the opening, or the opening itself. */
function placeOf(opening: number, title: string, source: string): Evidence {
  const found = title ? source.indexOf(title, opening) : -1
  const start = found < 0 ? opening : found
  const end = found < 0 ? Math.min(source.length, start + SHORTEST) : start + title.length
  return { start, end, text: source.slice(start, end), section: 'header' }
}

/** Letters of an opening whose title cannot be found. */
const SHORTEST = 12
