/**
 * The errors of jobgloss, without the rules and the language model.
 *
 * @module jobgloss/errors
 */

/** Why a posting could not be read. */
export type PostingErrorCode =
  /** Nothing but white space. */
  | 'EMPTY'
  /** Not a string, or binary data in one. */
  | 'NOT_TEXT'
  /** Longer than `maxLength`. */
  | 'TOO_LONG'
  /** JSON-LD or a page without a posting in it. */
  | 'NO_POSTING'
  /** Wrong options, or an input object of the wrong shape. */
  | 'INPUT'

/**
 * Thrown for input that cannot be read as a posting. The message says what was given and what to give.
 *
 * @example
 * try {
 *   analyzePosting('')
 * } catch (error) {
 *   if (error instanceof PostingError) console.log(error.code) // 'EMPTY'
 * }
 */
export class PostingError extends Error {
  /** Tells it from other errors, also where `instanceof` cannot. */
  override readonly name = 'PostingError'
  /** Why, for programs to tell apart. */
  readonly code: PostingErrorCode

  constructor(code: PostingErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Where a rule is wrong, and what would be right. */
export interface RuleProblem {
  /** Path of the rule file, or the name of the pack. */
  file: string
  /** Line in the file, from 1; 0 where the pack was given as an object and not read from text. */
  line: number
  /** Column in the line, from 1, in UTF-16 units; 0 as for the line. */
  column: number
  /** Where in a pack it stands, by its fields: `culture[2].match`. */
  path?: string | undefined
  /** Id of the rule, where it has one. */
  ruleId?: string | undefined
  /** What is wrong: "unknown tag #Adjetive". */
  problem: string
  /** What would be right: "did you mean #Adjective?". */
  proposal?: string | undefined
  /** The line itself, shown with a caret under the column. */
  text?: string | undefined
}

/** Thrown for a rule, lexicon or template that is wrong. The message shows the place, the line with a caret, what is wrong and what would be right. */
export class RuleError extends Error implements RuleProblem {
  /** Tells it from other errors, also where `instanceof` cannot. */
  override readonly name = 'RuleError'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string | undefined
  readonly ruleId: string | undefined
  readonly problem: string
  readonly proposal: string | undefined
  readonly text: string | undefined
  /** Everything that is wrong, this mistake first. */
  readonly problems: readonly RuleProblem[]

  constructor(found: RuleProblem, others: readonly RuleProblem[] = []) {
    super(describeAll([found, ...others]))
    this.problems = [found, ...others]
    this.file = found.file
    this.line = found.line
    this.column = found.column
    this.path = found.path
    this.ruleId = found.ruleId
    this.problem = found.problem
    this.proposal = found.proposal
    this.text = found.text
  }
}

/** Above this number of mistakes the rest is counted. */
const MOST_SHOWN = 100

function describeAll(problems: readonly RuleProblem[]): string {
  const shown = problems.slice(0, MOST_SHOWN).map(describe)
  if (problems.length > MOST_SHOWN) shown.push(`and ${problems.length - MOST_SHOWN} more`)
  return shown.join('\n\n')
}

function describe({ file, line, column, path, ruleId, problem, proposal, text }: RuleProblem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : path ? `${file}: ${path}` : file
  const shown = [`${place}${ruleId ? ` (${ruleId})` : ''}`]
  if (text !== undefined) shown.push(`  ${text}`, ...(column > 0 ? [`  ${caretUnder(text, column)}`] : []))
  shown.push(problem)
  if (proposal) shown.push(proposal)
  return shown.join('\n')
}

/** Tabs are kept so that the caret stands under its column however wide a tab is shown. */
function caretUnder(text: string, column: number): string {
  return `${text.slice(0, Math.max(0, column - 1)).replace(/[^\t]/g, ' ')}^`
}
