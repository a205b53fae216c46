/** What an employer is called where its name has stood before: "the school", "the company". */

import { isWordEnd } from '../nlp/phrase-edges'
import type { Phrase } from '../stages'
import { anchor } from './base'
import { type Material, sourceInSmall } from './material'
import { noun } from './phrases'

/** The noun on which its name or its self-description ends; the employer where there is none. `head`: the noun of the description. */
export function bodyOf(material: Material, head: string | undefined): Phrase {
  const { company, words } = material
  const name = company.name?.value.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []
  const parts = name.filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const isFirm = words['firm-ends'].includes(last)
  // "Alder Credit Union" is no union.
  const pair = parts.slice(-2).join(' ')
  const named = words.bodies.includes(pair)
    ? pair
    : words.bodies.includes(last)
      ? last
      : head !== undefined && words.bodies.includes(head)
        ? head
        : undefined
  const own = isFirm ? undefined : (named ?? spokenOf(material))
  const text = own ? words['the-body'].replace('{body}', own) : isFirm ? words['the-firm'] : words['the-employer']
  return noun(text, company.name?.evidence ?? anchor(material), false)
}

/** "our school": the noun by which the employer speaks of itself. */
function spokenOf(material: Material): string | undefined {
  const { words } = material
  const [, our = ''] = words['own-articles']
  const said = sourceInSmall(material).text
  const opening = ` ${our} `
  const places: number[] = []
  for (let at = said.indexOf(opening); at >= 0; at = said.indexOf(opening, at + 1)) places.push(at + opening.length)
  return places.length > 0
    ? words.bodies.find((body) =>
        places.some(
          (at) => said.startsWith(body, at) && isWordEnd(said.charCodeAt(at + body.length)) && isAlone(said, at + body.length, words),
        ),
      )
    : undefined
}

/** "our school is", "our school.", not "our school kitchen". */
function isAlone(said: string, end: number, { phrases, joints }: Material['words']): boolean {
  const next = /^ (\p{L}+)/u.exec(said.slice(end, end + LONGEST_NEXT))?.[1]
  return next === undefined || next === joints.and || phrases.prepositions.includes(next) || phrases.finite.includes(next)
}

/** Letters of the word behind the noun that are looked at. */
const LONGEST_NEXT = 16
