/** The library alone, without types and command line, within seconds: enough to try a change of the rules. */
import { build } from 'esbuild'
import { latePatterns } from './late-patterns'
import { ownReferences } from './own-references'

await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: 'dist/index.js',
  logLevel: 'warning',
  plugins: [latePatterns, ownReferences],
})
