/** How much a duty tells of the job that it belongs to, and which duties say the same. */
import { letterRuns } from '../nlp/letter-runs'
import { lately } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { holdsAny } from './holds-word'
import type { Material } from './material'

/** The verb that the title is made of: a driver drives. */
const NAMED_VERB = 0.2
/** The same where the verb says little: a manager manages. */
const NAMED_BROAD_VERB = 0.06
/** The thing that the title names: a payroll clerk and the payroll. */
const NAMED_THING = 0.12
/** A figure, or a name. */
const NAMED_EXACTLY = 0.05
const MINOR_VERB = 0.25
const MINOR_MATTER = 0.15
/** Whom the work is done with has a place of its own. */
const TOGETHER = 0.1
/** It is done to or for people: pupils, patients, guests. */
const SERVED = 0.07
/** A verb that says little of what is done. */
const BROAD = 0.04
/** A verb that tells of a means, or a thing that could be anything. */
const WEAK = 0.12
const VAGUE = 0.08
/** "all aspects of the office". */
const VAGUE_WHOLE = 0.25

interface TitleStems {
  agents: readonly string[]
  things: readonly string[]
}

const SHORTEST_STEM = 3
const LONGEST_ENDING = 4
const SHORTEST_THING = 4
const LONGEST_STEM = 5

const NO_WORDS: readonly string[] = []

/** The words of the title: those for a person, and the openings of the others. */
const stemsOf = lately(({ role, persons }: Material): TitleStems => {
  const words = letterRuns(role.title?.value.toLowerCase() ?? '')
  const single = (word: string): string => (persons.has(word) ? word : word.replace(/s$/, ''))
  return {
    agents: words.map(single).filter((word) => persons.has(word)),
    things: words.filter((word) => !persons.has(single(word)) && word.length >= SHORTEST_THING).map((word) => word.slice(0, LONGEST_STEM)),
  }
})

/** "drive" and "driver", "cook" and "cook", "consult" and "consultant". */
function isVerbOf(verb: string, agent: string): boolean {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  return stem.length >= SHORTEST_STEM && agent.startsWith(stem) && agent.length - stem.length <= LONGEST_ENDING
}

/** "provide advice" is what an advisor does. */
function isThingOf({ verb, object }: FoundDuty, agent: string, giving: readonly string[]): boolean {
  if (!giving.includes(verb) || !object) return false
  const thing = object.toLowerCase().split(' ', 1)[0] as string
  const stem = thing.slice(0, Math.max(SHORTEST_GIVEN, thing.length - LONGEST_ENDING))
  return thing.length > SHORTEST_GIVEN && agent.startsWith(stem)
}

const SHORTEST_GIVEN = 4

/** "residents", "each child": not "staff", which one leads. */
function isPeople(object: string | undefined, { persons }: Material): boolean {
  const last = object?.slice(object.lastIndexOf(' ') + 1).toLowerCase()
  return last !== undefined && (persons.has(last) || (last.endsWith('s') && persons.has(last.slice(0, -1))))
}

/** `text`: the duty as it would be printed. */
export function tellingOf(duty: FoundDuty, text: string, material: Material): { telling: number; minor: boolean } {
  const { words } = material
  const { agents, things } = stemsOf(material)
  const lower = text.toLowerCase()
  const broad = words['broad-verbs'].includes(duty.verb)
  let named = 0
  const isUpward = isPeople(duty.object, material) && words.superiors.some((each) => duty.object?.toLowerCase().includes(each))
  if (!isUpward && agents.some((agent) => isVerbOf(duty.verb, agent) || isThingOf(duty, agent, words['giving-verbs'])))
    named += broad ? NAMED_BROAD_VERB : NAMED_VERB
  const core = things.length > 0 ? letterRuns(`${duty.verb} ${duty.object?.toLowerCase() ?? ''}`) : NO_WORDS
  if (core.some((word) => things.some((thing) => word.startsWith(thing)))) named += NAMED_THING
  let lost = 0
  if (words['minor-verbs'].includes(duty.verb)) lost += MINOR_VERB
  if (holdsAny(lower, words['minor-matters'])) lost += MINOR_MATTER
  // A named law or standard makes of "ensure compliance" something of this job.
  if (lost > 0 && words['regime-verbs'].includes(duty.verb) && NAMED.test(text)) lost = Math.max(0, lost - NAMED_REGIME)
  const served = !words.phrases['company-verbs'].includes(duty.verb) && isPeople(duty.object, material) ? SERVED : 0
  const exact = /\d|\s\p{Lu}/u.test(text) ? NAMED_EXACTLY : 0
  const together = words.phrases['company-verbs'].includes(duty.verb) ? TOGETHER : broad && named === 0 ? BROAD : 0
  const whole = holdsAny(lower, words['vague-wholes']) ? VAGUE_WHOLE : 0
  const isWeak = named < NAMED_VERB && words['weak-verbs'].includes(duty.verb)
  // "achieve demanding production goals": neither the verb nor the thing tells.
  const isEmpty = isWeak && words['vague-things'].includes(lastWordOf(duty.object))
  const weak = (isWeak ? WEAK : 0) + (isEmpty ? VAGUE : 0) + (named === 0 && isVague(duty, words['vague-things']) ? VAGUE : 0)
  return { telling: duty.weight + named + exact + served - lost - together - weak - whole, minor: lost > LEAST_LOST && named < NAMED_THING }
}

/** "goals", "various initiatives" */
const isVague = ({ object }: FoundDuty, vague: readonly string[]): boolean =>
  object !== undefined &&
  !/\p{Lu}/u.test(object) &&
  object.indexOf(' ') === object.lastIndexOf(' ') &&
  vague.includes(object.slice(object.lastIndexOf(' ') + 1))

const lastWordOf = (object = ''): string => object.slice(object.lastIndexOf(' ') + 1).toLowerCase()

const NAMED = /\s(?:\p{Lu}\p{Ll}+(?: (?:and|of|for|&))? \p{Lu}|\p{Lu}{3,})/u
const NAMED_REGIME = 0.25
const LEAST_LOST = 0.01

const SHARED = 0.6
const FEWEST_SHARED = 2
const SHORTEST_WORD = 4

/** The openings of the words that tell something. */
const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    letterRuns(text.toLowerCase())
      .filter((word) => word.length >= SHORTEST_WORD)
      .map((word) => word.slice(0, LONGEST_STEM)),
  )

/** Without those that say again what one before them says. */
export function distinct<Told extends { phrase: { text: string } }>(told: readonly Told[]): Told[] {
  const kept: { each: Told; content: ReadonlySet<string>; things: ReadonlySet<string> }[] = []
  for (const each of told) {
    const { text } = each.phrase
    const content = contentOf(text)
    const things = contentOf(text.replace(ACTS, ''))
    const isSaid = kept.some((other) => {
      const shared = sharedBy(content, other.content)
      if (shared < FEWEST_SHARED || shared < SHARED * Math.min(content.size, other.content.size)) return false
      // "deal with guest parking" and "deal with guest complaints": the same act, and only one thing of two.
      return sharedBy(things, other.things) >= Math.min(FEWEST_SHARED, things.size, other.things.size)
    })
    if (!isSaid) kept.push({ each, content, things })
  }
  return kept.map(({ each }) => each)
}

/** Each verb with its mark. */
const ACTS = /\uE000\p{L}{1,30}/gu

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared
}
