/** One duty as a clean verb phrase in base form: "Maintains and updates files." -> "maintain and update files". */
import type { Language } from '../../rules/language'
import type { Reading, Token } from '../../stages'
import { dutyVerb } from './verb'

export interface DutyPhrase {
  text: string
  verb: string
  object?: string
}

const OPENING = new Set(['to', 'and', 'also', 'will', 'then'])
const CLOSING = new Set(['.', ',', ';', ':', '!', '-', '–', '—', '&', 'and', 'or', '(', '•', '*', '…'])

export function dutyPhrase(reading: Reading, first: number, last: number, language: Language): DutyPhrase | undefined {
  let from = first
  let to = last
  const lower = (at: number): string => (reading.tokens[at] as Token).lower
  while (from < to && (OPENING.has(lower(from)) || CLOSING.has(lower(from)))) from++
  while (to > from && CLOSING.has(lower(to - 1))) to--
  if (to - from < 1) return undefined
  const verbAt = firstVerb(reading, from, to, language)
  const opener = verbAt === undefined ? undefined : dutyVerb(lower(verbAt), language)
  const text = render(reading, from, to, verbAt, opener?.form, language)
  if (!text || /^\W*$/.test(text)) return undefined
  if (!opener || verbAt === undefined) {
    const verb = lower(from)
    return { text, verb }
  }
  const object = objectOf(reading, verbAt + 1, to)
  return { text, verb: opener.base, ...(object ? { object } : {}) }
}

function firstVerb(reading: Reading, from: number, to: number, language: Language): number | undefined {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = reading.tokens[at] as Token
    const verb = dutyVerb(token.lower, language)
    if (verb && verb.form !== 'past') return at
    if (token.pos !== 'ADV' && !token.lower.endsWith('ly')) return undefined
  }
  return undefined
}

/** The source text with the opening verb and the verbs coordinated with it in base form. */
function render(reading: Reading, from: number, to: number, verbAt: number | undefined, form: string | undefined, language: Language): string {
  const { source, tokens } = reading
  let text = ''
  let end = (tokens[from] as Token).start
  let coordinated = true
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    text += source.slice(end, token.start)
    let word = source.slice(token.start, token.end)
    if (verbAt !== undefined && at >= verbAt && form) {
      const joint = at === verbAt || isJoint(tokens[at - 1] as Token) || (tokens[at - 1] as Token).pos === 'ADV'
      const verb = joint && (at === verbAt || coordinated || at < verbAt + 12) ? dutyVerb(token.lower, language) : undefined
      if (verb && verb.form === form && (at === verbAt || token.pos !== 'NOUN' || form !== 'base')) word = verb.form === 'base' ? word : verb.base
      else if (at > verbAt && !isJoint(token)) coordinated = false
    }
    if (at === from) word = lowerFirst(word)
    text += word
    end = token.end
  }
  return text
    .replace(/&amp;/g, '&')
    .replace(/[*_`#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const isJoint = (token: Token): boolean => token.lower === ',' || token.lower === 'and' || token.lower === 'or' || token.lower === '&' || token.lower === '/'

/** Lower case for a sentence's first word, unless it is a name or an acronym. */
const lowerFirst = (word: string): string => (/^\p{Lu}\p{Ll}*$/u.test(word) || /^\p{Lu}$/u.test(word) ? word.toLowerCase() : word)

/** The noun phrase after the verb: up to the first preposition, conjunction or mark. */
function objectOf(reading: Reading, from: number, to: number): string | undefined {
  let at = from
  while (at < to && ((reading.tokens[at] as Token).pos === 'DET' || (reading.tokens[at] as Token).pos === 'ADV')) at++
  const start = at
  while (at < to && at - start < 6) {
    const token = reading.tokens[at] as Token
    const nominal = token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'NUM' || (token.pos === '' && /\p{L}/u.test(token.lower))
    if (!nominal) break
    at++
  }
  if (at === start) return undefined
  return reading.source.slice((reading.tokens[start] as Token).start, (reading.tokens[at - 1] as Token).end).replace(/\s+/g, ' ')
}
