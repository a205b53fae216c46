/** Where the rules lie, and reading them. */
import { readdirSync, readFileSync } from 'node:fs'
import type { RuleFile } from '../src/rules/load'

export const root = new URL('../', import.meta.url)

/** Every YAML file below a folder, sorted by path. */
export function ruleFiles(folder: string): RuleFile[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return ruleFiles(path)
      return entry.name.endsWith('.yaml') ? [{ path, text: readFileSync(new URL(path, root), 'utf8') }] : []
    })
}
