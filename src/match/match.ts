/** Runs the compiled rules over the tagged tokens. One pass; a sentence asks only the patterns whose rarest word it holds. */
import type { Language, Pattern, PatternSteps, Rule, ScreenedSteps, Screens, Step } from '../rules/language'
import type { Hit, Reading, Token } from '../stages'
import { type Places, placesOf, readPlaces } from './places'
import { find, type Search, searchOf } from './run'

/** How far before a hit an exception may begin. */
const EXCEPTION_REACH = 8

/** Every hit of every rule outside boilerplate, in source order; of two hits of one rule that overlap the longer stays. */
export function match(reading: Reading, language: Language): Hit[] {
  const hits: Hit[] = []
  const { rules, byKey, keyless, patterns, screens } = language
  const search = searchOf(reading, 0, 0)
  const places = placesOf(language)
  const begun: Begun = { at: new Int32Array(reading.tokens.length), tries: 0 }
  const found: Hit[] = []
  const { kinds, needs } = screens
  const { asked } = places
  const ask = (filed: readonly number[], sentence: number, kind: number): void => {
    const { stamp } = places
    for (let each = 0; each < filed.length; each++) {
      const index = filed[each] as number
      if (asked[index] === stamp) continue
      asked[index] = stamp
      places.asks++
      if (((kinds[index] as number) & kind) !== kind) continue
      if (needs[index] === 0) language.stepsOf(patterns[index] as Pattern)
      if (!holdsNeeds(needs[index] as number, screens, places)) continue
      const pattern = patterns[index] as Pattern
      tryPattern(pattern.steps as PatternSteps, pattern.rule, sentence, search, places, begun, found)
    }
  }
  reading.sentences.forEach((sentence, index) => {
    if (sentence.boilerplate && !screens.anyEverywhere) return
    search.from = sentence.from
    search.to = sentence.to
    readPlaces(places, reading, sentence.from, sentence.to, language)
    found.length = 0
    const kind = screens.bitOf(sentence.kind) | (sentence.boilerplate ? screens.everywhere : 0)
    for (const id of places.classes) {
      const filed = byKey[id]
      if (filed) ask(filed, index, kind)
    }
    ask(keyless, index, kind)
    if (found.length > 1) keepLongest(found)
    for (const hit of found) if (!excepted(rules[hit.rule] as Rule, hit, search, places)) hits.push(hit)
  })
  return hits
}

/** For each token the last try that began there. */
interface Begun {
  at: Int32Array
  tries: number
}

/** True when the pattern matches somewhere that touches tokens `from` … `to` of the sentence. */
function touching(first: Step, from: number, to: number, search: Search): boolean {
  const spelled = first.op === 'spelled'
  for (let at = Math.max(search.from, from - EXCEPTION_REACH); at < to; at++) {
    if (spelled && !(search.tokens[at] as Token).word.bases.includes(first.text)) continue
    if (find(first, at, search) > from) return true
  }
  return false
}

/** False when a word that the pattern at `place` of the screens must find is nowhere in the sentence. */
function holdsNeeds(place: number, { groups }: Screens, { seen, stamp }: Places): boolean {
  let at = place + 1
  for (let count = groups[place] as number; count > 0; count--) {
    const end = at + 1 + (groups[at] as number)
    let present = false
    for (at++; at < end && !present; at++) present = seen[groups[at] as number] === stamp
    if (!present) return false
    at = end
  }
  return true
}

/** False when a word that the exception must find is nowhere in the sentence. */
function mayMatch({ required }: ScreenedSteps, { seen, stamp }: Places): boolean {
  for (const group of required) {
    let present = false
    for (let index = 0; index < group.length && !present; index++) present = seen[group[index] as number] === stamp
    if (!present) return false
  }
  return true
}

/** Tries one pattern at every token of the sentence that it may begin with. */
function tryPattern(
  { first, begins, anchored, any }: PatternSteps,
  rule: number,
  sentence: number,
  search: Search,
  places: Places,
  begun: Begun,
  found: Hit[],
): void {
  if (any) {
    if (search.from < search.to) tryAt(first, search.from, rule, sentence, search, found)
    return
  }
  begun.tries++
  for (let index = 0; index < begins.length; index++) {
    const id = begins[index] as number
    if (places.seen[id] !== places.stamp) continue
    for (let link = places.first[id] as number; link >= 0; link = places.next[link] as number) {
      const at = places.at[link] as number
      if (anchored && at !== search.from) break
      if (begun.at[at] === begun.tries) continue
      begun.at[at] = begun.tries
      tryAt(first, at, rule, sentence, search, found)
    }
  }
}

function tryAt(first: Step, at: number, rule: number, sentence: number, search: Search, found: Hit[]): void {
  const end = find(first, at, search)
  if (end > at) found.push({ rule, sentence, from: at, to: end, captures: search.captures })
}

function excepted(rule: Rule, hit: Hit, search: Search, places: Places): boolean {
  return rule.except.some((exception) => mayMatch(exception, places) && touching(exception.first, hit.from, hit.to, search))
}

/** Of overlapping hits of one rule, drops the shorter; order is kept. */
function keepLongest(hits: Hit[]): void {
  hits.sort((a, b) => a.rule - b.rule || b.to - b.from - (a.to - a.from) || a.from - b.from)
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit
    let free = true
    for (let k = kept - 1; k >= 0 && (hits[k] as Hit).rule === hit.rule; k--) {
      const other = hits[k] as Hit
      if (hit.from < other.to && other.from < hit.to) {
        free = false
        break
      }
    }
    if (free) hits[kept++] = hit
  }
  hits.length = kept
  hits.sort((a, b) => a.from - b.from || a.rule - b.rule)
}
