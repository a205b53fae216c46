/** Where duties stand: in their own section, in a list that a sentence announces, or under a heading that says otherwise. */
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import type { SectionKind } from '../../types'
import { isOf, isState, openingOf } from './opening'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

/** Sections in which duties are sometimes listed under a heading that says otherwise. */
const MISLED: ReadonlySet<SectionKind> = new Set(['requirements', 'summary', 'other', 'about-team', 'header', 'about-company'])
const FEWEST_DUTIES = 3
const SHORTEST_ITEM = 3

/**
 * Items under another heading that open with the verb of a duty, several in a row: there the content decides. Sentences are
 * given by index.
 */
export function dutifulItems(reading: Reading, words: DutyWords, headed: (sentence: ReadSentence) => boolean): ReadonlySet<number> {
  const dutiful = new Set<number>()
  let run: number[] = []
  const close = () => {
    if (run.length >= FEWEST_DUTIES) for (const index of run) dutiful.add(index)
    run = []
  }
  reading.sentences.forEach((sentence, index) => {
    const last = run.length > 0 ? reading.sentences[run[run.length - 1] as number] : undefined
    if (last && last.section !== sentence.section) close()
    const may =
      sentence.item &&
      !sentence.boilerplate &&
      MISLED.has(sentence.kind) &&
      sentence.to - sentence.from >= SHORTEST_ITEM &&
      // The title of a page is no duty.
      !isLink(reading, sentence) &&
      // What a company lists under its own heading are its services.
      !(sentence.kind === 'about-company' && headed(sentence))
    const opening = may ? openingOf(reading, sentence.from, sentence.to, words) : undefined
    if (opening && !isState(reading, sentence.from, words)) run.push(index)
    else close()
  })
  close()
  return dutiful
}

/** "[Mend the Mills](https://…)", "Open days: https://…" */
export function isLink({ source }: Reading, { start, end }: ReadSentence): boolean {
  const at = source.slice(start, end + LONGEST_SCHEME).indexOf('://')
  return at >= 0 && !source.slice(end, start + at).includes('\n')
}

/** Signs from the end of a sentence into the address behind it: " [https://". */
const LONGEST_SCHEME = 12

/** The items that follow "Your main tasks will be:", whatever section they stand in. */
export function announcedItems(
  reading: Reading,
  hits: readonly Hit[],
  language: Language,
  words: DutyWords,
  headed: (sentence: ReadSentence) => boolean,
): ReadonlySet<number> {
  const items = new Set<number>()
  for (const hit of hits) {
    if (language.rules[hit.rule]?.kind !== 'leads') continue
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    if ((reading.tokens[sentence.to - 1] as Token).lower !== ':' || !isLast(reading, hit.to, sentence.to - 1, words)) continue
    for (let next = hit.sentence + 1; next < reading.sentences.length && !items.has(next); next++) {
      const item = reading.sentences[next] as ReadSentence
      if (!item.item || (item.section !== sentence.section && headed(item))) break
      items.add(next)
    }
  }
  return items
}

/** The items that follow "Our members will be able to:": what others do or get. */
export function foreignItems(
  { sentences, tokens }: Reading,
  hits: readonly Hit[],
  { rules }: Language,
  headed: (sentence: ReadSentence) => boolean,
): ReadonlySet<number> {
  const items = new Set<number>()
  for (const hit of hits) {
    const { section, to } = sentences[hit.sentence] as ReadSentence
    if (rules[hit.rule]?.kind !== 'non-duties' || rules[hit.rule]?.data.takes !== 'list') continue
    if ((tokens[to - 1] as Token).lower !== ':') continue
    // What the items tell may have made a section of them; a heading ends the list.
    const goesOn = (next: ReadSentence | undefined): boolean => next?.item === true && (next.section === section || !headed(next))
    for (let next = hit.sentence + 1; goesOn(sentences[next]); next++) {
      // Another announcement ends the list.
      if (tokens[(sentences[next] as ReadSentence).to - 1]?.lower === ':') break
      items.add(next)
    }
  }
  return items
}

/** Nothing but a verb follows the lead: "we need you to help us:". */
function isLast({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  if (to - from > 2) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (!isOf(token, 'speakers', words) && dutyVerb(token, words)?.form !== 'base') return false
  }
  return true
}
