/** The title as a report says it: without place, pay or advert, in the singular; and the person it names. */
import { singularOf } from '../nlp/inflect'

export interface TitleWording {
  title: string
  /** The plain noun for whoever does the job: "teacher", "engineer". */
  person?: string
}

const CUT =
  / [-–—|/@] [\s\S]*| ?[([{][\s\S]*|,[\s\S]*| [-–—]$|[$€£] ?\d[\s\S]*| x? ?\d[\s\S]*|\bpositions? available[\s\S]*| (?:needed|wanted|required|vacancy|job opportunity|opportunity)\b[\s\S]*| (?:at|to join|in) \p{Lu}[\s\S]*| for (?:[\p{L}\d'’-]{1,24} ){1,6}(?:start-?up|scale-?up|company|firm|agency|brand|team|client|project)\b[\s\S]*/giu
const LONGEST = 8
/** The pronoun; behind a title the letter is a grade: "Clerk I", "Planner I/II". */
const SPEAKER = /^I\b|\b(?:i|I['’]\p{Ll}+|I(?= \p{Ll}))\b/u

/**
 * Wording in capitals as it is written elsewhere: "MARLOW CLINIC" -> "Marlow Clinic". Short words that are no ordinary ones may be
 * acronyms: "HGV DRIVER" -> "HGV Driver".
 */
export function inTitleCase(text: string, isWord: (lower: string) => boolean): string {
  if (text !== text.toUpperCase() || !/\p{L}{4}/u.test(text)) return text
  return text.replace(/(^|[\s/&-])(\p{L}+)/gu, (whole: string, gap: string, word: string) => {
    const lower = word.toLowerCase()
    if (SMALL.test(lower) && gap) return gap + lower
    if (ROMAN.test(word) || NO_PRONOUN.test(word) || (word.length < LONG && (!isWord(lower) || !/[aeiouy]/.test(lower)))) return whole
    return gap + word.charAt(0) + lower.slice(1)
  })
}

/** "Waiters" -> "Waiter"; undefined for what names one person or none. */
function onePerson(word: string, persons: ReadonlySet<string>): string | undefined {
  if (!/s$/.test(word) || /ss$/.test(word)) return undefined
  const singular = singularOf(word.toLowerCase())
  if (!persons.has(singular)) return undefined
  return /^\p{Lu}/u.test(word) ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular
}

/** "Manager, Night Transport" -> "Night Transport Manager", "Director, Parks" -> "Director of Parks" */
function inOneName(title: string, names: (text: string) => boolean, isWord: (lower: string) => boolean): string {
  const [, whole = '', head = '', field = ''] = HEAD_AND_FIELD.exec(title) ?? []
  const isField =
    names(head) && !names(field) && field.split(' ').every((word) => /^(?:&|\p{Lu}+)$/u.test(word) || isWord(word.toLowerCase()))
  if (!isField) return title
  return (RANK.test(head) ? `${head} of ${field}` : `${field} ${head}`) + title.slice(whole.length)
}

const HEAD_AND_FIELD = /^((\p{Lu}\p{L}+(?: President)?), ((?:\p{Lu}[\p{L}/]*)(?: (?:&|and|\p{Lu}[\p{L}/]*)){0,3}))(?=$| [-–—|@(]|,)/u
const RANK = /^(?:Director|Head|VP|Vice President|President|Dean|Chief)$/

const GRADE = /^(?:level|grade|band)$/i
const GRADED = / (?:level|grade|band)$/i
const JOINT = /^(?:&|and|or|\/)$/i
const LONG = 5
/** "VP", "CTO" */
const ACRONYM = /^\p{Lu}{2,4}$/u
const ROMAN = /^[IVX]+$/
/** No title holds a pronoun: "IT SPECIALIST", "US PAYROLL CLERK". */
const NO_PRONOUN = /^(?:IT|US)$/
const SMALL = /^(?:of|and|the|for|in|de|du|la)$/
/** What the person named before it is of: "head of sales", "chef de partie". */
const LINK = /^(?:of|for|in|to|with|de)$/i

/**
 * `persons` holds the nouns for people at work; a title without one is not used as a person. `isWord` knows the ordinary words in small
 * letters.
 */
export function wordTitle(title: string, persons: ReadonlySet<string>, isWord: (lower: string) => boolean): TitleWording | undefined {
  let clean = title
    .replace(/&amp;/g, '&')
    .replace(/[*_`]+|(?<![A-Z])#+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // "Python / Django Engineer": a cut that loses the person cuts too much.
  const names = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => persons.has(word) || onePerson(word, persons) !== undefined)
  clean = inOneName(
    clean
      // "Sales Agent-Inbound Calls", but "Cook-Cleaner"
      .replace(/(?<!\p{L})(\p{L}{1,24})-(?=(\p{Lu}\p{L}{1,24}))/gu, (whole, person: string, next: string) =>
        names(person) && !names(next) ? `${person}, ` : whole,
      ),
    names,
    (lower) => persons.has(lower) || isWord(lower),
  )
  // "Intern with three firms"
  const before = clean.split(/ with (?=\p{L})/u, 1)[0] as string
  if (names(before) || ACRONYM.test(before)) clean = before
  const cut = clean.replace(CUT, '').trim()
  // "Case Worker Grade 12 - Leeds"
  const count = GRADED.test(cut) ? /^ \d{1,2}(?!\d)/.exec(clean.slice(cut.length))?.[0] : undefined
  const short = cut + (count ?? '')
  if (short.length > 2 && (names(short) || !names(clean))) clean = short
  clean = clean.replace(/(?<![.,:;!?\-–—/])[.,:;!?\-–—/]+$/, '').trim()
  clean = inTitleCase(clean, (lower) => persons.has(lower) || isWord(lower)).replace(/ (?:Of|And|The|For|In)(?= )/g, (word) =>
    word.toLowerCase(),
  )
  // "Registrar's in surgery"
  clean = clean.replace(/(\p{Ll})['’]s(?= (?:of|in|for) |$)/u, '$1')
  const words = clean.split(' ')
  if (!clean || words.length > LONGEST || /https?:|[?!"“”]|\b(?:you|we|us)\b/i.test(clean) || SPEAKER.test(clean)) return undefined
  const headIndex = Math.max(0, words.findIndex((word) => LINK.test(word)) - 1)
  const at = words.some((word) => LINK.test(word)) ? headIndex : words.length - 1
  let head = (words[at] ?? '').replace(/^.*[/&]/, '')
  const one = onePerson(head, persons)
  if (one) {
    words[at] = (words[at] as string).slice(0, (words[at] as string).length - head.length) + one
    head = one
    // "Waiters & Bar Supervisors"
    for (let index = 0; index < at; index++)
      if (JOINT.test(words[index + 1] ?? '')) words[index] = onePerson(words[index] as string, persons) ?? (words[index] as string)
    clean = words.join(' ')
  }
  // "Planner II", "Case Worker Grade 12"
  const graded = /^(?:[IVX]+|\d{1,2}|[A-C])$/.test(head) ? (GRADE.test(words[at - 1] ?? '') ? 2 : 1) : 0
  const level = graded > 0 ? (words[at - graded] ?? '') : head
  const person = level.toLowerCase()
  if (!persons.has(person)) return { title: clean }
  return { title: clean, person: ACRONYM.test(level) ? level : person }
}
