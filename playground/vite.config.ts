/** Builds the page into one file that needs no server: script, style, typefaces and engine stand in it, each known to the policy by its hash. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { engineCode } from './build/engine-code.ts'
import { examplePostings } from './build/example-postings.ts'
import { oneFile } from './build/one-file.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: folder,
  base: './',
  plugins: [
    examplePostings(`${folder}../examples`),
    oneFile({
      engine: () => engineCode(`${folder}engine.ts`),
      typefaces: ['inter', 'source-serif-4'].map((name) => `node_modules/@fontsource-variable/${name}/`),
      modules: `${folder}../node_modules`,
      serviceWorker: readFileSync(`${folder}service-worker.js`, 'utf8'),
    }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
  },
})
