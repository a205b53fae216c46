import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { latePatterns } from './scripts/late-patterns'
import { ownReferences } from './scripts/own-references'
import { withPureCalls } from './scripts/pure-calls'

rmSync('dist', { recursive: true, force: true })

/** Small: names are short, and comments, which name files of the build machine, go. */
const compact: Options['esbuildOptions'] = (options) => {
  options.minify = true
  options.charset = 'ascii'
  options.legalComments = 'none'
}

/** One letter beyond the first 256 would make all of the code twice as large in memory; esbuild leaves those of regular expressions. */
const oneByteLetters: NonNullable<Options['plugins']>[number] = {
  name: 'one-byte-letters',
  renderChunk: (code) => ({ code: code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`) }),
}

/** The command line and the element import the library and the reader of packs beside them, so that the package carries the rules once a module format. */
const libraryBesideIt: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'library-beside-it',
  setup: (build) => {
    const path = build.initialOptions.format === 'cjs' ? './index.cjs' : './index.js'
    build.onResolve({ filter: /^\.\.\/index$/ }, () => ({ path, external: true }))
    build.onResolve({ filter: /^\.\.\/yaml\/yaml$/ }, () => ({ path: './yaml.js', external: true }))
  },
}

/** Whoever imports errors alone, as a page does whose worker reads, is not given the rules and the language model by the bundler. */
const errorsBesideIt: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'errors-beside-it',
  setup: (build) => {
    const path = build.initialOptions.format === 'cjs' ? './errors.cjs' : './errors.js'
    build.onResolve({ filter: /^\.{1,2}\/errors$/ }, () => ({ path, external: true }))
  },
}

/** A page that only analyses is not given the checks of packs. Bundlers leave out no part of a CommonJS file. */
const pureCalls: NonNullable<Options['plugins']>[number] = {
  name: 'pure-calls',
  renderChunk(code) {
    return this.format === 'esm' ? { code: withPureCalls(code) } : undefined
  },
}

/** Tools that tell a module by its text look for `export` where a line starts. */
const exportsOnTheirLine: NonNullable<Options['plugins']>[number] = {
  name: 'exports-on-their-line',
  renderChunk: (code) => ({ code: code.replace(/(?<!\n)export\{[^{}]*\};?\s*$/, '\n$&') }),
}

/** Types are checked by `npm run check`, once for all entries: here they are only written, which takes half the time of the build. */
const declarations: Options['dts'] = { compilerOptions: { noCheck: true, types: [] } }

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: declarations,
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    esbuildOptions: compact,
    esbuildPlugins: [errorsBesideIt, latePatterns, ownReferences],
    plugins: [oneByteLetters, pureCalls, exportsOnTheirLine],
  },
  {
    entry: { errors: 'src/errors.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: declarations,
    esbuildOptions: compact,
  },
  {
    entry: { cli: 'src/cli/main.ts', 'batch-worker': 'src/batch/worker.ts' },
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    splitting: false,
    esbuildOptions: compact,
    esbuildPlugins: [libraryBesideIt],
  },
  {
    entry: { batch: 'src/batch/batch.ts' },
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    splitting: false,
    dts: declarations,
    esbuildOptions: compact,
    esbuildPlugins: [libraryBesideIt],
  },
  {
    entry: { yaml: 'src/yaml/yaml.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: declarations,
    external: ['yaml'],
    esbuildOptions: compact,
    esbuildPlugins: [libraryBesideIt],
    plugins: [exportsOnTheirLine],
  },
  {
    entry: { element: 'src/element/element.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'browser',
    dts: declarations,
    tsconfig: 'playground/tsconfig.json',
    esbuildOptions: compact,
    esbuildPlugins: [libraryBesideIt],
  },
])
