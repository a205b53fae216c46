/** Languages for the tests of the engine: of a few rules, or the built-in one. */
import { ruleFiles } from '../scripts/rule-files'
import { type Knowledge, knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { compile } from '../src/rules/compile'
import type { Content, DetectorSource, SenseSource, TermSource } from '../src/rules/content'
import { idOf } from '../src/rules/ids'
import { irregularForms } from '../src/rules/irregular'
import type { Language } from '../src/rules/language'
import { load } from '../src/rules/load'
import type { Hit, Reading, SentenceSpan } from '../src/stages'
import { tag } from '../src/tag/tag'
import type { SectionKind } from '../src/types'

let known: Knowledge | undefined

/** The built-in knowledge, compiled once a test file. */
export function builtIn(): Knowledge {
  if (!known) {
    const { content } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
    content.irregular = irregularForms(content)
    known = knowledgeOf(content)
  }
  return known
}

/** What a small language is made of; everything left out is empty. */
export interface SmallContent {
  detectors?: (Pick<DetectorSource, 'match'> & Partial<DetectorSource>)[]
  /** Entries by list, one a line. */
  lists?: Record<string, string[]>
  terms?: (Pick<TermSource, 'name'> & Partial<TermSource>)[]
  senses?: (Pick<SenseSource, 'term'> & Partial<SenseSource>)[]
  irregular?: Record<string, string[]>
}

/** A language of the given rules, lists and terms alone. */
export function languageOf({ detectors = [], lists = {}, terms = [], senses = [], irregular = {} }: SmallContent): Language {
  const content: Content = {
    detectors: detectors.map((rule, index) => ({ id: `rule.${index}`, kind: 'culture', finds: 'test', except: [], data: {}, ...rule })),
    lists: Object.entries(lists).map(([list, entries]) => ({ list, entries })),
    terms: terms.map((term) => ({ id: idOf(term.name), aliases: [], kind: 'tool', category: 'test', field: 'test', ...term })),
    senses: senses.map((sense) => ({ word: sense.term, exact: false, near: [], never: [], ...sense, term: idOf(sense.term) })),
    irregular: {},
    tables: {},
  }
  content.irregular = { ...irregularForms(content), ...irregular }
  return compile(content)
}

export interface Line {
  text: string
  kind?: SectionKind
  item?: boolean
  boilerplate?: boolean
}

/** Reads lines as sentences, one section a run of one kind. A bare string is a list item among the duties. */
export function read(language: Language, ...lines: (string | Line)[]): { reading: Reading; hits: Hit[] } {
  const spans: SentenceSpan[] = []
  let source = ''
  let section = -1
  let before: SectionKind | undefined
  lines.forEach((given, block) => {
    const { text, kind = 'responsibilities', item = true, boilerplate = false } = typeof given === 'string' ? { text: given } : given
    if (kind !== before) section++
    before = kind
    spans.push({ start: source.length, end: source.length + text.length, block, section, kind, item, boilerplate })
    source += `${text}\n`
  })
  const reading = tag(source, spans, language, builtIn().quantities)
  return { reading, hits: match(reading, language) }
}

/** The wording of a hit. */
export const wordingOf = (reading: Reading, { from, to }: { from: number; to: number }): string =>
  reading.source.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end)
