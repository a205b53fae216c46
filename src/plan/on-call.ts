/** On-call duty in the words of the posting: when it falls, and what for. */
import { articleFor } from '../realise/article'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

const CALL = /\bon[- ](?:call|standby)\b/i
/** How far before the words it may be told that they hold only at times. */
const BEFORE = 60
/** Letters behind the words that are looked through for what it is for. */
const BEHIND = 100
const LONGEST_TAIL = 8
/** A clause ends here, or a line whose break was lost. */
const END = /[,;:.!?()\n]|\p{Ll}(?=\p{Lu})/u

/** `mayOnCall` where the posting only says that it may be asked for. */
export function onCallSlots(material: Material): Slots {
  const fact = material.role.onCall
  if (!fact?.value) return {}
  const phrase = wordedIn(material) ?? noun(material.words['on-call'], fact.evidence, false)
  return isUncertain(material) ? { mayOnCall: phrase } : { onCall: phrase }
}

const isUncertain = (material: Material): boolean => holdsAtTimes(material.role.onCall?.evidence ?? [], material)

/** What stands before the words says that they hold only at times: "you may be asked to". */
export function holdsAtTimes(evidence: readonly Evidence[], { source, words }: Material): boolean {
  const place = evidence.find(({ section }) => section !== 'given')
  if (!place) return false
  const line = source.slice(Math.max(0, place.start - BEFORE), place.end).toLowerCase()
  const clause = line.slice(Math.max(line.lastIndexOf('\n'), line.lastIndexOf('. '), line.lastIndexOf(', ')) + 1)
  return words['conditional-before'].some((word) => clause.includes(` ${word} `) || clause.startsWith(`${word} `))
}

function wordedIn(material: Material): Phrase | undefined {
  const { role, source, words } = material
  for (const place of role.onCall?.evidence ?? []) {
    if (place.section === 'given') continue
    const call = CALL.exec(source.slice(place.start, place.end + 1))
    if (!call) continue
    const start = place.start + call.index
    const behind = source.slice(start + call[0].length, start + call[0].length + BEHIND)
    const stop = END.exec(behind)
    const kept = stop ? behind.slice(0, stop.index + (/\p{L}/u.test(stop[0]) ? stop[0].length : 0)) : behind.length < BEHIND ? behind : ''
    const rest = kept.split(/\s+/).filter(Boolean)
    const [first = '', second = ''] = rest
    const head = [...words['on-call-nouns'], ...words['on-call-countable']].includes(first.toLowerCase()) ? first.toLowerCase() : ''
    const tail = rest.slice(head ? 1 : 0)
    const opens = words['on-call-tails'].includes((head ? second : first).toLowerCase())
    const said = opens && tail.length > 1 && tail.length <= LONGEST_TAIL ? lift(tail.join(' '), words, { most: LONGEST_TAIL }) : undefined
    const lead = leadOf(source.slice(Math.max(0, start - BEFORE), start), words['on-call-before'])
    if (!head && !said) continue
    const core = `${lead ? `${lead} ` : ''}${head ? `on-call ${head}` : words['on-call']}`
    const text = said && said.length >= tail.join(' ').length - 2 ? `${core} ${lowerFirst(said, material)}` : core
    const end = start + call[0].length + (text === core ? 0 : behind.indexOf(tail.at(-1) as string) + (tail.at(-1) as string).length)
    const evidence = { ...place, start: Math.min(place.start, start - lead.length), end: Math.max(place.end, end) }
    const whole = { ...evidence, text: source.slice(evidence.start, evidence.end) }
    if (text.split(' ').some((word) => words.finite.includes(word.toLowerCase()))) continue
    const isOne = words['on-call-countable'].includes(head)
    return noun(isOne ? `${articleFor(text, words.sounds)} ${text}` : text, [whole], !isOne && head.endsWith('s'))
  }
  return undefined
}

/** "after-hours" right before the words. */
function leadOf(before: string, leads: readonly string[]): string {
  const lower = before.trimEnd().toLowerCase()
  return leads.find((lead) => lower.endsWith(lead) && !/\p{L}/u.test(lower.charAt(lower.length - lead.length - 1))) ?? ''
}
