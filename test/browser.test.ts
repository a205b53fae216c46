/** The page and the element where people meet them: in Chromium. One browser serves all tests. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Analysis, analyzePosting as Analyze, PostingInput } from '../src/index'
import { launchChromium } from './browser/chromium'
import { faults, open, pageFolder, pageOnDisk, paste, reader, sent } from './browser/page'
import { serve } from './browser/site'
import { built, root } from './built'
import { examplePostings } from './example-postings'

const [nurse, engineer] = ['icu-nurse', 'site-reliability-engineer'].map(
  (wanted) => examplePostings.find(({ name }) => name === wanted)?.text as string,
) as [string, string]
const FLAGGED =
  'Sales Ninja\n\nWe want a young and energetic salesman. You will sell roofs to home owners.\n\nRequirements\n- Excel\n- native English speaker'

let browser: Browser
let analyzePosting: typeof Analyze

beforeAll(async () => {
  ;({ analyzePosting } = await import(built('index.js')))
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser?.close())

describe('the page, opened from disk', () => {
  let page: Page
  let requests: string[]
  let complaints: string[]
  beforeAll(async () => {
    ;({ page, requests, complaints } = await open(browser, pageOnDisk(), { offline: true }))
  })
  afterAll(() => page.context().close())

  it('has no fault that axe-core knows of before anything is read', async () => {
    await page.locator('footer summary').click()
    expect(await faults(page)).toEqual([])
  })

  it('carries the licences of its parts', async () => {
    const licences = (await page.locator('#licences').textContent()) as string
    const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    const parts = ['wink-nlp', 'wink-eng-lite-web-model', 'compromise', 'htmlparser2', '@fontsource-variable/inter']
    expect(parts.filter((name) => !licences.includes(`${name} `))).toEqual([])
    expect(licences).toContain(`compromise ${devDependencies.compromise} (MIT)`)
    await page.locator('footer summary').click()
  })

  it('reads what was pasted and writes two paragraphs, as the library does', async () => {
    await paste(page, nurse)
    const { report } = analyzePosting(nurse)
    const sentences = reader(page).locator('.sentence')
    const shown = (await sentences.allTextContents()).map((text) => text.replace(' (inferred)', ''))
    expect(shown).toEqual([...report.job.sentences, ...report.company.sentences].map(({ text }) => text))
  })

  it('lights up the evidence of a sentence under the pointer and under the focus', async () => {
    const { report, source } = analyzePosting(nurse)
    const lit = () =>
      page.locator('.posting-text .lit').evaluateAll((elements) => elements.map((each) => each.firstChild?.textContent ?? '').join(''))
    const wanted = (index: number) => {
      const covered = new Set(
        report.job.sentences[index]?.evidence.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
      )
      return [...covered]
        .sort((a, b) => a - b)
        .map((at) => source[at])
        .join('')
    }
    const strip = (text: string) => text.replace(/\s/g, '')
    await page.locator('.sentence').nth(1).hover()
    expect([...strip(await lit())].sort()).toEqual([...strip(wanted(1))].sort())
    await page.mouse.move(1, 1)
    expect(await lit()).toBe('')
    await page.locator('.sentence').nth(0).focus()
    expect([...strip(await lit())].sort()).toEqual([...strip(wanted(0))].sort())
    await page.keyboard.press('Tab')
    expect([...strip(await lit())].sort()).toEqual([...strip(wanted(1))].sort())
  })

  it('says what was found at a mark, and by what, to pointer and keyboard', async () => {
    const skill = analyzePosting(nurse).skills.find(({ level }) => level === 'required') as Analysis['skills'][number]
    const note = page.locator('.note')
    await page
      .locator('.mark', { hasText: skill.evidence[0]?.text as string })
      .first()
      .click()
    await expect.poll(() => note.textContent()).toContain(`term:${skill.id}`)
    await page.keyboard.press('Escape')
    expect(await note.isVisible()).toBe(false)
    await page.locator('.mark[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.matches('.mark:nth-of-type(n)'))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await note.locator('code').count()).toBeGreaterThan(0)
    expect(await page.locator('.mark[aria-pressed="true"]').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
  })

  it('shows all that was found', async () => {
    await paste(page, FLAGGED)
    const analysis = analyzePosting(FLAGGED)
    expect(analysis.wording.length).toBeGreaterThan(0)
    const text = (await reader(page).locator('.findings').textContent()) as string
    const told = [
      ...analysis.skills.map(({ name }) => name),
      ...analysis.gaps.map(({ question }) => question),
      ...analysis.wording.map(({ why }) => why),
      ...analysis.culture.map(({ name }) => name),
    ]
    expect(told.filter((each) => !text.includes(each))).toEqual([])
  })

  it('writes shorter and longer reports', async () => {
    await paste(page, nurse)
    for (const length of ['brief', 'detailed'] as const) {
      const choice = reader(page).getByRole('radio', { name: length })
      await choice.check()
      const { report } = analyzePosting(nurse, { length })
      await expect.poll(() => reader(page).locator('.sentence').count()).toBe(report.job.sentences.length + report.company.sentences.length)
      expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  })

  it('takes hints', async () => {
    await paste(page, nurse)
    await reader(page).getByRole('radio', { name: 'Text' }).check()
    await reader(page).locator('.hints summary').click()
    await reader(page).getByLabel('Employer').fill('Wexford Clinic')
    await reader(page).getByRole('button', { name: 'Read it' }).click()
    await expect.poll(() => reader(page).locator('.result h2').textContent()).toContain('Wexford Clinic')
    await reader(page).getByRole('radio', { name: 'Text' }).check()
    await reader(page).getByLabel('Employer').fill('')
  })

  it('keeps the text when it cannot be read, and says why', async () => {
    const box = reader(page).getByRole('textbox', { name: 'Job posting' })
    const line = reader(page).locator('.line')
    const bad = '{"@context": "https://schema.org", "@type": "Recipe", "name": "Soup"}'
    await box.fill(bad)
    await reader(page).getByRole('button', { name: 'Read it' }).click()
    await expect.poll(() => line.textContent()).not.toBe('')
    expect(await box.inputValue()).toBe(bad)
    await reader(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'job.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n\0\0') })
    await expect.poll(() => line.textContent()).toMatch(/job\.pdf.+PDF/)
    expect(await box.inputValue()).toBe(bad)
  })

  it('opens a saved page, and brings replaced text back', async () => {
    const box = reader(page).getByRole('textbox', { name: 'Job posting' })
    const before = await box.inputValue()
    const html = '<h1>Welder</h1><ul><li>You will weld gates from drawings</li></ul>'
    await reader(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'job.html', mimeType: 'text/html', buffer: Buffer.from(html) })
    const shown = reader(page).locator('.posting-text')
    // Until then the old text stands there, and the view may still change.
    await expect.poll(() => shown.textContent()).toContain('gates from drawings')
    expect(await shown.textContent()).not.toContain('<h1>')
    await reader(page).getByRole('radio', { name: 'Text' }).check()
    await reader(page).getByRole('button', { name: 'Bring the old text back' }).click()
    expect(await box.inputValue()).toBe(before)
  })

  it('takes a dropped file', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'posting.txt', { type: 'text/plain' }))
      return data
    }, engineer)
    await reader(page).getByRole('radio', { name: 'Text' }).check()
    await reader(page).locator('.source').dispatchEvent('drop', { dataTransfer: transfer })
    const title = analyzePosting(engineer).role.title?.value as string
    await expect.poll(() => reader(page).locator('.result h2').textContent()).toContain(title)
  })

  it('reads in the worker what Node reads, byte for byte, over all examples', async () => {
    const postings = examplePostings.map(({ text }) => text)
    const inWorker = await page.evaluate(async (texts) => {
      const code = document.getElementById('engine')?.textContent ?? ''
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      const analyses: string[] = []
      for (const [id, text] of texts.entries()) {
        const answer = new Promise<{ analysis: unknown }>((resolve) => {
          worker.onmessage = ({ data }) => resolve(data)
        })
        worker.postMessage({ id, posting: { text }, options: {} })
        analyses.push(JSON.stringify((await answer).analysis))
      }
      worker.terminate()
      return analyses.join('\n')
    }, postings)
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(hash(inWorker)).toBe(hash(postings.map((text) => JSON.stringify(analyzePosting(text))).join('\n')))
  })

  it('compares two postings', async () => {
    await page.getByRole('radio', { name: 'Side by side' }).check()
    await paste(page, nurse, 'A')
    await paste(page, engineer, 'B')
    const text = (await page.getByRole('region', { name: 'Comparison' }).textContent()) as string
    expect(text).toContain('$38.50–$54.20 an hour')
    expect(text).toContain('€68,000–€84,000 a year')
    const missing = [nurse, engineer].flatMap((posting) =>
      analyzePosting(posting).skills.filter(({ level, name }) => level !== 'not-needed' && !text.includes(name)),
    )
    expect(missing).toEqual([])
    await page.getByRole('radio', { name: 'One posting' }).check()
  })

  it.each([
    ['wide and light', 1440, 'light'],
    ['wide and dark', 1440, 'dark'],
    ['on a phone', 360, 'light'],
  ] as const)('has no fault that axe-core knows of, and fits: %s', async (_, width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const states: Record<string, string[]> = {}
    const check = async (state: string): Promise<void> => {
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      states[state] = [...(await faults(page)), ...(needed > width ? [`${needed} px wide`] : [])]
    }
    await page.getByRole('radio', { name: 'Side by side' }).check()
    await check('side by side')
    await page.getByRole('radio', { name: 'One posting' }).check()
    await page.locator('.promise summary').click()
    await check('promise')
    await page.locator('.promise summary').click()
    await paste(page, FLAGGED)
    await page.locator('.flags button').first().click()
    await check('note')
    await page.keyboard.press('Escape')
    await reader(page).getByRole('radio', { name: 'Text' }).check()
    await check('text')
    expect(states).toEqual({ 'side by side': [], promise: [], note: [], text: [] })
  })

  it('has asked for nothing, and has nothing to complain of', () => {
    expect(requests.length).toBeGreaterThan(0)
    expect(sent(requests)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('may not connect, nor may its worker', async () => {
    const tries = await page.evaluate(async () => {
      const attempt = "fetch('https://example.com/').then(() => 'connected', () => 'refused')"
      const inWorker = new Promise((resolve) => {
        const address = URL.createObjectURL(
          new Blob([`addEventListener('securitypolicyviolation', (event) => postMessage(event.effectiveDirective)); ${attempt}`]),
        )
        new Worker(address).onmessage = ({ data }) => resolve(data)
      })
      const inPage = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      })
      await fetch('https://example.com/').catch(() => undefined)
      return [await inPage, await inWorker]
    })
    expect(tries).toEqual(['connect-src', 'connect-src'])
  })
})

describe('the page, served', () => {
  it('copies text, Markdown and JSON, and goes on without its server', async () => {
    const site = await serve(pageFolder)
    const { page, requests } = await open(browser, site.url, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    })
    await site.close()
    await page.reload()
    await paste(page, nurse)
    const analysis = analyzePosting(nurse)
    const copied = async (name: string) => {
      await reader(page).getByRole('button', { name, exact: true }).click()
      await expect.poll(() => page.locator('#announcements').textContent()).toContain(`${name} copied`)
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Text')).toBe(analysis.report.text)
    expect(JSON.parse(await copied('JSON'))).toEqual(analysis)
    const markdown = await copied('Markdown')
    expect(markdown.match(/^## /gm)?.length).toBeGreaterThan(5)
    expect(analysis.skills.filter(({ name }) => !markdown.includes(name))).toEqual([])
    expect(sent(requests).filter((url) => !url.startsWith(site.url))).toEqual([])
    await page.context().close()
  })

  it('reads in the page where no worker can be had', async () => {
    const { page, complaints } = await open(browser, pageOnDisk(), {}, () => {
      Object.defineProperty(globalThis, 'Worker', {
        value: class {
          constructor() {
            throw new Error('no workers here')
          }
        },
      })
    })
    await paste(page, nurse)
    expect(await page.locator('.sentence').first().textContent()).toBe(analyzePosting(nurse).report.job.sentences[0]?.text)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('<job-gloss>', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobgloss-host-'))
  let page: Page
  let complaints: string[]
  let close: () => Promise<void>

  beforeAll(async () => {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules/jobgloss'))
    const [, shown, script] = /^```html\n(<job-gloss[\s\S]*?<\/job-gloss>)\s*<script type="module">\n([\s\S]*?)<\/script>/m.exec(
      readFileSync(`${root}README.md`, 'utf8'),
    ) as RegExpExecArray
    const record = `addEventListener('analysis', ({ target, detail }) => (window.seen ??= []).push([target.id, detail]))`
    writeFileSync(join(folder, 'host.js'), `${script}\n${record}`)
    await build({
      entryPoints: [join(folder, 'host.js')],
      outfile: join(folder, 'site/host.js'),
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'silent',
    })
    const policy = `default-src 'none'; script-src 'self'; img-src data:`
    const inside = shown?.replace('<job-gloss', '<job-gloss id="inside"')
    writeFileSync(
      join(folder, 'site/index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><title>Host</title><main><h1>Host</h1><h2>Jobs</h2>${inside}<job-gloss id="empty"></job-gloss></main><script type="module" src="host.js"></script></html>`,
    )
    const site = await serve(join(folder, 'site'))
    close = site.close
    ;({ page, complaints } = await open(browser, site.url))
    await page.locator('#inside [part=paragraph]').first().waitFor()
  })
  afterAll(async () => {
    await page.context().close()
    await close()
    rmSync(folder, { recursive: true, force: true })
  })

  const seen = (id: string) =>
    page.evaluate(
      (wanted) =>
        ((globalThis as unknown as { seen: [string, Analysis][] }).seen ?? [])
          .filter(([each]) => each === wanted)
          .map(([, analysis]) => analysis),
      id,
    )

  it('stands in a page as README.md says: reads the text inside it, with its hints and length, and tells the host', async () => {
    const inside = page.locator('#inside')
    const [text, company, length] = await inside.evaluate((element) => [
      element.textContent?.trim() ?? '',
      element.getAttribute('company') ?? '',
      element.getAttribute('length') ?? '',
    ])
    const analysis = analyzePosting({ text, company } as PostingInput, { length: length as 'brief' })
    expect([company, length].every(Boolean)).toBe(true)
    expect(await seen('inside')).toEqual([analysis])
    expect(await inside.locator('[part~=sentence]').allTextContents()).toEqual(
      [...analysis.report.job.sentences, ...analysis.report.company.sentences].map((sentence) => sentence.text),
    )
  })

  it('shows the evidence of a sentence', async () => {
    const sentence = page.locator('#inside [part~=sentence]').first()
    await sentence.focus()
    await page.keyboard.press('Enter')
    const [analysis] = (await seen('inside')) as [Analysis]
    const quotes = await page.locator('#inside q').allTextContents()
    expect(quotes.length).toBeGreaterThan(0)
    expect(quotes).toEqual([...new Set(analysis.report.job.sentences[0]?.evidence.map(({ text }) => text.replace(/\s+/g, ' ').trim()))])
    await page.keyboard.press('Enter')
    expect(await page.locator('#inside q').first().isVisible()).toBe(false)
  })

  it('reads what the host gives it, and reads it anew when something changes', async () => {
    const give = (posting: string | PostingInput) =>
      page.locator('#empty').evaluate((element, given) => {
        ;(element as unknown as { posting: unknown }).posting = given
      }, posting)
    expect(await page.locator('#empty [part=paragraph]').count()).toBe(0)
    await give({ text: engineer, title: 'Keeper of the pager' })
    await expect.poll(async () => (await seen('empty')).at(-1)?.role.title?.value).toBe('Keeper of the pager')
    await page.locator('#empty').evaluate((element) => {
      element.setAttribute('title', 'Unused')
      element.setAttribute('length', 'detailed')
    })
    await expect.poll(async () => (await seen('empty')).length).toBe(2)
    expect((await seen('empty')).at(-1)).toEqual(analyzePosting({ text: engineer, title: 'Keeper of the pager' }, { length: 'detailed' }))
    await give('%PDF-1.7')
    await page.locator('#empty [role=alert]').waitFor()
    expect((await page.locator('#empty [role=alert]').textContent())?.length).toBeGreaterThan(20)
  })

  it('has no fault that axe-core knows of, and lives with a strict policy of its host', async () => {
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('can be imported where there are no elements', async () => {
    const { JobGlossElement } = await import(built('element.js'))
    expect(JobGlossElement.observedAttributes).toContain('length')
  })
})
