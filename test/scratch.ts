/** A folder that all test files share, such as for the package that is packed and installed once. It goes when the tests have run. */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    scratch: string
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(placeByItself(), 'jobgloss-'))
  provide('scratch', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** A project in it may find no packages but its own. */
function placeByItself(): string {
  const places = [tmpdir(), '/var/tmp'].filter((place) => existsSync(place)).map((place) => realpathSync(place))
  const found = places.find((place) => !hasPackages(place))
  if (found) return found
  throw new Error(`There are node_modules in or above ${places.join(' and ')}. Set TMPDIR to a folder that has none.`)
}

function hasPackages(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true
  return dirname(folder) !== folder && hasPackages(dirname(folder))
}
