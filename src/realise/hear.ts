/** What of a sentence is noticed when it comes again: how it opens, and how it hedges. */
import type { Template } from './template'

export interface Listening {
  hedges: readonly string[]
}

export interface Opener {
  first: string
  second: string
}

/** What the choice of the next sentence needs to know of one that is told. */
export interface Heard extends Opener {
  template: string
  hedges: readonly string[]
}

const MARKS = /[.,;:!?"“”()]/g

/** Only inferences hedge. */
export function hear(text: string, { id, kind }: Template, { hedges }: Listening): Heard {
  const { first, second } = hearOpener(text)
  const line = kind === 'inferred' ? plainLine(text) : ''
  return { first, second, template: id, hedges: line ? hedges.filter((hedge) => line.includes(` ${hedge} `)) : [] }
}

/** The first two words. */
export function hearOpener(text: string): Opener {
  const one = text.indexOf(' ')
  const two = one < 0 ? -1 : text.indexOf(' ', one + 1)
  return {
    first: plain(one < 0 ? text : text.slice(0, one)),
    second: one < 0 ? '' : plain(two < 0 ? text.slice(one + 1) : text.slice(one + 1, two)),
  }
}

/** All its words in small letters, with a space before and after each. */
export const plainLine = (text: string): string => ` ${plain(text)} `

function plain(text: string): string {
  for (let at = 0; at < text.length; at++) if (isMark(text.charCodeAt(at))) return text.toLowerCase().replace(MARKS, '')
  return text.toLowerCase()
}

/** May be one: no letter and no space. */
const isMark = (code: number): boolean => (code > 32 && code < 65) || code === 0x201c || code === 0x201d
