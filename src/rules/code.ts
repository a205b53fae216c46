/** Linked steps -> the numbers that the matcher follows: they lie side by side in memory, where the steps would be all over it. */
import { classOfFigure } from './class-names'
import { bitOf, Op } from './opcodes'
import type { Step } from './steps'

type Ways = readonly (Step | undefined)[]

/** Writes what begins with `first`. Where two ways meet again the second jumps to what was written for the first. */
export function codeOf(first: Step): number[] {
  const code: number[] = []
  const written = new Map<Step, number>()
  /** Ways still to be written, and the step whose distance leads there. */
  const aside: { ways: Ways; index: number; from: number }[] = [{ ways: [first], index: 0, from: -1 }]
  /** Opens a way, leaves the others aside. */
  const open = (ways: Ways, index: number): Step | undefined => {
    if (index + 1 < ways.length) {
      aside.push({ ways, index: index + 1, from: code.length })
      code.push(Op.Either, maskOf(ways[index]), 0)
    }
    return ways[index]
  }
  for (let next = aside.pop(); next; next = aside.pop()) {
    if (next.from >= 0) code[next.from + 2] = code.length - next.from
    let step = open(next.ways, next.index)
    while (step && !written.has(step)) {
      written.set(step, code.length)
      if (step.op === Op.Either) step = open(step.options, 0)
      else {
        writeStep(step, code)
        step = step.next
      }
    }
    if (step) code.push(Op.Jump, (written.get(step) as number) - code.length)
    else code.push(Op.Done)
  }
  return code
}

function writeStep({ op, own, next }: Step, code: number[]): void {
  code.push(op)
  if (op === Op.Words)
    code.push(
      own.reduce((mask, id) => mask | bitOf(id), 0),
      own.length,
    )
  code.push(...own)
  if (op === Op.Gap) code.push(maskOf(next))
}

const ANYTHING = -1
/** Ways that are looked along for what may come first. */
const MOST_WAYS = 64

/** The bits of the classes that the next token must be of one of; all where it need not. */
function maskOf(first: Step | undefined): number {
  const ways: (Step | undefined)[] = [first]
  let mask = 0
  for (let index = 0; index < ways.length; index++) {
    const step = ways[index]
    if (step === undefined || index >= MOST_WAYS) return ANYTHING
    const { op, own } = step
    if (op === Op.Either) ways.push(...step.options)
    else if (op === Op.Open || op === Op.Close) ways.push(step.next)
    else if (op === Op.Word || op === Op.Words) for (const id of own) mask |= bitOf(id)
    else if (op === Op.List) mask |= bitOf(own[1] as number)
    else if (op === Op.Number) mask |= bitOf(classOfFigure('number'))
    else if (op === Op.Value) mask |= bitOf(1 + (own[0] as number))
    else return ANYTHING
  }
  return mask
}
