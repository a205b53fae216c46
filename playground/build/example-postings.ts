/** The postings in examples/ as a module of the page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const MODULE = 'virtual:examples'

export function examplePostings(folder: string): Plugin {
  return {
    name: 'example-postings',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => {
      if (id !== `\0${MODULE}`) return undefined
      const examples = readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
        .sort()
        .map((file) => ({ name: nameOf(file), text: readFileSync(join(folder, file), 'utf8') }))
      return `export default ${JSON.stringify(examples)}`
    },
  }
}

/** File names are in lower case; these words are not. */
const ABBREVIATIONS = /^(icu)$/

/** 'icu-nurse.txt' -> 'ICU nurse' */
function nameOf(file: string): string {
  const words = file
    .replace(/\.\w+$/, '')
    .split('-')
    .map((word) => (ABBREVIATIONS.test(word) ? word.toUpperCase() : word))
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
