/** Writes the JSON Schema beside each YAML kind, and into each YAML file the line by which editors find it. Run by `npm run schemas`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { kindOf } from '../src/rules/schema/kinds'
import { KINDS, PACK_SCHEMA, packSchemaText, schemaPath, schemaText, withModeline } from './json-schemas'
import { root, ruleFiles } from './rule-files'

const write = (path: string, text: string): void => writeFileSync(new URL(path, root), text)

const wanted = new Set(KINDS.map(schemaPath))
for (const folder of ['rules', 'lexicons']) {
  for (const name of readdirSync(new URL(folder, root))) {
    const path = `${folder}/${name}`
    if (name.endsWith('.schema.json') && !wanted.has(path)) rmSync(new URL(path, root))
  }
}
for (const kind of KINDS) write(schemaPath(kind), schemaText(kind))
mkdirSync(new URL('schemas/', root), { recursive: true })
write(PACK_SCHEMA, packSchemaText())
for (const { path, text } of [...ruleFiles('lexicons'), ...ruleFiles('rules')]) {
  const kind = kindOf(path, parse(text))
  const headed = kind && withModeline(path, text, kind)
  if (headed && headed !== text) write(path, headed)
}
