/** Postings that try to be more than text stay text: in the element, and in what is taken away as Markdown. */
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMarkdown } from '../playground/exports'
import { analyzePosting } from '../src/index'
import { launchChromium } from './browser/chromium'
import { built, root } from './built'

const HIT = 'globalThis.hit=1'
const ATTACKS = [
  `<script>${HIT}</script>`,
  `<img src=x onerror=${HIT}>`,
  `<svg onload=${HIT}>`,
  `"><img src=x onerror=${HIT}>`,
  `'><svg/onload=${HIT}>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>">`,
  `<a href="javascript:${HIT}">apply</a>`,
  `[apply](javascript:${HIT})`,
  `![x](x" onerror="${HIT})`,
  `<details open ontoggle=${HIT}>`,
  `<body onload=${HIT}>`,
  `<math><mtext></p><img src=x onerror=${HIT}>`,
  `&lt;img src=x onerror=${HIT}&gt;`,
  `&#60;img src=x onerror=${HIT}&#62;`,
  `\\u003cimg src=x onerror=${HIT}\\u003e`,
  `</textarea><script>${HIT}</script>`,
  `</style><script>${HIT}</script>`,
  `<template shadowrootmode=open><script>${HIT}</script></template>`,
  `\`\`\`\n<script>${HIT}</script>\n\`\`\``,
  `{{constructor.constructor('${HIT}')()}}`,
]

/** The attack in every place from which the report takes words. */
const postingOf = (attack: string): string => `Baker ${attack}
Larkhill ${attack} Ltd, Leeds ${attack}

About Larkhill ${attack}
Larkhill ${attack} is a bakery that sells rye bread ${attack}. We are proud of our ovens ${attack}.

Responsibilities
- Bake rye bread ${attack} and rolls
- Clean the ovens ${attack}

Requirements
- Two years in a bakery ${attack}
- Food hygiene certificate ${attack}
- Experience with Excel ${attack}

Benefits
- Free bread ${attack}`

/** What of the page's types this file needs. */
interface Host {
  posting: unknown
  shadowRoot: { querySelectorAll(selector: string): Iterable<{ localName: string; click(): void }> & { length: number } }
  addEventListener(event: string, listener: (event: unknown) => void, options: { once: boolean }): void
}

describe('the element', () => {
  let browser: Browser
  let script: string
  beforeAll(async () => {
    browser = await launchChromium()
    const { outputFiles } = await build({
      entryPoints: [built('element.js')],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      logLevel: 'silent',
      nodePaths: [`${root}node_modules`],
    })
    script = outputFiles[0]?.text as string
  }, 120_000)
  afterAll(() => browser?.close())

  it('shows attacks as text', async () => {
    const page = await browser.newPage()
    await page.setContent('<job-gloss></job-gloss>')
    await page.addScriptTag({ content: script })
    const seen = await page.evaluate(
      async (inputs) => {
        const { document } = globalThis as unknown as { document: { querySelector(name: string): Host } }
        const element = document.querySelector('job-gloss')
        const found: { tags: string[]; sentences: number }[] = []
        for (const posting of inputs) {
          const read = new Promise((resolve) => {
            for (const event of ['analysis', 'posting-error']) element.addEventListener(event, resolve, { once: true })
          })
          element.posting = posting
          await read
          const shadow = element.shadowRoot
          for (const sentence of shadow.querySelectorAll('[part~=sentence]')) sentence.click()
          found.push({
            tags: [...shadow.querySelectorAll('*')].map(({ localName }) => localName),
            sentences: shadow.querySelectorAll('[part~=sentence]').length,
          })
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
        return { found, hit: (globalThis as { hit?: number }).hit }
      },
      ATTACKS.flatMap((attack) => [
        { text: postingOf(attack) },
        { html: postingOf(attack) },
        { text: 'Baker', title: attack, company: attack },
      ]),
    )
    await page.close()
    expect(seen.hit).toBeUndefined()
    expect(seen.found.length).toBe(3 * ATTACKS.length)
    expect(seen.found.filter(({ sentences }) => sentences > 0).length).toBeGreaterThan(ATTACKS.length)
    const tags = new Set(seen.found.flatMap((each) => each.tags))
    for (const tag of ['script', 'img', 'svg', 'iframe', 'a', 'math', 'template', 'details', 'textarea']) expect(tags).not.toContain(tag)
  }, 120_000)
})

describe('Markdown', () => {
  it.each(ATTACKS)('keeps %s as text', (attack) => {
    for (const input of [{ text: postingOf(attack) }, { text: 'Baker', title: attack, company: attack }]) {
      const markdown = asMarkdown(analyzePosting(input))
      expect(markdown).not.toMatch(/(?<!\\)<[a-z!/]/i)
      expect(markdown).not.toMatch(/(?<!\\)\]\(/)
      expect(markdown).not.toMatch(/^\s*```/m)
    }
  })
})

describe('the source', () => {
  const files = ['src', 'playground']
    .flatMap((folder) =>
      (readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }) as string[]).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !file.includes('/dist/'))

  it('makes no markup, and runs no code, out of text', () => {
    expect(files.length).toBeGreaterThan(100)
    const making =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment)\b|document\.write|\beval\(|new Function\b/
    expect(files.filter((file) => making.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([])
  })
})
