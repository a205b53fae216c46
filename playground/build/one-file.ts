/** Puts script and style into the page, states the policy, and names the build in the service worker. */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import type { Engine } from './engine-code.ts'
import { licencesOf } from './licences.ts'

export interface Parts {
  engine(): Promise<Engine>
  /** Files beside the engine whose licences are to be told. */
  typefaces: readonly string[]
  modules: string
  serviceWorker: string
}

export function oneFile({ engine, typefaces, modules, serviceWorker }: Parts): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const scripts: string[] = []
      const styles: string[] = []
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') scripts.push(output.code.trim())
        else if (name.endsWith('.css')) styles.push(String(output.source).trim())
        else continue
        delete bundle[name]
      }
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('vite made no index.html')
      const [script, style] = [scripts.join('\n').replaceAll(/<(?=\/script|!--)/gi, '\\x3c'), styles.join('\n')]
      const html = String(page.source)
        .replaceAll(/\s*<(script|link)\b[^>]*(src|href)="\.\/assets\/[^>]*>(<\/script>)?/g, '')
        .replace(
          '<meta charset="utf-8">',
          (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">`,
        )
        .replace('</head>', () => `<style>${style}</style>\n</head>`)
      const { code, inputs } = await engine()
      const licences = licencesOf([...inputs, ...typefaces], modules)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
      page.source = html
        .replace('<pre id="licences">', (tag) => `${tag}${licences}`)
        .replace(
          '</body>',
          () => `<script type="text/plain" id="engine">${code}</script>\n<script type="module">${script}</script>\n</body>`,
        )
      const version = hashOf(String(page.source), 'hex').slice(0, 16)
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: serviceWorker.replace('__VERSION__', version) })
    },
  }
}

/** Nothing may be loaded or connected to. `blob:` is the engine, which stands in the page itself; 'self' the service worker and the manifest. */
function policyFor(script: string, style: string): string {
  const sha = (text: string): string => `'sha256-${hashOf(text, 'base64')}'`
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${sha(script)} blob:`,
    `style-src ${sha(style)}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    'img-src data:',
    'font-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
}

const hashOf = (text: string, encoding: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(encoding)
