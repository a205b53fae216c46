/** Reads rules/ and lexicons/ and writes src/generated/content.ts, the module that the package carries. Run by `npm run rules`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { irregularForms } from '../src/rules/irregular'
import { load, type RuleFile } from '../src/rules/load'

const root = new URL('../', import.meta.url)

function ruleFiles(folder: string): RuleFile[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return ruleFiles(path)
      return entry.name.endsWith('.yaml') ? [{ path, text: readFileSync(new URL(path, root), 'utf8') }] : []
    })
}

const content = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
content.irregular = irregularForms(content)
const json = JSON.stringify(content)
mkdirSync(new URL('src/generated/', root), { recursive: true })
writeFileSync(
  new URL('src/generated/content.ts', root),
  `import type { Content } from '../rules/content'\n\nexport const content: Content = JSON.parse(${JSON.stringify(json)})\n`,
)
console.log(`${content.terms.length} terms, ${content.senses.length} senses, ${content.detectors.length} detectors, ${content.lists.length} lists, ${(json.length / 1024).toFixed(0)} KB`)
