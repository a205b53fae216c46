/** "planks, screws and glue" -> "planks, screws, and glue", as lists are told everywhere else. */
import type { PhraseWords } from './well-formed'

/** The last but one of a list, short, and what stands between it and the last. */
const LAST_BUT_ONE = /, ((?!\uE000|and |or |[\p{L}-]{3,}ing (?!and |or ))(?:[^\s,;]+ ){0,2}[^\s,;]+) (and|or) /gu

export const withSerialComma = (text: string, phrases: PhraseWords): string =>
  text.replace(LAST_BUT_ONE, (whole, item: string, joint: string, at: number) =>
    !isChoice(text, at, item, phrases) && isInList(text, at, item, at + whole.length, phrases) ? `, ${item}, ${joint} ` : whole,
  )

/** Two things behind a comma are no list: ", both written and spoken", "Ada Lind, founder and owner", "sales and stock, tills and rotas, ...". */
function isInList(text: string, comma: number, item: string, behind: number, { prepositions, finite, ...phrases }: PhraseWords): boolean {
  const words = item.split(' ')
  const first = (words[0] as string).toLowerCase()
  // ", specifically around ferries and trains"
  if (
    (words.length > 1 && prepositions.includes(first)) ||
    phrases['aside-openers'].includes(first) ||
    (words.length > 1 && first.endsWith('ly'))
  )
    return false
  if (words.some((word) => finite.includes(word) || phrases['its-pronouns'].includes(word) || phrases.joints.includes(word))) return false
  if (words.some((word) => phrases['pair-openers'].includes(word))) return false
  const before = text.slice(text.lastIndexOf(', ', comma - 1) + 1, comma)
  const others = text.indexOf(', ') < comma
  if (!others && /^\p{Ll}/u.test(item) && /(?:^|\s)\p{Lu}\p{Ll}+$/u.test(before) && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(before))
    return false
  // "an established, mixed state and private school": what describes stands behind the article.
  if (!others && DESCRIBED.test(before)) return false
  // "A and B, C and D": each item holds its own "and".
  if (others && isItem(before) && holdsJoint(before, phrases)) return false
  // "hammers and saws, old and new": what pairs stand before it stay pairs.
  if (!others && words.length === 1 && holdsJoint(before, phrases) && text.indexOf(', ', behind) < 0) return false
  const next = text.indexOf(', ', behind)
  // "reading, arts and crafts and cooking": which of the two joints ends the list is not to be seen.
  if (next < 0 && others && phrases.joints.some((joint) => text.indexOf(` ${joint} `, behind) >= 0)) return false
  // "a diploma, practice in nets and traps, first aid": the joint stands within one item, and the list ends without one.
  if (next >= 0 && others && isItem(text.slice(next + 1)) && text.indexOf(', ', next + 1) < 0 && !holdsJoint(text.slice(next), phrases))
    return false
  return next < 0 || !isItem(text.slice(behind, next)) || startsOnJoint(text, next + 2, phrases) || !holdsJoint(text.slice(next), phrases)
}

/** "four years of bookkeeping practice, public or private": behind a head that names nothing alone stands which kinds are meant. */
const isChoice = (text: string, comma: number, item: string, { hollow }: PhraseWords): boolean =>
  !item.includes(' ') && text.indexOf(', ') === comma && hollow.includes(text.slice(text.lastIndexOf(' ', comma - 1) + 1, comma))

const DESCRIBED = /(?:^|\s)an? \p{Ll}{2,20}(?:ed|ive|ous|ful|able|ible|less)$/u
const MOST_IN_ITEM = 4
const isItem = (text: string): boolean => text.trim().split(' ').length <= MOST_IN_ITEM
const holdsJoint = (text: string, { joints }: Joints): boolean => joints.some((joint) => text.includes(` ${joint} `))
const startsOnJoint = (text: string, at: number, { joints }: Joints): boolean => joints.some((joint) => text.startsWith(`${joint} `, at))
type Joints = Pick<PhraseWords, 'joints'>
