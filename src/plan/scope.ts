/** The duties as a paragraph tells them: the weightiest first, those of one theme together, the rest by different themes and verbs. */
import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { type ToldDuty, tellable, varied } from './duties'
import type { Material } from './material'
import { flag, list, noun } from './phrases'

/** Words of two duties that still open a paragraph together. */
const PAIR = 20
/** Words of the duties that one sentence tells. */
const ROOM = 27
const ROOM_WITH_LAST = 29
const ROOM_FURTHER = 26
const ROOM_LAST = 20
const LONGEST_OUTCOME = 11
/** Whom the work is done with has a short sentence of its own. */
const LONGEST_COLLABORATION = 12
const LONGEST_PLAIN = 9

/** A duty of the summary opens although another weighs so much more. */
const SUMMARY_LEAD = 0.3
/** A duty of so many words opens alone when no other goes with it. */
const ENOUGH = 9

/** "work closely with", and not "work in accordance with". */
const TOGETHER = /^\P{L}*\p{L}+ (?:\p{L}+ly )?(?:with|alongside) /u

/** What the summary says the work is, or else the weightiest duty; and one more that goes with it. */
function openingDuties(duties: readonly ToldDuty[]): ToldDuty[] {
  const [weightiest] = duties
  if (!weightiest) return []
  const inSummary = ({ duty }: ToldDuty): boolean => duty.evidence[0]?.section === 'summary'
  const start = ({ duty }: ToldDuty): number => duty.evidence[0]?.start ?? 0
  const weighty = duties.filter((told) => told.duty.weight >= weightiest.duty.weight - SUMMARY_LEAD)
  const last = Math.max(-1, ...weighty.filter(inSummary).map(start))
  // What stands before it has its own place in the summary, though it reads like a list.
  const summed = weighty.filter((told) => start(told) <= last).sort((a, b) => start(a) - start(b))
  const first = summed[0] ?? weightiest
  const goesWith = (told: ToldDuty): boolean => told !== first && told.duty.verb !== first.duty.verb && told.words + first.words <= PAIR
  const second = summed.find(goesWith) ?? (summed.length > 0 && first.words >= ENOUGH ? undefined : duties.find(goesWith))
  return second ? [first, second] : [first]
}

export function dutySlots(material: Material, length: ReportLength): Slots {
  const duties = tellable(material)
  const opening = openingDuties(duties)
  const [first] = opening
  const beside = duties.filter((told) => !opening.includes(told))
  const joining = material.words.phrases['company-verbs']
  const collaboration = beside.find(
    (told) => told.words <= LONGEST_COLLABORATION && joining.includes(told.duty.verb) && TOGETHER.test(told.phrase.text),
  )
  const rest = beside.filter((told) => told !== collaboration)
  const strand = length === 'brief' ? undefined : strandOf(rest, material)
  const chosen = strand?.told ?? varied(rest, length === 'brief' ? 2 : 3, ROOM, new Set(first?.duty.themes))
  // A last duty alone makes no sentence of its own where there is room beside the others.
  const left = rest.filter((told) => !chosen.includes(told))
  const scope = !strand && length !== 'brief' && left.length === 1 && sizeOf([...chosen, ...left]) <= ROOM_WITH_LAST ? rest : chosen
  const afterScope = rest.filter((told) => !scope.includes(told))
  const outcome = afterScope.find((told) => material.outcomeVerbs.has(told.duty.verb) && told.words <= LONGEST_OUTCOME)
  const further = afterScope.filter((told) => told !== outcome)
  const more = varied(further, 3, ROOM_FURTHER, new Set(scope.flatMap((told) => told.duty.themes)))
  const last = varied(
    further.filter((told) => !more.includes(told)),
    2,
    ROOM_LAST,
    new Set(),
  )
  const [from, to] = more.length === 2 && more.every(isPlain) ? more : []
  const told = [...opening, ...scope, ...more, ...(collaboration ? [collaboration] : []), ...(outcome ? [outcome] : [])]
  return {
    lead: list(phrasesOf(opening)),
    ...(strand ? { strand: strand.name, strandDuties: list(phrasesOf(scope)) } : { duties: list(phrasesOf(scope)) }),
    ...(from && to ? { rangeFrom: from.phrase, rangeTo: to.phrase } : { moreDuties: list(phrasesOf(more)) }),
    collaboration: collaboration?.phrase,
    othersTold: told.length > 0 ? flag(told.flatMap(({ phrase }) => phrase.evidence).slice(0, 1)) : undefined,
    restThemes: themesBeside(material, told),
    restDuties: list(phrasesOf(last)),
    outcome: outcome?.phrase,
  }
}

const sizeOf = (told: readonly ToldDuty[]): number => told.reduce((sum, { words }) => sum + words, 0)

const phrasesOf = (told: readonly ToldDuty[]): Phrase[] => told.map(({ phrase }) => phrase)

/** Short, and without a word of direction of its own. */
const isPlain = ({ phrase, words }: ToldDuty): boolean =>
  words <= LONGEST_PLAIN && !phrase.baseOnly && !/\b(?:to|from|and|or)\b|,/.test(phrase.text)

/** Two or three duties that share a theme, under its name. */
function strandOf(duties: readonly ToldDuty[], { themeNames }: Material): { name: Phrase; told: ToldDuty[] } | undefined {
  const tried = new Set<string>()
  for (const { duty } of duties)
    for (const theme of duty.themes) {
      const text = themeNames.get(theme)
      if (!text || tried.has(theme)) continue
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
    told.push(each)
    words += each.words
    if (told.length === 3) break
  }
  return told
}

const FEWEST_THEMES = 2
const MOST_THEMES = 4
/** Surer than this a duty must be for its theme to be named. */
const SURE = 0.7

/** What the duties that are not told concern. */
function themesBeside({ responsibilities, themeNames }: Material, told: readonly ToldDuty[]): Slot | undefined {
  const covered = new Set(told.flatMap(({ duty }) => duty.themes))
  const spelled = told.map(({ phrase }) => phrase.text.toLowerCase()).join(' ')
  const names = new Map<string, Phrase>()
  for (const duty of responsibilities) {
    if (duty.confidence < SURE || told.some((each) => each.duty === duty)) continue
    const theme = duty.themes.find((each) => themeNames.has(each))
    const text = theme && themeNames.get(theme)
    if (!theme || !text || covered.has(theme) || names.has(text) || spelled.includes(text)) continue
    names.set(text, noun(text, duty.evidence))
    if (names.size === MOST_THEMES) break
  }
  return names.size < FEWEST_THEMES ? undefined : list([...names.values()])
}
