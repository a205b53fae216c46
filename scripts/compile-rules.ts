/** Reads rules/ and lexicons/ and writes src/generated/content.ts, the module that the package carries. Run by `npm run rules`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { RuleError } from '../src/errors'
import { commonWords } from '../src/rules/frequency'
import { inflectionRules } from '../src/rules/inflection-rules'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { inSharingOrder } from '../src/rules/packed/order'
import { classOrder } from '../src/rules/packed/pattern-index'
import { pack } from '../src/rules/packing'
import { indexPatterns } from '../src/rules/pattern-index'
import { vocabularyOf } from '../src/rules/vocabulary'
import { root, ruleFiles } from './rule-files'

/** A value of objects, lists and texts as it stands in a module. */
function literalOf(value: unknown): string {
  if (typeof value === 'string') return `\`${value.replace(/[`\\]|\$\{/g, '\\$&')}\``
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${literalOf(each)}`)
    .join(', ')} }`
}

try {
  const { content: loaded, examples, insightExamples } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
  const content = inSharingOrder(loaded)
  content.irregular = irregularForms(content)
  content.commonWords = commonWords([...examples.map(({ text }) => text), ...insightExamples.map(({ postingText }) => postingText)])
  content.patterns = indexPatterns(content, classOrder(indexPatterns(content).words))
  const packed = literalOf(pack(content, vocabularyOf(content)))
  mkdirSync(new URL('src/generated/', root), { recursive: true })
  writeFileSync(
    new URL('src/generated/content.ts', root),
    `import type { Content } from '../rules/content'\nimport { unpack } from '../rules/packing'\n\nexport const content: Content = /* @__PURE__ */ unpack(${packed})\n`,
  )
  const inflection = JSON.stringify(inflectionRules(content)).replace(/[\\']/g, '\\$&')
  writeFileSync(new URL('src/generated/inflection.ts', root), `export const inflection = '${inflection}'\n`)
  const { terms, senses, detectors, lists } = content
  const size = (Buffer.byteLength(packed) / 1024).toFixed(0)
  console.log(`${terms.length} terms, ${senses.length} senses, ${detectors.length} detectors, ${lists.length} lists, ${size} KB`)
} catch (error) {
  if (!(error instanceof RuleError)) throw error
  console.error(`${error.message}\n\n${error.problems.length} ${error.problems.length === 1 ? 'mistake' : 'mistakes'} in the rules`)
  process.exitCode = 1
}
