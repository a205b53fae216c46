/** What publint and "are the types wrong?" say of the tarball. */
import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, it } from 'vitest'
import { packed } from './installed'

const tarball = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(packed().tarball))

it('publint has nothing to say, not even a suggestion', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: tarball().buffer }, strict: true, level: 'suggestion' })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

it('the types of every entry are right for every way to resolve them', async () => {
  const checked = await checkPackage(createPackageFromTarballData(tarball()))
  if (!checked.types) throw new Error('no types were found in the tarball')
  expect(Object.keys(checked.entrypoints).length).toBeGreaterThan(3)
  // Batches are a module alone: the threads they run on, tinypool, are no CommonJS. A script imports them with import().
  expect(checked.problems).toEqual([{ kind: 'CJSResolvesToESM', entrypoint: './batch', resolutionKind: 'node16-cjs' }])
}, 120_000)
