/** Linked steps -> the numbers that the matcher follows: they lie side by side in memory, where the steps would be all over it. */
import { classOfFigure } from './class-names'
import { AMONG, ANYTHING, amongOf, bitOf, Op } from './opcodes'
import type { Step } from './steps'

type Ways = readonly (Step | undefined)[]

/**
 * Writes what begins with `first`, behind the mask of what it may begin with. Where two ways meet again the second jumps to what was
 * written for the first.
 */
export function codeOf(first: Step): number[] {
  const code: number[] = [maskOf(first)]
  const written = new Map<Step, number>()
  /** Ways still to be written, and the step whose distance leads there. */
  const aside: { ways: Ways; index: number; from: number }[] = [{ ways: [first], index: 0, from: -1 }]
  /** Opens a way, leaves the others aside. */
  const open = (ways: Ways, index: number): Step | undefined => {
    if (index === 0 && ways.length >= MANY_WAYS) writeAmong(firstClasses(ways, MOST_WAYS_AMONG), code)
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
  if (op === Op.Words && own.length >= MANY_WORDS) writeAmong(own, code)
  code.push(op)
  if (op === Op.Words)
    code.push(
      own.reduce((mask, id) => mask | bitOf(id), 0),
      own.length,
    )
  code.push(...(op === Op.Words ? [...own].sort((one, other) => one - other) : own))
  if (op === Op.Gap) code.push(maskOf(next))
}

/** So many ways or words are worth a look whether any of them can be taken. */
const MANY_WAYS = 5
const MANY_WORDS = 16

/** Writes that the token must be of one of the classes; nothing where it need not. */
function writeAmong(classes: readonly number[] | undefined, code: number[]): void {
  if (!classes) return
  const bits = new Array<number>(AMONG).fill(0)
  for (const id of classes) bits[amongOf(id)] = (bits[amongOf(id)] as number) | bitOf(id)
  code.push(Op.Among, ...bits)
}

/** Ways that are looked along for what may come first. */
const MOST_WAYS = 64
const MOST_WAYS_AMONG = 512

/** The bits of the classes that the next token must be of one of; all where it need not. */
function maskOf(first: Step | undefined): number {
  const classes = firstClasses([first], MOST_WAYS)
  if (!classes) return ANYTHING
  let mask = 0
  for (const id of classes) mask |= bitOf(id)
  return mask
}

/** The classes that the next token must be of one of; undefined where it need not, and where the ways are too many. */
function firstClasses(from: Ways, most: number): number[] | undefined {
  const ways = [...from]
  const classes: number[] = []
  for (let index = 0; index < ways.length; index++) {
    const step = ways[index]
    if (step === undefined || index >= most) return undefined
    const { op, own } = step
    if (op === Op.Either) ways.push(...step.options)
    else if (op === Op.Open || op === Op.Close) ways.push(step.next)
    else if (op === Op.Word || op === Op.Words) classes.push(...own)
    else if (op === Op.List) classes.push(own[1] as number)
    else if (op === Op.Number) classes.push(classOfFigure('number'))
    else if (op === Op.Value) classes.push(1 + (own[0] as number))
    else return undefined
  }
  return classes
}
