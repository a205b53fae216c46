/** The library and its worker as one classic script that HTML can carry as it stands. */
import { build } from 'esbuild'

export interface Engine {
  code: string
  /** The files that it was made from. */
  inputs: string[]
}

export async function engineCode(entry: string): Promise<Engine> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
  })
  const code = (outputFiles[0]?.text ?? '').replaceAll('<!--', '\\x3c!--')
  if (/<\/script|[\0\r]|<!--/i.test(code)) throw new Error('The engine holds characters that a page would change.')
  return { code, inputs: Object.keys(metafile.inputs) }
}
