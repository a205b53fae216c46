/** The tools that the work is done with, where the posting says so without asking for them. */

import { lately } from '../once'
import { itemsOf } from '../realise/render'
import { sort } from '../sort'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'
import { list } from './phrases'
import { touches } from './places'
import { skillset } from './requirements'

const FEWEST = 2
const MOST_SHOWN = 6

/** What is said to be in use; duties and statements of the employer that name it tell it themselves. */
export function toolsInUse(material: Material, duties: Slots): Slot | undefined {
  if (!areUsed(material)) return undefined
  const told = Object.values(duties).flatMap(itemsOf)
  const stated = material.reported.filter(({ about }) => about !== 'job')
  const isTold = touches([...told, ...stated].flatMap(({ evidence }) => evidence))
  const tools = inOrder(
    namedTools(material).filter(({ evidence }) => !evidence.some(isTold) && evidence.some((place) => saysUse(place, material))),
  )
  return tools.length < FEWEST ? undefined : list(tools.slice(0, MOST_SHOWN))
}

/** Few postings say so: the others are spared the reading of what they name. */
function areUsed(material: Material): boolean {
  let used = 0
  for (const { kind, level, evidence } of material.skills) {
    if (kind !== 'tool' || level !== 'mentioned') continue
    for (const place of evidence) {
      if (!saysUse(place, material)) continue
      used += 1
      break
    }
    if (used === FEWEST) return true
  }
  return false
}

const namedTools = lately((material: Material): readonly Phrase[] => {
  const { hard, hardSkills, tools } = skillset(material, 'mentioned', ['hard'])
  return tools.filter((tool) => isNamed(tool.text, material) && hardSkills[hard.indexOf(tool)]?.category !== PLATFORM)
})

/** What a product runs on is no tool of the work. */
const PLATFORM = 'mobile-platform'

/** A capital or a figure that an ordinary word at the start of a line does not explain. */
const isNamed = (text: string, { isWord }: Material): boolean =>
  /\p{Lu}|\d/u.test(text.slice(1)) || (/^\p{Lu}/u.test(text) && !isWord(text.toLowerCase()))

const inOrder = (phrases: readonly Phrase[]): Phrase[] =>
  sort([...phrases], (a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))

/** Signs of a sentence that are looked at on either side. */
const FURTHEST = 240

/** "Our stack is ...", "we use ..." and an item of the list below: the sentence says that it is in use now. */
function saysUse({ start, end, section }: Evidence, { source, words }: Material): boolean {
  if (section === 'given' || section === 'benefits' || section === 'process' || section === 'legal') return false
  const before = source.slice(Math.max(0, start - FURTHEST), start)
  const opening = Math.max(before.lastIndexOf('\n\n'), lastEnd(before))
  const after = source.slice(end, end + FURTHEST)
  const closing = after.search(SENTENCE_ENDS)
  const sentence = ` ${before.slice(opening + 1)}${source.slice(start, end)}${closing < 0 ? after : after.slice(0, closing)} `
    .replace(/[\s*•#:,()]+/gu, ' ')
    .toLowerCase()
  return holds(sentence, words['says-use']) && !holds(sentence, words['denies-use'])
}

function holds(sentence: string, cues: readonly string[]): boolean {
  for (const cue of cues) if (sentence.includes(` ${cue} `)) return true
  return false
}

const SENTENCE_ENDS = /[.!?](?=\s)|\n/

/** Where the sentence before ends. */
const lastEnd = (text: string): number => Math.max(...['. ', '! ', '? ', '.\n'].map((end) => text.lastIndexOf(end)))
