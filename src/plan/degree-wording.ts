/** Schooling in clean words: articles that a bullet left out, a list of subjects with its "or", one lower end instead of two. */
import { once } from '../once'
import { articleFor } from '../realise/article'
import type { PlanWords } from './words'

const patterns = once((words: PlanWords) => {
  const any = (list: readonly string[]): string => list.join('|')
  const { joints, articles } = words.phrases
  const { heads, fields, alike, openers, wishes, 'lower-ends': lower, higher } = words['schooling-wording']
  const noun = (heads: readonly string[]): RegExp =>
    new RegExp(
      `(^|\\(|(?<![\\p{L}-])(?:${any([words.joints.or, ...wishes, ...openers])}) )((?:(?!(?:${any([...joints, ...articles, ...openers, ...wishes])}) )[\\p{L}'’.-]{1,20} ){1,4}?)(?:${any(heads)})(?!\\p{L})`,
      'gu',
    )
  return {
    degree: noun(heads),
    field: noun(fields),
    isAlike: new RegExp(`(?:^|[ -])(?:${any(alike)}) `, 'u'),
    tellsSchooling: new RegExp(`(?<!\\p{L})(?:${any([...heads, words.experience])})(?!\\p{L})`, 'u'),
    lowerEnd: new RegExp(`^(?:an? )?(?:${any(lower)}) (?:of )?(?:an? )?`, 'iu'),
    orHigher: new RegExp(` ${words.joints.or} (?:${any(higher)})(?!\\p{L})`, 'u'),
    aside: new RegExp(`^(?:${any([...wishes, ...words.phrases.prepositions, ...joints])}) `, 'u'),
    joint: new RegExp(` (?:${any(joints)}) `, 'u'),
  }
})

/** "a degree or equivalent combination" -> "a degree or an equivalent combination" */
export function withSchoolingArticles(text: string, words: PlanWords): string {
  const { degree, field, isAlike, tellsSchooling } = patterns(words)
  const { articles } = words.phrases
  const isBare = (before: string): boolean => {
    const first = before.slice(0, before.indexOf(' ')).toLowerCase()
    return !articles.includes(first) && !words.determiners.includes(first)
  }
  const withArticle = (whole: string, lead: string): string =>
    `${lead}${articleFor(whole.slice(lead.length), words.sounds)} ${whole.slice(lead.length)}`
  return text
    .replace(degree, (whole, lead: string, before: string, at: number, all: string) =>
      isBare(before) && (at === 0 || !lead.startsWith(words.joints.or) || tellsSchooling.test(all.slice(0, at))) && !opensField(lead, words)
        ? withArticle(whole, lead)
        : whole,
    )
    .replace(field, (whole, lead: string, before: string) =>
      lead && isBare(before) && isAlike.test(before) ? withArticle(whole, lead) : whole,
    )
}

export function cleanSchooling(text: string, words: PlanWords): string {
  const { lowerEnd, orHigher } = patterns(words)
  const opened = text.replace(lowerEnd, '')
  const clean = withSchoolingArticles(withoutSlash(joined(opened, words), words), words)
  if (opened === text) return clean
  // "at least a degree or higher" says its lower end twice.
  const rest = clean.replace(orHigher, '')
  const isOpen = words.phrases.articles.includes(rest.slice(0, rest.indexOf(' ')).toLowerCase())
  return `${words['at-least']} ${isOpen ? rest : `${articleFor(rest, words.sounds)} ${rest}`}`
}

const opensField = (lead: string, words: PlanWords): boolean => words['schooling-wording'].openers.includes(lead.trimEnd())

/** "in accounting or business/finance" -> "in accounting, business or finance" */
function withoutSlash(text: string, { joints: { or } }: PlanWords): string {
  const clean = text.replace(SLASH, (_, first: string, second: string) => `${first} ${or} ${second}`)
  return clean === text
    ? text
    : clean.replace(THREE, (whole, first: string, one: string, second: string) => (one === or && second === or ? `${first}, ` : whole))
}

const THREE = /(?<= )(\p{Ll}{4,24}) (\p{Ll}{2}) (?=\p{Ll}{4,24} (\p{Ll}{2}) \p{Ll}{4,24}$)/u

/** "business/finance", but "BS/MS" */
const SLASH = /(?<!\p{L})(\p{Ll}{4,24})\/(?=\p{Ll}{4})(\p{Ll}{4,24})/gu

/** "in geology, physics, chemistry" -> "in geology, physics, or chemistry" */
function joined(text: string, words: PlanWords): string {
  const { aside, joint } = patterns(words)
  const comma = text.lastIndexOf(', ')
  const last = text.slice(comma + 2)
  const opened = Math.max(...words['schooling-wording'].openers.map((opener) => text.lastIndexOf(` ${opener} `, comma)))
  if (comma < 0 || opened < 0 || !LAST_SUBJECT.test(last) || aside.test(`${last} `)) return text
  const before = text.slice(opened + 1, comma)
  if (/[()\d]/.test(before) || joint.test(`${before}, ${last} `)) return text
  return `${text.slice(0, comma)}${before.includes(', ') ? ',' : ''} ${words.joints.or} ${last}`
}

/** At most three words. */
const LAST_SUBJECT = /^[^,()\s]{3,24}(?: [^,()\s]{3,24}){0,2}$/
