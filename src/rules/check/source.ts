/** What the checks are given: values, and how to say where in them something is wrong. */
import type { RuleProblem } from '../../errors'

export type Path = readonly (string | number)[]

/** Where in a value: a line of its text and a column in that line, both from 0, or its key. */
export interface Within {
  line?: number
  column?: number
  key?: boolean
}

export interface Source {
  file: string
  /** Undefined when there is nothing to read. */
  value: unknown
  /** How the value at the path is written; undefined where it was not read from text. */
  style(path: Path): 'literal' | 'folded' | 'quoted' | 'plain' | undefined
  problem(path: Path, within: Within, problem: string, proposal?: string, ruleId?: string): RuleProblem
}

/** Letters of a file or pack, how deep its values may lie in each other, and names that no field may have. */
export const LARGEST = 4_000_000
export const DEEPEST = 16
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A part of a source as a source of its own. */
export function partOf(source: Source, path: Path, value: unknown): Source {
  return {
    file: source.file,
    value,
    style: (inner) => source.style([...path, ...inner]),
    problem: (inner, within, problem, proposal, ruleId) => source.problem([...path, ...inner], within, problem, proposal, ruleId),
  }
}

const LONGEST_SHOWN = 400

/** A line as it is shown below a mistake. */
export const shown = (line: string): string => (line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line)
