/** The duties as a paragraph tells them: the weightiest first, those of one theme together, the rest by different themes and verbs. */

import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { anchor, baseSlots } from './base'
import { conditionalSlots } from './conditional-duties'
import { dutyText, goTogether, inOrder, listsIn, type ToldDuty, tellable, varied } from './duties'
import { aimedDuty } from './duty-aim'
import { withArticle } from './duty-article'
import { aimOf, coreOf } from './duty-core'
import { chosenFields, type Field, fieldsOf } from './duty-fields'
import { summaryOf, summarySlots } from './duty-summary'
import { isSpelled, themesBeside, thingsBeside } from './duty-themes'
import { holdsAny } from './holds-word'
import { insightSlots, tellableInsights } from './insights'
import { lookAt } from './look'
import { type Material, sourceInSmall } from './material'
import { holdsMisspelt } from './misspelt'
import { flag, list, noun, verb } from './phrases'

/** Words of two duties that still open a paragraph together. */
const PAIR = 20
/** Words of the duties that one sentence tells. */
const ROOM = 26
const ROOM_FURTHER = 26
const ROOM_LAST = 24
/** So few duties are told in full; more of them, or so few words, are summed up by their cores. */
const FEW = 5
const ROOM_OF_SUM = 27
const LONGEST_OUTCOME = 11
/** Whom the work is done with has a short sentence of its own. */
const LONGEST_COLLABORATION = 12

/** A duty of the summary opens although another tells so much more. */
const SUMMARY_LEAD = 0.2
/** A duty of so many words, or one that is a list, opens alone. */
const ENOUGH = 6
/** Those that the posting has first open before others that tell a little more. */
const EARLY = [0.12, 0.06] as const

/** "work on the Harbour tide tables", in the summary: what is worked on tells what the post is for. */
const isNamedWork = ({ words, duty: { evidence }, phrase: { text } }: ToldDuty): boolean =>
  evidence[0]?.section === 'summary' && words >= ENOUGH && WORKED_ON.test(text)
const WORKED_ON = /^\P{L}*\p{L}+ on [^,]{0,40} \p{Lu}/u

/** "work with growers to", "work on the". */
const AIMED = /^\P{L}*\p{L}+ on | to /u

/** "work closely with", and not "work in accordance with". */
const TOGETHER = /^\P{L}*\p{L}+ (?:\p{L}+ly )?(?:with|alongside) /u

const startOf = ({ duty }: ToldDuty): number => duty.evidence[0]?.start ?? 0
/** What a summary tells in passing, under no theme, is not for sure what the job is for. */
const inSummary = ({ duty: { evidence, confidence, themes } }: ToldDuty): boolean =>
  evidence[0]?.section === 'summary' && (confidence >= SURE_LEAD || themes.length > 0)
const SURE_LEAD = 0.8

/** What the summary says the work is, or else the most telling duty; and one more that goes with it. */
function openingDuties(duties: readonly ToldDuty[], material: Material): ToldDuty[] {
  const { words } = material
  const plain = duties.filter(({ minor }) => !minor)
  const leading = plain.filter(
    (told) => !words['no-lead-verbs'].includes(told.duty.verb) || isChain(told.phrase.text, words) || isShare(told) || isNamedWork(told),
  )
  // Whom one works with opens where nothing else tells what is done.
  const whole = leading.length > 0 ? leading : plain.filter(({ words: size, phrase }) => size >= ENOUGH && AIMED.test(phrase.text))
  const telling = whole.some(({ tail }) => tail === '') ? whole.filter(({ tail }) => tail === '') : whole
  const [most] = telling
  if (!most) return []
  const weighty = telling.filter((told) => told.telling >= most.telling - SUMMARY_LEAD)
  const isPurpose = (told: ToldDuty): boolean =>
    !words['weak-verbs'].includes(told.duty.verb) && (inSummary(told) || isNamedWork(told) || isSought(told, material))
  const last = Math.max(-1, ...weighty.filter(isPurpose).map(startOf))
  // What stands before it has its own place in the summary, though it reads like a list.
  const summed = weighty.filter((told) => startOf(told) <= last)
  const first = firstOf(summed.length > 0 ? summed : telling, material)
  if (first.words >= ENOUGH || first.lists > 0) return [first]
  const goesWith = (told: ToldDuty): boolean =>
    told !== first && told.duty.verb !== first.duty.verb && told.words + first.words <= PAIR && goTogether([first], told)
  const second = summed.find(goesWith) ?? telling.find(goesWith)
  return second ? [first, second] : [first]
}

/** Words of a share that tells what is done. */
const FEWEST_IN_SHARE = 5

/** "work with the crew to mend the lock" opens as "help mend the lock". */
function asShare(told: ToldDuty, material: Material): ToldDuty {
  const { duty, bare, tail } = told
  if (tail !== '') return told
  const aimed = aimedDuty(duty, material)
  const text = (aimed && dutyText(aimed, material.role.title?.value.toLowerCase() ?? '', material)) ?? aimOf(bare.text, duty, material)
  if (!text || lookAt(text).parts < FEWEST_IN_SHARE || holdsMisspelt(text, material)) return told
  // "the way guests book[, pay and leave]": a cut may take what belongs to such a clause.
  if (holdsAny(text, material.words['told-by-clause'])) return told
  const phrase = verb(withArticle(text, material), duty.evidence, text.includes(JOINT) || bare.baseOnly)
  return { ...told, phrase, bare: phrase, words: lookAt(text).parts, lists: listsIn(text), telling: told.telling + SHARE }
}

/** It tells what is done, and not with whom. */
const SHARE = 0.1
/** What stands behind it may be one more verb, which bears no mark. */
const JOINT = ' and '

const isShare = ({ duty, phrase }: ToldDuty): boolean => !phrase.text.startsWith(duty.verb, 1)

/** "receive, store and dispatch goods": beside other verbs any may open. */
function isChain(text: string, words: Material['words']): boolean {
  const second = CHAIN.exec(text)?.[1]
  return second !== undefined && !words['no-lead-verbs'].includes(second)
}

const CHAIN = /^\uE000\p{L}{1,30}(?:, | and )\uE000(\p{L}{1,30})/u

/** The most telling; before the others those that the posting has first, what it seeks somebody for, and what makes or runs something. */
function firstOf(duties: readonly ToldDuty[], material: Material): ToldDuty {
  const worth = new Map(
    inOrder(duties).map((told, order) => [
      told,
      told.telling +
        (EARLY[order] ?? 0) +
        (material.words['making-verbs'].includes(told.duty.verb) ? MAKES : 0) +
        (isSought(told, material) ? SOUGHT : 0),
    ]),
  )
  return duties.reduce((best, told) => ((worth.get(told) as number) > (worth.get(best) as number) ? told : best))
}

const MAKES = 0.08
const SOUGHT = 0.15

/** "We seek a cooper to mend casks", "the purpose of the post is to": right before it the posting says what the post is for. */
function isSought({ duty: { evidence }, phrase: { text } }: ToldDuty, material: Material): boolean {
  if (STATE.test(text)) return false
  const start = evidence[0]?.start ?? 0
  const before = sourceInSmall(material).text.slice(Math.max(0, start - LONGEST_LEAD), start)
  return holdsAny(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1), material.words['purpose-leads'])
}

/** Characters of what leads into a duty. */
const LONGEST_LEAD = 140

/** Where so many tell something, those that tell little are left out. */
const ENOUGH_TELLING = 3

export function dutySlots(material: Material, length: ReportLength): Slots {
  const duties = tellable(material)
  const opening = openingDuties(
    duties.map((told) => asShare(told, material)),
    material,
  )
  const [first] = opening
  const left = duties.filter(({ duty }) => !opening.some((told) => told.duty === duty))
  const telling = left.filter(({ minor }) => !minor)
  const isEnough = duties.filter(({ minor }) => !minor).length >= ENOUGH_TELLING
  const clean = telling.filter(({ unclean }) => !unclean)
  const beside = clean.length >= ENOUGH_TELLING ? clean : isEnough ? telling : left
  const conditions =
    length === 'brief'
      ? {}
      : conditionalSlots(
          material,
          beside.filter(({ tail }) => tail !== ''),
        )
  const isNeeded = ({ tail }: ToldDuty): boolean => tail !== '' && tail === textOf(conditions.neededTail)
  const collaboration = beside.find((told) => isTogether(told, material))
  const rest = beside.filter((told) => told !== collaboration && !isNeeded(told))
  const awaited = awaitedOf(rest, material, length)
  const isFew = length !== 'brief' && rest.length <= FEW && rest.reduce((sum, { words }) => sum + words, 0) > ROOM_OF_SUM
  const summary = isFew ? undefined : summaryOf(rest, material, first?.duty.themes ?? [], awaited)
  const strand = summary || length === 'brief' ? undefined : strandOf(rest, material)
  const scope = summary?.told ?? strand?.told ?? varied(rest, length === 'brief' ? 2 : MOST_FULL, ROOM, new Set(first?.duty.themes))
  const afterScope = rest.filter((told) => !scope.includes(told))
  const outcome = afterScope.find((told) => statesOutcome(told, material))
  const further = afterScope.filter((told) => told !== outcome)
  // What an inference rests on is told before it.
  const early = awaited.filter((told) => further.includes(told))
  const ordered = [...early, ...further.filter((told) => !early.includes(told))]
  const scopeThemes = scope.flatMap((told) => told.duty.themes)
  // A second sentence of the same make holds what would else be two that read as a list.
  const furtherSummary = isFew || length === 'brief' ? undefined : summaryOf(ordered, material, scopeThemes, early)
  const more = furtherSummary?.told ?? varied(ordered, MOST_FULL, ROOM_FURTHER, new Set(scopeThemes))
  const isLittle = [...opening, ...scope, ...more].reduce((sum, { words }) => sum + words, 0) < LITTLE
  const afterMore = further.filter((told) => !more.includes(told) && (!isEnough || told.telling >= FEWEST_TOLD))
  // A posting of many duties has a third sentence of them.
  const lastSummary =
    isFew || length === 'brief'
      ? undefined
      : summaryOf(
          afterMore,
          material,
          more.flatMap((told) => told.duty.themes),
          [],
        )
  const last =
    lastSummary?.told ??
    (length === 'brief' || (more.length >= FEWEST_FURTHER && afterMore.length < FEWEST_FURTHER && !isLittle)
      ? []
      : varied(afterMore, MOST_FULL, ROOM_LAST, new Set()))
  const inDetail =
    length === 'brief'
      ? []
      : varied(
          further.filter((told) => !more.includes(told) && !last.includes(told) && (length === 'detailed' || told.telling >= FEWEST_TOLD)),
          MOST_IN_DETAIL,
          ROOM_FURTHER,
          new Set(),
        )
  const told = [...opening, ...scope, ...more, ...(collaboration ? [collaboration] : []), ...(outcome ? [outcome] : [])]
  const allFields = fieldsOf(material)
  const leadFields = first ? [] : chosenFields(allFields, MOST_FIELDS, ROOM_OF_FIELDS)
  const fields = chosenFields(
    allFields.filter((field) => !leadFields.includes(field)),
    length === 'brief' ? FEW_FIELDS : MOST_FIELDS,
    ROOM_OF_FIELDS,
  )
  const things = thingsBeside(material, [...told, ...last, ...inDetail, ...leadFields, ...fields])
  const lead = phrasesOf(opening).map((phrase) => withoutEmployer(phrase, material))
  return {
    ...(isOpenCall(material) ? { openCall: flag(anchor(material)) } : { opening: flag(anchor(material)) }),
    lead: list(lead),
    leadAct: lead.some(({ text }) => STATE.test(text)) ? undefined : list(lead),
    leadless: first || leadFields.length > 0 ? undefined : flag(anchor(material)),
    leadFields: list(leadFields.map(({ phrase }) => phrase)),
    fields: list(fields.map(({ phrase }) => phrase)),
    fewFields: fields.length > 0 && isBrief(fields) ? list(fields.map(({ phrase }) => phrase)) : undefined,
    shortLead: first && opening.length === 1 ? shortOf(first, material) : undefined,
    ...(summary
      ? summarySlots(summary.phrases)
      : strand
        ? { strand: strand.name, strandDuties: list(phrasesOf(scope)) }
        : pairOf(scope, 'duties', 'firstDuty', 'secondDuty')),
    ...(furtherSummary ? { moreDuties: list(furtherSummary.phrases) } : pairOf(more, 'moreDuties', 'firstMore', 'secondMore')),
    ...circumstanceOf(more.length < FEWEST_FURTHER ? [...more, ...last] : more, material),
    collaboration: collaboration?.phrase,
    ...conditions,
    othersTold:
      told.length + leadFields.length > 0 ? flag([...told, ...leadFields].flatMap(({ phrase }) => phrase.evidence).slice(0, 1)) : undefined,
    restThings: things,
    restThemes: things ? undefined : themesBeside(material, told),
    ...(lastSummary ? { restDuties: list(lastSummary.phrases) } : pairOf(last, 'restDuties', 'firstRest', 'secondRest')),
    detailDuties: list(phrasesOf(inDetail)),
    outcome: outcome?.phrase,
  }
}

/** "be responsible for the tills": nobody is needed to be something. */
const STATE = /^\uE000?be /

/** The text tells of no work, and asks for whoever would like to come. */
const isOpenCall = (material: Material): boolean =>
  material.responsibilities.length === 0 && holdsAny(sourceInSmall(material).text, material.words['open-calls'])

/** Without the employer at its end, whom the sentence names already. */
function withoutEmployer(phrase: Phrase, material: Material): Phrase {
  const { company } = baseSlots(material)
  if (!company || 'items' in company || !phrase.text.endsWith(` ${company.text}`)) return phrase
  const parts = phrase.text.slice(0, -company.text.length - 1).split(' ')
  const isTied = EMPLOYER_TIES.includes(parts.pop() ?? '')
  return isTied && parts.length >= FEWEST_LEFT ? { ...phrase, text: parts.join(' ') } : phrase
}

const EMPLOYER_TIES: readonly string[] = ['for', 'at', 'within']
const FEWEST_LEFT = 3

/** Fields of the work that one sentence names, and words that it has for them. */
const MOST_FIELDS = 4
const FEW_FIELDS = 2
const ROOM_OF_FIELDS = 21

/** Words of fields before the subject of a sentence. */
const FEW_WORDS = 9

const isBrief = (fields: readonly Field[]): boolean =>
  fields.every(({ joined }) => !joined) && fields.reduce((sum, { words }) => sum + words, 0) <= FEW_WORDS

/** Inferences of the job paragraph, by length. */
const INFERENCES: Record<ReportLength, number> = { brief: 1, standard: 2, detailed: 3 }

/** The duties on which an inference of the paragraph rests without naming them itself. */
function awaitedOf(duties: readonly ToldDuty[], material: Material, length: ReportLength): ToldDuty[] {
  const starts = new Set<number>()
  for (const found of tellableInsights(material, 'job').slice(0, INFERENCES[length])) {
    const slots = insightSlots(found, material)
    const named = new Set<number>()
    for (const name in slots) {
      const slot = slots[name]
      if (slot && 'evidence' in slot && found.rule.say().every(({ needs }) => needs.includes(name)))
        for (const { start } of slot.evidence) named.add(start)
    }
    for (const { start } of found.evidence) if (!named.has(start)) starts.add(start)
  }
  if (starts.size === 0) return []
  return duties.filter(
    ({
      duty: {
        evidence: [place],
      },
    }) => {
      if (!place) return false
      for (const start of starts) if (start >= place.start && start < place.end) return true
      return false
    },
  )
}

/** A result that the posting puts in figures or calls a target: what other duties should come to is not for the report to say. */
const statesOutcome = ({ duty, words, phrase: { text } }: ToldDuty, material: Material): boolean =>
  material.outcomeVerbs.has(duty.verb) &&
  words <= LONGEST_OUTCOME &&
  (/\d/.test(text) || holdsAny(text.toLowerCase(), material.words['outcome-marks']))

/** Duties told in full in one sentence. */
const MOST_FULL = 3
/** Words of the duties told so far that leave room for some more. */
const LITTLE = 46
/** A duty that tells less is not told behind so many others. */
const FEWEST_TOLD = 0.3
/** Fewer in the second sentence leave something for a third. */
const FEWEST_FURTHER = 2
const MOST_IN_DETAIL = 3

const textOf = (slot: Slot | undefined): string | undefined => (slot && !('items' in slot) ? slot.text : undefined)

/** The opening duty by its core, for a title or a company that leaves it no more room. */
function shortOf({ duty, bare }: ToldDuty, material: Material): Phrase | undefined {
  const core = coreOf(bare.text, duty, material)
  return core && core !== bare.text ? verb(core, duty.evidence, bare.baseOnly) : undefined
}

/** Under what circumstance a duty is done, and the duty without it: a sentence may open on the circumstance. */
function circumstanceOf(told: readonly ToldDuty[], material: Material): Slots {
  for (const { duty, bare, tail } of told) {
    if (tail !== '' || bare.baseOnly) continue
    const found = circumstanceIn(bare.text, material)
    if (found)
      return {
        circumstance: noun(found.text, duty.evidence, false),
        circumstanceDuty: verb(found.act, duty.evidence),
        circumstanceWhole: bare,
      }
  }
  return {}
}

const FEWEST_BEFORE = 2
const LONGEST_CIRCUMSTANCE = 9
const FEWEST_IN_CIRCUMSTANCE = 3

function circumstanceIn(text: string, { words }: Material): { text: string; act: string } | undefined {
  let at = -1
  for (const opener of words.circumstances) {
    const found = text.indexOf(` ${opener} `)
    if (found > 0 && (at < 0 || found < at)) at = found
  }
  if (at < 0) return undefined
  const act = text.slice(0, at)
  const circumstance = text.slice(at + 1)
  const size = lookAt(circumstance).filled
  if (size > LONGEST_CIRCUMSTANCE || size < FEWEST_IN_CIRCUMSTANCE || /[,;\uE000]/.test(circumstance)) return undefined
  return lookAt(act).filled >= FEWEST_BEFORE && !act.includes(',') ? { text: circumstance, act } : undefined
}

/** It is done with people, who are named. */
function isTogether({ words, duty, phrase }: ToldDuty, { words: { phrases, units, people }, persons }: Material): boolean {
  if (words > LONGEST_COLLABORATION || !phrases['company-verbs'].includes(duty.verb)) return false
  const behind = TOGETHER.exec(phrase.text)
  if (!behind) return false
  const named =
    phrase.text
      .slice(behind[0].length)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return named.some((word) => {
    const single = word.replace(/s$/, '')
    return persons.has(single) || units.includes(single) || word === people || phrases.plurals.includes(word)
  })
}

/** The duties of a sentence; two short ones also apart, for a sentence that sets them side by side. */
const pairOf = (told: readonly ToldDuty[], all: string, first: string, second: string): Slots => ({
  [all]: list(phrasesOf(told)),
  ...(told.length === 2 && told.every(({ lists, words }) => lists === 0 && words <= LONGEST_OF_PAIR)
    ? { [first]: told[0]?.phrase, [second]: told[1]?.phrase }
    : {}),
})

const LONGEST_OF_PAIR = 11

const phrasesOf = (told: readonly ToldDuty[]): Phrase[] => told.map(({ phrase }) => phrase)

/** Two or three duties that share a theme, under its name. */
function strandOf(duties: readonly ToldDuty[], material: Material): { name: Phrase; told: ToldDuty[] } | undefined {
  const { themeNames } = material
  const tried = new Set<string>()
  for (const { duty } of duties)
    for (const theme of duty.themes) {
      const text = themeNames.get(theme)
      if (!text || tried.has(theme) || !isSpelled(text, sourceInSmall(material).text)) continue
      tried.add(theme)
      const told = sharing(theme, duties)
      // A name that its duties spell out tells nothing new.
      const stems = text
        .split(' ')
        .filter((word) => word.length > 3)
        .map((word) => word.replace(/(?:ing|s)$/, ''))
      if (told.length < 2 || told.some(({ phrase }) => stems.some((stem) => phrase.text.toLowerCase().includes(stem)))) continue
      return {
        name: noun(
          text,
          told.flatMap((each) => each.duty.evidence),
        ),
        told,
      }
    }
  return undefined
}

function sharing(theme: string, duties: readonly ToldDuty[]): ToldDuty[] {
  const told: ToldDuty[] = []
  let words = 0
  for (const each of duties) {
    if (!each.duty.themes.includes(theme) || words + each.words > ROOM || told.some(({ duty }) => duty.verb === each.duty.verb)) continue
    if (!goTogether(told, each)) continue
    told.push(each)
    words += each.words
    if (told.length === 3) break
  }
  return inOrder(told)
}
