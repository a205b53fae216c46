/** Goes through a file beside its schema and calls for every text that means something: patterns, sentences, names of other things. */
import type { Meaning } from '../schema/fields'
import { type AnySchema, unwrap } from './shape'
import type { Path } from './source'

export interface MeaningfulText {
  path: Path
  text: string
  meaning: Meaning
}

export function meaningfulTexts(schema: AnySchema, value: unknown, path: Path = []): MeaningfulText[] {
  const inner = unwrap(schema)
  const meaning = inner.pipe?.find((action) => action.type === 'metadata')?.metadata as Meaning | undefined
  if (meaning) return typeof value === 'string' ? [{ path, text: value, meaning }] : []
  if (inner.item)
    return Array.isArray(value) ? value.flatMap((item, index) => meaningfulTexts(inner.item as AnySchema, item, [...path, index])) : []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  if (inner.entries) {
    return Object.entries(inner.entries).flatMap(([field, entry]) =>
      Object.hasOwn(value, field) ? meaningfulTexts(entry, (value as Record<string, unknown>)[field], [...path, field]) : [],
    )
  }
  if (inner.type === 'record' && inner.value)
    return Object.entries(value).flatMap(([field, item]) => meaningfulTexts(inner.value as AnySchema, item, [...path, field]))
  return []
}

export interface Line {
  /** Trimmed. */
  text: string
  /** Number of the line in the text, from 0. */
  line: number
}

/** The lines of a text that hold something, with where they stand. */
export const linesIn = (text: string): Line[] =>
  text.split('\n').flatMap((line, index) => (line.trim() ? [{ text: line.trim(), line: index }] : []))
