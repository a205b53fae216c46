/** Reads rules/ and lexicons/ and writes src/generated/content.ts, the module that the package carries. Run by `npm run rules`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { RuleError } from '../src/errors'
import { commonWords } from '../src/rules/frequency'
import { inflectionRules } from '../src/rules/inflection-rules'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { pack } from '../src/rules/packing'
import { indexPatterns } from '../src/rules/pattern-index'
import { vocabularyOf } from '../src/rules/vocabulary'
import { root, ruleFiles } from './rule-files'

try {
  const { content, examples, insightExamples } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
  content.irregular = irregularForms(content)
  content.vocabulary = vocabularyOf(content)
  content.commonWords = commonWords([...examples.map(({ text }) => text), ...insightExamples.map(({ postingText }) => postingText)])
  content.patterns = indexPatterns(content)
  const packed = pack(content)
  const literals = packed.map((text) => `\`${text.replace(/[`\\]|\$\{/g, '\\$&')}\``)
  mkdirSync(new URL('src/generated/', root), { recursive: true })
  writeFileSync(
    new URL('src/generated/content.ts', root),
    `import type { Content } from '../rules/content'\nimport { unpack } from '../rules/packing'\n\nexport const content: Content = /* @__PURE__ */ unpack([${literals.join(', ')}])\n`,
  )
  const inflection = JSON.stringify(inflectionRules(content)).replace(/[\\']/g, '\\$&')
  writeFileSync(new URL('src/generated/inflection.ts', root), `export const inflection = '${inflection}'\n`)
  const { terms, senses, detectors, lists } = content
  const size = (Buffer.byteLength(packed.join('')) / 1024).toFixed(0)
  console.log(`${terms.length} terms, ${senses.length} senses, ${detectors.length} detectors, ${lists.length} lists, ${size} KB`)
} catch (error) {
  if (!(error instanceof RuleError)) throw error
  console.error(`${error.message}\n\n${error.problems.length} ${error.problems.length === 1 ? 'mistake' : 'mistakes'} in the rules`)
  process.exitCode = 1
}
