/** What the posting asks of a candidate, line by line, as noun phrases in its own words. */
import type { FoundAsk } from '../resolve/asks'
import type { Phrase } from '../stages'
import type { Evidence, Skill } from '../types'
import { lift, lowerFirst, lowerWords } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

/** The table of rules/requirement-lines.yaml, as expressions made once. */
export interface LineWording {
  opening: RegExp
  closing: RegExp
  becomes: ReadonlyMap<string, string>
  become: RegExp
  heads: ReadonlySet<string>
  mergeable: ReadonlySet<string>
  unfit: RegExp
}

export type AskKind = 'skill' | 'soft' | 'language' | 'physical' | 'licence'

export interface Ask {
  kind: AskKind
  level: FoundAsk['level']
  phrase: Phrase
  words: number
  /** How much it tells: lines that name a skill of their own tell most. */
  weight: number
}

const LONGEST = 17
/** A line's head stands this near its start. */
const HEAD_WITHIN = 10
const LONGEST_BARE = 7

/** Every line that can be printed as a noun phrase, in the order of the posting. */
export function asksOf(material: Material): Ask[] {
  const asks: Ask[] = []
  for (const { evidence, level, bare } of material.asks.flatMap((ask) => parted(ask, material))) {
    const skills = material.skills.filter((skill) => skill.evidence.some((item) => overlap(item, evidence)))
    const text = phraseOf(evidence.text, bare && skills.length > 0, material, skills)
    if (!text || asks.some((other) => isWithin(text, other.phrase.text))) continue
    for (let at = asks.length - 1; at >= 0; at--) if (isWithin((asks[at] as Ask).phrase.text, text)) asks.splice(at, 1)
    const hard = skills.filter(({ kind }) => kind !== 'soft').length
    asks.push({
      kind: kindOf(skills),
      level,
      phrase: noun(text, [evidence]),
      words: text.split(/\s+/).length,
      weight: Math.min(3, hard) + (/\d/.test(text) ? 1 : 0) + (/\b\p{Lu}/u.test(text) ? 0.5 : 0),
    })
  }
  return asks
}

/** A line that lists several things, each with a head of its own, is several lines: "sound judgement, the ability to plan". */
function parted(ask: FoundAsk, material: Material): FoundAsk[] {
  const { evidence } = ask
  if (!/[,;]/.test(evidence.text) || (evidence.text.length < LONG && phraseOf(evidence.text, false, material))) return [ask]
  const parts: FoundAsk[] = []
  let at = 0
  for (const piece of evidence.text.split(/[,;]\s+(?:and\s+)?/)) {
    const start = evidence.text.indexOf(piece, at)
    at = start + piece.length
    const text = piece.trim()
    if (!text || !phraseOf(text, false, material)) return [ask]
    const from = evidence.start + start
    parts.push({ ...ask, bare: false, evidence: { ...evidence, start: from, end: from + piece.length, text: piece } })
  }
  return parts
}

const LONG = 110

/** One line says all that the other says. */
function isWithin(text: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/[\p{L}\p{N}+#]+/gu))
  return (text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).every((word) => words.has(word))
}

const overlap = (a: Evidence, b: Evidence): boolean => a.section !== 'given' && a.start < b.end && a.end > b.start

function kindOf(skills: readonly Skill[]): AskKind {
  if (skills.length === 0) return 'skill'
  const all = (kind: Skill['kind']): boolean => skills.every((skill) => skill.kind === kind)
  if (all('soft')) return 'soft'
  if (all('physical')) return 'physical'
  if (all('language')) return 'language'
  return skills.some(({ kind }) => kind === 'certification') && skills.every(({ kind }) => kind === 'certification' || kind === 'soft')
    ? 'licence'
    : 'skill'
}

/** "You must be able to read plans" -> "the ability to read plans". */
export function phraseOf(
  line: string,
  bare: boolean,
  material: Pick<Material, 'words' | 'lines' | 'verbs' | 'isWord' | 'isProper'>,
  skills: readonly Skill[] = [],
): string | undefined {
  const { lines, words, verbs } = material
  let text = line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}("“]+/u, '')
    .replace(/\s*\([^()]*\)?\s*[.;]?$/, '')
    .replace(/[\s.;,:(]+$/, '')
  for (let round = 0; round < 4; round++) {
    const become = lines.become.exec(text)
    if (become && !text.slice(become[0].length).startsWith(' include')) {
      text = `${lines.becomes.get((become[1] as string).toLowerCase())}${text.slice(become[0].length)}`
      break
    }
    const opened = text.replace(lines.opening, '')
    if (opened === text) break
    text = opened
  }
  text = text.replace(lines.closing, '').replace(/[\s.;,:(-]+$/, '')
  const clean = lift(text, words, { most: LONGEST })?.replace(/(?:\s+(?:with|of|in|to|and|or|for|by|as|using))+$/, '')
  if (!clean?.includes(' ') || /\p{Sc}/u.test(clean) || lines.unfit.test(clean)) return undefined
  const parts = clean.split(/\s+/)
  if (parts.some((word) => words.finite.includes(word.toLowerCase().replace(/[^\p{L}']/gu, '')))) return undefined
  const near = parts.slice(0, HEAD_WITHIN).map((word) => word.toLowerCase().replace(/[^\p{L}-]/gu, ''))
  const headed = near.some((word) => lines.heads.has(word))
  if (!headed && !(bare && parts.length <= LONGEST_BARE)) return undefined
  const first = (parts[0] as string).toLowerCase()
  // "puts her skills to work" tells an act, and its head is an object.
  if (!lines.heads.has(first) && (verbs.has(first) || verbs.has(first.replace(/s$/, ''))) && !/^\p{L}+ing$/u.test(first) && !bare)
    return undefined
  if (/^(?!at least)(?:to|be|not|no|do|does|if|when|this|that|these|there|it|as|at|by|in|on|with|from|for|of|who|what|how)\b/i.test(clean))
    return undefined
  // A name that begins with a point would look like the end of a sentence: it stands in quotes.
  return conjoined(
    cased(clean, material, skills)
      .replace(/((?:years?|months?)'?) (?=experience\b)/, `$1 ${words['of-experience'].split(' ')[0]} `)
      .replace(/(years?|months?)' of/, '$1 of')
      .replace(/(^|\s)(\.\p{Lu}[\p{L}\d.]*)/gu, '$1"$2"'),
  )
}

/** Small letters where the line writes every word large; names that the line itself sets apart keep their capitals. */
function cased(text: string, material: Pick<Material, 'isWord' | 'isProper'>, skills: readonly Skill[]): string {
  const named = new Set(
    skills
      .filter(({ name }) => /\p{Lu}/u.test(name))
      .flatMap(({ name, evidence }) => `${name} ${evidence[0]?.text ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  )
  const first = lowerFirst(text, {
    isWord: (lower) => !named.has(lower) && material.isWord(lower),
    isProper: (lower) => named.has(lower) || material.isProper(lower),
  })
  const words = first
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word))
  const large = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length
  return large > 1 && 2 * large > words.length ? lowerWords(first, (lower) => !named.has(lower) && material.isWord(lower)) : first
}

/** "Word, Excel, PowerPoint" in a list of lists needs its "and". */
function conjoined(text: string): string | undefined {
  const comma = text.lastIndexOf(', ')
  if (comma < 0 || /\b(?:and|or)\b/.test(text.slice(comma))) return text
  const last = text.slice(comma + 2)
  if (/\b(?:and|or)\b/.test(text)) return text.slice(0, comma).includes(', ') ? text : undefined
  if (last.split(' ').length > 3) return text.slice(0, comma).split(' ').length >= 3 ? text.slice(0, comma) : undefined
  return `${text.slice(0, comma)}${text.slice(0, comma).includes(', ') ? ',' : ''} and ${last}`
}

/** "experience with A" and "experience with B" become "experience with A and B". */
export function merged(asks: readonly Ask[], material: Pick<Material, 'lines'>): Phrase[] {
  const items: { opening?: string; rests: string[]; phrases: Phrase[] }[] = []
  for (const { phrase } of asks) {
    const match = /^((?:[\p{L}-]+ ){0,2}?([\p{L}]+) (?:with|in|of)) (.+)$/u.exec(phrase.text)
    const opening = match && material.lines.mergeable.has(match[2] as string) ? (match[1] as string) : undefined
    const rest = opening ? (match?.[3] as string) : phrase.text
    const plain = opening && !/,|\b(?:and|or)\b|&/.test(rest)
    const known = plain ? items.find((item) => item.opening === opening) : undefined
    if (known) {
      known.rests.push(rest)
      known.phrases.push(phrase)
    } else items.push({ ...(plain ? { opening } : {}), rests: [rest], phrases: [phrase] })
  }
  return items.map(({ opening, rests, phrases }) =>
    phrases.length === 1
      ? (phrases[0] as Phrase)
      : noun(
          `${opening} ${rests.length === 2 ? rests.join(' and ') : `${rests.slice(0, -1).join(', ')}, and ${rests.at(-1)}`}`,
          phrases.flatMap(({ evidence }) => evidence),
        ),
  )
}
