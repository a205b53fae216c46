import { lowerCase } from '../nlp/lower-case'

/** Lower case, straight quotes, plain hyphens and spaces, with every character in its old place, so that offsets stay true. */
export function fold(source: string): string {
  return lowerCase(source)
    .replace(/[\u2018\u2019\u02bc\u00b4\u2032]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
}
