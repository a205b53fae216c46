/** Seniority and job family, told by the title. */
import type { Language } from '../../rules/language'
import type { Hit } from '../../stages'
import type { Fact, Seniority } from '../../types'
import { factOf } from './choose'
import { evidenceIn, type Passage } from './passage'
import type { FactWords } from './words'

/** Of several levels in one title the first of these counts: a trainee manager is a trainee, a senior manager a manager. */
const ORDER: readonly Seniority[] = ['intern', 'entry', 'executive', 'director', 'manager', 'lead', 'senior', 'mid']
const MARKS = new Set([',', '(', '-', '–', '—', '|', ':', '/', '@'])

export function readSeniority(title: Passage, language: Language, words: FactWords): Fact<Seniority> | undefined {
  const own = title.hits.seniority.filter((hit) => isOwn(hit, title, words))
  const nameOf = (hit: Hit): Seniority => language.rules[hit.rule]?.finds as Seniority
  const [first] = own.sort((a, b) => ORDER.indexOf(nameOf(a)) - ORDER.indexOf(nameOf(b)))
  return first && factOf(nameOf(first), [evidenceIn(title, first.from, first.to)], [0.92])
}

/** "Data Manager" may manage data alone; to whom somebody reports manages people. */
export function rankOfManager(title: Passage, directReports: Fact<boolean> | undefined, words: FactWords): Fact<Seniority> | undefined {
  if (!directReports?.value) return undefined
  const { tokens } = title.reading
  const at = tokens.findIndex(
    ({ lower }, index) => lower === words.managerWord && (index + 1 === tokens.length || MARKS.has(tokens[index + 1]?.lower ?? '')),
  )
  return at < 0 || tokens.slice(0, at).some(({ lower }) => words.nameStops.has(lower))
    ? undefined
    : factOf('manager', [evidenceIn(title, at, at + 1), ...directReports.evidence.slice(0, 1)], [0.75])
}

/** Another's title ("assistant to the director", "office of the chief ...") or a place name after the title tells no level of this one. */
function isOwn(hit: Hit, { reading }: Passage, words: FactWords): boolean {
  const before = reading.tokens.slice(0, hit.from)
  const mark = before.findIndex(({ lower }) => MARKS.has(lower))
  const alone = (from: number): boolean =>
    from === hit.from && (hit.to === reading.tokens.length || MARKS.has(reading.tokens[hit.to]?.lower ?? ''))
  if (mark >= 0 && !alone(lastMark(before) + 1) && !isFirstNamed(before, words)) return false
  return !before.some(({ lower }) => words.nameStops.has(lower) && lower !== '-')
}

const lastMark = (tokens: readonly { lower: string }[]): number =>
  tokens.reduce((last, { lower }, index) => (MARKS.has(lower) ? index : last), -1)
/** Nothing before the mark names a person at work: "URGENT: Senior Cook". */
const isFirstNamed = (tokens: readonly { lower: string }[], words: FactWords): boolean =>
  !tokens.some(({ lower }) => words.persons.has(lower))

/** The family whose words take up most of the title; of equals the later, for the head of a title stands last. */
export function readFamily(
  passage: Passage,
  language: Language,
  strength: number,
  within?: readonly [number, number],
): Fact<string> | undefined {
  let chosen: Hit | undefined
  for (const hit of passage.hits.titles) {
    if (within && (hit.from < within[0] || hit.to > within[1])) continue
    if (!chosen || hit.to - hit.from >= chosen.to - chosen.from) chosen = hit
  }
  return chosen && factOf(language.rules[chosen.rule]?.finds as string, [evidenceIn(passage, chosen.from, chosen.to)], [strength])
}
