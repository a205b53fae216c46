import { lowerCase } from '../nlp/lower-case'

const QUOTES = /[\u2018\u2019\u02bc\u00b4\u2032]/g
const HYPHENS = /[\u2010\u2011]/g
const SPACES = /[\u00a0\u2007\u202f]/g
const ANY = /[\u2018\u2019\u02bc\u00b4\u2032\u2010\u2011\u00a0\u2007\u202f]/

/** Lower case, straight quotes, plain hyphens and spaces, with every character in its old place, so that offsets stay true. */
export function fold(source: string): string {
  const lower = lowerCase(source)
  return ANY.test(lower) ? lower.replace(QUOTES, "'").replace(HYPHENS, '-').replace(SPACES, ' ') : lower
}
