/** Patterns that could not mean what their author thinks. */

import { singularOf } from '../inflection'
import { consumes, type Element, PatternFault, parsePattern } from '../pattern'
import { wordsOf } from '../words-of'
import { proposeName } from './proposal'

export interface Fault {
  column: number
  problem: string
  proposal?: string | undefined
}

const LONGEST = 4000
const MOST_STEPS = 4000
const ENDINGS = new Set(['s', 'es', 'd', 'ed', 'ing'])

export function patternFaults(text: string, lists: ReadonlySet<string>): Fault[] {
  if (text.length > LONGEST)
    return [{ column: LONGEST, problem: `a pattern of ${text.length} characters`, proposal: 'write several, or a list' }]
  let elements: Element[]
  try {
    elements = parsePattern(text)
  } catch (error) {
    if (error instanceof PatternFault) return [error]
    throw error
  }
  const faults: Fault[] = []
  visit(elements, (element) => {
    if (element.type === 'list' && !lists.has(element.list))
      faults.push({
        column: element.at,
        problem: `unknown list @${element.list}`,
        proposal: proposeName(element.list, lists, '@') ?? 'add it below lexicons/lists',
      })
    if (element.type === 'word') faults.push(...wordFaults(element))
    if (element.type === 'repeat') faults.push(...repeatFaults(element))
    if (element.type === 'choice') faults.push(...choiceFaults(element))
  })
  const opening = openingFault(elements)
  if (opening) faults.push(opening)
  if (/[$^]/.test(text)) faults.push(...anchorFaults(elements, false, false))
  const steps = stepsIn(elements)
  if (steps > MOST_STEPS)
    faults.push({
      column: 0,
      problem: `a pattern of ${steps} steps when its repeats are written out`,
      proposal: `keep it below ${MOST_STEPS}: repeat one word or a list, not what is repeated already`,
    })
  return faults
}

/** Repeats are compiled one by one, so those inside each other multiply. */
function stepsIn(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === 'choice') return sum + element.options.reduce((all, option) => all + stepsIn(option), 0)
    if (element.type === 'repeat') return sum + element.max * stepsIn([element.element])
    return sum + (element.type === 'capture' && element.inner ? stepsIn(element.inner) : 1)
  }, 0)
}

function visit(elements: readonly Element[], call: (element: Element) => void): void {
  for (const element of elements) {
    call(element)
    if (element.type === 'choice') for (const option of element.options) visit(option, call)
    else if (element.type === 'repeat') visit([element.element], call)
    else if (element.type === 'capture' && element.inner) visit(element.inner, call)
  }
}

function wordFaults({ word, at }: Extract<Element, { type: 'word' }>): Fault[] {
  if (!wordsOf(word).length) return [{ column: at, problem: `"${word}" holds no word`, proposal: 'leave it out' }]
  return []
}

/** `skills?` and `(manage)(s|ing)?` are written by people who know regular expressions. */
function repeatFaults(element: Extract<Element, { type: 'repeat' }>): Fault[] {
  const { element: inner, at } = element
  if (element.type !== 'repeat' || element.min > 0) return []
  if (
    inner.type === 'choice' &&
    inner.options.every((option) => option.length === 1 && option[0]?.type === 'word' && ENDINGS.has(option[0].word))
  ) {
    return [{ column: at, problem: 'endings in brackets', proposal: 'leave them out: a word matches in any inflection' }]
  }
  if (inner.type !== 'word' || inner.exact) return []
  const singular = singularOf(inner.word)
  if (!singular) return []
  return [
    {
      column: at,
      problem: `"${inner.word}?" makes the whole word optional, not its ending`,
      proposal: `write ${singular}, which matches in any inflection, or (${inner.word})? if the word may be missing`,
    },
  ]
}

/** An option that takes no word makes the whole choice optional, which nobody means. */
function choiceFaults({ options }: Extract<Element, { type: 'choice' }>): Fault[] {
  return options.flatMap((option): Fault[] => {
    const [first] = option
    if (!first || option.some(consumes) || option.some(({ type }) => type === 'start' || type === 'end' || type === 'gap')) return []
    // A plural written with "?" is told by itself.
    if (option.length === 1 && repeatFaults(first as Extract<Element, { type: 'repeat' }>).length) return []
    return [
      { column: first.at, problem: 'one side of "|" can match nothing', proposal: 'put "?" after the bracket if all of it may be missing' },
    ]
  })
}

/** What a match may begin with must be a word, a tag, a value or a list; the start of the sentence opens anything. */
function openingFault(elements: readonly Element[]): Fault | undefined {
  if (elements[0]?.type === 'start') return undefined
  for (const element of elements) {
    const fault = openingOf(element)
    if (fault || consumes(element)) return fault
  }
  return undefined
}

function openingOf(element: Element): Fault | undefined {
  switch (element.type) {
    case 'gap':
      return { column: element.at, problem: 'a gap opens the pattern', proposal: 'begin with a word; what stands before it is free anyway' }
    case 'capture':
      return element.inner
        ? openingFault(element.inner)
        : {
            column: element.at,
            problem: `<${element.name}> opens the pattern`,
            proposal: `write <${element.name}: pattern>, or a word before it`,
          }
    case 'repeat':
      return openingOf(element.element)
    case 'choice':
      return element.options.map(openingFault).find(Boolean)
    default:
      return undefined
  }
}

/** `^` after a word and `$` before one can never match. */
function anchorFaults(elements: readonly Element[], after: boolean, before: boolean): Fault[] {
  const faults: Fault[] = []
  elements.forEach((element, index) => {
    const taken = after || elements.slice(0, index).some(consumes)
    const follows = before || elements.slice(index + 1).some(consumes)
    if (element.type === 'start' && taken)
      faults.push({
        column: element.at,
        problem: '"^" after a word',
        proposal: 'the start of the sentence stands first; quote it to match the mark itself',
      })
    if (element.type === 'end' && follows)
      faults.push({
        column: element.at,
        problem: '"$" before a word',
        proposal: 'the end of the sentence stands last; quote it to match the mark itself',
      })
    if (element.type === 'choice') for (const option of element.options) faults.push(...anchorFaults(option, taken, follows))
    if (element.type === 'capture' && element.inner) faults.push(...anchorFaults(element.inner, taken, follows))
    if (element.type === 'repeat') faults.push(...anchorFaults([element.element], taken, follows))
  })
  return faults
}

/** Names of the captures that every match of the pattern may bring. */
export function captureNames(text: string): string[] {
  const names: string[] = []
  try {
    visit(parsePattern(text), (element) => {
      if (element.type === 'capture') names.push(element.name)
    })
  } catch {
    // Told where the pattern is checked.
  }
  return names
}
