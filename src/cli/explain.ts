/** `jobgloss explain`: which rule or term fired on which words, and what lost. */
import { type Analysis, createAnalyzer, type ExplainTarget, type Explanation } from '../index'
import { readExplainArguments } from './explain-arguments'
import { explanationText } from './explanation-text'
import { readPosting } from './read-posting'
import type { Surroundings } from './run'
import { styleFor } from './style'
import { EXPLAIN_HELP, UsageError } from './usage'

export async function runExplain(args: readonly string[], { stdin, stdout, env }: Surroundings): Promise<number> {
  const asked = readExplainArguments(args)
  if (asked.help) {
    stdout.write(EXPLAIN_HELP)
    return 0
  }
  const analyzer = createAnalyzer()
  const analysis = analyzer.analyze(await readPosting(asked, stdin), asked.options)
  const targets: ExplainTarget[] = [...asked.of, ...asked.words.flatMap((text) => placesOf(text, analysis))]
  const explanations: Explanation[] = targets.length
    ? targets.map((target) => analyzer.explain(analysis, target))
    : analyzer.explainAll(analysis)
  stdout.write(
    asked.json
      ? `${JSON.stringify(explanations, null, 2)}\n`
      : explanations.map((each) => explanationText(each, analysis.source, styleFor(stdout, env))).join('\n'),
  )
  return 0
}

/** Every place where the words stand, in whatever case. */
function placesOf(words: string, { source }: Analysis): { start: number; end: number }[] {
  const wanted = new RegExp(words.trim().split(/\s+/).map(literal).join('\\s+'), 'giu')
  const places = [...source.matchAll(wanted)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
  if (!places.length) throw new UsageError(`the posting does not hold "${words}"`)
  return places
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
