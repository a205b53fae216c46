/** Schooling: the lowest level that is enough, its subjects, whether it is insisted on. */
import type { ReadSentence } from '../../stages'
import type { Education, EducationLevel, Evidence, Fact } from '../../types'
import { isSpellStart } from '../spell-start'
import { factOf } from './choose'
import type { Claim, Claims } from './claim'
import { evidenceIn } from './passage'

const RANK: readonly EducationLevel[] = ['high-school', 'vocational', 'associate', 'bachelor', 'master', 'doctorate']
/** No posting names more degrees than this; a text that does is none. */
const MOST_LEVELS = 60
/** Tokens from a degree to the wording that names its subjects. */
const FIELDS_NEAR = 8
const CLAUSE = new Set([',', ';', '('])
/** Letters of a qualification: "LL.M", "PGCE". */
const NAMED = /^\p{Lu}\S*\p{Lu}/u
/** Marks at which a clause about one degree ends. */
const BREAKS = new Set([';', '.', ',', '(', ')'])

interface Level {
  level: EducationLevel
  claim: Claim
  preferred: boolean
  equivalent: boolean
  fields: string[]
  evidence: Evidence
}

const SECTIONS = new Set(['requirements', 'preferred', 'header', 'summary', 'other', 'about-team', 'process', 'responsibilities'])

export function readEducation(claims: Claims): Fact<Education> | undefined {
  const levels = claims('role.education').slice(0, MOST_LEVELS)
  const read: Level[] = []
  for (const claim of levels) {
    const { reading } = claim.passage
    const sentence = reading.sentences[claim.hit.sentence] as ReadSentence
    if (!SECTIONS.has(sentence.kind)) continue
    const here = (fact: string): Claim[] =>
      claims(fact).filter((other) => other.passage === claim.passage && other.hit.sentence === claim.hit.sentence)
    if (here('education.none').length) continue
    const next = levels.find((other) => other.passage === claim.passage && other.hit.from >= claim.hit.to && other.hit.to <= sentence.to)
    const until = next && !joined(claim, next) ? next.hit.from : sentence.to
    const inClause = (fact: string): boolean =>
      here(fact).some(({ hit }) => hit.from >= claim.hit.from && hit.to <= until && !isBehindStop(claim, hit.from))
    const openedBy = (fact: string): boolean =>
      here(fact).some(({ hit }) => hit.to <= claim.hit.from && !broken(claim, hit.to, claim.hit.from))
    const required = inClause('education.required') || openedBy('education.required')
    const softened = here('education.preferred').some(
      ({ hit }) =>
        hit.from >= claim.hit.from &&
        hit.to <= until &&
        !isOfAnother(claim, hit.from) &&
        !isOfSubject(claim, hit.from) &&
        !isBehindStop(claim, hit.from),
    )
    const preferred = !required && (sentence.kind === 'preferred' || softened || openedBy('education.preferred'))
    const fields = here('education.fields').find(
      ({ hit }) => hit.from < until && hit.to >= claim.hit.from && hit.from - claim.hit.to < FIELDS_NEAR,
    )
    // "a degree; or equivalent experience", not "a degree; a permit or equivalent"
    const equal = here('education.equivalent').find(({ hit }) => hit.from >= claim.hit.from && !isBehindStop(claim, hit.from - 1))
    const end = Math.max(
      claim.hit.to,
      equal && equal.hit.from < until + 3 ? equal.hit.to : 0,
      fields && fields.hit.from < until ? fields.hit.to : 0,
    )
    read.push({
      level: claim.value as EducationLevel,
      claim,
      preferred,
      equivalent: !!equal,
      fields: untilRunTogether(ofSubjects((fields?.value as string[] | undefined) ?? [], levels, claim)),
      evidence: evidenceIn(claim.passage, claim.hit.from, beforeSpell(claim, Math.min(end, sentence.to))),
    })
  }
  if (!read.length) return undefined
  const asked = read.filter(({ preferred }) => !preferred)
  const pool = withoutSchool(asked.length ? asked : read)
  const chosen = pool.reduce((a, b) => (RANK.indexOf(b.level) < RANK.indexOf(a.level) ? b : a))
  const same = pool.filter(({ level }) => level === chosen.level)
  const fields = [...new Set(same.flatMap((each) => each.fields))].slice(0, 6)
  const orEquivalent = same.some(({ equivalent }) => equivalent)
  const value: Education = {
    level: chosen.level,
    ...(fields.length && { fields }),
    required: !chosen.preferred && !orEquivalent,
    orEquivalent,
  }
  return factOf(
    value,
    same.map((each) => each.evidence),
    same.map(({ claim, preferred }) => claim.strength - (preferred ? 0.1 : 0)),
  )
}

/** "a degree in science (chemistry preferred)": brackets with words of their own speak of the subject. */
function isOfSubject({ hit, passage }: Claim, at: number): boolean {
  const { tokens } = passage.reading
  for (let i = at - 1; i >= hit.to; i--) {
    const lower = tokens[i]?.lower
    if (lower === ')') return false
    if (lower === '(') return i < at - 1
  }
  return false
}

/** "Year 12; a diploma preferred": behind a semicolon something else is spoken of. */
function isBehindStop({ hit, passage }: Claim, at: number): boolean {
  for (let i = hit.to; i < at; i++) if (passage.reading.tokens[i]?.lower === ';' || isSpellStart(passage.reading, i)) return true
  return false
}

/** Up to the years that begin the next line. */
function beforeSpell({ hit, passage }: Claim, end: number): number {
  for (let at = hit.to; at < end; at++) if (isSpellStart(passage.reading, at)) return at
  return end
}

/** "a bachelor's degree in geology, MS or PhD preferred": further degrees are no subjects. */
function ofSubjects(fields: readonly string[], levels: readonly Claim[], { hit, passage }: Claim): string[] {
  const degrees = levels
    .filter((other) => other.passage === passage && other.hit.sentence === hit.sentence && other.hit.from >= hit.to)
    .map((other) => evidenceIn(passage, other.hit.from, other.hit.to).text.toLowerCase())
  return degrees.length > 0 ? fields.filter((field) => !degrees.some((degree) => degree.includes(field.toLowerCase()))) : [...fields]
}

/** A line break was lost inside: "FinanceMBA". */
const RUN_TOGETHER = /^\p{Lu}\p{Ll}{3,}\p{Lu}{2,4}$/u

/** "Accounting", "FinanceMBA", "CPA": behind the lost break stands something else. */
function untilRunTogether(fields: readonly string[]): string[] {
  const at = fields.findIndex((field) => RUN_TOGETHER.test(field))
  return at < 0 ? [...fields] : [...fields.slice(0, at), (fields[at] as string).replace(/\p{Lu}{2,4}$/u, '')]
}

/** A degree in one item and a certificate or the grades of school in a later one are both asked for, and the degree is the more. */
function withoutSchool(levels: readonly Level[]): readonly Level[] {
  const place = ({ claim: { hit, passage } }: Level): number => (passage.origin === 'body' ? hit.sentence : -1)
  const isItem = ({ claim: { hit, passage } }: Level): boolean => passage.reading.sentences[hit.sentence]?.item === true
  const degree = levels.find((each) => !BELOW_DEGREE.has(each.level) && isItem(each))
  return degree ? levels.filter((each) => !BELOW_DEGREE.has(each.level) || !isItem(each) || place(each) <= place(degree)) : levels
}
const BELOW_DEGREE: ReadonlySet<EducationLevel> = new Set(['high-school', 'vocational'])

/** A degree, certificate or "an LL.M." behind a comma has a clause of its own: what is said at its end is said of it. */
function isOfAnother({ hit, passage }: Claim, at: number): boolean {
  const { tokens, source } = passage.reading
  for (let i = hit.to; i < at; i++) {
    const token = tokens[i]
    if (token && RUN_TOGETHER.test(source.slice(token.start, token.end))) return true
  }
  let comma = -1
  for (let i = hit.to; i < at; i++) if (CLAUSE.has(tokens[i]?.lower ?? '')) comma = i
  if (comma < 0) return false
  for (let i = comma + 1; i < at; i++) {
    const token = tokens[i]
    if (token && NAMED.test(passage.reading.source.slice(token.start, token.end))) return true
  }
  return false
}

/** "Bachelor's or master's": alternatives share what is said of them. */
function joined(a: Claim, b: Claim): boolean {
  const { tokens } = a.passage.reading
  // "a bachelor's degree in hydrology, a master's preferred": a subject between them parts them.
  for (let at = a.hit.to; at < b.hit.from; at++) if (SUBJECT.has(tokens[at]?.pos ?? '')) return false
  return b.hit.from - a.hit.to <= 2
}

const SUBJECT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ'])

function broken({ passage }: Claim, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BREAKS.has(passage.reading.tokens[at]?.lower ?? '')) return true
  return false
}
