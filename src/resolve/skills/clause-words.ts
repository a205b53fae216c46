/** The words by which clauses of a line that asks are told apart. */
import { once } from '../../once'
import type { Language } from '../../rules/language'

export interface ClauseWords {
  /** Behind them another clause begins. */
  turns: ReadonlySet<string>
  /** Joints of a list. */
  links: ReadonlySet<string>
  /** They open a remark between two commas. */
  remarks: ReadonlySet<string>
  /** They open what is a part of the thing before the comma. */
  parts: ReadonlySet<string>
  /** Before examples of what is asked for. */
  examples: ReadonlySet<string>
  /** Behind "or": things like those named do as well. */
  likes: ReadonlySet<string>
  /** Before what one may choose from. */
  choices: ReadonlySet<string>
  /** Prepositions before other people; after "for" stand the people sought. */
  among: ReadonlySet<string>
}

export const clauseWords = once(({ content }: Language): ClauseWords => {
  const table = (content.tables.words ?? {}) as Readonly<Record<string, readonly string[]>>
  const words = (name: string): ReadonlySet<string> => new Set(table[name])
  return {
    examples: words('example-openers'),
    likes: words('like-words'),
    choices: words('choice-openers'),
    turns: words('clause-turns'),
    links: words('clause-links'),
    remarks: words('remark-openers'),
    parts: words('part-openers'),
    among: words('among-people'),
  }
})
