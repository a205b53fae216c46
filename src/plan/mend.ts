/** Small repairs of a lifted verb phrase whose meaning is plain: a list without its "and", a comma before the second verb or the aim. */
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Material } from './material'

/** Words of a last item that may close a list by itself. */
const SHORT = 3
const PAIR = new RegExp(`^(${VERB_MARK}\\S+), (and|or) (?=${VERB_MARK})`, 'u')
/** "hire and train and reward a crew" */
const THREE = /(\uE000[^\s,\uE000]{1,30}) and (\uE000[^\s,\uE000]{1,30}) (and) (?=\uE000)/gu
const OWN_PAIR = /, \uE000[^\s,\uE000]{1,30} (?:and|or) \uE000[^\s,\uE000]{1,30} [^,\uE000]*$/u
const HOLDS_OBJECT = /\uE000[^\s,\uE000]{1,30} [^\s\uE000,]{3,}$|\uE000[^\s,\uE000]{1,30} [^\uE000,]+ [^\s\uE000,]+$/u
const SECOND = new RegExp(`, (and|or) (?=${VERB_MARK})`, 'u')

export function mended(lifted: string, { words, verbs }: Pick<Material, 'words' | 'verbs'>): string {
  const text = withoutTrail(withPlainVerbs(lifted, words, verbs), words).replace(THREE, '$1, $2, $3 ')
  const { phrases } = words
  const { joints, prepositions, relatives, 'aside-openers': asides } = phrases
  const single = text.indexOf(', ') === text.lastIndexOf(', ')
  const clean = withoutEcho(text)
    .replace(PAIR, '$1 $2 ')
    .replace(SECOND, (whole, joint: string) => (single ? ` ${joint} ` : whole))
    .replace(/, to (?=(\p{Ll}+) )/gu, (whole, verb: string) => (verbs.has(verb) ? ' to ' : whole))
  const comma = clean.lastIndexOf(', ')
  if (comma < 0) return clean
  // "load lorries, [and] rig and derig lights": a pair with an object of its own behind another act.
  const pair = OWN_PAIR.exec(clean)
  if (pair && HOLDS_OBJECT.test(clean.slice(0, pair.index)))
    return `${clean.slice(0, pair.index)}, ${joints[0]} ${clean.slice(pair.index + 2)}`
  const head = clean.slice(0, comma)
  const last = clean.slice(comma + 2)
  const parts = last.split(' ')
  const first = (parts[0] as string).toLowerCase()
  if (parts.some((word) => joints.includes(word.toLowerCase()))) return clean
  // "Macon, GA": a place and where it lies.
  if (isName(parts[0] as string) && isName(head.slice(head.lastIndexOf(' ') + 1)) && !head.includes(', ')) return clean
  const verb = last.startsWith(VERB_MARK)
  if (
    !verb &&
    (parts.length > SHORT ||
      /(?:ing|ly)$/.test(first) ||
      prepositions.includes(first) ||
      relatives.includes(first) ||
      asides.includes(first))
  )
    return clean
  const serial = head.includes(', ') && !joints.some((joint) => head.slice(head.lastIndexOf(', ')).includes(` ${joint} `))
  return `${head}${serial ? ',' : ''} ${joints[0]} ${last}`
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word)

/** "sort nets, clean-up decks": a hyphen does not make a noun of what has an object. */
function withPlainVerbs(text: string, words: Material['words'], verbs: ReadonlySet<string>): string {
  return text.includes('-')
    ? text.replace(HYPHENED, (whole, joint: string, verb: string, particle: string, next: string) =>
        verbs.has(verb) && words['verb-particles'].includes(particle) && next !== words.of
          ? `${joint}${VERB_MARK}${verb} ${particle} ${next}`
          : whole,
      )
    : text
}

const HYPHENED = /(, (?:and )?| and )(\p{Ll}{2,12})-(\p{Ll}{2,5}) (\p{Ll}{2,30})/gu

/** "lead a crew of nine taking a hands-on approach": what goes on beside the duty is left out. */
function withoutTrail(text: string, words: Material['words']): string {
  for (const gerund of words['tail-gerunds']) {
    const at = text.indexOf(` ${gerund} `)
    const before = text.slice(text.lastIndexOf(' ', at - 1) + 1, at)
    if (at > 0 && text.slice(0, at).split(' ').length >= FEWEST_BEFORE_TRAIL && !isTied(before, words)) return text.slice(0, at)
  }
  return text
}

const FEWEST_BEFORE_TRAIL = 3
const isTied = (word: string, { phrases }: Material['words']): boolean =>
  word.endsWith(',') ||
  word.endsWith('ing') ||
  phrases.joints.includes(word) ||
  phrases.prepositions.includes(word) ||
  phrases.finite.includes(word)

const ECHO = /^\uE000(\p{L}{4,30}) (?:an?|the) (?:\p{Ll}{1,30} )?\p{Ll}{1,30} (\p{L}{4,30})ing /u

/** "cover a round covering the villages" -> "cover the villages" */
function withoutEcho(text: string): string {
  const [whole, verb, stem] = ECHO.exec(text) ?? []
  return whole && verb && stem && verb.replace(/e$/, '') === stem ? `${VERB_MARK}${verb} ${text.slice(whole.length)}` : text
}
