/** A folder that all test files share, such as for the package that is packed and installed once. It goes when the tests have run. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    scratch: string
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'jobgloss-'))
  provide('scratch', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
