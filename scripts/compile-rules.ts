/** Reads rules/ and lexicons/ and writes src/generated/content.ts, the module that the package carries. Run by `npm run rules`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { RuleError } from '../src/errors'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { indexPatterns } from '../src/rules/pattern-index'
import { vocabularyOf } from '../src/rules/vocabulary'
import { root, ruleFiles } from './rule-files'

try {
  const { content } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
  content.irregular = irregularForms(content)
  content.vocabulary = vocabularyOf(content)
  content.patterns = indexPatterns(content)
  const json = JSON.stringify(content)
  mkdirSync(new URL('src/generated/', root), { recursive: true })
  writeFileSync(
    new URL('src/generated/content.ts', root),
    `import type { Content } from '../rules/content'\n\nexport const content: Content = JSON.parse(${JSON.stringify(json)})\n`,
  )
  console.log(
    `${content.terms.length} terms, ${content.senses.length} senses, ${content.detectors.length} detectors, ${content.lists.length} lists, ${(json.length / 1024).toFixed(0)} KB`,
  )
} catch (error) {
  if (!(error instanceof RuleError)) throw error
  console.error(`${error.message}\n\n${error.problems.length} ${error.problems.length === 1 ? 'mistake' : 'mistakes'} in the rules`)
  process.exitCode = 1
}
