/** Sentences -> responsibilities: found wherever they stand, split where a lead opens a list of clauses, cleaned into base-form phrases. */
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import type { Responsibility, SectionKind } from '../../types'
import { evidenceOf } from '../evidence'
import { dutyPhrase } from './phrase'
import { type DutyVerb, dutyVerb } from './verb'

/** Sections in which a duty may be told in running text, after a lead such as "you will". */
const TOLD: ReadonlySet<SectionKind> = new Set(['summary', 'about-team', 'header', 'other', 'requirements', 'preferred', 'about-company'])
const SHORTEST = 2
/** Sections in which duties are sometimes listed under a heading that says otherwise. */
const MISLED: ReadonlySet<SectionKind> = new Set(['requirements', 'summary', 'other', 'about-team', 'header', 'about-company'])
const FEWEST_DUTIES = 3
/** A noun phrase shorter than this among the duties is a heading rather than a duty. */
const SHORTEST_NOUN = 4
/** Words in which a statement shows its verb. */
const STATEMENT_WITHIN = 7
const LONGEST_TITLE = 4
/** Tokens of a sentence in which a lead must begin to count as its opening. */
const LEAD_WITHIN = 22

interface Span {
  sentence: number
  from: number
  to: number
  /** How sure it is that this is a duty. */
  confidence: number
}

/** A responsibility with its verbs marked for inflection. */
export interface FoundDuty extends Responsibility {
  marked: string
}

export function resolveDuties(reading: Reading, hits: readonly Hit[], language: Language): FoundDuty[] {
  const bySentence = new Map<number, Hit[]>()
  for (const hit of hits) {
    const list = bySentence.get(hit.sentence)
    if (list) list.push(hit)
    else bySentence.set(hit.sentence, [hit])
  }
  const spans: Span[] = []
  const dutiful = dutifulItems(reading, language)
  const announced = announcedItems(reading, hits, language)
  reading.sentences.forEach((sentence, index) => {
    if (
      sentence.boilerplate ||
      sentence.to - sentence.from < SHORTEST ||
      (index === 0 && isTitle(sentence, bySentence.get(0) ?? [], language))
    )
      return
    for (const span of spansOf(
      reading,
      sentence,
      index,
      bySentence.get(index) ?? [],
      announced.has(index) ? 'announced' : dutiful.has(index) ? 'dutiful' : 'plain',
      language,
    ))
      for (const part of atLaterLeads(reading, span, bySentence.get(index) ?? [], language))
        spans.push(...atLostBreaks(reading, part, language))
  })
  const duties: FoundDuty[] = []
  const idle = new Set(language.content.lists.filter(({ list }) => list === 'idle-verbs').flatMap(({ entries }) => entries))
  const seen = new Set<string>()
  for (const span of spans) {
    const sentence = reading.sentences[span.sentence] as ReadSentence
    const phrase = dutyPhrase(reading, span.from, span.to, language)
    if (!phrase || idle.has(phrase.verb)) continue
    const key = phrase.text.toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    const themes = new Set<string>()
    for (const hit of bySentence.get(span.sentence) ?? []) {
      const rule = language.rules[hit.rule]
      if (rule?.kind === 'duties' && hit.from < span.to && hit.to > span.from) themes.add(rule.finds)
    }
    duties.push({
      text: phrase.text,
      marked: phrase.marked,
      verb: phrase.verb,
      ...(phrase.object ? { object: phrase.object } : {}),
      themes: [...themes],
      weight: 0,
      evidence: [evidenceOf(reading, sentence, span.from, span.to)],
      confidence: span.confidence,
    })
  }
  weigh(duties)
  return duties
}

/** A short first line that is no item and has no lead is the title: "Truck driver". */
const isTitle = (sentence: ReadSentence, hits: readonly Hit[], language: Language): boolean =>
  !sentence.item && sentence.to - sentence.from <= LONGEST_TITLE && !hits.some((hit) => language.rules[hit.rule]?.kind === 'leads')

/**
 * How central each duty is: early ones, those that the summary tells, and those whose themes other duties share weigh more;
 * a duty with nothing but a verb and a general word weighs less.
 */
function weigh(duties: FoundDuty[]): void {
  const shared = new Map<string, number>()
  for (const duty of duties) for (const theme of duty.themes) shared.set(theme, (shared.get(theme) ?? 0) + 1)
  duties.forEach((duty, order) => {
    const early = 1 - order / Math.max(4, duties.length)
    const summary = duty.evidence[0]?.section === 'summary' ? 0.08 : 0
    const common = Math.max(0, ...duty.themes.map((theme) => (shared.get(theme) ?? 0) - 1))
    const theme = duty.themes.length > 0 ? 0.1 + Math.min(0.15, 0.05 * common) : 0
    const empty = duty.object ? 0 : 0.15
    duty.weight = Math.round(100 * Math.max(0.05, Math.min(1, 0.35 + 0.35 * early + summary + theme - empty))) / 100
  })
}

/**
 * Items under another heading that open with the verb of a duty, several in a row: there the content decides. Sentences are
 * given by index.
 */
function dutifulItems(reading: Reading, language: Language): ReadonlySet<number> {
  const dutiful = new Set<number>()
  let run: number[] = []
  const close = () => {
    if (run.length >= FEWEST_DUTIES) for (const index of run) dutiful.add(index)
    run = []
  }
  reading.sentences.forEach((sentence, index) => {
    const last = reading.sentences[run.at(-1) ?? -1]
    if (last && last.section !== sentence.section) close()
    const may = sentence.item && !sentence.boilerplate && MISLED.has(sentence.kind) && sentence.to - sentence.from >= 3
    const opener = may ? openerOf(reading, sentence.from, sentence.to, language) : undefined
    if (opener && opener.verb.form !== 'past' && !isState(reading, sentence.from, language)) run.push(index)
    else close()
  })
  close()
  return dutiful
}

/** The items that follow "Your main tasks will be:", whatever section they stand in. */
function announcedItems(reading: Reading, hits: readonly Hit[], language: Language): ReadonlySet<number> {
  const items = new Set<number>()
  for (const hit of hits) {
    if (language.rules[hit.rule]?.kind !== 'leads') continue
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    if (hit.to < sentence.to - 1 || (reading.tokens[sentence.to - 1] as Token).lower !== ':') continue
    for (let next = hit.sentence + 1; next < reading.sentences.length; next++) {
      const item = reading.sentences[next] as ReadSentence
      if (!item.item || item.section !== sentence.section) break
      items.add(next)
    }
  }
  return items
}

/** "... keep the plans up to date, and you will take residents on outings": a second lead opens a duty of its own. */
function atLaterLeads(reading: Reading, span: Span, hits: readonly Hit[], language: Language): Span[] {
  for (const hit of hits) {
    if (language.rules[hit.rule]?.kind !== 'leads' || hit.from < span.from + SHORTEST || hit.to >= span.to - 1) continue
    const joint = (reading.tokens[hit.from - 1] as Token).lower
    if ((joint !== ',' && joint !== 'and') || !openerOf(reading, hit.to, span.to, language)) continue
    return [
      { ...span, to: hit.from },
      { ...span, from: hit.to },
    ]
  }
  for (let at = span.from + SHORTEST + 1; at < span.to - 1; at++) {
    const joint = (reading.tokens[at - 1] as Token).lower
    if ((reading.tokens[at] as Token).lower !== 'will' || (joint !== 'and' && joint !== ',')) continue
    const first = { ...span, to: at - 1 }
    // "maintain the site and will have chances to travel": what follows tells a gain.
    return openerOf(reading, at + 1, span.to, language) && !isState(reading, at + 1, language)
      ? [first, { ...span, from: at + 1 }]
      : [first]
  }
  return [span]
}

/** "... policy with other departments Monitoring quality ...": a capital verb after a noun opens the next duty where the line break was lost; so does a verb after a semicolon. */
function atLostBreaks(reading: Reading, span: Span, language: Language): Span[] {
  const spans: Span[] = []
  let start = span.from
  for (let at = span.from + 2; at < span.to - 1; at++) {
    const token = reading.tokens[at] as Token
    const before = reading.tokens[at - 1] as Token
    const after = reading.tokens[at + 1] as Token
    if (before.lower === ';' && token.pos !== 'NOUN') {
      const verb = dutyVerb(token.lower, language)
      if (verb && verb.form !== 'past') {
        spans.push({ ...span, from: start, to: at - 1 })
        start = at
      }
      continue
    }
    const capital = (each: Token): boolean => /^\p{Lu}\p{Ll}/u.test(reading.source.slice(each.start, each.start + 2))
    if (!capital(token) || capital(before) || capital(after) || before.pos !== 'NOUN') continue
    const verb = dutyVerb(token.lower, language)
    if (token.classes.includes(classOf(language, 'lead-words'))) {
      spans.push({ ...span, from: start, to: at })
      start = at
      continue
    }
    if (!verb || verb.form === 'past' || token.pos === 'ADJ') continue
    spans.push({ ...span, from: start, to: at })
    start = at
  }
  spans.push({ ...span, from: start })
  return spans
}

function spansOf(
  reading: Reading,
  sentence: ReadSentence,
  index: number,
  hits: readonly Hit[],
  place: 'announced' | 'dutiful' | 'plain',
  language: Language,
): Span[] {
  if (hits.some((hit) => language.rules[hit.rule]?.kind === 'non-duties')) return []
  if ((reading.tokens[sentence.to - 1] as Token).lower === '?') return []
  const { to: lead, takesNoun } = leadOf(sentence, hits, language)
  const listed = sentence.kind === 'responsibilities' || place === 'announced'
  if (!listed && !TOLD.has(sentence.kind)) return []
  if (lead !== undefined && lead >= sentence.to - 1) return []
  if (listed) {
    if (lead !== undefined && hasVerb(reading, lead, sentence.to, language)) return split(reading, index, lead, sentence.to, 0.9, language)
    const opener = openerOf(reading, sentence.from, sentence.to, language)
    if (opener && !isHeadline(reading, sentence)) return [{ sentence: index, from: opener.at, to: sentence.to, confidence: 0.92 }]
    if (opener) return []
    if (isAnnouncement(reading, sentence)) return []
    if (lead !== undefined && takesNoun && sentence.to - lead >= SHORTEST_NOUN)
      return [{ sentence: index, from: lead, to: sentence.to, confidence: 0.75 }]
    if (aboutOthers(reading, sentence, language) || isStatement(reading, sentence) || sentence.to - sentence.from < SHORTEST_NOUN) return []
    return sentence.item ? [{ sentence: index, from: sentence.from, to: sentence.to, confidence: 0.7 }] : []
  }
  // What the company is responsible for is no duty of the role.
  if (lead !== undefined && !(sentence.kind === 'about-company' && takesNoun)) {
    const opener = openerOf(reading, lead, sentence.to, language)
    if (opener && !isState(reading, opener.at, language)) return split(reading, index, lead, sentence.to, 0.75, language)
    if (!opener && takesNoun && sentence.to - lead >= SHORTEST_NOUN)
      return [{ sentence: index, from: lead, to: sentence.to, confidence: 0.6 }]
    return []
  }
  if (place === 'dutiful' && sentence.item) {
    const opener = openerOf(reading, sentence.from, sentence.to, language)
    if (opener && !asksFor(hits, language)) return [{ sentence: index, from: sentence.from, to: sentence.to, confidence: 0.65 }]
  }
  return []
}

const asksFor = (hits: readonly Hit[], language: Language): boolean =>
  hits.some((hit) => {
    const rule = language.rules[hit.rule]
    return rule?.kind === 'asked' || rule?.kind === 'stance' || rule?.kind === 'skills'
  })

/** Where the duty begins after its lead; undefined when no lead opens the sentence. */
function leadOf(sentence: ReadSentence, hits: readonly Hit[], language: Language): { to: number | undefined; takesNoun: boolean } {
  let to: number | undefined
  let takesNoun = false
  for (const hit of hits) {
    if (language.rules[hit.rule]?.kind !== 'leads') continue
    const takes = language.rules[hit.rule]?.data.takes === 'noun'
    const early = hit.from <= sentence.from + LEAD_WITHIN || to === hit.from
    if (early && (to === undefined || hit.to > to) && (to === undefined || hit.from <= to + 1)) {
      to = hit.to
      takesNoun = takes
    } else if (to === hit.to && takes) takesNoun = true
  }
  return { to, takesNoun }
}

/** "Program Development": a few capital words that end in a noun head a list and are no duty. */
function isHeadline(reading: Reading, sentence: ReadSentence): boolean {
  const size = sentence.to - sentence.from
  if (size < 2 || size > 4) return false
  for (let at = sentence.from; at < sentence.to; at++) {
    const { start, lower } = reading.tokens[at] as Token
    if (lower.length > 3 && !/\p{Lu}/u.test(reading.source.charAt(start))) return false
  }
  const { pos } = reading.tokens[sentence.to - 1] as Token
  return pos === 'NOUN' || pos === 'PROPN'
}

/** "Free Shop is known for its shirts" states something; a duty has no subject of its own. */
function isStatement(reading: Reading, sentence: ReadSentence): boolean {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + STATEMENT_WITHIN); at++) {
    const token = reading.tokens[at] as Token
    if (token.pos === 'AUX' || token.pos === 'PRON') return true
    if (token.lower === ':') return false
  }
  return false
}

function hasVerb(reading: Reading, from: number, to: number, language: Language): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) if (dutyVerb((reading.tokens[at] as Token).lower, language)) return true
  return false
}

/** The duty verb that opens tokens `from` …, adverbs and "to" before it left aside. */
function openerOf(reading: Reading, from: number, to: number, language: Language): { at: number; verb: DutyVerb } | undefined {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = reading.tokens[at] as Token
    const verb = dutyVerb(token.lower, language)
    if (verb && (verb.form !== 'past' || at > from)) {
      if (verb.form === 'past') return undefined
      return { at: from, verb }
    }
    if (token.lower === 'to' || token.lower === 'and' || token.lower === ':' || token.pos === 'ADV' || token.lower.endsWith('ly')) continue
    return undefined
  }
  return undefined
}

const classOf = (language: Language, list: string): number => language.listClass.get(language.listIds.get(list) ?? -1) ?? -1
const isState = (reading: Reading, at: number, language: Language): boolean =>
  (reading.tokens[at] as Token).classes.includes(classOf(language, 'state-verbs'))

/** "Your responsibilities will be:" announces and tells nothing itself. */
function isAnnouncement(reading: Reading, sentence: ReadSentence): boolean {
  return (reading.tokens[sentence.to - 1] as Token).lower === ':'
}

/** A statement about the company or the reader's gain, not a duty. */
function aboutOthers(reading: Reading, sentence: ReadSentence, language: Language): boolean {
  const subjects = classOf(language, 'other-subjects')
  return (reading.tokens[sentence.from] as Token).classes.includes(subjects)
}

const holdsNoun = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')

const OPENS_OBJECT: ReadonlySet<string> = new Set(['ADP', 'DET', 'PRON', 'CCONJ'])

/** After a lead, a list of gerunds or infinitives is several duties: "responsible for planning X, training Y and checking Z". */
function split(reading: Reading, sentence: number, from: number, to: number, confidence: number, language: Language): Span[] {
  const first = openerOf(reading, from, to, language)
  if (!first) return [{ sentence, from, to, confidence: confidence - 0.2 }]
  const spans: Span[] = []
  let start = from
  for (let at = from + 1; at < to - 1; at++) {
    const token = reading.tokens[at] as Token
    if (token.lower !== ',' && token.lower !== ';' && token.lower !== 'and') continue
    let next = at + 1
    while (next < to - 1 && (reading.tokens[next] as Token).lower === 'and') next++
    const verb = dutyVerb((reading.tokens[next] as Token).lower, language)
    const { pos } = reading.tokens[next] as Token
    const after = (reading.tokens[next + 1] as Token | undefined)?.pos ?? ''
    const opens =
      verb &&
      verb.form === first.verb.form &&
      (verb.form === 'gerund' ? pos === 'VERB' || OPENS_OBJECT.has(after) : pos === 'VERB' || pos === '')
    if (!opens || at - start < 2 || to - next < 2 || !holdsNoun(reading, start, at)) continue
    // A plain "and" joins verbs of one duty unless a list is under way.
    if (token.lower === 'and' && spans.length === 0 && verb.form !== 'gerund') continue
    spans.push({ sentence, from: start, to: at, confidence })
    start = next
    at = next
  }
  spans.push({ sentence, from: start, to, confidence })
  return spans
}
