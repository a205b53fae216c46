/** A pattern's elements -> linked steps. Built from the end, so that every step knows what must follow it. */
import type { PartOfSpeech, Value } from '../stages'
import type { ClassNames } from './class-names'
import { FIGURES, Op, PARTS } from './opcodes'
import { type Element, TAGS } from './pattern'
import { wordsOf } from './words-of'

/** `next` is what must follow, undefined where the pattern ends. Where the way parts, `op` is `Either` and `options` hold the ways. */
export interface Step {
  op: Exclude<Op, Op.Done | Op.Jump>
  next: Step | undefined
  /** What belongs to the step, masks and distances left out. */
  own: readonly number[]
  options: readonly (Step | undefined)[]
}

/** What the steps need to know of the language. */
export interface StepNames {
  classes: ClassNames
  /** Words have no classes of their own: the pattern is compiled after the classes are settled and must compare spellings. */
  spelled: boolean
  /** Numbers a text that is kept beside the code. */
  text(text: string): number
}

const NONE: readonly never[] = []

/** The first step of the elements in their order. */
export function stepsOf(elements: readonly Element[], { classes, spelled, text }: StepNames): Step {
  let captures = 0
  const step = (op: Step['op'], next: Step | undefined, ...own: number[]): Step => ({ op, next, own, options: NONE })
  const sequence = (each: readonly Element[], next: Step | undefined): Step | undefined => {
    let first = next
    for (let index = each.length - 1; index >= 0; index--) first = link(each[index] as Element, first)
    return first
  }
  const link = (element: Element, next: Step | undefined): Step | undefined => {
    switch (element.type) {
      case 'word': {
        let first = next
        for (const word of wordsOf(element.word).reverse()) {
          if (spelled) first = step(element.exact ? Op.Exact : Op.Spelled, first, text(word))
          else first = step(Op.Word, first, classes.ofWord(word, element.exact))
        }
        return first
      }
      case 'tag': {
        const parts = (TAGS[element.tag] as readonly PartOfSpeech[]).map((part) => PARTS.indexOf(part))
        const [part, other] = parts
        return part === undefined ? step(Op.Number, next) : step(Op.Tag, next, part, other ?? part)
      }
      case 'value':
        return step(Op.Value, next, FIGURES.indexOf(element.kind as Value['kind']))
      case 'list': {
        const list = classes.ofList(element.list)
        if (list === undefined) throw new Error(`unknown list @${element.list}`)
        return step(Op.List, next, list.id, list.class)
      }
      case 'choice':
        return choice(
          element.options.map((option) => sequence(option, next)),
          next,
        )
      case 'repeat': {
        let first = next
        for (let count = element.max; count > 0; count--) {
          const inner = link(element.element, first)
          // What is not needed may be left out together with all that would follow it in the repetition.
          first = count > element.min ? either([inner, next]) : inner
        }
        return first
      }
      case 'gap':
        return step(Op.Gap, next, element.max)
      case 'capture': {
        const id = captures++
        if (!element.inner) return step(Op.Rest, next, text(element.name))
        return step(Op.Open, sequence(element.inner, step(Op.Close, next, id, text(element.name))), id)
      }
      case 'start':
        return step(Op.Start, next)
      case 'end':
        return step(Op.End, next)
    }
  }
  return sequence(elements, undefined) as Step
}

const either = (options: readonly (Step | undefined)[]): Step => ({ op: Op.Either, next: undefined, own: NONE, options })

/** Words side by side that differ in nothing else are asked for in one step. */
function choice(options: readonly (Step | undefined)[], next: Step | undefined): Step | undefined {
  const ways: (Step | undefined)[] = []
  let words: number[] | undefined
  for (const option of options) {
    if (option === undefined || option.op !== Op.Word || option.next !== next) {
      words = undefined
      ways.push(option)
    } else if (words) {
      words.push(option.own[0] as number)
      ways[ways.length - 1] = { op: Op.Words, next, own: words, options: NONE }
    } else {
      words = [option.own[0] as number]
      ways.push(option)
    }
  }
  return ways.length === 1 ? ways[0] : either(ways)
}

/** The texts of the words of which one must open a match; undefined when something else may. */
export function openersOf(first: Step | undefined): number[] | undefined {
  switch (first?.op) {
    case Op.Spelled:
    case Op.Exact:
      return [first.own[0] as number]
    case Op.Start:
    case Op.Open:
      return openersOf(first.next)
    case Op.Either: {
      const texts: number[] = []
      for (const option of first.options) {
        const own = openersOf(option)
        if (!own) return undefined
        texts.push(...own)
      }
      return texts
    }
    default:
      return undefined
  }
}
