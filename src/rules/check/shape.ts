/** The shape of a file: fields unknown, missing or of the wrong type. */
import * as v from 'valibot'
import type { RuleProblem } from '../../errors'
import { proposeName } from './proposal'
import type { Path, Source } from './source'

/** What the checks need to know of a schema; valibot's own types say it for each schema apart. */
export interface AnySchema extends v.GenericSchema {
  entries?: Record<string, AnySchema>
  wrapped?: AnySchema
  item?: AnySchema
  value?: AnySchema
  options?: readonly unknown[]
  pipe?: readonly { kind: string; type: string; metadata?: unknown }[]
}

/** The schema below optional wrappers. */
export const unwrap = (schema: AnySchema): AnySchema => (schema.wrapped ? unwrap(schema.wrapped) : schema)

function schemaAt(root: AnySchema, path: Path): AnySchema | undefined {
  let schema: AnySchema | undefined = unwrap(root)
  for (const step of path) {
    if (!schema) return undefined
    const next: AnySchema | undefined =
      schema.item ?? (schema.entries && Object.hasOwn(schema.entries, step) ? schema.entries[step] : schema.value)
    schema = next && unwrap(next)
  }
  return schema
}

/** Adds what is wrong and returns the paths of what cannot be read further. */
export function checkShape(source: Source, schema: AnySchema, problems: RuleProblem[]): void {
  const result = v.safeParse(schema, source.value)
  if (result.success) return
  const seen = new Set<string>()
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    const origin = issue.path?.at(-1) && (issue.path.at(-1) as { origin?: string }).origin
    const ruleId = ruleIdAt(source.value, path)
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      // valibot tells the first unknown field alone.
      const parent = path.slice(0, -1)
      const known = Object.keys(schemaAt(schema, parent)?.entries ?? {})
      const given = valueAt(source.value, parent) as Record<string, unknown>
      for (const field of Object.keys(given)) {
        if (known.includes(field)) continue
        problems.push(
          source.problem(
            [...parent, field],
            { key: true },
            `unknown field "${field}"`,
            proposeName(
              field,
              known.filter((each) => !Object.hasOwn(given, each)),
            ) ?? `use one of: ${known.join(', ')}`,
            ruleId,
          ),
        )
      }
      continue
    }
    const place = path.join('/')
    if (seen.has(place)) continue
    seen.add(place)
    if (issue.received === 'undefined' && origin === 'key') {
      const field = String(path.at(-1))
      problems.push(source.problem(path.slice(0, -1), {}, `missing field "${field}"`, described(schemaAt(schema, path), field), ruleId))
    } else if (issue.type === 'picklist') {
      const options = (schemaAt(schema, path)?.options ?? []).map(String)
      problems.push(
        source.problem(
          path,
          {},
          `unknown ${nameOf(path)} ${show(issue.input)}`,
          proposeName(String(issue.input), options) ?? `use one of: ${options.join(', ')}`,
          ruleId,
        ),
      )
    } else if (issue.kind === 'validation') {
      problems.push(
        source.problem(
          path,
          {},
          `${nameOf(path)} ${show(issue.input)} will not do`,
          issue.type === 'regex' ? issue.message : `write ${wanted(issue)}`,
          ruleId,
        ),
      )
    } else {
      problems.push(
        source.problem(path, {}, `${nameOf(path)} is ${kindOfValue(issue.input)}`, `write ${expected(schemaAt(schema, path))}`, ruleId),
      )
    }
  }
}

/** The field that a path ends in; items of a list are named after it. */
function nameOf(path: Path): string {
  const field = [...path].reverse().find((step) => typeof step === 'string')
  return field === undefined ? (path.length ? 'an entry' : 'the file') : String(field)
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined,
    value,
  )

/** The id of the rule that the path lies in. */
export function ruleIdAt(value: unknown, path: Path): string | undefined {
  const row = typeof path[0] === 'number' ? valueAt(value, [path[0]]) : undefined
  const id = typeof row === 'object' && row !== null ? (row as Record<string, unknown>).id : undefined
  return typeof id === 'string' ? id : undefined
}

function described(schema: AnySchema | undefined, field: string): string {
  const description = schema?.pipe?.find((action) => action.type === 'description') as { description?: string } | undefined
  return description?.description ? `add ${field}: ${description.description}` : `add ${field}`
}

const wanted = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'non_empty'
    ? 'some text'
    : issue.type === 'min_length'
      ? 'at least one'
      : issue.type === 'integer'
        ? 'a whole number'
        : `a value ${issue.expected ?? ''}`.trim()

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function kindOfValue(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of fields'
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}

function expected(schema: AnySchema | undefined): string {
  switch (schema?.type) {
    case 'string':
      return 'text; more than one line, or text with a colon, in a literal block (|)'
    case 'array':
      return 'a list: [one, two], or lines that begin with "- "'
    case 'tuple':
      return 'a list of two'
    case 'strict_object':
      return `fields: ${Object.keys(schema.entries ?? {}).join(', ')}`
    case 'record':
      return 'fields with their values'
    case 'boolean':
      return 'true or false'
    case 'number':
      return 'a number'
    default:
      return 'text, a number, or true or false'
  }
}
