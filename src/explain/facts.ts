/** Facts: the rules that state the value, the words that help to read it, and the values that lost. */
import type { Explanation, Firing, Loss } from '../explanation'
import type { TracedHit } from '../match/trace'
import { keyOf } from '../resolve/facts/choose'
import { type Claim, claimsIn } from '../resolve/facts/claim'
import { factWords } from '../resolve/facts/words'
import { fileHits } from '../resolve/filed'
import type { Evidence, Fact } from '../types'
import { droppedOf, firingOf, inOrder, lossOf, overlaps, ruleOf, type TracedReading, touchesAny, type View } from './view'

const HINTS: Readonly<Record<string, string>> = { 'role.title': 'title', 'company.name': 'company', 'role.locations': 'location' }
/** Amounts that these words stand at are no pay. */
const NO_PAY = 'pay.other'

/** `path` is "role.pay"; the fact may be absent. */
export function explainFact(path: string, fact: Fact<unknown> | undefined, view: View): Pick<Explanation, 'fired' | 'lost'> {
  const fired: Firing[] = []
  const lost: Loss[] = droppedOf(({ finds }) => finds === path, view)
  for (const place of fact?.evidence ?? []) {
    const stated = statedAt(place, path, fact?.value, view)
    if (stated) fired.push(stated)
  }
  const isStated = fired.length > 0
  for (const read of view.readings) {
    const claims = claimsOf(read, view)
    for (const hit of read.hits) {
      if (hit.lost) continue
      const rule = ruleOf(hit, view)
      const claim = claims.find((each) => each.hit === hit)
      if (isOfTitle(rule.kind, path)) {
        if (read.origin === 'body' && !fact) continue
        sort(hit, rule.finds, path, fact, read, view, fired, lost)
      } else if (rule.kind !== 'facts') continue
      else if (rule.finds === path) {
        if (claim && isCue(claim, fact)) {
          if (!isStated) aid(hit, rule.finds, fact, read, view, fired, lost)
        } else if (claim) sort(hit, claim.value, path, fact, read, view, fired, lost)
        else lost.push(lossOf(hit, isVoid(hit, read, view) ? 'not-posting' : 'no-value', read, view))
      } else if (!isStated && isAid(rule.finds, path)) aid(hit, rule.finds, fact, read, view, fired, lost)
    }
  }
  if (fact && !fired.some(({ reason }) => reason !== 'aid')) {
    const id = `reader.${path.slice(path.indexOf('.') + 1)}`
    for (const evidence of fact.evidence)
      fired.push({ by: 'reader', id, kind: 'facts', evidence, value: fact.value, reason: 'read', note: view.note('read') })
  }
  return { fired: inOrder(fired), lost: inOrder(lost) }
}

/** Family and seniority are told by words of titles. */
const isOfTitle = (kind: string, path: string): boolean =>
  (kind === 'titles' && path === 'role.family') || (kind === 'seniority' && path === 'role.seniority')

/** It holds no value itself: a name stands beside it. */
const isCue = ({ value, rule }: Claim, fact: Fact<unknown> | undefined): boolean =>
  value === true && (rule.data.name !== undefined || rule.data.describes !== undefined || typeof fact?.value === 'string')

/** "pay.period" helps to read role.pay. */
const isAid = (finds: string, path: string): boolean =>
  finds.startsWith(`${path.slice(path.indexOf('.') + 1)}.`) || finds.startsWith(`${path}-`)

function claimsOf({ reading, hits, origin, offset }: TracedReading, { knowledge }: View): Claim[] {
  const filed = fileHits(
    hits.filter(({ lost }) => !lost),
    knowledge.language,
  )
  return claimsIn({ reading, hits: filed, origin, offset }, knowledge.language, factWords(knowledge))
}

function isVoid({ sentence }: TracedHit, { hits }: TracedReading, view: View): boolean {
  return hits.some((hit) => hit.sentence === sentence && !hit.lost && ruleOf(hit, view).finds === 'not-posting')
}

/** A hit with a value fired where it is of the fact's value or its evidence; else it lost to that value. */
function sort(
  hit: TracedHit,
  value: unknown,
  path: string,
  fact: Fact<unknown> | undefined,
  read: TracedReading,
  view: View,
  fired: Firing[],
  lost: Loss[],
): void {
  const own = firingOf(hit, read, view, { value })
  const agrees =
    fact &&
    (keyOf(fact.value) === keyOf(value) ||
      partsOf(fact.value).includes(value) ||
      (touchesAny(own.evidence, fact.evidence) && !isOther(fact.value, value)))
  if (agrees) fired.push({ ...own, reason: 'stated-value', note: own.note ?? view.note('stated-value') })
  else if (!fact) lost.push(lossOf(hit, 'no-value', read, view, { value }))
  else if (!isOfTitle(own.kind, path) || touchesAny(own.evidence, fact.evidence) || read.origin !== 'body')
    lost.push(lossOf(hit, 'weaker', read, view, { value, instead: inWords(fact.value) }))
}

/** What a value of several parts is made of, truths left out. */
const partsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).filter((part) => typeof part !== 'boolean') : []

/** Of two plain values only one can stand; lists and readings of figures take in many. */
const isOther = (value: unknown, other: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'boolean') && typeof value === typeof other && keyOf(value) !== keyOf(other)

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ')
  return typeof value === 'object' && value !== null ? partsOf(value).map(inWords).join(' ') : String(value)
}

/** A hint or a field of structured data states the value itself. */
function statedAt(place: Evidence, path: string, value: unknown, view: View): Firing | undefined {
  if (place.section === 'given')
    return { by: 'hint', id: HINTS[path] ?? path, kind: 'hint', evidence: place, value, reason: 'hint', note: view.note('hint') }
  const field = view.run.matched.ingested.stated.find(({ start, end }) => overlaps(place, { start, end }))
  return field && { by: 'field', id: field.field, kind: 'field', evidence: place, value, reason: 'field', note: view.note('field') }
}

function aid(
  hit: TracedHit,
  finds: string,
  fact: Fact<unknown> | undefined,
  read: TracedReading,
  view: View,
  fired: Firing[],
  lost: Loss[],
): void {
  const own = firingOf(hit, read, view)
  if (finds === NO_PAY) lost.push(lossOf(hit, 'no-pay', read, view))
  else if (fact && touchesAny(widened(own.evidence), fact.evidence)) fired.push({ ...own, reason: 'aid', note: view.note('aid') })
}

/** A cue stands beside what it helps to read, at most so many characters from it. */
const BESIDE = 3

const widened = (place: Evidence): Evidence => ({ ...place, start: place.start - BESIDE, end: place.end + BESIDE })
