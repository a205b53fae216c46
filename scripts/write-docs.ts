/** `npm run docs`: the catalogue of rules and terms into docs/catalogue, and guides, catalogue and reference as pages into docs/site. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readReference } from './api-reference'
import { catalogue } from './catalogue/catalogue'
import { root, ruleFiles } from './rule-files'

const docs = fileURLToPath(new URL('docs/', root))

rmSync(`${docs}catalogue`, { recursive: true, force: true })
mkdirSync(`${docs}catalogue`, { recursive: true })
const pages = catalogue([...ruleFiles('lexicons'), ...ruleFiles('rules')])
for (const [name, text] of pages) writeFileSync(`${docs}catalogue/${name}`, text)

const { application, project, complaints } = await readReference({ projectDocuments: [`${docs}*.md`, `${docs}catalogue/*.md`] })
await application.generateDocs(project, `${docs}site`)
console.log(`docs/catalogue: ${pages.size} pages; docs/site/index.html: the reference and the guides`)
for (const complaint of complaints) console.error(complaint)
if (complaints.length) process.exitCode = 1
