import { PostingError } from '../errors'
import type { AnalyzeOptions, ReportLength, ReportSection } from '../types'
import { describeValue } from './describe-value'

/** The longest input accepted unless the caller says otherwise, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 1_000_000

/** Options with every default filled in; `seed` stays absent when it is to derive from the posting. */
export interface ReadOptions {
  length: ReportLength
  seed?: number | string
  sections: ReportSection[]
  maxLength: number
}

const LENGTHS: readonly unknown[] = ['brief', 'standard', 'detailed'] satisfies ReportLength[]
const SECTIONS: readonly unknown[] = ['job', 'company'] satisfies ReportSection[]

/** Checks options that may come from anywhere and fills in the defaults. */
export function readOptions(options: unknown): ReadOptions {
  if (options === undefined || options === null) return { length: 'standard', sections: ['job', 'company'], maxLength: DEFAULT_MAX_LENGTH }
  if (typeof options !== 'object') throw wrong('The options', options, 'an object such as { length: "brief" }')
  const { length, seed, sections, maxLength } = copyOptions(options)
  const read: ReadOptions = {
    length: (length ?? 'standard') as ReportLength,
    sections: (sections ?? ['job', 'company']) as ReportSection[],
    maxLength: (maxLength ?? DEFAULT_MAX_LENGTH) as number,
  }
  if (!LENGTHS.includes(read.length)) throw wrong('The option length', length, '"brief", "standard" or "detailed"')
  if (!Array.isArray(read.sections) || read.sections.length === 0 || !read.sections.every((section) => SECTIONS.includes(section)))
    throw wrong('The option sections', sections, 'an array of "job", "company" or both')
  if (typeof read.maxLength !== 'number' || !(read.maxLength > 0))
    throw wrong('The option maxLength', maxLength, 'a number of UTF-16 units above 0')
  if (seed !== undefined && seed !== null) {
    if (typeof seed !== 'string' && !(typeof seed === 'number' && Number.isFinite(seed)))
      throw wrong('The option seed', seed, 'a finite number or a string')
    read.seed = seed
  }
  return read
}

/** The only place that touches the caller's object, whose getters may throw. */
function copyOptions(options: object): Record<keyof AnalyzeOptions, unknown> {
  try {
    const { length, seed, sections, maxLength } = options as Record<keyof AnalyzeOptions, unknown>
    return { length, seed, maxLength, sections: Array.isArray(sections) ? Array.from(sections.slice(0, 8)) : sections }
  } catch {
    throw new PostingError('INPUT', 'Reading the options threw an error. Give a plain object such as { length: "brief" }.')
  }
}

function wrong(what: string, given: unknown, right: string): PostingError {
  return new PostingError('INPUT', `${what} cannot be ${describeValue(given)}. Give ${right}.`)
}
