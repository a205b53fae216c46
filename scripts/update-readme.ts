/** Brings the examples in README.md up to date. Run by `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { withExamples } from './readme-examples'
import { root } from './rule-files'

const path = new URL('README.md', root)
writeFileSync(path, withExamples(readFileSync(path, 'utf8')))
