import { explain, explainAll } from './explain/explain'
import type { MadeFrom } from './explanation'
import { content } from './generated/content'
import { type Knowledge, knowledgeOf } from './knowledge'
import { analyze } from './pipeline'
import type { Analysis, AnalyzeOptions, Analyzer, AnalyzerSetup, PostingInput } from './types'

let builtIn: Knowledge | undefined

/**
 * Reads a posting with the built-in rules and says what it means.
 *
 * @param input The posting: plain text, Markdown or HTML as a string, or a {@link PostingInput}.
 * @param options Length and wording of the report, and how long an input may be.
 * @returns Findings with evidence, and a report of two paragraphs.
 * @throws {PostingError} for anything that is no readable posting; nothing else is thrown.
 * @example
 * const analysis = analyzePosting('Night Nurse\n\nYou will care for patients on a surgical ward. BLS is required.')
 * analysis.skills[0]?.name // 'BLS'
 */
export function analyzePosting(input: string | PostingInput, options?: AnalyzeOptions): Analysis {
  builtIn ??= knowledgeOf(content)
  return read(input, options, builtIn)
}

/**
 * Makes an analyzer with defaults of its own. Options of a call win over them.
 *
 * @param setup Defaults for every analysis.
 * @example
 * const analyzer = createAnalyzer({ defaults: { length: 'brief' } })
 * analyzer.analyze('Welder\n\nYou will weld gates from drawings.').report.text
 */
export function createAnalyzer(setup: AnalyzerSetup = {}): Analyzer {
  const { defaults } = setup
  const knowledge = (): Knowledge => {
    builtIn ??= knowledgeOf(content)
    return builtIn
  }
  return {
    analyze: (input, options) => read(input, { ...defaults, ...options }, knowledge()),
    explain: (analysis, target, made) => explain(analysis, target, originOf(analysis, made, defaults), knowledge()),
    explainAll: (analysis, made) => explainAll(analysis, originOf(analysis, made, defaults), knowledge()),
  }
}

/** What analyses were made from, where `source` alone does not tell; kept no longer than the analysis itself. */
const origins = new WeakMap<Analysis, MadeFrom>()

function read(input: string | PostingInput, options: AnalyzeOptions | undefined, knowledge: Knowledge): Analysis {
  const analysis = analyze(input, options, knowledge)
  if (options || input !== analysis.source) origins.set(analysis, { input, ...(options && { options }) })
  return analysis
}

const originOf = (analysis: Analysis, made: MadeFrom | undefined, defaults: AnalyzeOptions | undefined): MadeFrom =>
  made ? { ...made, options: { ...defaults, ...made.options } } : (origins.get(analysis) ?? (defaults ? { options: defaults } : {}))
