/**
 * Content as a few texts and back. Terms, senses and patterns are lines with tabs between their fields: no names of fields, no quotes,
 * and what many senses share stands once. It is half as long as JSON and read in half the time. No text holds a letter beyond the first
 * 256, which would make all of it twice as large in memory.
 */
import type { Content, DetectorSource, SenseSource, TermSource } from './content'
import { idOf } from './ids'

export function pack(content: Content): string[] {
  const nears = new Map<string, number>()
  const blocks = [
    packTerms(content.terms),
    content.senses.map((sense) => packSense(sense, nears)).join('\n'),
    [...nears.keys()].join('\n'),
    content.lists.map(({ list, entries }) => [list, ...entries].join('\t')).join('\n'),
    content.detectors.map(packDetector).join('\n'),
    JSON.stringify([content.irregular, content.tables, content.vocabulary, content.patterns, content.commonWords]),
  ]
  for (const block of blocks) if (block.includes('\n\n')) throw new Error('an empty line inside the content')
  // The last is JSON, and escapes its letters as that does.
  return blocks.map((block, index) => narrow(block, index < blocks.length - 1 ? ESCAPE : '\\u'))
}

export function unpack([terms = '', senses = '', nears = '', lists = '', detectors = '', rest = '']: readonly string[]): Content {
  const nearLists = linesOf(nears).map((line) => line.split(','))
  const [irregular, tables, vocabulary, patterns, commonWords] = JSON.parse(rest) as [
    Content['irregular'],
    Content['tables'],
    Content['vocabulary'] | null,
    Content['patterns'] | null,
    string | null,
  ]
  return {
    terms: unpackTerms(terms),
    senses: linesOf(senses).map((line) => unpackSense(line, nearLists)),
    lists: linesOf(lists).map((line) => {
      const [list = '', ...entries] = line.split('\t')
      return { list, entries }
    }),
    detectors: linesOf(detectors).map(unpackDetector),
    irregular,
    tables,
    ...(vocabulary ? { vocabulary } : {}),
    ...(patterns ? { patterns } : {}),
    ...(commonWords ? { commonWords } : {}),
  }
}

const ESCAPE = '\u0001'
const WIDE = /[^\0-\xff]/g
const ESCAPED = new RegExp(`${ESCAPE}(.{4})`, 'g')

const narrow = (block: string, mark: string): string =>
  block.replace(WIDE, (letter) => mark + letter.charCodeAt(0).toString(16).padStart(4, '0'))
const widen = (line: string): string => line.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function linesOf(block: string): string[] {
  if (!block) return []
  const lines = block.split('\n')
  return block.includes(ESCAPE) ? lines.map((line) => (line.includes(ESCAPE) ? widen(line) : line)) : lines
}

/** Terms of one field, kind and category stand below a line that begins with a tab and names these; links end a line, in braces. */
function packTerms(terms: readonly TermSource[]): string {
  const lines: string[] = []
  let group = ''
  for (const { id, name, aliases, kind, category, field, links } of terms) {
    if (id !== idOf(name)) throw new Error(`the id of "${name}" does not follow from it`)
    const own = `\t${field}\t${kind}\t${category}`
    if (own !== group) lines.push(own)
    group = own
    lines.push([name, ...aliases, ...(links ? [JSON.stringify(links)] : [])].join('\t'))
  }
  return lines.join('\n')
}

function unpackTerms(block: string): TermSource[] {
  const terms: TermSource[] = []
  let [field, kind, category] = ['', '', '']
  for (const line of linesOf(block)) {
    const end = line.indexOf('\t')
    const aliases = end < 0 ? [] : line.slice(end + 1).split('\t')
    if (end === 0) {
      ;[field, kind, category] = aliases as [string, string, string]
      continue
    }
    const name = end < 0 ? line : line.slice(0, end)
    const term: TermSource = { id: idOf(name), name, aliases, kind, category, field }
    if (line.endsWith('}')) term.links = JSON.parse(aliases.pop() as string) as Record<string, string>
    terms.push(term)
  }
  return terms
}

function packSense({ term, word, exact, near, never }: SenseSource, nears: Map<string, number>): string {
  const company = near.join(',')
  if (company && !nears.has(company)) nears.set(company, nears.size)
  return [idOf(word) === term ? '' : term, word, exact ? '1' : '', company ? String(nears.get(company)) : '', ...never].join('\t')
}

function unpackSense(line: string, nears: readonly string[][]): SenseSource {
  const fields = line.split('\t')
  const [term, word = '', exact, near] = fields
  return {
    term: term || idOf(word),
    word,
    exact: exact === '1',
    near: near ? (nears[Number(near)] as string[]) : [],
    never: fields.slice(4),
  }
}

function packDetector({ id, kind, finds, match, except, in: inside, notIn, data }: DetectorSource): string {
  const texts = [...match, ...except]
  return [id, kind, finds, inside?.join() ?? '', notIn?.join() ?? '', JSON.stringify(data), String(match.length), ...texts].join('\t')
}

function unpackDetector(line: string): DetectorSource {
  const fields = line.split('\t')
  const [id = '', kind = '', finds = '', inside, notIn, data = ''] = fields
  const firstExcept = 7 + Number(fields[6])
  return {
    id,
    kind,
    finds,
    match: fields.slice(7, firstExcept),
    except: fields.slice(firstExcept),
    ...(inside ? { in: inside.split(',') } : {}),
    ...(notIn ? { notIn: notIn.split(',') } : {}),
    data: JSON.parse(data) as Record<string, unknown>,
  }
}
