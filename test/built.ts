/** Paths of the built package, for tests that run what a user gets. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

export function built(file: string): string {
  const path = `${root}dist/${file}`
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`)
  return path
}
