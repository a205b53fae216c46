/** A line that asks something of a candidate, down to what it asks for: without its opening and its closing. */

import { firstWord } from '../nlp/end-words'
import { evenSpace } from '../nlp/even-space'
import { endFrom, isWordEnd, type PhraseEdges, startAt } from '../nlp/phrase-edges'
import { lately, once } from '../once'
import { joinList } from '../realise/list'
import { withJoinedForms } from './joined-forms'
import { isSmall, lift } from './lift'
import { withChoice } from './line-choice'
import { withYearsInFront } from './line-years'
import { BRACKET, DIGIT, DOLLAR, isWordCode, type Look, lookAt, ODD, STOP, STRAY_SPACE, WIDE } from './look'
import type { Material } from './material'
import { kindOf, type WordKinds, wordKinds } from './word-kinds'

/** The table of rules/requirement-lines.yaml, filed for looking up. */
export interface LineWording {
  /** What says only that something is asked. */
  openings: PhraseEdges
  closings: PhraseEdges
  /** Openings that take another form, and what may stand before them. */
  becomes: ReadonlyMap<string, string>
  becoming: PhraseEdges
  /** What somebody has done, and the act. */
  done: ReadonlyMap<string, string>
  intensifiers: PhraseEdges
  /** Of these the ones that say how much, and stay. */
  gradings: ReadonlySet<string>
  /** Openings behind "or" and "and", and their form; the same where the line ends with them. */
  joined: ReadonlyMap<string, string>
  joinedOpenings: PhraseEdges
  endings: ReadonlyMap<string, string>
  endingOpenings: PhraseEdges
  /** Words inside a line that say only that something is asked, and what is left of them. */
  inside: readonly (readonly [string, string])[]
  /** Abbreviations, with their point, and what they stand for. */
  writtenOut: readonly (readonly [string, string])[]
  /** A level of language behind it. */
  graded: string
  /** Words that say which of what is asked for is preferred, and which part of the whole must be of a kind. */
  tails: PhraseEdges
  heads: ReadonlySet<string>
  mergeable: ReadonlySet<string>
  /** What no phrase holds. */
  unfit: PhraseEdges
  /** Opens examples or alternatives, of which the last stands behind "or". */
  choosing: RegExp
  /** Announces a choice from a list behind a colon. */
  chosenBelow: RegExp
  /** Examples in brackets, and how they are told outside of them. */
  exampled: RegExp
  examples: string
  /** Words right before a closing that belong to it. */
  closingLeads: ReadonlySet<string>
  /** A wish in brackets at the end of a line, and how it is told. */
  inBrackets: RegExp
  /** The same behind a comma: "a second trade, tiling preferred". */
  wishedOf: RegExp
  /** What a wish ends on: "MS or PhD preferred". */
  wishEnds: readonly string[]
  wished: string
  /** The word for the sign before a figure below nought. */
  minus: string
  /** A thing that a candidate must own. */
  owned: string
  /** What a list goes on with that ends in "etc." */
  andOthers: string
  /** Where an article was left out: "in related field". */
  unmarked: RegExp
  /** Opens an example or an aside after a comma. */
  asides: PhraseEdges
  /** Opens a line of running text that asks. */
  demands: PhraseEdges
  /** Words of headings: a line of nothing else asks for nothing. */
  headings: ReadonlySet<string>
  /** Words that begin a line where its break was lost. */
  starts: ReadonlySet<string>
  /** Nouns that take an article in the singular. */
  countable: ReadonlySet<string>
  /** Words that a line opens with before its head. */
  firstWords: ReadonlySet<string>
  /** First words of what no phrase holds. */
  unfitWords: ReadonlySet<string>
}

export interface Line {
  text: string
  /** A noun that names what is asked stands near its start. */
  isHeaded: boolean
  /** "puts her skills to work" tells an act, and its head is an object. */
  isAct: boolean
  isShort: boolean
  /** A single name, such as that of a certificate. */
  isOneWord: boolean
}

export type LineMaterial = Pick<Material, 'words' | 'lines' | 'verbs'>

/** Words of a line that is told whole. */
export const LONGEST_LINE = 17
/** A line's head stands this near its start. */
const HEAD_WITHIN = 10
const LONGEST_BARE = 7

/** Lines are asked for more than once: each is read once a posting. */
const linesRead = lately((_material: LineMaterial) => new Map<string, Line | null>())

/** Undefined where it is no phrase. */
export function readLine(line: string, material: LineMaterial, most = LONGEST_LINE): Line | undefined {
  const lines = linesRead(material)
  const key = most === LONGEST_LINE ? line : `${most}:${line}`
  let known = lines.get(key)
  if (known === undefined) {
    known = plain(line, material, most) ?? null
    lines.set(key, known)
  }
  return known ?? undefined
}

/** False where no word of the line can become its head. */
export function mayBeHeaded(line: string, { lines, words }: LineMaterial): boolean {
  const look = lookAt(line)
  const kinds = lineKinds(lines, words)
  // Behind its opening a line may take another form, and its head with it.
  if (look.words > 0 && kindOf(kinds, look, 0) & OPENS) return true
  if (look.marks & (STRAY_SPACE | WIDE)) return line.split(/\s/).some((part) => kindOfPart(part, kinds) & HEAD)
  for (let part = 0; part < look.parts; part++) if (kindAt(part, look, kinds) & HEAD) return true
  return false
}

function plain(line: string, { lines, words, verbs }: LineMaterial, most: number): Line | undefined {
  const clean = withoutDangling(
    lift(fewerExamples(asStatus(withoutFrame(withYearsInFront(line, words), lines, words.joints.or, verbs), words), most, words), words, {
      most,
    }),
  )
  if (!clean) return undefined
  const look = lookAt(clean)
  const { parts, marks } = look
  if (marks & (DOLLAR | WIDE) && /\p{Sc}/u.test(clean)) return undefined
  const isOneWord = parts === 1
  if (isOneWord && !/^\p{Lu}[\p{Lu}\d+#]+$/u.test(clean)) return undefined
  const kinds = lineKinds(lines, words)
  let isHeaded = false
  let mayBeUnfit = false
  for (let part = 0; part < parts; part++) {
    const kind = kindAt(part, look, kinds)
    if (kind & FINITE) return undefined
    mayBeUnfit ||= (kind & UNFIT) !== 0
    isHeaded ||= part < HEAD_WITHIN && (kind & HEAD) !== 0
  }
  if (mayBeUnfit && isUnfit(clean, lines)) return undefined
  if (words.headless.includes(firstWord(clean)) && !AT_LEAST.test(clean) && !IN_ONE.test(clean)) return undefined
  if (marks & DIGIT && BARE_AGE.test(clean)) return undefined
  const first = (parts > 1 ? clean.slice(0, clean.indexOf(' ')) : clean).toLowerCase()
  const isAct =
    first !== 'own' && !lines.heads.has(first) && (verbs.has(first) || verbs.has(first.replace(/s$/, ''))) && !/^\p{L}+ing$/u.test(first)
  return { text: clean, isHeaded, isAct, isShort: parts <= LONGEST_BARE, isOneWord }
}

/** Of a line too long to be told as many examples as there is room for: cut before them it would say nothing. */
function fewerExamples(text: string, most: number, { joints }: LineMaterial['words']): string {
  if (lookAt(text).filled <= most) return text
  const [opening, before = ''] = OF_EXAMPLES.exec(text) ?? []
  if (!opening) return text
  const items = text
    .slice(opening.length)
    .split(EXAMPLE_ENDS)
    .map((item) => item.trim())
  const shown: string[] = []
  let room = most - lookAt(opening).filled - 1
  for (const item of items) {
    const size = item.split(' ').length
    if (!item || size > LONGEST_EXAMPLE || size > room || shown.length === MOST_EXAMPLES) break
    shown.push(item)
    room -= size
  }
  if (!shown.length) return before
  return `${opening}${shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${joints.or} ${shown.at(-1)}` : shown[0]}`
}

/** The opening that ends with "such as ". */
const OF_EXAMPLES = /^([^,;:()]{8,120}?),? (?:such as|like) /iu
const EXAMPLE_ENDS = /,\s(?:and\s|or\s)?|\s(?:and|or)\s/u
const LONGEST_EXAMPLE = 4
const MOST_EXAMPLES = 3

const STATUS = /^((?:\p{Lu}[^\s,]*,? (?:or )?){1,4})(\p{Ll}+)(?=[ ,]|$)/u

const MANNER = /^\p{Lu}\p{Ll}+ly $/u

/** "HSE registered" -> "HSE registration" */
function asStatus(text: string, words: LineMaterial['words']): string {
  const [whole, name, status] = STATUS.exec(text) ?? []
  const head = whole && Object.hasOwn(words['status-nouns'], status as string) ? words['status-nouns'][status as string] : undefined
  // "Fully qualified to level 3": how, and no name.
  const named = name && MANNER.test(name) ? '' : name
  return head === undefined ? text : `${named}${head.slice(head.lastIndexOf(' ') + 1)}${text.slice((whole as string).length)}`
}

const AT_LEAST = /^at least/i
/** "in-depth" */
const IN_ONE = /^\p{L}{2,4}-\p{L}/u
/** "over 21 for insurance purposes" */
const BARE_AGE = /^(?:over|under|above|aged?) \d+(?!\S)(?! (?:years?|months?|hours?|percent)\b)/i

const FINITE = 1
const UNFIT = 2
const HEAD = 4
const OPENS = 8

/** What a word of a line tells of it. */
const lineKinds = once((lines: LineWording, { finite }: LineMaterial['words']) =>
  wordKinds([
    [finite, FINITE],
    [lines.unfitWords, UNFIT],
    [lines.heads, HEAD],
    [lines.firstWords, OPENS],
  ]),
)

/** The same of what stands between two spaces. */
function kindAt(part: number, look: Look, kinds: WordKinds): number {
  const word = look.wordOf[part] as number
  if (word >= 0) return kindOf(kinds, look, word)
  return kindOfPart(
    look.text.slice(look.openings[part], part + 1 < look.parts ? (look.openings[part + 1] as number) - 1 : undefined),
    kinds,
  )
}

/** A head may hold a hyphen, another word an apostrophe. */
function kindOfPart(part: string, { byText }: WordKinds): number {
  const lower = part.toLowerCase()
  const last = lower.charCodeAt(lower.length - 1)
  const bare = last === 44 || last === 46 || last === 59 || last === 58 || last === 41 ? lower.slice(0, -1) : lower
  if (isLetters(bare)) return byText.get(bare) ?? 0
  const kind = (byText.get(lower.replace(/[^\p{L}']/gu, '')) ?? 0) & ~HEAD
  return kind | ((byText.get(lower.replace(/[^\p{L}-]/gu, '')) ?? 0) & HEAD)
}

/** Small letters of ASCII alone. */
function isLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSmall(text.charCodeAt(at))) return false
  return true
}

/** Without what says only that something is asked. */
function withoutFrame(line: string, lines: LineWording, or: string, verbs: Material['verbs']): string {
  const { marks } = lookAt(line)
  let text = marks & WIDE ? line.replace(/[\u2018\u2019]/g, "'") : line
  if (marks & (STRAY_SPACE | WIDE)) text = evenSpace(text)
  if (!isWordCode(text.charCodeAt(0))) text = text.replace(/^[^\p{L}\p{N}("“]+/u, '')
  if (text.includes('. ') || text.endsWith('.')) for (const [short, full] of lines.writtenOut) text = text.replace(` ${short}`, ` ${full}`)
  // A point behind "min" ends nothing.
  if (text.includes('.')) text = text.replace(MINIMUM, '$1 ')
  // A dash before a figure behind a blank would open an item.
  if (text.includes(' -')) text = text.replace(/(?<=\d\+?) - ?(?=\d)/g, '–').replace(/ -(?=\d)/g, ` ${lines.minus} `)
  if (text.includes('nd')) text = text.replace(AND_OR, ' or ')
  if (text.includes(' of ')) text = withChoice(text, lines, or)
  const wish = marks & BRACKET && text.includes('(') ? lines.inBrackets.exec(text) : null
  // "a year of practice required (on barges preferred)"
  if (wish) text = withoutClosing(text.slice(0, wish.index), lines) + lines.wished.replace('{what}', wish[1] as string)
  // "web crafts (HTML(5)/CSS)": brackets within brackets say more than a phrase can hold.
  const nested = marks & BRACKET ? NESTED.exec(text) : null
  if (nested) text = text.slice(0, nested.index)
  if (marks & BRACKET && text.includes('('))
    text = text
      .replace(LEVEL_OF_LANGUAGE, (_whole, grade: string, above = '') => ` ${lines.graded.replace('{grade}', grade)}${above}`)
      .replace(lines.exampled, (_whole, examples: string) => outside(examples, text, lines, or))
      .replace(/(?<!\s) \((or [^(),]{2,60})(?:,[^()]{0,40})?\)/g, ' $1')
      .replace(/(?<!\s)\s*\([^()]*\)?(?<!\s)\s*[.;]?$/, '')
  if (marks & STOP && text.includes(';')) text = text.replace(/;\s+or\b/gi, ', or')
  if (marks & ODD) text = text.replace(/(?<![.\s])[.\s]*#\w+$/, '')
  text = withoutEnd(text, /(?<![\s.;,:(])[\s.;,:(]+$/)
  text = withoutOpening(text, lines, verbs)
  if (text.includes(' within ') || text.includes(' or ')) for (const [from, to] of lines.inside) text = text.replace(` ${from} `, ` ${to} `)
  text = text.replace(lines.wishedOf, (_whole, thing: string, what: string) => thing + lines.wished.replace('{what}', what))
  return withJoinedForms(goingOn(withoutEnd(withoutClosing(text, lines), /(?<![\s.;,:(-])[\s.;,:(-]+$/), lines), lines)
}

/** As many of the examples in brackets as the line has room for: "(e.g. oak, ash)" -> " such as oak or ash". */
function outside(bracketed: string, line: string, { examples }: LineWording, or: string): string {
  const items = bracketed
    .replace(AND_SO_ON, '')
    .split(EXAMPLE_ENDS)
    .map((item) => item.trim())
  let room = LONGEST_LINE - lookAt(line.replace(/\([^()]*\)?/g, '')).filled - examples.split(' ').length
  const shown: string[] = []
  for (const item of items) {
    const size = item.split(' ').length
    if (!item || size > LONGEST_EXAMPLE || size > room || shown.length === MOST_EXAMPLES) break
    shown.push(item)
    room -= size + (shown.length === 1 ? 1 : 0)
  }
  return shown.length === 0 ? '' : ` ${examples.replace('{examples}', joinList(shown, or))}`
}

/** "tiling, grouting, etc." -> "tiling, grouting, and the like"; examples need no such end. */
function goingOn(text: string, { andOthers, choosing }: LineWording): string {
  const open = AND_SO_ON.exec(text)
  if (!open) return text
  const named = text.slice(0, open.index)
  return choosing.test(named) || !open[0].startsWith(',') ? named : `${named}, ${andOthers}`
}

const AND_SO_ON = /,?\s(?:and\s)?etc\.?$/iu

/** "pipes and/or ducts": one of the two is enough. */
const AND_OR = /\s(?:and|&(?:amp;)?)\s?\/\s?or\s/giu

const NESTED = /(?<!\s) ?\([^()]{0,60}\p{L}\(/u

/** "(C1)", "(CEFR B2 or above)" */
const LEVEL_OF_LANGUAGE = / \((?:cefr?,? )?(?:level )?([ABC][12])(?: level)?( or (?:above|higher|better))?(?: in both)?\)/gi

const MINIMUM = /(?<![\p{L}\d])(min)\. ?(?=\d)/iu

const MOST_OPENINGS = 4

/** Without one opening after the other, up to one that takes another form. */
function withoutOpening(line: string, lines: LineWording, verbs: Material['verbs']): string {
  let text = line
  for (let round = 0; round < MOST_OPENINGS; round++) {
    const word = firstWord(text)
    if (!lines.firstWords.has(word)) break
    const lower = text.toLowerCase()
    const intensifier = startAt(lower, 0, lines.intensifiers, isSpace, word)
    const behind = intensifier === undefined ? undefined : startAt(lower, intensifier.length + 1, lines.becoming, isSpace)
    const become = behind ?? startAt(lower, 0, lines.becoming, isSpace, word)
    if (become !== undefined) {
      const rest = (behind === undefined ? 0 : (intensifier as string).length + 1) + become.length
      if (!lower.startsWith(' include', rest) && !holdsBareAct(become, text.slice(rest), lines, verbs))
        return (
          graded(lines.becomes.get(become) as string, become, behind === undefined ? undefined : intensifier, lines) +
          withActs(text.slice(rest), lines)
        )
    }
    const opening = startAt(lower, 0, lines.openings, isWordEnd, word)
    if (opening === undefined) break
    let from = opening.length
    while (isGap(text.charCodeAt(from))) from++
    text = text.slice(from)
  }
  return text
}

/** "understand charts and plot courses": as "an understanding of charts" it would leave "and plot courses" hanging. */
const holdsBareAct = (become: string, rest: string, { becomes }: LineWording, verbs: Material['verbs']): boolean =>
  !/ing$/.test(become) &&
  / (?:of|in|with|for)$/.test(becomes.get(become) ?? '') &&
  [...rest.matchAll(BARE_ACT)].some(([, word]) => verbs.has(word as string))

const BARE_ACT = / and (\p{Ll}{3,20}) (?:an?|the|all|any|their|its|our|your|\p{Ll}{3,20}s) /gu

/** " and run a bakery" behind "you have built" -> " and running a bakery" */
function withActs(rest: string, { done }: LineWording): string {
  const [joint, next] = ANOTHER_ACT.exec(rest)?.slice(1) ?? []
  const act = next === undefined ? undefined : done.get(next)
  return act === undefined ? rest : `${joint}${act}${rest.slice((joint as string).length + (next as string).length)}`
}

const ANOTHER_ACT = /^(,? (?:and|or) )(\p{Ll}+)(?= )/u

/** "very good knowledge" stays very good: the new form keeps what grades its own words. */
function graded(form: string, become: string, intensifier: string | undefined, { gradings }: LineWording): string {
  if (intensifier === undefined || !gradings.has(intensifier) || !form.endsWith(become)) return form
  return `${form.slice(0, -become.length)}${intensifier} ${become}`
}

const isSpace = (code: number): boolean => code === 32
/** Space, comma, colon or dash. */
const isGap = (code: number): boolean => code === 32 || code === 44 || code === 45 || code === 58 || code === 0x2013

function withoutClosing(line: string, lines: LineWording): string {
  let text = line
  // "preferred, but not essential": one ending behind the other.
  for (let round = 0; round < MOST_CLOSINGS; round++) {
    const shorter = withoutOneClosing(text, lines)
    if (shorter === text) break
    text = shorter
  }
  return text
}

const MOST_CLOSINGS = 3

function withoutOneClosing(text: string, { closings, closingLeads }: LineWording): string {
  let end = text.length
  while (end > 0 && isTail(text.charCodeAt(end - 1))) end--
  let start = endFrom(text.slice(0, end).toLowerCase(), closings, isBeforeClosing)
  if (start < 0) return text
  for (;;) {
    while (isBeforeClosing(text.charCodeAt(start - 1))) start--
    const space = text.lastIndexOf(' ', start - 1)
    if (space <= 0 || !closingLeads.has(text.slice(space + 1, start).toLowerCase())) return text.slice(0, start)
    start = space
  }
}

/** Space, point or bracket. */
const isTail = (code: number): boolean => code === 32 || code === 46 || code === 41
/** Space, comma, semicolon, colon, bracket or dash. */
const isBeforeClosing = (code: number): boolean => isGap(code) || code === 59 || code === 40

/** True where one of what no phrase holds stands behind a space or an opened bracket. */
export function isUnfit(text: string, { unfit }: Pick<LineWording, 'unfit'>): boolean {
  const lower = text.toLowerCase()
  if (startAt(lower, 0, unfit, isUnfitEnd)) return true
  for (let at = 0; at < lower.length; at++)
    if ((isSpace(lower.charCodeAt(at)) || lower.charCodeAt(at) === 40) && startAt(lower, at + 1, unfit, isUnfitEnd)) return true
  return false
}

/** Space, comma, point, semicolon, bracket, or the end of the text. */
const isUnfitEnd = (code: number): boolean => isTail(code) || code === 44 || code === 59 || Number.isNaN(code)

/** Without the marks at its end, if there are any. */
const withoutEnd = (text: string, marks: RegExp): string => (isWordCode(text.charCodeAt(text.length - 1)) ? text : text.replace(marks, ''))

const LONGEST_DANGLING = 6

const DANGLING = /(?:,? such as|\s(?:with|of|in|to|and|or|for|by|as|using))$/

function withoutDangling(text: string | undefined): string | undefined {
  if (!text || text.length - text.lastIndexOf(' ') > LONGEST_DANGLING) return text
  let kept = text
  while (DANGLING.test(kept)) kept = kept.replace(DANGLING, '').trimEnd()
  return kept
}
