import { describe, expect, it } from 'vitest'
import { lowerCase } from '../src/nlp/lower-case'
import { tokenise } from '../src/nlp/tokenise'
import { languageOf, read } from './language'

function cut(text: string, start = 0, end = text.length) {
  const tokens: { start: number; end: number; lower: string }[] = []
  tokenise(text, lowerCase(text), start, end, (from, to, lower) => tokens.push({ start: from, end: to, lower }))
  return tokens
}
const words = (text: string) => cut(text).map((token) => token.lower)

describe('names with marks stay whole', () => {
  it.each([
    ['C++ and C#, F# too.', ['c++', 'and', 'c#', ',', 'f#', 'too', '.']],
    ['Runs on .NET.', ['runs', 'on', '.net', '.']],
    ['ASP.NET Core', ['asp.net', 'core']],
    ['Node.js, Vue.js', ['node.js', ',', 'vue.js']],
    ['R&D and P&L', ['r&d', 'and', 'p&l']],
    ['R&amp;D', ['r&d']],
    ['k8s, S3, 3D', ['k8s', ',', 's3', ',', '3d']],
    ['Notepad++', ['notepad++']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('hyphens and apostrophes', () => {
  it('a hyphen inside a word falls away', () => expect(words('go-to-market')).toEqual(['go', 'to', 'market']))
  it('so do the other hyphens that word processors write', () => expect(words('part‑time on‐call')).toEqual(['part', 'time', 'on', 'call']))
  it('a dash between words is a mark', () => expect(words('Welder - nights')).toEqual(['welder', '-', 'nights']))
  it('an en dash between words is a mark', () => expect(words('Leeds–York')).toEqual(['leeds', '–', 'york']))
  it('a possessive belongs to its word', () => expect(words("driver's licence")).toEqual(['driver', 'licence']))
  it('so does a curly one', () => expect(words('bachelor’s degree')).toEqual(['bachelor', 'degree']))
  it('a plural possessive loses its mark', () => expect(words("partners' diaries")).toEqual(['partners', 'diaries']))
  it("you'll is two words", () => expect(words("you'll you’ve we're")).toEqual(['you', 'will', 'you', 'have', 'we', 'are']))
  it("don't is two words", () => expect(words("don't")).toEqual(['do', 'not']))
  it("won't and can't find their verb", () => expect(words("won't can't")).toEqual(['will', 'not', 'can', 'not']))
  it("it's and what's stay one", () => expect(words("it's what’s")).toEqual(["it's", "what's"]))
  it('a name is cut at its apostrophe', () => expect(words("O'Brien")).toEqual(['o', 'brien']))
})

describe('figures', () => {
  it('keeps the comma of thousands', () => expect(words('1,200 and 31,364.50')).toEqual(['1,200', 'and', '31,364.50']))
  it('cuts a list of years', () => expect(words('2,3 or 4')).toEqual(['2', ',', '3', 'or', '4']))
  it('keeps 95k whole and sets the sign apart', () => expect(words('$95k')).toEqual(['$', '95k']))
  it('cuts a range after a figure with letters', () => expect(words('95k-118k')).toEqual(['95k', '-', '118k']))
  it('cuts a range at its dash', () => expect(words('3-5 years')).toEqual(['3', '-', '5', 'years']))
  it('sets percent and plus apart', () => expect(words('5+ 30%')).toEqual(['5', '+', '30', '%']))
})

describe('marks', () => {
  it('cuts at slashes', () => expect(words('CI/CD and/or')).toEqual(['ci', '/', 'cd', 'and', '/', 'or']))
  it('cuts a list without spaces', () => expect(words('python,c,java')).toEqual(['python', ',', 'c', ',', 'java']))
  it('cuts a sentence end whose space was lost', () => expect(words('settings.Testing')).toEqual(['settings', '.', 'testing']))
  it('reads an ampersand that was left encoded', () => expect(words('sales &amp; service')).toEqual(['sales', '&', 'service']))
  it('leaves out a space that was left encoded', () => expect(words('one&nbsp;two')).toEqual(['one', 'two']))
  it('leaves out characters without width', () => expect(words('soft\u200bware\u00ad')).toEqual(['soft', 'ware']))
})

describe('offsets', () => {
  it.each(["You'll use C++, .NET & Node.js — don’t wait; earn $95–118k (R&amp;D).", 'Größe, naïve café, 日本語 and 🚀 emoji'])(
    'point at the words of: %s',
    (text) => {
      for (const { start, end, lower } of cut(text)) {
        const written = text.slice(start, end).toLowerCase().replace(/&amp;/g, '&')
        if (/['’]/.test(written)) expect(['will', 'not']).toContain(lower)
        else expect(written).toBe(lower)
      }
    },
  )
  it('stand in order and do not overlap', () => {
    const tokens = cut("It's a well-known firm's C++/C# shop, isn't it?")
    for (let at = 1; at < tokens.length; at++) expect(tokens[at]?.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end as number)
  })
  it('count from the start of the whole text', () => {
    const text = 'Welder. Weld gates.'
    expect(cut(text, 8, 18).map(({ start, end }) => text.slice(start, end))).toEqual(['Weld', 'gates'])
  })
  it('never pass the end that was given', () => {
    const text = 'R&D'
    expect(cut(text, 0, 1)).toEqual([{ start: 0, end: 1, lower: 'r' }])
  })
})

describe('hostile text', () => {
  it('a run of letters is cut into pieces', () => {
    const tokens = cut('a'.repeat(10_000))
    expect(Math.max(...tokens.map(({ start, end }) => end - start))).toBeLessThanOrEqual(66)
    expect(tokens.length).toBeLessThan(200)
  })
  it('a run of marks gives one token a mark at most', () => expect(cut('.'.repeat(5_000)).length).toBeLessThanOrEqual(5_000))
  it('lone surrogates do no harm', () => expect(words('\ud83d broken \ude80')).toContain('broken'))
})

describe('chunks', () => {
  it.each([
    ['short ones', 'Build and run C++ (and Node.js) services,\nfor 3.5 years, at R&D labs.'],
    ['one that is too long to be remembered', `Docs: ${'part-of/a.long_path;'.repeat(30)} end`],
    ['letters of two units', 'Care 💙 for 𝒶𝓁𝓁 naïve café-goers'],
  ])('give the tokens of the text: %s', (_name, text) => {
    const language = languageOf({})
    const wanted: { start: number; end: number; lower: string }[] = []
    tokenise(text, lowerCase(text), 0, text.length, (start, end, lower) => wanted.push({ start, end, lower }))
    for (let round = 0; round < 2; round++) {
      const { tokens } = read(language, text).reading
      expect(tokens.map(({ start, end, lower }) => ({ start, end, lower }))).toEqual(wanted)
    }
  })
})
