/** Cuts a stretch of text into words, figures and marks. Hyphens inside words fall away; C++, C#, .NET, Node.js and R&D stay whole. */

/** Takes a token: its offsets, and its text in lower case with the possessive ending left off. */
export type TokenSink = (start: number, end: number, lower: string) => void

enum Class {
  Unknown,
  Space,
  Letter,
  Digit,
  Mark,
}

const LETTER = /[\p{L}\p{M}_]/u
const DIGIT = /\p{Nd}/u
const SPACE = /[\s\p{Cf}\p{Cc}]/u

/** The class of every UTF-16 unit, filled in when it is first met. */
const classes = new Uint8Array(0x10000)

function classOf(code: number): Class {
  const known = classes[code] as Class
  return known !== Class.Unknown ? known : classify(code)
}

function classify(code: number): Class {
  const char = String.fromCharCode(code)
  const surrogate = code >= 0xd800 && code <= 0xdfff
  const found = surrogate
    ? Class.Mark
    : LETTER.test(char)
      ? Class.Letter
      : DIGIT.test(char)
        ? Class.Digit
        : SPACE.test(char)
          ? Class.Space
          : Class.Mark
  classes[code] = found
  return found
}

const isWord = (kind: Class): boolean => kind === Class.Letter || kind === Class.Digit
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x02bc
/** Longest stretch without a break that is kept as one token; the rest of the run is cut off into tokens of the same length. */
const LONGEST = 64
const CLITICS = new Set(['ll', 're', 've', 'd', 'm'])

/** Marks that belong to the word they stand in: "R&D", "AT&T", "Node.js", "1,200", "3.5". */
function joins(text: string, at: number, end: number, previous: Class): boolean {
  const code = text.charCodeAt(at)
  const next = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : Class.Space
  if (code === 38) return previous === Class.Letter && next === Class.Letter && !text.startsWith('&nbsp;', at)
  if (code === 46) {
    if (previous === Class.Digit) return next === Class.Digit
    return previous === Class.Letter && next === Class.Letter && !upperAfterLower(text, at, end)
  }
  if (code === 44) return previous === Class.Digit && next === Class.Digit && threeDigits(text, at + 1, end)
  return false
}

/** "settings.Testing" is the end of a sentence whose space was lost, "Node.js" is one name. */
function upperAfterLower(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const next = at + 2 < end ? text.charCodeAt(at + 2) : 32
  if (before < 97 || before > 122 || after < 65 || after > 90) return false
  // "Linux.NET" lost a comma; "ASP.NET" and "Node.JS" did not.
  return next >= 97 || next === 32 || /^NET\b/.test(text.slice(at + 1, Math.min(at + 5, end)))
}

/** Signs before a mark of quoted mail on its line; none looks further back, lest a row of marks be read over and over. */
const MOST_QUOTED = 40

/** The ">" with which a mail program opens each line that it quotes. */
function isQuoteMark(text: string, at: number): boolean {
  let from = at
  const least = Math.max(0, at - MOST_QUOTED)
  while (from > least && (text.charCodeAt(from - 1) === 62 || text.charCodeAt(from - 1) === 32)) from--
  return from > 0 && text.charCodeAt(from - 1) === 10
}

function threeDigits(text: string, from: number, end: number): boolean {
  for (let at = from; at < from + 3; at++) if (at >= end || classOf(text.charCodeAt(at)) !== Class.Digit) return false
  return from + 3 >= end || classOf(text.charCodeAt(from + 3)) !== Class.Digit
}

/** Hands the tokens of `text` between `start` and `end` to `sink`; `lower` is the text in lower case with all in its place. Linear in the length. */
export function tokenise(text: string, lower: string, start: number, end: number, sink: TokenSink): void {
  let at = start
  /** Where the last word began. */
  let word = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === Class.Space) {
      at++
      continue
    }
    // Marks of emphasis, of code and of quoted mail are no words.
    if (code === 42 || code === 96 || (code === 62 && isQuoteMark(text, at))) {
      at++
      continue
    }
    const first = at
    if (code === 38) {
      const entity = entityAt(text, at, end)
      if (entity > 0) {
        at += entity
        if (text.charCodeAt(first + 1) === 97) sink(first, at, '&')
        continue
      }
    }
    if (kind === Class.Mark) {
      const next = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : Class.Space
      const before = at > start ? classOf(text.charCodeAt(at - 1)) : Class.Space
      at++
      if (code !== 46 || next !== Class.Letter || isWord(before)) {
        const hyphen = (code === 45 || code === 0x2010 || code === 0x2011) && before === Class.Letter && isWord(next)
        // "95k-118k" is a range: the hyphen between two figures is a mark.
        if (hyphen && !(next === Class.Digit && classOf(text.charCodeAt(word)) === Class.Digit)) continue
        if (isApostrophe(code) && isWord(before)) continue
        sink(first, at, text.slice(first, at))
        continue
      }
    }
    word = first
    let previous: Class = Class.Letter
    let escaped = false
    while (at < end && at - first < LONGEST) {
      const unit = text.charCodeAt(at)
      const here = classOf(unit)
      if (isWord(here)) {
        previous = here
        at++
      } else if (here !== Class.Mark) break
      else if (unit === 38 && text.startsWith('&amp;', at)) {
        if (previous !== Class.Letter || at + 5 >= end || classOf(text.charCodeAt(at + 5)) !== Class.Letter) break
        escaped = true
        at += 5
      } else if (joins(text, at, end, previous)) {
        previous = here
        at++
      } else break
    }
    at = symbolEnding(text, at, end)
    const stem = escaped ? lower.slice(first, at).replace('&amp;', '&') : lower.slice(first, at)
    const clitic = cliticAt(text, at, end)
    if (clitic === 0) sink(first, at, stem)
    else {
      const ending = lower.slice(at + 1, at + clitic)
      if (ending === 's') sink(first, at + clitic, PRONOUNS.has(stem) ? `${stem}'s` : stem)
      else if (ending === 't' && stem.endsWith('n')) {
        const whole = stem.length > 1 ? stem.slice(0, -1) : stem
        sink(first, first + whole.length, NEGATED.get(whole) ?? whole)
        sink(first + whole.length, at + clitic, 'not')
      } else if (CLITICS.has(ending)) {
        sink(first, at, stem)
        sink(at, at + clitic, EXPANDED[ending] as string)
      } else sink(first, at + clitic, `${stem}'${ending}`)
      at += clitic
    }
  }
}

/** Length of "&amp;" or "&nbsp;" left in the text, 0 when there is none. */
function entityAt(text: string, at: number, end: number): number {
  for (const entity of ['&amp;', '&nbsp;']) if (at + entity.length <= end && text.startsWith(entity, at)) return entity.length
  return 0
}

const PRONOUNS = new Set(['it', 'what', 'that', 'who', 'he', 'she', 'here', 'there', 'let', 'where', 'how'])
const NEGATED = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])
const EXPANDED: Record<string, string> = { ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' }

/** Length of "'s", "'ll", "n't" and the like after a word, the apostrophe included; 0 when there is none. */
function cliticAt(text: string, at: number, end: number): number {
  if (at >= end || !isApostrophe(text.charCodeAt(at))) return 0
  let to = at + 1
  while (to < end && to - at <= 3 && classOf(text.charCodeAt(to)) === Class.Letter) to++
  return to === at + 1 || to - at > 3 ? 0 : to - at
}

/** "C++", "C#", "F#", "Notepad++": marks that end a name of letters. */
function symbolEnding(text: string, at: number, end: number): number {
  if (classOf(text.charCodeAt(at - 1)) !== Class.Letter) return at
  const code = text.charCodeAt(at)
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 32
  if (at < end && code === 43 && next === 43) return at + 2
  if (at < end && code === 35 && !isWord(classOf(next))) return at + 1
  return at
}
