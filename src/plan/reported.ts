/** Sentences of the posting in reported speech that tell what no other sentence does. */
import { READER, type Reported } from '../infer/reported'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { baseSlots } from './base'
import { repeats } from './company'
import { lift } from './lift'
import type { Material } from './material'
import { clause } from './phrases'

const LONGEST = 30

/** The two most telling sentences about the employer as predicates, and the two most telling ones with a subject of their own. */
export function companyReports(material: Material, told: Slots): Slots {
  // An agency tells of itself, not of the employer.
  if (material.agency || !material.reported.some(({ about }) => about === 'company')) return {}
  const taken = evidenceIn(told, 'statement')
  const next = (form: Reported['form']): Phrase | undefined => {
    const phrase = choose(material, taken, (report) => report.about === 'company' && report.form === form)
    if (phrase) taken.push(...phrase.evidence)
    return phrase
  }
  return { reported: next('predicate'), noted: next('clause'), reportedMore: next('predicate'), notedMore: next('clause') }
}

/** The most telling sentences about the work itself: one, or as many as `most`. */
export function jobReports(material: Material, told: Slots, most: number): Slots {
  if (!material.reported.some(({ about, form }) => about === 'job' && form === 'clause')) return {}
  const taken = [...evidenceIn(told), ...material.responsibilities.flatMap(({ evidence }) => evidence)]
  const found: Phrase[] = []
  while (found.length < most) {
    const phrase = choose(material, taken, ({ about, form }) => about === 'job' && form === 'clause')
    if (!phrase) break
    taken.push(...phrase.evidence)
    found.push(phrase)
  }
  return { noted: found[0], notedMore: found[1], notedLast: found[2] }
}

function choose(material: Material, taken: readonly Evidence[], fits: (report: Reported) => boolean): Phrase | undefined {
  const { reported, words, company } = material
  let best: { phrase: Phrase; weight: number } | undefined
  for (const report of reported) {
    if (!fits(report) || (best && report.weight <= best.weight)) continue
    const { evidence } = report
    if (tellsOfTeam(report, words.units)) continue
    if (taken.some(({ start, end }) => start < evidence.end && evidence.start < end)) continue
    if (repeats(report.text, company.description?.value) || repeats(report.text, company.mission?.value)) continue
    const clean = lift(named(report.text, material), words, { most: LONGEST, quoted: true, whole: true })
    if (clean) best = { phrase: clause(plainStart(clean, material), [evidence]), weight: report.weight }
  }
  return best?.phrase
}

/** "We are a team of nine" tells of the team, not of the employer. */
const tellsOfTeam = ({ form, text, evidence }: Reported, units: readonly string[]): boolean =>
  form === 'predicate' &&
  evidence.section === 'about-team' &&
  text
    .split(' ')
    .slice(0, 4)
    .some((word) => units.includes(word))

/** What speaks of the reader speaks of who takes the post. */
function named(text: string, material: Material): string {
  if (!text.includes(READER)) return text
  const { person } = baseSlots(material)
  const holder = person && 'text' in person ? `the ${person.text}` : material.words['reader-name']
  return text.replaceAll(READER, holder)
}

/** A word that only opened its sentence loses its capital; a name keeps it. */
function plainStart(text: string, { isWord, isProper }: Material): string {
  const first = /^\p{Lu}\p{Ll}+(?=\s[^\p{Lu}])/u.exec(text)?.[0].toLowerCase()
  return first && isWord(first) && !isProper(first) ? first + text.slice(first.length) : text
}

/** What the slots rest on, one of them left out. */
function evidenceIn(slots: Slots, but?: string): Evidence[] {
  const found: Evidence[] = []
  for (const name in slots) {
    const slot = slots[name]
    if (slot && name !== but) for (const { evidence } of phrasesOf(slot)) for (const place of evidence) found.push(place)
  }
  return found
}

const phrasesOf = (slot: Slot): readonly Phrase[] => ('items' in slot ? slot.items : [slot])
