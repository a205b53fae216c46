/** Whatever is passed, a PostingError with its code or a thin result with a warning comes back, soon, and what was passed stays as it was. */
import { describe, expect, it } from 'vitest'
import { type Analysis, type AnalyzeOptions, analyzePosting, PostingError } from '../src/index'
import { examplePostings } from './example-postings'
import { expectSound } from './sound'

const anything = analyzePosting as (input: unknown, options?: unknown) => Analysis

function codeOf(input: unknown, options?: unknown): string {
  try {
    anything(input, options)
  } catch (error) {
    if (!(error instanceof PostingError)) throw error
    expect(error.message).toMatch(/^\S.*\S$/)
    return error.code
  }
  return 'none'
}

describe('what is no posting is refused by code', () => {
  const throwing = {
    get text(): string {
      throw new Error('no')
    },
  }
  const { proxy: revoked, revoke } = Proxy.revocable({}, {})
  revoke()

  it.each<[string, unknown, string]>([
    ['an empty string', '', 'EMPTY'],
    ['white space', ' \n\t\u00a0\u2003\ufeff\r\n', 'EMPTY'],
    ['zero-width characters', '\u200b\u200d\u2060', 'EMPTY'],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000), 'EMPTY'],
    ['empty text', { text: '' }, 'EMPTY'],
    ['empty HTML', { html: '<html><body><p> </p></body></html>' }, 'EMPTY'],
    ['null', null, 'NOT_TEXT'],
    ['undefined', undefined, 'NOT_TEXT'],
    ['a number', 42, 'NOT_TEXT'],
    ['NaN', Number.NaN, 'NOT_TEXT'],
    ['true', true, 'NOT_TEXT'],
    ['a bigint', 10n, 'NOT_TEXT'],
    ['a symbol', Symbol('posting'), 'NOT_TEXT'],
    ['a function', () => 'posting', 'NOT_TEXT'],
    ['bytes', new TextEncoder().encode('Nurse'), 'NOT_TEXT'],
    ['an ArrayBuffer', new ArrayBuffer(8), 'NOT_TEXT'],
    ['an array', ['Nurse'], 'NOT_TEXT'],
    ['a promise', Promise.resolve('Nurse'), 'NOT_TEXT'],
    ['text that is a number', { text: 7 }, 'NOT_TEXT'],
    ['NUL characters', '\0'.repeat(5000), 'NOT_TEXT'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj', 'NOT_TEXT'],
    ['UTF-16 read as Latin-1', [...'Registered nurse wanted'].join('\0'), 'NOT_TEXT'],
    ['control characters', '\u0001\u0002\u0003\u0004\u0005nurse\u0006\u0007\u0010'.repeat(50), 'NOT_TEXT'],
    ['an empty object', {}, 'INPUT'],
    ['two bodies', { text: 'Nurse', html: '<p>Nurse</p>' }, 'INPUT'],
    ['a hint that is no string', { text: 'Nurse', title: 5 }, 'INPUT'],
    ['an object whose property throws', throwing, 'INPUT'],
    ['JSON-LD without a posting', { jsonLd: { '@type': 'Recipe', name: 'Soup' } }, 'NO_POSTING'],
    ['five megabytes of one letter', 'a'.repeat(5_000_000), 'TOO_LONG'],
  ])('%s', (_name, input, code) => {
    expect(codeOf(input)).toBe(code)
  })

  it('a revoked proxy', () => {
    expect(['INPUT', 'NOT_TEXT']).toContain(codeOf(revoked))
  })

  it.each<[string, unknown]>([
    ['a number', 5],
    ['an unknown length', { length: 'long' }],
    ['an object as seed', { seed: {} }],
    ['NaN as seed', { seed: Number.NaN }],
    ['no section', { sections: [] }],
    ['an unknown section', { sections: ['pay'] }],
    ['a negative maxLength', { maxLength: -1 }],
  ])('options that are %s', (_name, options) => {
    expect(codeOf('Nurse wanted', options)).toBe('INPUT')
  })
})

describe('what can hardly be read gives a thin result', () => {
  const unlimited: AnalyzeOptions = { maxLength: 1e9 }
  const unpaired = '\ud83d'

  it.each<[string, string, string[]]>([
    ['only a URL', 'https://jobs.example.com/postings/4711?ref=mail', ['NO_DUTIES', 'NO_SKILLS', 'SHORT']],
    ['one word', 'Nurse', ['NO_DUTIES', 'NO_SKILLS', 'SHORT']],
    ['one letter', 'a', ['NO_DUTIES', 'NO_SKILLS', 'SHORT']],
    ['punctuation', '?!… --- *** ((( )))', ['NO_DUTIES', 'NO_SKILLS']],
    ['lone surrogates', `${unpaired} Nurse ${unpaired}`.repeat(20), ['NO_SKILLS']],
    ['emoji', '🚀🎉💼'.repeat(300), ['NO_DUTIES', 'NO_SKILLS']],
    ['combining marks', `e${'\u0301'.repeat(5000)}`, ['NO_DUTIES', 'NO_SKILLS']],
    [
      'German',
      'Wir suchen zum nächsten Termin eine Pflegefachkraft für unsere Station. Sie betreuen Menschen nach Operationen, führen die Akten und leiten Schülerinnen an. Wir bieten geregelte Dienste, einen sicheren Platz und eine faire Vergütung nach Tarif.',
      ['NOT_ENGLISH'],
    ],
    [
      'Russian',
      'Мы ищем медицинскую сестру в отделение хирургии. Вы будете ухаживать за больными после операций, вести записи и обучать младших коллег. Мы предлагаем удобный график, достойную оплату и дружный коллектив в центре города рядом с метро.',
      ['NOT_ENGLISH'],
    ],
    ['Chinese', '我们正在招聘一名护士。您将照顾病人，保存记录。'.repeat(10), ['NO_DUTIES', 'NO_SKILLS']],
  ])('%s', (_name, text, codes) => {
    const analysis = analyzePosting(text)
    expectSound(analysis)
    expect(analysis.source).toBe(text)
    const found = analysis.warnings.map(({ code }) => code)
    for (const code of codes) expect(found).toContain(code)
  })

  it.each<[string, string]>([
    ['a letter', 'a'],
    ['100,000 bullets', '- Clean pans\n'],
    ['hyphens', '-'],
    ['full stops', '.'],
    ['commas', 'a, '],
    ['a URL without end', 'https://x.example/'],
    ['open brackets', '(['],
    ['emphasis', '**'],
    ['headings', '# Requirements\n'],
    ['skills', 'Python, SQL, Excel or '],
    ['sums', '$50,000 - $60,000 '],
    ['years', '3+ years of experience '],
    ['tags', '<b>'],
    ['HTML comments', '<!--'],
    ['ampersands', '&amp;'],
    ['JSON', '{"@type":['],
    ['capitals', 'aB'],
    ['gaps of white space', 'x          '],
    ['one sentence without end', 'you will manage and develop and maintain '],
  ])('half a megabyte of %s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length))
    const code = (() => {
      try {
        expectSound(analyzePosting(text, unlimited))
        return 'read'
      } catch (error) {
        if (!(error instanceof PostingError)) throw error
        return error.code
      }
    })()
    expect(['read', 'EMPTY', 'NO_POSTING', 'NOT_TEXT']).toContain(code)
  })

  it('five megabytes of one letter, where they are allowed', () => {
    expectSound(analyzePosting('a'.repeat(5_000_000), unlimited))
  })

  it('100,000 bullets', () => {
    const analysis = analyzePosting('- Clean pans\n'.repeat(100_000), unlimited)
    expectSound(analysis)
    expect(analysis.responsibilities.length).toBeLessThan(100)
  })
})

const [example] = examplePostings

describe('what the caller passes', () => {
  it('may be frozen and is not changed', () => {
    const jsonLd = freeze({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Welder',
      description: '<p>You will weld gates from drawings.</p>',
      hiringOrganization: { '@type': 'Organization', name: 'Arnfield Gates' },
    })
    const before = JSON.stringify(jsonLd)
    const input = freeze({ jsonLd, title: 'Gate Welder' })
    const options = freeze<AnalyzeOptions>({ length: 'brief', seed: 'x', sections: ['job'], maxLength: 5000 })
    const first = analyzePosting(input, options)
    expect(analyzePosting(input, options)).toEqual(first)
    expect(JSON.stringify(jsonLd)).toBe(before)
  })

  it('gives a result that is the caller’s own', () => {
    const text = example?.text as string
    const first = analyzePosting(text)
    const before = JSON.stringify(first)
    freeze(first)
    const second = analyzePosting(text)
    expect(second).toEqual(first)
    for (const list of [second.skills, second.responsibilities, second.culture, second.sections]) list.length = 0
    expect(JSON.stringify(analyzePosting(text))).toBe(before)
  })

  it('stays apart from names that objects have by themselves', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      for (const text of [`Schedule\n${name}`, `Contract: 12-${name} contract`, `Pay\n$20 per ${name}\n$25 an hour`])
        expectSound(analyzePosting(text))
      expectSound(analyzePosting(`Requirements:\n- ${name}\n- experience with ${name} and ${name}\n\nYou will ${name} the ${name}.`))
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the same posting', () => {
  it('gives the same bytes, whatever was read in between', () => {
    const first = examplePostings.map(({ text }) => JSON.stringify(analyzePosting(text)))
    for (const [index, { text }] of [...examplePostings.entries()].reverse()) {
      codeOf(null)
      expect(JSON.stringify(analyzePosting(text))).toBe(first[index])
    }
  })

  it('gives the same bytes for a seed as a number and as a string', () => {
    const text = example?.text as string
    expect(JSON.stringify(analyzePosting(text, { seed: 7 }))).toBe(JSON.stringify(analyzePosting(text, { seed: '7' })))
  })
})

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
