/**
 * Insight rules by what their cues name, so that a posting looks only at rules of which enough cues name something it holds.
 * Made once for a set of rules. The tables are told apart by a stamp a posting.
 */
import { once } from '../once'
import type { TermSource } from '../rules/content'
import type { Language } from '../rules/language'
import { rulesById } from './cue-hits'
import { type CueWorld, pathOf } from './cues'
import type { InsightRule } from './insights'

/** The cues that name something, by its name; cues are numbered through all rules. */
type Filed = Map<string, number[]>

export interface CueIndex {
  themes: Filed
  /** Cues that count duties. */
  duties: number[]
  /** Skills by id, and by the field of their term, category and kind. */
  skills: Filed
  fields: Filed
  categories: Filed
  kinds: Filed
  culture: Filed
  gates: Filed
  role: Filed
  company: Filed
  /** By the number of the detector. */
  detectors: (readonly number[] | undefined)[]
  /** For each cue its rule, and for each rule its first cue and how many must be met. */
  ruleOf: number[]
  firstCue: number[]
  needed: number[]
  /** For each cue and each rule the last posting that may meet it, and for each rule how many of its cues that posting may meet. */
  cueSeen: Int32Array
  ruleSeen: Int32Array
  count: Int32Array
  postings: number
}

export const cueIndex = once((rules: readonly InsightRule[], language: Language): CueIndex => {
  const themes: Filed = new Map()
  const duties: number[] = []
  const skills: Filed = new Map()
  const fields: Filed = new Map()
  const categories: Filed = new Map()
  const kinds: Filed = new Map()
  const culture: Filed = new Map()
  const gates: Filed = new Map()
  const role: Filed = new Map()
  const company: Filed = new Map()
  const detectors: (readonly number[] | undefined)[] = new Array(language.rules.length).fill(undefined)
  const ruleOf: number[] = []
  const firstCue: number[] = []
  const byId = rulesById(language)
  const file = (into: Filed, name: string, cue: number): void => {
    const filed = into.get(name)
    if (filed) filed.push(cue)
    else into.set(name, [cue])
  }
  rules.forEach(({ cues }, rule) => {
    firstCue.push(ruleOf.length)
    for (const cue of cues) {
      const number = ruleOf.push(rule) - 1
      for (const theme of cue.themes ?? []) file(themes, theme, number)
      if (cue.duties !== undefined) duties.push(number)
      for (const skill of cue.skills ?? []) {
        const [part, name] = skill.split(':', 2) as [string, string | undefined]
        if (name === undefined) file(skills, skill, number)
        else if (part === 'category') file(categories, name, number)
        else if (part === 'kind') file(kinds, name, number)
        else file(fields, name, number)
      }
      for (const signal of cue.culture ?? []) file(culture, signal, number)
      for (const gate of cue.gates ?? []) file(gates, gate, number)
      if (cue.fact) file(pathOf(cue.fact).company ? company : role, pathOf(cue.fact).name, number)
      const detector = cue.detector === undefined ? undefined : byId.get(cue.detector)
      if (detector !== undefined) detectors[detector] = [...(detectors[detector] ?? []), number]
    }
  })
  return {
    themes,
    duties,
    skills,
    fields,
    categories,
    kinds,
    culture,
    gates,
    role,
    company,
    detectors,
    ruleOf,
    firstCue,
    needed: rules.map(({ cues, atLeast }) => Math.max(1, atLeast ?? cues.length)),
    cueSeen: new Int32Array(ruleOf.length),
    ruleSeen: new Int32Array(rules.length),
    count: new Int32Array(rules.length),
    postings: 0,
  }
})

/** The rules of which enough cues name something that was found, by number; which cues those are is told by `cueSeen`. */
export function rulesInReach(index: CueIndex, world: CueWorld): number[] {
  const { ruleOf, needed, cueSeen, ruleSeen, count } = index
  const { language } = world
  index.postings = (index.postings + 1) | 0
  const { postings } = index
  const reached: number[] = []
  const note = (cues: readonly number[] | undefined): void => {
    if (!cues) return
    for (let at = 0; at < cues.length; at++) {
      const cue = cues[at] as number
      if (cueSeen[cue] === postings) continue
      cueSeen[cue] = postings
      const rule = ruleOf[cue] as number
      if (ruleSeen[rule] !== postings) {
        ruleSeen[rule] = postings
        count[rule] = 0
      }
      count[rule] = (count[rule] as number) + 1
      if (count[rule] === needed[rule]) reached.push(rule)
    }
  }
  const { rules } = world.hits
  for (let at = 0; at < rules.length; at++) note(index.detectors[rules[at] as number])
  const { responsibilities, skills, culture, gates } = world
  for (let at = 0; at < responsibilities.length; at++) {
    const { themes } = responsibilities[at] as CueWorld['responsibilities'][number]
    for (let each = 0; each < themes.length; each++) note(index.themes.get(themes[each] as string))
  }
  if (responsibilities.length > 0) note(index.duties)
  const byField = index.fields.size > 0
  // Skills of a kind stand together more often than not.
  let kindBefore = ''
  let categoryBefore: string | undefined
  for (let at = 0; at < skills.length; at++) {
    const { id, kind, category } = skills[at] as CueWorld['skills'][number]
    note(index.skills.get(id))
    const term = byField ? language.termById.get(id) : undefined
    if (term !== undefined) note(index.fields.get((language.terms[term] as TermSource).field))
    if (kind !== kindBefore) note(index.kinds.get(kind))
    if (category && category !== categoryBefore) note(index.categories.get(category))
    kindBefore = kind
    categoryBefore = category
  }
  for (let at = 0; at < culture.length; at++) note(index.culture.get((culture[at] as CueWorld['culture'][number]).id))
  for (let at = 0; at < gates.length; at++) note(index.gates.get((gates[at] as CueWorld['gates'][number]).id))
  for (const name in world.role) if (isFound(world.role, name)) note(index.role.get(name))
  for (const name in world.company) if (isFound(world.company, name)) note(index.company.get(name))
  return reached
}

const isFound = (facts: object, name: string): boolean => (facts as Record<string, unknown>)[name] !== undefined
