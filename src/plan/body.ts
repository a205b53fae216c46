/** What an employer is called where its name has stood before: "the school", "the company". */
import type { Phrase } from '../stages'
import { anchor } from './base'
import type { Material } from './material'
import { noun } from './phrases'

/** The noun on which its name or its self-description ends; the employer where there is none. `head`: the noun of the description. */
export function bodyOf(material: Material, head: string | undefined): Phrase {
  const { company, words } = material
  const name = company.name?.value.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []
  const parts = name.filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const isFirm = words['firm-ends'].includes(last)
  const said = material.source.toLowerCase()
  const [, our = ''] = words['own-articles']
  const spoken = words.bodies.find((body) => said.includes(` ${our} ${body}`))
  const own = isFirm ? undefined : words.bodies.includes(last) ? last : head !== undefined && words.bodies.includes(head) ? head : spoken
  const text = own ? words['the-body'].replace('{body}', own) : isFirm ? words['the-firm'] : words['the-employer']
  return noun(text, company.name?.evidence ?? anchor(material), false)
}
