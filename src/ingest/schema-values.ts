import { oneLine } from './characters'
import { readHtml } from './html'
import { looksEscaped, looksLikeHtml } from './markup'
import type { Plain, PlainObject } from './plain-copy'

/** Reading the values of schema.org data, which may be plain, wrapped, listed, or kept elsewhere in the graph. */
export interface SchemaReader {
  /** All values of a property, references followed. */
  all(node: PlainObject, name: string): Plain[]
  /** The objects among them. */
  nodes(node: PlainObject, name: string): PlainObject[]
  /** The first of them that is a text or a number, as readable text. */
  text(node: PlainObject, name: string): string | undefined
  /** Each of them as readable text on one line: itself, or the name of the thing. */
  names(node: PlainObject, name: string): string[]
}

const PREFIXES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/']

/** A list longer than this is not read to its end. */
const LONGEST_LIST = 100

export function createSchemaReader(byId: ReadonlyMap<string, PlainObject>): SchemaReader {
  function all(node: PlainObject, name: string): Plain[] {
    for (const prefix of PREFIXES) {
      const value = node[prefix + name]
      if (value !== undefined && value !== null) return (Array.isArray(value) ? value.slice(0, LONGEST_LIST) : [value]).map(resolve)
    }
    return []
  }

  /** Follows `{ "@value": ... }` and `{ "@id": ... }`, one step each. */
  function resolve(value: Plain): Plain {
    if (!isNode(value)) return value
    if (value['@value'] !== undefined) return value['@value']
    const id = value['@id']
    return Object.keys(value).length === 1 && typeof id === 'string' ? (byId.get(id) ?? value) : value
  }

  function nodes(node: PlainObject, name: string): PlainObject[] {
    return all(node, name).filter(isNode)
  }

  function text(node: PlainObject, name: string): string | undefined {
    for (const value of all(node, name)) {
      if (typeof value === 'string' && value.trim() !== '') return readableText(value)
      if (typeof value === 'number') return String(value)
    }
    return undefined
  }

  function names(node: PlainObject, name: string): string[] {
    const found = all(node, name).map((value) => (isNode(value) ? (text(value, 'name') ?? text(value, 'description')) : scalarText(value)))
    return [...new Set(found.map((value) => oneLine(value ?? '')))].filter((value) => value !== '')
  }

  return { all, nodes, text, names }
}

export function isNode(value: Plain | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text as data gives it: plain, HTML, or HTML that was escaped on its way. */
export function readableText(text: string): string {
  return /&[#a-z]/i.test(text) || looksLikeHtml(text) || looksEscaped(text) ? readHtml(text).text : text.trim()
}

function scalarText(value: Plain): string | undefined {
  if (typeof value === 'string') return readableText(value)
  return typeof value === 'number' ? String(value) : undefined
}
