/** The postings in examples/, for tests and benches. */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../examples/', import.meta.url)

export const examplePostings: readonly { file: string; name: string; text: string }[] = readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  .sort()
  .map((file) => ({ file, name: file.replace(/\.\w+$/, ''), text: readFileSync(new URL(file, folder), 'utf8') }))
