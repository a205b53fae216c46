/** The facts of the role and the company, and where the posting contradicts itself. */
import type { StatedName } from '../../ingest/ingested'
import type { Knowledge } from '../../knowledge'
import type { CompanyFacts, Conflict, Evidence, Fact, RoleFacts, SectionKind } from '../../types'
import { type FiledHits, fileHits } from '../filed'
import type { Matched } from '../resolve'
import { best, factOf } from './choose'
import { byFact, type Claim, type Claims, claimsIn, evidenceOf } from './claim'
import { conflictOf, conflictsAmong } from './conflicts'
import { readDescription } from './description'
import { readEducation } from './education'
import { readEmployer } from './employer'
import { labelledIn } from './labelled'
import { readMission } from './mission'
import { givenEvidence, type Passage } from './passage'
import { evidence as payEvidence, readPay } from './pay'
import { readBenefits, readCompanyValues } from './perks'
import { isTitle } from './post-openings'
import { conflictsOfPosts, isClaimOfOther, type Posts, readPosts } from './posts'
import { rankOfManager, readFamily, readSeniority } from './rank'
import { type FoundTerms, readTerms } from './terms'
import { readTitle } from './title'
import { type FactWords, factWords } from './words'
import { readYears } from './years'

export interface Facts {
  role: RoleFacts
  company: CompanyFacts
  conflicts: Conflict[]
  terms: FoundTerms
  /** The text advertises several posts: the facts of the role are those of the first. */
  posts: Posts | undefined
}

const LONGEST_HEADING = 120
/** Of places of work, those that are told more clearly leave the others out. */
const CLEARNESS = [0.85, 0.7, 0]
/** How clearly a sentence must say whom the company is looking for. */
const HIRING = 0.8
/** Facts that need no reader of their own: the clearest wording wins. */
const PLAIN_ROLE = (
  [
    'employment',
    'workMode',
    'officeDays',
    'onCall',
    'shifts',
    'clearance',
    'sponsorship',
    'directReports',
    'reportsTo',
    'team',
    'startDate',
    'duration',
    'drivingLicence',
  ] as const
).map((name) => ({ name, fact: `role.${name}` }))
const PLAIN_COMPANY = (['founded', 'size', 'stage', 'customers', 'industry'] as const).map((name) => ({ name, fact: `company.${name}` }))
/** Header lines of structured data whose value is the fact as it stands. */
const STATED: readonly [StatedName, 'role' | 'company', string][] = [
  ['team', 'role', 'team'],
  ['hours', 'role', 'shifts'],
  ['startDate', 'role', 'startDate'],
  ['clearance', 'role', 'clearance'],
  ['industry', 'company', 'industry'],
]

export function resolveFacts({ ingested, segmented, reading, read }: Matched, hits: FiledHits, knowledge: Knowledge): Facts {
  const { language } = knowledge
  const words = factWords(knowledge)
  const body: Passage = { reading, hits, origin: 'body', offset: 0 }
  const headings = headingsOf(segmented)
  const labelled = labelledIn(reading, segmented.sections, words)
  const apart = [...headings, ...labelled].sort((a, b) => a.start - b.start)
  const heads = apart.length ? read(ingested.source, apart) : undefined
  const aside: Passage | undefined = heads && { reading: heads.reading, hits: fileHits(heads.hits, language), origin: 'body', offset: 0 }
  const inBody = claimsIn(body, language, words)
  if (aside) inBody.push(...claimsIn(aside, language, words).filter((claim) => !isTopic(claim)))
  const toldInBody = byFact(inBody)
  const title = readTitle(ingested, toldInBody, read, language, segmented.sections, words, reading.sentences[0]?.end ?? 0)
  const everywhere = title?.claims.length ? byFact([...title.claims, ...inBody]) : toldInBody
  const posts = readPosts(toldInBody, body, aside, title?.fact.value, ingested.given.title, words)
  const about = posts ? byFact([...(title?.claims ?? []), ...inBody].filter((claim) => !isClaimOfOther(claim, posts))) : everywhere
  const passages = [body]
  if (title) passages.unshift(title.passage)
  if (aside) passages.push(aside)

  const pay = readPay(passages, everywhere, words, posts)
  const level = title && readSeniority(title.passage, language, words)
  const family = (title && readFamily(title.passage, language, 0.85)) ?? familyOfHiring(toldInBody, body, knowledge)
  const percents = about('role.travel').filter(({ value }) => (value as { percent?: number }).percent !== undefined)
  const role: RoleFacts = {}
  const company: CompanyFacts = {}
  set(role, 'title', titleOfPost(posts, title?.fact, ingested.source, words))
  set(role, 'seniority', level ?? best(about('role.seniority')))
  set(role, 'family', family)
  for (let at = 0; at < PLAIN_ROLE.length; at++) {
    const { name, fact } = PLAIN_ROLE[at] as (typeof PLAIN_ROLE)[number]
    set(role, name, best(about(fact)) as never)
  }
  if (!role.seniority && title) set(role, 'seniority', rankOfManager(title.passage, role.directReports, words))
  set(role, 'locations', locations(ingested.given.location, ingested.stated, placesOfPost(about, role)) ?? title?.places)
  set(role, 'pay', pay.fact)
  set(role, 'experienceYears', readYears(about('role.experienceYears'), about('education.preferred'), language, words))
  set(role, 'education', readEducation(about))
  set(role, 'travel', best(percents.length ? percents : about('role.travel')))

  set(
    company,
    'name',
    readEmployer(
      ingested,
      posts ? about : toldInBody,
      headings.map(({ start, end, kind }) => ({ start, end, text: ingested.source.slice(start, end), section: kind })),
      role.title,
      language,
      words,
    ),
  )
  for (let at = 0; at < PLAIN_COMPANY.length; at++) {
    const { name, fact } = PLAIN_COMPANY[at] as (typeof PLAIN_COMPANY)[number]
    set(company, name, best(toldInBody(fact)) as never)
  }
  set(company, 'mission', readMission(toldInBody, body, words))
  set(company, 'description', readDescription(toldInBody, company.name?.value, words))
  set(company, 'values', readCompanyValues(body, words, toldInBody))
  set(company, 'benefits', readBenefits(body, toldInBody, language, pay.fact, words))
  set(company, 'presence', gathered(toldInBody('company.presence')))
  set(company, 'products', gathered(toldInBody('company.products')))
  if (ingested.stated.length > 0)
    for (const [field, side, name] of STATED) {
      const found = ingested.stated.find((each) => each.field === field)
      if (found)
        (side === 'role' ? (role as Record<string, unknown>) : (company as Record<string, unknown>))[name] = factOf(
          found.value,
          [statedEvidence(found)],
          [0.97],
        )
    }

  const conflicts = conflictsAmong(about, words)
  if (posts) conflicts.push(...conflictsOfPosts(everywhere, posts, words))
  if (pay.conflict) conflicts.push(conflictOf('role.pay', pay.conflict.map(payEvidence), words))
  conflicts.push(...hintConflicts(ingested, about('role.locations'), words))
  return { role, company, conflicts, terms: readTerms(about, body, pay.fact, pay.stated === true, title?.fact.evidence), posts }
}

/** Of "Cook and Pot Washer" the post that is told, and the first of a list where no line is a title. */
function titleOfPost(
  posts: Posts | undefined,
  title: Fact<string> | undefined,
  source: string,
  words: FactWords,
): Fact<string> | undefined {
  const own = posts?.openings[posts.told]
  if (!posts || !own?.title) return title
  const lower = title?.value.toLowerCase() ?? ''
  const lastOf = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  const isOfOthers = posts.openings.some(
    (each) => each !== own && each.title && (lower.includes(each.title.toLowerCase()) || lower.endsWith(` ${lastOf(each.title)}`)),
  )
  // "Hotel Team Members - 2 roles" names none of those below it.
  const isOfNone =
    isTitle(own.title, words) &&
    !own.title
      .toLowerCase()
      .split(' ')
      .some((word) => lower.includes(word))
  if (
    title &&
    ((!isOfOthers && !isOfNone) || lower === own.title.toLowerCase() || title.evidence.some(({ section }) => section === 'given'))
  )
    return title
  const start = Math.max(own.start, source.indexOf(own.title, own.start))
  const end = start + own.title.length
  return factOf(own.title, [{ start, end, text: source.slice(start, end), section: 'header' }], [TITLE_OF_LIST])
}

const TITLE_OF_LIST = 0.7

/** "Security clearance" as a heading names the topic; what stands below says whether one is needed. */
function isTopic({ fact, hit, passage }: Claim): boolean {
  const sentence = passage.reading.sentences[hit.sentence]
  return fact === 'role.clearance' && hit.from === sentence?.from && hit.to >= sentence.to - 1
}

/** Headings are no sentences, but "Full-time" or "About Kestrel Looms" may stand in one. */
function headingsOf({ blocks, sections }: Matched['segmented']): { start: number; end: number; kind: SectionKind; section: number }[] {
  return blocks
    .filter(({ type, start, end }) => type === 'heading' && end - start < LONGEST_HEADING)
    .map(({ start, end, section }) => ({ start, end, section, kind: sections[section]?.kind ?? 'other' }))
}

function set<Key extends PropertyKey, Value>(into: { [key in Key]?: Value }, key: Key, value: Value | undefined): void {
  if (value !== undefined) into[key] = value
}

const statedEvidence = ({ start, end, value }: { start: number; end: number; value: string }): Evidence => ({
  start,
  end,
  text: value,
  section: 'header',
})

/** Where the title tells no family, the sentence that says whom they look for may. */
function familyOfHiring(claims: Claims, body: Passage, { language }: Knowledge): Fact<string> | undefined {
  for (const { hit, rule, strength } of claims('company.name')) {
    if (rule.data.name !== 'before' || strength < HIRING) continue
    const sentence = body.reading.sentences[hit.sentence]
    const found = sentence && readFamily(body, language, 0.6, [hit.to, sentence.to])
    if (found) return found
  }
  return undefined
}

/** Where the work is done from anywhere, the town of the employer is not its place. */
function placesOfPost(about: Claims, { workMode }: RoleFacts): readonly Claim[] {
  const claims = about('role.locations')
  return workMode?.value === 'remote' ? claims.filter(({ strength }) => strength >= OWN_TOWN) : claims
}

/** What only says where the employer is counts less. */
const OWN_TOWN = 0.6

function locations(hint: string | undefined, stated: Matched['ingested']['stated'], claims: readonly Claim[]): Fact<string[]> | undefined {
  const field = stated.find((each) => each.field === 'location')
  if (hint) return factOf([hint], [givenEvidence(hint)], [1])
  if (field) return factOf(field.value.split('; '), [statedEvidence(field)], [0.97])
  for (const least of claims.length > 0 ? CLEARNESS : []) {
    const told = gathered(ofPost(claims.filter(({ strength }) => strength >= least)))
    if (told) return told
  }
  return undefined
}

/** Where the head of the posting names a place, those at which the company has offices are its own. */
function ofPost(claims: readonly Claim[]): readonly Claim[] {
  const kinds = claims.map((claim) => evidenceOf(claim).section)
  return kinds.includes('header') ? claims.filter((_, at) => kinds[at] !== 'about-company') : claims
}

/** All the values of list claims, in the order of the source. */
function gathered(claims: readonly Claim[]): Fact<string[]> | undefined {
  if (claims.length === 0) return undefined
  const values = new Map<string, string>()
  for (const { value } of claims)
    for (const item of value as string[]) if (!values.has(item.toLowerCase())) values.set(item.toLowerCase(), item)
  if (!values.size) return undefined
  // "Cleveland" beside "Cleveland, Ohio" is the same place.
  const whole = [...values.values()].filter((value) => ![...values.values()].some((other) => other.startsWith(`${value}, `)))
  return factOf(
    whole.slice(0, 12),
    claims.map(evidenceOf),
    claims.map(({ strength }) => strength),
  )
}

/** A hint that another clear place of the posting speaks against. */
function hintConflicts({ given, stated }: Matched['ingested'], places: readonly Claim[], words: FactWords): Conflict[] {
  if (!given.title && !given.company && !given.location) return []
  const conflicts: Conflict[] = []
  const against = (fact: string, hint: string | undefined, other: Evidence | undefined): void => {
    if (hint && other && !shareWord(hint, other.text)) conflicts.push(conflictOf(fact, [givenEvidence(hint), other], words))
  }
  const field = (name: StatedName): Evidence | undefined => {
    const found = stated.find((each) => each.field === name)
    return found && statedEvidence(found)
  }
  against('role.title', given.title, field('title'))
  against('company.name', given.company, field('company'))
  const label = places.find(({ strength, passage }) => strength >= 0.9 && passage.origin === 'body')
  against('role.locations', given.location, field('location') ?? (label && evidenceOf(label)))
  return conflicts
}

function shareWord(a: string, b: string): boolean {
  const wordsOf = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1)
  const known = new Set(wordsOf(a))
  return wordsOf(b).some((word) => known.has(word))
}
