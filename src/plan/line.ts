/** A line that asks something of a candidate, down to what it asks for: without its opening and its closing. */

import { firstWord, lastWord } from '../nlp/end-words'
import { once } from '../once'
import { lift } from './lift'
import { isWordCode } from './marks'
import type { Material } from './material'

/** The table of rules/requirement-lines.yaml, as expressions made once. */
export interface LineWording {
  opening: RegExp
  closing: RegExp
  becomes: ReadonlyMap<string, string>
  become: RegExp
  heads: ReadonlySet<string>
  mergeable: ReadonlySet<string>
  unfit: RegExp
  /** Opens an example or an aside after a comma. */
  aside: RegExp
  /** Opens a line of running text that asks. */
  demand: RegExp
  /** Words that begin a line where its break was lost. */
  starts: ReadonlySet<string>
  /** Nouns that take an article in the singular. */
  countable: ReadonlySet<string>
  /** Words that the expressions begin or end with: where none of them stands, the expression finds nothing. */
  firstWords: ReadonlySet<string>
  lastWords: ReadonlySet<string>
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
const linesRead = once((_material: LineMaterial) => new Map<string, Line | null>())

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
export function mayBeHeaded(line: string, { firstWords, heads }: LineWording): boolean {
  let at = 0
  while (at < line.length && !isWordCode(line.charCodeAt(at))) at++
  // Behind its opening a line may take another form, and its head with it.
  if (firstWords.has(firstWord(line.slice(at, at + LONGEST_WORD)))) return true
  for (const part of line.split(/\s/)) {
    const lower = part.toLowerCase()
    if (heads.has(lower) || (!isPlainWord(lower) && heads.has(lower.replace(/[^\p{L}-]/gu, '')))) return true
  }
  return false
}

/** Small letters of ASCII alone. */
function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 97 || text.charCodeAt(at) > 122) return false
  return true
}

const LONGEST_WORD = 40

function plain(line: string, { lines, words, verbs }: LineMaterial, most: number): Line | undefined {
  const clean = withoutDangling(lift(withoutFrame(line, lines), words, { most }))
  if (!clean || /\p{Sc}/u.test(clean)) return undefined
  const isOneWord = !clean.includes(' ')
  if (isOneWord && !/^\p{Lu}[\p{Lu}\d+#]+$/u.test(clean)) return undefined
  const parts = clean.split(' ')
  const kinds = wordKinds(lines, words)
  let isHeaded = false
  let mayBeUnfit = false
  for (let at = 0; at < parts.length; at++) {
    const lower = (parts[at] as string).toLowerCase()
    const isWord = isPlainWord(lower)
    const kind = kinds.get(isWord ? lower : lower.replace(/[^\p{L}']/gu, '')) ?? 0
    if (kind & FINITE) return undefined
    mayBeUnfit ||= (kind & UNFIT) !== 0
    isHeaded ||= at < HEAD_WITHIN && (isWord ? (kind & HEAD) !== 0 : lines.heads.has(lower.replace(/[^\p{L}-]/gu, '')))
  }
  if (mayBeUnfit && lines.unfit.test(clean)) return undefined
  if (/^(?!at least)(?:to|be|not|no|do|does|if|when|this|that|these|there|it|as|at|by|in|on|with|from|for|of|who|what|how)\b/i.test(clean))
    return undefined
  const first = (parts[0] as string).toLowerCase()
  const isAct = !lines.heads.has(first) && (verbs.has(first) || verbs.has(first.replace(/s$/, ''))) && !/^\p{L}+ing$/u.test(first)
  return { text: clean, isHeaded, isAct, isShort: parts.length <= LONGEST_BARE, isOneWord }
}

const FINITE = 1
const UNFIT = 2
const HEAD = 4

/** What a word of a line tells of it, so that each is looked up once. */
const wordKinds = once((lines: LineWording, { finite }: LineMaterial['words']): ReadonlyMap<string, number> => {
  const made = new Map<string, number>()
  const add = (words: Iterable<string>, kind: number): void => {
    for (const word of words) made.set(word, (made.get(word) ?? 0) | kind)
  }
  add(finite, FINITE)
  add(lines.unfitWords, UNFIT)
  add(lines.heads, HEAD)
  return made
})

/** Without what says only that something is asked. */
function withoutFrame(line: string, lines: LineWording): string {
  let text = line.includes('\u2018') || line.includes('\u2019') ? line.replace(/[\u2018\u2019]/g, "'") : line
  if (/\s\s|[^\S ]/.test(text)) text = text.replace(/\s+/g, ' ')
  if (!isWordCode(text.charCodeAt(0))) text = text.replace(/^[^\p{L}\p{N}("“]+/u, '')
  if (text.includes('(')) text = text.replace(/\s*\([^()]*\)?\s*[.;]?$/, '')
  if (text.includes(';')) text = text.replace(/;\s+or\b/gi, ', or')
  if (text.includes('#')) text = text.replace(/[.\s]*#\w+$/, '')
  text = withoutEnd(text, /[\s.;,:(]+$/)
  for (let round = 0; round < 4 && lines.firstWords.has(firstWord(text)); round++) {
    const become = lines.become.exec(text)
    if (become && !text.slice(become[0].length).startsWith(' include')) {
      text = `${lines.becomes.get((become[1] as string).toLowerCase())}${text.slice(become[0].length)}`
      break
    }
    const opened = text.replace(lines.opening, '')
    if (opened === text) break
    text = opened
  }
  if (lines.lastWords.has(lastWord(text))) text = text.replace(lines.closing, '')
  return withoutEnd(text, /[\s.;,:(-]+$/)
}

/** Without the marks at its end, if there are any. */
const withoutEnd = (text: string, marks: RegExp): string => (isWordCode(text.charCodeAt(text.length - 1)) ? text : text.replace(marks, ''))

const LONGEST_DANGLING = 6

function withoutDangling(text: string | undefined): string | undefined {
  if (!text || text.length - text.lastIndexOf(' ') > LONGEST_DANGLING) return text
  return text.replace(/(?:\s+(?:with|of|in|to|and|or|for|by|as|using))+$/, '')
}
