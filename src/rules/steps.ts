/** A pattern's elements -> linked steps. Built from the end, so that every step knows what must follow it. */
import type { Step } from './language'
import { type Element, TAGS } from './pattern'
import { wordsOf } from './words-of'

/** What the steps need to know of the language. */
export interface StepNames {
  /** The class of a word; undefined when the pattern is compiled after the classes are settled and must compare spellings. */
  wordClass: ((word: string, exact: boolean) => number) | undefined
  listIds: ReadonlyMap<string, number>
  listClass: ReadonlyMap<number, number>
}

const NO_IDS: readonly number[] = []
const NO_OPTIONS: readonly (Step | undefined)[] = []

const step = (op: Step['op'], next: Step | undefined, own: Partial<Step> = {}): Step => ({
  op,
  next,
  id: own.id ?? 0,
  ids: own.ids ?? NO_IDS,
  text: own.text ?? '',
  other: own.other ?? '',
  max: own.max ?? 0,
  options: own.options ?? NO_OPTIONS,
  begins: own.begins,
})

/** The first step of the elements in their order, followed by `next`. */
export function stepsOf(elements: readonly Element[], names: StepNames): Step {
  let captures = 0
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
          if (names.wordClass) first = step('word', first, { id: names.wordClass(word, element.exact) })
          else first = step(element.exact ? 'exact' : 'spelled', first, { text: word })
        }
        return first
      }
      case 'tag': {
        const [tag, other] = TAGS[element.tag] as readonly string[]
        return tag === undefined ? step('number', next) : step('tag', next, { text: tag, other: other ?? tag })
      }
      case 'value':
        return step('value', next, { text: element.kind })
      case 'list': {
        const id = names.listIds.get(element.list)
        if (id === undefined) throw new Error(`unknown list @${element.list}`)
        return step('list', next, { id, max: names.listClass.get(id) as number })
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
          first = count > element.min ? step('choice', undefined, { options: [inner, next] }) : inner
        }
        return first
      }
      case 'gap':
        return step('gap', next, { max: element.max })
      case 'capture': {
        const id = captures++
        if (!element.inner) return step('rest', next, { text: element.name })
        return step('open', sequence(element.inner, step('close', next, { text: element.name, id })), { id })
      }
      default:
        return step(element.type, next)
    }
  }
  return sequence(elements, undefined) as Step
}

/** From so many options on, one look at all their first words is cheaper than trying each. */
const MANY = 4

/** Words that differ in nothing else are asked for in one step. */
function choice(options: readonly (Step | undefined)[], next: Step | undefined): Step {
  const alike = options.every((option) => option !== undefined && option.op === 'word' && option.next === next)
  if (alike) return step('words', next, { ids: options.map((option) => (option as Step).id) })
  const worded = options.length >= MANY && options.every((option) => option?.op === 'word' || option?.op === 'words')
  if (!worded) return step('choice', undefined, { options })
  return step('choice', undefined, {
    options,
    begins: new Set(options.flatMap((option) => [(option as Step).id, ...(option as Step).ids])),
  })
}
