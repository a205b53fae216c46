/** What the company says it is there for: in a sentence, or below a heading that names the mission. */
import { countParts } from '../../nlp/even-space'
import type { Fact } from '../../types'
import { best, factOf } from './choose'
import type { Claim, Claims } from './claim'
import type { Passage } from './passage'
import { sentenceAt } from './passage'
import { tidy } from './values'
import type { FactWords } from './words'

const LONGEST = 25
const SHORTEST = 3
/** Characters between the heading and the sentence below it, at most. */
const FARTHEST = 40

export function readMission(claims: Claims, { reading }: Passage, words: FactWords): Fact<string> | undefined {
  const told = claims('company.mission')
  const stated = best<string>(told.filter((claim) => !isHeading(claim)))
  if (stated) return stated
  for (const claim of told.filter(isHeading)) {
    const heading = sentenceAt(claim.passage.reading, claim.hit.from)
    const below = heading && reading.sentences.find(({ start }) => start >= heading.end)
    if (!below || below.boilerplate || below.start - heading.end > FARTHEST) continue
    const text = reading.source.slice(below.start, below.end)
    const value = tidy(withoutLead(text, words))
    const length = value ? countParts(value) : 0
    if (!value || length < SHORTEST || length > LONGEST) continue
    return factOf(value, [{ start: below.start, end: below.end, text, section: below.kind }], [claim.strength])
  }
  return undefined
}

const isHeading = ({ rule }: Claim): boolean => rule.data.follows === true

/** "To keep rivers clean" -> "keep rivers clean": the mission is told as what is done. */
function withoutLead(text: string, { infinitive }: FactWords): string {
  const trimmed = text.trim()
  const opens = trimmed.toLowerCase().startsWith(`${infinitive} `)
  return opens ? trimmed.slice(infinitive.length + 1) : `${trimmed.charAt(0).toLowerCase()}${trimmed.slice(1)}`
}
