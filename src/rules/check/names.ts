/** What there is to refer to: every name that some file of the set defines. */

import { idOf } from '../ids'
import type { Refers } from '../schema/fields'
import type { FileKind } from '../schema/kinds'
import { readTermLine } from '../term-line'
import { wordsOf } from '../words-of'
import type { Source } from './source'
import { linesIn } from './walk'

export interface SourceOfKind {
  source: Source
  kind: FileKind
}

export interface Names {
  lists: ReadonlySet<string>
  /** Spellings of a term, by its id. */
  spellings(term: string): ReadonlySet<string> | undefined
  termNames: readonly string[]
  /** Slots of each paragraph, and of both; empty when no file tells them. */
  slots: ReadonlyMap<string, readonly string[]>
  /** Forms that a slot may be given in. */
  forms: readonly string[]
  /** Undefined when no file of the set defines names of that sort, so that a part of a set can be checked by itself. */
  of(refers: Refers): ReadonlySet<string> | undefined
}

type Row = Record<string, unknown>

export const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)) : []
export const recordOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {}

export const moveKey = (paragraph: unknown, move: unknown): string => `${paragraph}.${move}`

const VERB_FORMS = ['base', 'gerund', 'third']
const NOUN_FORMS = ['a', 'the', 'count', 'also']

const folded = (spellings: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  spellings && new Set(spellings.map((spelling) => wordsOf(spelling).join(' ')))

export function collectNames(sources: readonly SourceOfKind[]): Names {
  const lists = new Set<string>()
  /** Lines of terms, which are only read when something asks for a term: there may be thousands. */
  const termLines: string[] = []
  const slots = new Map<string, readonly string[]>()
  const agreement: string[] = []
  const sets = new Map<Refers, Set<string>>()
  const put = (refers: Refers, name: unknown): void => {
    if (typeof name !== 'string') return
    if (!sets.has(refers)) sets.set(refers, new Set())
    sets.get(refers)?.add(name)
  }
  const readers: Record<string, (value: unknown) => void> = {
    'lexicons/lists': (value) => {
      const { list } = recordOf(value)
      if (typeof list === 'string') lists.add(list)
    },
    'lexicons/skills': (value) => {
      const file = recordOf(value)
      put('skill', `field:${file.field}`)
      for (const group of rowsOf(file.groups)) {
        put('skill', `category:${group.category}`)
        put('skill', `kind:${group.kind}`)
        termLines.push(String(group.terms ?? ''))
      }
    },
    'lexicons/titles': (value) => rowsOf(value).forEach((row) => void put('family', row.family)),
    'rules/duties': (value) => rowsOf(value).forEach((row) => void put('theme', row.finds)),
    'rules/skills': (value) => rowsOf(value).forEach((row) => void put('skill', row.finds)),
    'rules/gates': (value) => rowsOf(value).forEach((row) => void put('gate', row.finds)),
    'rules/warnings': (value) => Object.keys(recordOf(value)).forEach((code) => void put('warning', code)),
    'rules/plan': (value) => rowsOf(recordOf(value).moves).forEach((row) => void put('move', moveKey(row.paragraph, row.move))),
    'rules/slots': (value) => {
      const table = recordOf(value)
      const everywhere = Object.keys(recordOf(table.everywhere))
      slots.set('everywhere', everywhere)
      slots.set('insight', [...everywhere, ...Object.keys(recordOf(table.insight))])
      for (const paragraph of ['job', 'company']) slots.set(paragraph, [...everywhere, ...Object.keys(recordOf(table[paragraph]))])
    },
    'rules/words': (value) => void agreement.push(...Object.keys(recordOf(recordOf(value).agreement))),
  }
  for (const { source, kind } of sources) readers[`${kind.root}/${kind.name}`]?.(source.value)
  let read: TermsRead | undefined
  let withTerms = false
  const terms = (): TermsRead => {
    read ??= readTerms(termLines)
    return read
  }
  return {
    lists,
    spellings: (term) => folded(terms().byId.get(term)),
    get termNames() {
      return terms().names
    },
    slots,
    forms: [...VERB_FORMS, ...NOUN_FORMS, ...agreement],
    of(refers) {
      if (refers === 'skill' && !withTerms) {
        withTerms = true
        for (const id of terms().byId.keys()) put('skill', id)
      }
      return sets.get(refers)
    },
  }
}

interface TermsRead {
  /** Spellings of each term. */
  byId: Map<string, string[]>
  names: string[]
}

function readTerms(blocks: readonly string[]): TermsRead {
  const byId = new Map<string, string[]>()
  const names: string[] = []
  for (const { text } of blocks.flatMap(linesIn)) {
    try {
      const { name, aliases } = readTermLine(text)
      const id = idOf(name)
      names.push(name)
      const spellings = [name, ...aliases.map((alias) => alias.text)]
      const known = byId.get(id)
      if (known) known.push(...spellings)
      else byId.set(id, spellings)
    } catch {
      // Told where the line is checked.
    }
  }
  return { byId, names }
}
