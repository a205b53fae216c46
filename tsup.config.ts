import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

rmSync('dist', { recursive: true, force: true })

/** Names stay readable in stack traces; comments, which name files of the build machine, go. */
const compact: Options['esbuildOptions'] = (options) => {
  options.minifyWhitespace = true
  options.legalComments = 'none'
}

/** The command line imports the library beside it, so that the package carries the rules once a module format. */
const libraryBesideIt: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'library-beside-it',
  setup: (build) => build.onResolve({ filter: /^\.\.\/index$/ }, () => ({ path: './index.js', external: true })),
}

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    external: ['wink-nlp', 'wink-eng-lite-web-model', 'compromise', 'yaml'],
    esbuildOptions: compact,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    esbuildOptions: compact,
    esbuildPlugins: [libraryBesideIt],
  },
])
