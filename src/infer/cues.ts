/** Cues: what an insight or a gap looks for among the findings, with the evidence of what was found. */
import { once } from '../once'
import type { Language } from '../rules/language'
import type { Hit, Reading, ReadSentence } from '../stages'
import type { Evidence, Fact } from '../types'
import type { CueHits } from './cue-hits'
import { isWantedValue, standsIn, type WantedValue } from './fact-value'

/** One condition. Of the names in a list any will do. */
export interface Cue extends WantedValue {
  /** Name under which a statement may print what was found. */
  as?: string
  themes?: string[]
  /** The share of all duties that must have one of the themes. */
  share?: number
  /** How many duties must be found. */
  duties?: number
  /** Skill ids, or `category:…`, `field:…`, `kind:…`. */
  skills?: string[]
  /** Levels of the skills; any but "not-needed" when left out. */
  level?: string[]
  /** How well the skills are to be mastered; only such as a lexicon holds. */
  proficiency?: string[]
  /** Kinds of section in which a skill is named as well as in another; one that the title names is passed over. */
  also?: string[]
  culture?: string[]
  /** "role.onCall", "company.stage"; any value will do where none is wanted. */
  fact?: string
  gates?: string[]
  /** Id of the detector made from the cue's own patterns. */
  detector?: string
  /** How many different places must show it. */
  times?: number
  /** How many kinds of section must show it. */
  sections?: number
  /** The number to reckon with: a capture of the patterns, a part of the fact (".max" stands for its upper end), or how many are found. */
  figure?: string
  /** How many of what was found are printed together. */
  list?: number
  /** What the patterns find may be printed without quotation marks. */
  unquoted?: boolean
  /** A fact that the captured words do not repeat: "network administrator" under the title "Linux Administrator". */
  unlike?: string
}

export interface CueWorld {
  reading: Reading
  language: Language
  /** The hits of the detectors that belong to cues. */
  hits: CueHits
  role: object
  company: object
  skills: readonly {
    id: string
    name: string
    kind: string
    category?: string
    anyOf?: string
    level: string
    proficiency?: string
    evidence: Evidence[]
  }[]
  responsibilities: readonly { themes: string[]; evidence: Evidence[] }[]
  culture: readonly { id: string; evidence: Evidence[]; strength: number; quote?: { evidence: Evidence } }[]
  gates: readonly { id: string; evidence: Evidence[] }[]
  /** The posting was read so badly that nothing follows from what was not found in it. */
  unsure?: boolean
}

export interface Met {
  evidence: Evidence[]
  because: string[]
}

/** What meets the cue, or undefined. */
export function meet(cue: Cue, world: CueWorld, hits: (detector: string) => readonly Hit[] = world.hits.of): Met | undefined {
  let met: Met | undefined
  const { themes, skills, culture, gates } = cue
  const duties = world.responsibilities
  if (themes) {
    let shared = 0
    for (let at = 0; at < duties.length; at++) {
      const duty = duties[at] as CueWorld['responsibilities'][number]
      let first = true
      for (let each = 0; each < duty.themes.length; each++) {
        const theme = duty.themes[each] as string
        if (!themes.includes(theme)) continue
        met = noted(met, 'theme', theme, duty.evidence, duty.evidence.length)
        if (first) shared++
        first = false
      }
    }
    if (cue.share !== undefined && shared < cue.share * duties.length) met = undefined
  }
  if (cue.duties !== undefined && duties.length >= cue.duties)
    for (let at = 0; at < duties.length && at < 2; at++)
      met = noted(met, 'duties', String(cue.duties), (duties[at] as CueWorld['responsibilities'][number]).evidence, 1)
  if (skills) {
    const wanted = wantedSkills(skills)
    // Of alternatives one is asked for, so they are no several skills.
    const choices = new Set<string>()
    for (let at = 0; at < world.skills.length; at++) {
      const skill = world.skills[at] as CueWorld['skills'][number]
      if (!isAmong(skill, wanted, world.language) || !isOfLevel(skill, cue, world.language) || !isAlsoNamed(skill, cue, world)) continue
      const isOther = skill.anyOf !== undefined && cue.times !== undefined && choices.has(skill.anyOf)
      if (skill.anyOf !== undefined) choices.add(skill.anyOf)
      if (!isOther) met = noted(met, 'skill', skill.id, skill.evidence, cue.also ? 2 : 1)
    }
  }
  if (culture)
    for (let at = 0; at < world.culture.length; at++) {
      const signal = world.culture[at] as CueWorld['culture'][number]
      if (culture.includes(signal.id)) met = noted(met, 'culture', signal.id, signal.evidence, 2)
    }
  if (gates)
    for (let at = 0; at < world.gates.length; at++) {
      const gate = world.gates[at] as CueWorld['gates'][number]
      if (gates.includes(gate.id)) met = noted(met, 'gate', gate.id, gate.evidence, 1)
    }
  if (cue.fact) {
    const fact = factAt(world, cue.fact)
    if (fact && isWantedValue(fact.value, cue)) met = noted(met, 'fact', cue.fact, fact.evidence, 1)
  }
  if (cue.detector) {
    const found = hits(cue.detector)
    const { sentences, tokens, source } = world.reading
    for (let at = 0; at < found.length; at++) {
      const hit = found[at] as Hit
      if (!hasFigures(hit, cue, world)) continue
      const start = tokens[hit.from]?.start ?? 0
      const end = tokens[hit.to - 1]?.end ?? 0
      const { kind } = sentences[hit.sentence] as ReadSentence
      met = noted(met, 'rule', cue.detector, [{ start, end, text: source.slice(start, end), section: kind }], 1)
    }
  }
  return met?.evidence.length &&
    (cue.times === undefined || placesOf(met.evidence) >= cue.times) &&
    (cue.sections === undefined || sectionsOf(met.evidence) >= cue.sections)
    ? met
    : undefined
}

/** The captures are what the cue wants of them. */
export const hasFigures = (hit: Hit, { where, figure, unlike }: Cue, world: CueWorld): boolean =>
  (unlike === undefined || isUnlike(hit, unlike, world)) &&
  (figure === undefined || figure === COUNT || figureIn(hit, figure, world) !== undefined) &&
  (where === undefined || isWantedValue(captured(hit, where, world), { where }))

/** The capture whose words are compared with a fact; the first where none is named so. */
export const DIFFERS = 'differs'
/** The fact that holds names, which open on a capital. */
export const PLACES = 'role.locations'
const NAMED = /^\p{Lu}\p{Ll}/u

/** Some captured word stands nowhere in the fact. */
function isUnlike({ captures = {} }: Hit, path: string, world: CueWorld): boolean {
  const value = factAt(world, path)?.value
  const place = captures[DIFFERS] ?? Object.values(captures)[0]
  if (value === undefined || !place) return false
  const { tokens, source } = world.reading
  for (let at = place[0]; at < place[1]; at++) {
    const { lower = '', start = 0, end = 0 } = tokens[at] ?? {}
    if (path === PLACES && !NAMED.test(source.slice(start, end))) return false
    if (!standsIn(value, lower) && !standsIn(value, `${lower}s`) && !(lower.endsWith('s') && standsIn(value, lower.slice(0, -1))))
      return true
  }
  return false
}

function captured(hit: Hit, names: object, world: CueWorld): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const name of Object.keys(names)) {
    const found = figureIn(hit, name, world)
    if (found !== undefined) figures[name] = found
  }
  return figures
}

/** The first figure among the captured words. */
function figureIn({ captures }: Hit, figure: string, { reading }: CueWorld): number | undefined {
  const [name, end] = figure.split('.') as [string, string | undefined]
  const place = captures?.[name]
  for (let at = place?.[0] ?? 0; place && at < place[1]; at++) {
    const value = reading.tokens[at]?.value
    if (value) return end === 'max' ? (value.max ?? value.min) : value.min
  }
  return undefined
}

/** The number of a cue that is met. */
export function figureOf(cue: Cue, world: CueWorld): number | undefined {
  if (cue.figure === undefined) return undefined
  if (cue.figure === COUNT) return countOf(cue, world)
  if (cue.fact) {
    const value = factAt(world, cue.fact)?.value
    const part = typeof value === 'object' ? (value as Record<string, unknown>)[cue.figure] : value
    if (typeof part === 'number') return part
  }
  for (const hit of cue.detector ? world.hits.of(cue.detector) : [])
    if (hasFigures(hit, cue, world)) return figureIn(hit, cue.figure, world)
  return undefined
}

/** Stands for how many duties, skills, gates or places meet a cue. */
const COUNT = 'count'

/** The duties of a cue that wants so many of any kind are all the duties. */
function countOf(cue: Cue, world: CueWorld): number | undefined {
  const met = meet(cue, world)
  if (!met) return undefined
  return cue.duties === undefined
    ? placesOf(met.evidence)
    : placesOf(world.responsibilities.flatMap(({ evidence }) => evidence.slice(0, 1)))
}

export const sectionsOf = (evidence: readonly Evidence[]): number => new Set(evidence.map(({ section }) => section)).size

/** With one more finding of some evidence, of which so many places are kept. */
function noted(met: Met | undefined, kind: string, id: string, found: readonly Evidence[], most: number): Met {
  const into = met ?? { evidence: [], because: [] }
  const reason = `${kind}:${id}`
  if (!into.because.includes(reason)) into.because.push(reason)
  for (let at = 0; at < found.length && at < most; at++) into.evidence.push(found[at] as Evidence)
  return into
}

/** How many different places of the posting the evidence stands at. */
export function placesOf(evidence: readonly Evidence[]): number {
  let places = 0
  for (let at = 0; at < evidence.length; at++) {
    let before = 0
    while (before < at && (evidence[before] as Evidence).start !== (evidence[at] as Evidence).start) before++
    if (before === at) places++
  }
  return places
}

/** What the skills of a cue are told by. */
interface WantedSkills {
  ids: ReadonlySet<string>
  categories: readonly string[]
  kinds: readonly string[]
  fields: readonly string[]
}

const wantedSkills = once((names: readonly string[]): WantedSkills => {
  const behind = (opening: string): string[] => names.flatMap((name) => (name.startsWith(opening) ? name.slice(opening.length) : []))
  return {
    ids: new Set(names.filter((name) => !name.includes(':'))),
    categories: behind('category:'),
    kinds: behind('kind:'),
    fields: names.flatMap((name) => (/^(?!category:|kind:)[^:]*:/.test(name) ? name.slice(name.indexOf(':') + 1) : [])),
  }
})

function isAmong({ id, kind, category }: CueWorld['skills'][number], wanted: WantedSkills, language: Language): boolean {
  const { ids, categories, kinds, fields } = wanted
  if (ids.size > 0 && ids.has(id)) return true
  if (kinds.length > 0 && kinds.includes(kind)) return true
  if (categories.length > 0 && category !== undefined && categories.includes(category)) return true
  if (fields.length === 0) return false
  const field = fieldOf(id, language)
  return field !== undefined && fields.includes(field)
}

export const isWanted = (skill: CueWorld['skills'][number], names: readonly string[], language: Language): boolean =>
  isAmong(skill, wantedSkills(names), language)

/** The field of a term; undefined for a skill that no lexicon holds. */
function fieldOf(id: string, { terms, termById }: Language): string | undefined {
  const term = termById.get(id)
  return term === undefined ? undefined : terms[term]?.field
}

/** Where each path that rules name stands; there are a few dozen. */
const paths = new Map<string, { company: boolean; name: string }>()

export function pathOf(fact: string): { company: boolean; name: string } {
  let path = paths.get(fact)
  if (!path) {
    const [side, name = ''] = fact.split('.', 2)
    path = { company: side === 'company', name }
    paths.set(fact, path)
  }
  return path
}

export function factAt(world: Pick<CueWorld, 'role' | 'company'>, fact: string): Fact<unknown> | undefined {
  const { company, name } = pathOf(fact)
  const facts = (company ? world.company : world.role) as Record<string, Fact<unknown> | undefined>
  return Object.hasOwn(facts, name) ? facts[name] : undefined
}

/** A skill of a level stands there and somewhere else too; what the title names goes without saying. */
export function isAlsoNamed({ name, evidence }: CueWorld['skills'][number], { also }: Cue, world: CueWorld): boolean {
  if (!also) return true
  return (
    evidence.some(({ section }) => also.includes(section)) &&
    evidence.some(({ section }) => !also.includes(section)) &&
    !name
      .toLowerCase()
      .split(' ')
      .some((word) => standsIn(factAt(world, 'role.title')?.value, word))
  )
}

export function isOfLevel(skill: CueWorld['skills'][number], { level, proficiency }: Cue, { termById }: Language): boolean {
  if (level ? !level.includes(skill.level) : skill.level === 'not-needed') return false
  if (proficiency === undefined) return true
  return skill.proficiency !== undefined && proficiency.includes(skill.proficiency) && termById.get(skill.id) !== undefined
}
