/** The order of what may stand in any: neighbours with words in common, of which only what is their own is carried. */
import type { Content, TermSource } from '../content'
import { sharedTokens } from './shared-words'
import { tokensOf } from './text'

export function inSharingOrder<Given extends Pick<Content, 'terms' | 'senses' | 'lists'>>(content: Given): Given {
  return {
    ...content,
    terms: content.terms.map((term) => ({ ...term, aliases: besideLikeness(term) })),
    senses: content.senses.map((sense) => ({ ...sense, near: [...sense.near].sort(), never: [...sense.never].sort() })),
    lists: content.lists.map((list) => ({ ...list, entries: [...list.entries].sort() })),
  }
}

/** Each alias behind the one, or the name, that it shares most with. */
function besideLikeness({ name, aliases }: TermSource): string[] {
  const left = aliases.map((text) => ({ text, tokens: tokensOf(text) }))
  const ordered: string[] = []
  let before = tokensOf(name)
  while (left.length > 0) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    left.forEach(({ tokens }, index) => {
      const [first, last] = sharedTokens(before, tokens)
      const likeness = first + last - (tokens.length - first - last) * OWN
      if (likeness <= most) return
      most = likeness
      best = index
    })
    const [{ text, tokens } = { text: '', tokens: [] }] = left.splice(best, 1)
    ordered.push(text)
    before = tokens
  }
  return ordered
}

/** What a word or mark of its own counts against those that it shares. */
const OWN = 0.1
