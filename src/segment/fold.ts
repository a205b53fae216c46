import { lowerCase } from '../nlp/lower-case'

const QUOTES = '\u2018\u2019\u02bc\u00b4\u2032'
const HYPHENS = '\u2010\u2011'
const SPACES = '\u00a0\u2007\u202f'
const ANY = /[\u2018\u2019\u02bc\u00b4\u2032\u2010\u2011\u00a0\u2007\u202f]/g

/** Lower case, straight quotes, plain hyphens and spaces, with every character in its old place, so that offsets stay true. */
export function fold(source: string): string {
  return lowerCase(source).replace(ANY, plain)
}

const plain = (sign: string): string => (QUOTES.includes(sign) ? "'" : HYPHENS.includes(sign) ? '-' : SPACES.includes(sign) ? ' ' : sign)
