import type { RuleProblem } from './errors'
import { explain, explainAll } from './explain/explain'
import type { MadeFrom } from './explanation'
import { content } from './generated/content'
import { type Knowledge, knowledgeOf } from './knowledge'
import type { RulePack } from './pack'
import { assemble, problemsOf } from './packs/assemble'
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
 * Makes an analyzer with rules and defaults of its own. Options of a call win over its defaults, and these over those of its packs.
 *
 * @param setup Packs of rules, which of the built-in ones to use, and defaults for every analysis.
 * @throws {RuleError} for packs with mistakes: it tells all of them, and nothing of a bad pack takes effect.
 * @example
 * const analyzer = createAnalyzer({
 *   defaults: { length: 'brief' },
 *   packs: [
 *     {
 *       pack: 'workshop',
 *       terms: [{ field: 'trades', groups: [{ kind: 'method', category: 'welding', terms: 'orbital welding = orbital TIG' }] }],
 *     },
 *   ],
 * })
 * analyzer.analyze('Welder\n\nYou will join tubes by orbital TIG.').skills[0]?.name // 'orbital welding'
 */
export function createAnalyzer(setup: AnalyzerSetup = {}): Analyzer {
  const { packs, builtIns } = setup
  const own = packs === undefined && builtIns === undefined ? undefined : assemble(content, { packs, builtIns })
  const ownKnowledge = own && knowledgeOf(own.content)
  const defaults = own ? { ...own.defaults, ...setup.defaults } : setup.defaults
  const knowledge = (): Knowledge => {
    if (ownKnowledge) return ownKnowledge
    builtIn ??= knowledgeOf(content)
    return builtIn
  }
  return {
    analyze: (input, options) => read(input, { ...defaults, ...options }, knowledge()),
    explain: (analysis, target, made) => explain(analysis, target, originOf(analysis, made, defaults), knowledge()),
    explainAll: (analysis, made) => explainAll(analysis, originOf(analysis, made, defaults), knowledge()),
  }
}

/**
 * Tells every mistake of some packs without making an analyzer of them, for editors and checks.
 *
 * @param packs Packs in the order in which an analyzer would get them; each may use what the others define.
 * @returns The mistakes in order of file, line and column; none when an analyzer can be made.
 * @example
 * checkPacks([{ pack: 'house', off: ['culture.gardenz'] }])[0]?.problem // 'nothing is called "culture.gardenz"'
 */
export function checkPacks(packs: readonly RulePack[]): RuleProblem[] {
  return problemsOf(content, { packs })
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
