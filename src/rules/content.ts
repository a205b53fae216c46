/** What the YAML files say, once read: plain data, no pattern compiled yet. The generated module holds exactly this. */
import type { PatternIndex } from './pattern-index'
import type { Vocabulary } from './vocabulary'

export interface TermSource {
  id: string
  name: string
  aliases: string[]
  kind: string
  category: string
  field: string
  links?: Record<string, string>
}

/** How a term with an ordinary sense is told from it. */
export interface SenseSource {
  /** Id of the term. */
  term: string
  /** The ambiguous spelling; the canonical name when left out. */
  word: string
  exact: boolean
  near: string[]
  never: string[]
}

export interface ListSource {
  list: string
  entries: string[]
}

/** A rule that finds something by patterns. `data` holds the fields of its own kind. */
export interface DetectorSource {
  id: string
  kind: string
  finds: string
  match: string[]
  except: string[]
  in?: string[]
  notIn?: string[]
  data: Record<string, unknown>
}

/** Everything that was read, by kind. Kinds that no stage matches with patterns are handed on as they stand. */
export interface Content {
  terms: TermSource[]
  /** Content whose terms and lists stand first in this one, under the same numbers: what was made of them is used again. */
  below?: Content
  /** Terms of it that no longer count, or that a later one of the same id stands for. */
  gone?: ReadonlyMap<number, 'off' | 'moved'>
  /** Where the terms of each pack begin, in the order of the packs: a spelling belongs to the last pack that has it. */
  layers?: readonly number[]
  senses: SenseSource[]
  lists: ListSource[]
  detectors: DetectorSource[]
  /** Irregular forms and the base words they come from: "led" -> ["lead"]. */
  irregular: Record<string, string[]>
  tables: Record<string, unknown>
  /** The common words of postings, found in the examples at build time: grades of falling frequency, one a line. */
  commonWords?: string
  /** Found in all of the above at build time; left out of content that was put together later, so that they are found anew. The vocabulary of what stands below is no part of it. */
  vocabulary?: Vocabulary
  patterns?: PatternIndex
}
