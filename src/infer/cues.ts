/** Cues: what an insight or a gap looks for among the findings, with the evidence of what was found. */
import type { Language } from '../rules/language'
import type { Hit, Reading, ReadSentence } from '../stages'
import type { Evidence, Fact } from '../types'

/** One condition. Of the names in a list any will do. */
export interface Cue {
  /** Name under which a statement may print what was found. */
  as?: string
  themes?: string[]
  /** Skill ids, or `category:…`, `field:…`, `kind:…`. */
  skills?: string[]
  culture?: string[]
  /** "role.onCall", "company.stage". */
  fact?: string
  /** The value that the fact must have; any value when left out. */
  is?: unknown
  gates?: string[]
  /** Id of the detector made from the cue's own patterns. */
  detector?: string
  /** How many different places must show it. */
  times?: number
}

export interface CueWorld {
  reading: Reading
  language: Language
  /** The hits of each detector that belongs to a cue, by its id. */
  hitsOf: ReadonlyMap<string, readonly Hit[]>
  role: object
  company: object
  skills: readonly { id: string; kind: string; category?: string; level: string; evidence: Evidence[] }[]
  responsibilities: readonly { themes: string[]; evidence: Evidence[] }[]
  culture: readonly { id: string; evidence: Evidence[]; strength: number }[]
  gates: readonly { id: string; evidence: Evidence[] }[]
}

export interface Met {
  evidence: Evidence[]
  because: string[]
}

/** The names that cues can be met by, told at a glance; most cues of most rules name nothing that was found. */
interface FoundNames {
  themes: ReadonlySet<string>
  skills: ReadonlySet<string>
  culture: ReadonlySet<string>
  gates: ReadonlySet<string>
}

const foundNames = new WeakMap<CueWorld, FoundNames>()

function namesOf(world: CueWorld): FoundNames {
  let names = foundNames.get(world)
  if (!names) {
    const { language } = world
    names = {
      themes: new Set(world.responsibilities.flatMap(({ themes }) => themes)),
      skills: new Set(
        world.skills.flatMap(({ id, kind, category }) => [
          id,
          `category:${category}`,
          `kind:${kind}`,
          `field:${language.terms[language.termById.get(id) ?? -1]?.field}`,
        ]),
      ),
      culture: new Set(world.culture.map(({ id }) => id)),
      gates: new Set(world.gates.map(({ id }) => id)),
    }
    foundNames.set(world, names)
  }
  return names
}

/** False when nothing was found that the cue names. */
export function mayMeet(cue: Cue, world: CueWorld): boolean {
  const names = namesOf(world)
  return (
    (cue.detector !== undefined && world.hitsOf.has(cue.detector)) ||
    (cue.fact !== undefined && factAt(world, cue.fact) !== undefined) ||
    anyIn(cue.themes, names.themes) ||
    anyIn(cue.skills, names.skills) ||
    anyIn(cue.culture, names.culture) ||
    anyIn(cue.gates, names.gates)
  )
}

function anyIn(wanted: readonly string[] | undefined, found: ReadonlySet<string>): boolean {
  if (wanted) for (const name of wanted) if (found.has(name)) return true
  return false
}

/** What meets the cue, or undefined. */
export function meet(cue: Cue, world: CueWorld): Met | undefined {
  if (!mayMeet(cue, world)) return undefined
  const evidence: Evidence[] = []
  const because: string[] = []
  const add = (id: string, found: readonly Evidence[]): void => {
    if (!because.includes(id)) because.push(id)
    evidence.push(...found)
  }
  if (cue.themes)
    for (const duty of world.responsibilities)
      for (const theme of duty.themes) if (cue.themes.includes(theme)) add(`theme:${theme}`, duty.evidence)
  if (cue.skills)
    for (const skill of world.skills)
      if (skill.level !== 'not-needed' && wanted(skill, cue.skills, world.language)) add(`skill:${skill.id}`, skill.evidence.slice(0, 1))
  if (cue.culture)
    for (const signal of world.culture) if (cue.culture.includes(signal.id)) add(`culture:${signal.id}`, signal.evidence.slice(0, 2))
  if (cue.gates) for (const gate of world.gates) if (cue.gates.includes(gate.id)) add(`gate:${gate.id}`, gate.evidence.slice(0, 1))
  if (cue.fact) {
    const fact = factAt(world, cue.fact)
    if (fact && (cue.is === undefined || same(fact.value, cue.is))) add(`fact:${cue.fact}`, fact.evidence.slice(0, 1))
  }
  for (const hit of world.hitsOf.get(cue.detector ?? '') ?? []) {
    const sentence = world.reading.sentences[hit.sentence] as ReadSentence
    const start = world.reading.tokens[hit.from]?.start ?? 0
    const end = world.reading.tokens[hit.to - 1]?.end ?? 0
    add(`rule:${cue.detector}`, [{ start, end, text: world.reading.source.slice(start, end), section: sentence.kind }])
  }
  const places = new Set(evidence.map((item) => item.start)).size
  return places > 0 && places >= (cue.times ?? 1) ? { evidence, because } : undefined
}

function wanted(skill: CueWorld['skills'][number], names: readonly string[], language: Language): boolean {
  return names.some((name) => {
    if (!name.includes(':')) return skill.id === name
    const [kind, value] = name.split(':', 2)
    if (kind === 'category') return skill.category === value
    if (kind === 'kind') return skill.kind === value
    return language.terms[language.termById.get(skill.id) ?? -1]?.field === value
  })
}

export function factAt(world: Pick<CueWorld, 'role' | 'company'>, path: string): Fact<unknown> | undefined {
  const [side, name] = path.split('.', 2) as [string, string]
  const facts = (side === 'company' ? world.company : world.role) as Record<string, Fact<unknown> | undefined>
  return Object.hasOwn(facts, name) ? facts[name] : undefined
}

const same = (value: unknown, wantedValue: unknown): boolean =>
  Array.isArray(wantedValue) ? wantedValue.includes(value) : value === wantedValue

/** Words before a cue within which a denial reaches it. */
const DENIAL_REACH = 4
const DENIALS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without'])

/** The hits of insight and gap rules by the detector's id; what a clause denies is no cue. */
export function cueHits(hits: readonly Hit[], reading: Reading, language: Language): Map<string, Hit[]> {
  const byId = new Map<string, Hit[]>()
  for (const hit of hits) {
    const rule = language.rules[hit.rule]
    if ((rule?.kind !== 'insights' && rule?.kind !== 'gaps') || isDenied(hit, reading)) continue
    const known = byId.get(rule.id)
    if (known) known.push(hit)
    else byId.set(rule.id, [hit])
  }
  return byId
}

function isDenied(hit: Hit, reading: Reading): boolean {
  const { from = 0 } = reading.sentences[hit.sentence] ?? {}
  for (let at = hit.from - 1; at >= from && at >= hit.from - DENIAL_REACH; at--) {
    const lower = reading.tokens[at]?.lower ?? ''
    if (lower === ',' || lower === ';' || lower === 'but') return false
    if (DENIALS.has(lower)) return true
  }
  return false
}
