/** A YAML file as text, as values, and with the place of every value in the text. What no rule file needs is refused: anchors, tags, endless nesting. */
import {
  type Alias,
  Composer,
  CST,
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLParseError,
} from 'yaml'
import type { RuleProblem } from '../../errors'
import { DEEPEST, LARGEST, type Path, RESERVED, type Source, shown } from './source'

/** What to do about the mistakes that YAML reports, by its own codes. */
const PROPOSALS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a space begins a field: put the text into "quotes" or into a literal block (|)',
  BAD_INDENT: 'fields of one rule begin in one column; lines of a block stand deeper than its field',
  DUPLICATE_KEY: 'keep one of the two, or write their lines below one another',
  TAB_AS_INDENT: 'indent with spaces',
  MISSING_CHAR: 'add the mark that is missing',
  BAD_SCALAR_START: 'put the text into "quotes" or into a literal block (|)',
  UNEXPECTED_TOKEN: 'put the text into "quotes" or into a literal block (|)',
}

export const tooLarge = (file: string, size: number): RuleProblem => ({
  file,
  line: 1,
  column: 1,
  problem: `a file of ${(size / 1e6).toFixed(1)} MB`,
  proposal: `keep a rule file below ${LARGEST / 1e6} MB: one theme a file`,
})

export function readSource(file: string, given: string, problems: RuleProblem[]): Source {
  if (given.length > LARGEST) {
    const problem = tooLarge(file, given.length)
    problems.push(problem)
    return { file, value: undefined, style: () => undefined, problem: () => problem }
  }
  const text = given.replace(/^\ufeff/, '')
  const lines = text.split(/\r?\n/)
  const counter = new LineCounter()
  const problemAt = (offset: number, problem: string, proposal?: string, ruleId?: string): RuleProblem => {
    const { line, col } = counter.lineStarts.length ? counter.linePos(Math.min(offset, text.length)) : { line: 1, col: 1 }
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      ruleId,
      problem,
      proposal,
      text: shown(lines[Math.max(1, line) - 1] ?? ''),
    }
  }
  const nothing: Source = {
    file,
    value: undefined,
    style: () => undefined,
    problem: (_path, _within, problem, proposal) => problemAt(0, problem, proposal),
  }
  const refuse = (offset: number, problem: string, proposal: string): Source => {
    problems.push(problemAt(offset, problem, proposal))
    return nothing
  }

  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
  counter.lineStarts.unshift(0)
  const strange = /[^\P{Cc}\t\n\r]|\ufffd/u.exec(text)
  if (strange) return refuse(strange.index, 'a character that is no text', 'save the file as UTF-8, without control characters')

  const tokens = [...new Parser().parse(text)]
  const unwanted = findUnwanted(tokens)
  if (unwanted) return refuse(unwanted.offset, unwanted.problem, unwanted.proposal)
  const documents = [
    ...new Composer({ version: '1.2', merge: false, uniqueKeys: true }).compose(tokens, true, text.length),
  ] as Document.Parsed[]
  const document = documents[0]
  if (!document) return refuse(0, 'an empty file', 'write its rules, or delete it')
  const second = documents[1]
  if (second) return refuse(second.range[0], 'a second document', 'write one document a file, without "---"')
  if (document.errors.length) {
    // Syntax errors draw others after them; a field that stands twice does not.
    const told = document.errors.filter((error, index) => index === 0 || error.code === 'DUPLICATE_KEY')
    for (const error of told) problems.push(problemAt(error.pos[0], wording(error), PROPOSALS[error.code]))
    return nothing
  }
  const lost: Alias[] = []
  visit(document, { Alias: (_, alias) => void (alias.resolve(document) ? undefined : lost.push(alias)) })
  for (const alias of lost)
    problems.push(problemAt(alias.range?.[0] ?? 0, `not readable as YAML: nothing is called &${alias.source}`, 'write the text out'))
  if (lost.length) return nothing
  const value: unknown = document.contents === null ? undefined : document.toJS({ maxAliasCount: -1 })
  if (value === undefined || value === null) return refuse(0, 'an empty file', 'write its rules, or delete it')

  const find = (path: Path, key: boolean): { node: Node | undefined; offset: number } => {
    let node = document.contents as Node | null | undefined
    let offset = node?.range?.[0] ?? 0
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step))
        if (!pair) break
        const keyNode = pair.key as Node
        node = pair.value as Node | null
        offset = (last && key) || !node?.range ? (keyNode.range?.[0] ?? offset) : node.range[0]
      } else if (isSeq(node)) {
        node = node.items[Number(step)] as Node | undefined
        offset = node?.range?.[0] ?? offset
      } else break
    }
    return { node: node ?? undefined, offset }
  }
  const styleOf = (node: Node | undefined): ReturnType<Source['style']> => {
    if (!isScalar(node)) return undefined
    if (node.type === 'BLOCK_LITERAL') return 'literal'
    if (node.type === 'BLOCK_FOLDED') return 'folded'
    return node.type === 'PLAIN' ? 'plain' : 'quoted'
  }

  return {
    file,
    value,
    style: (path) => styleOf(find(path, false).node),
    problem: (path, { line = 0, column = 0, key = false }, problem, proposal, ruleId) => {
      const { node, offset } = find(path, key)
      const style = key ? undefined : styleOf(node)
      if (style !== 'literal')
        return problemAt(offset + (style === 'quoted' ? column + 1 : style === 'plain' ? column : 0), problem, proposal, ruleId)
      const number = counter.linePos(offset).line + 1 + line
      const raw = lines[number - 1] ?? ''
      const indent = raw.length - raw.trimStart().length
      return { file, line: number, column: indent + column + 1, ruleId, problem, proposal, text: shown(raw) }
    },
  }
}

const wording = (error: YAMLParseError): string =>
  `not readable as YAML: ${error.message.split('\n')[0]?.replace(/^./, (first) => first.toLowerCase())}`

interface Unwanted {
  offset: number
  problem: string
  proposal: string
}

/** Texts may be named and used again; lists and maps may not, for a few of them inside each other grow without bound. */
const ANCHORED = 'a YAML anchor on a list or a map'
const isAnchor = (token: CST.SourceToken): boolean => token.type === 'anchor'

/** Looks through the syntax before any value is made, without recursion, so that no text can exhaust memory or stack. */
function findUnwanted(tokens: readonly CST.Token[]): Unwanted | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > DEEPEST) return unwantedAt(token, `nested deeper than ${DEEPEST} levels`, 'rules are flat: a list of fields with text')
    if ('props' in token) for (const prop of token.props) open.push({ token: prop, depth })
    if (token.type === 'tag') return unwantedAt(token, 'a YAML tag', 'leave it out')
    if (token.type === 'document') {
      const anchor = token.start.find(isAnchor)
      if (anchor) return unwantedAt(anchor, ANCHORED, 'write it out wherever it is needed')
      for (const start of token.start) open.push({ token: start, depth })
      if (token.value) open.push({ token: token.value, depth })
    } else if ('items' in token) {
      for (const item of [...token.items].reverse()) {
        const anchor = [...item.start, ...(item.sep ?? [])].find(isAnchor)
        if (anchor && [item.key, item.value].some((part) => part && 'items' in part))
          return unwantedAt(anchor, ANCHORED, 'write it out wherever it is needed')
        for (const part of [...item.start, ...(item.sep ?? [])]) open.push({ token: part, depth: depth + 1 })
        if (item.key) {
          if (CST.isScalar(item.key) && RESERVED.has(CST.resolveAsScalar(item.key)?.value ?? ''))
            return unwantedAt(item.key, `the reserved name ${item.key.source}`, 'choose another')
          open.push({ token: item.key, depth: depth + 1 })
        }
        if (item.value) open.push({ token: item.value, depth: depth + 1 })
      }
    }
  }
  return undefined
}

const unwantedAt = (token: CST.Token, problem: string, proposal: string): Unwanted => ({ offset: token.offset, problem, proposal })
