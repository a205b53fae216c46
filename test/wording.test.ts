import { describe, expect, it } from 'vitest'
import { fileHits } from '../src/resolve/filed'
import { resolveWording } from '../src/resolve/wording'
import { builtIn, type Line, languageOf, read } from './language'

const { language: known } = builtIn()

function flags(lines: (string | Line)[], language = known) {
  const { reading, hits } = read(language, ...lines)
  return resolveWording(reading, fileHits(hits, language), language)
}
const quoted = (text: string, kind: Line['kind'] = 'requirements') =>
  flags([{ text, kind }]).flatMap(({ evidence }) => evidence.map((each) => each.text.toLowerCase()))

describe('wording that keeps people away', () => {
  it.each([
    ['We need a rockstar at the till', 'rockstar'],
    ['A young and energetic crew', 'young and energetic'],
    ['He will report his totals each night', 'he will'],
    ['Native English speakers only', 'native english'],
    ['Digital native wanted for the front desk', 'digital native'],
    ['Recent graduates only', 'recent graduates'],
    ['A sales ninja', 'ninja'],
    ['We are like a family and expect long hours', 'like a family'],
  ])('%s', (text, wording) => expect(quoted(text).join(' | ')).toContain(wording))
})

describe('innocent uses', () => {
  it.each([
    'Work with young people aged 11 to 18',
    'The kitchen has a Ninja blender',
    'Native trees are planted each spring',
    'Our family law department handles divorces',
    'Chairs and tables are set before service',
    'Man the pumps? No: they run by themselves',
    'Support older people in their homes',
  ])('%s', (text) =>
    expect(
      flags([{ text, kind: 'responsibilities' }])
        .filter(({ kind }) => kind !== 'vague')
        .map(({ evidence }) => evidence[0]?.text),
    ).toEqual([]),
  )
})

describe('a flag', () => {
  const language = languageOf({
    detectors: [
      { match: ['guru'], kind: 'wording', finds: 'guru', data: { kind: 'biased', why: 'It says little.', instead: 'expert' } },
      { match: ['wizard'], kind: 'wording', finds: 'wizard', data: { kind: 'vague', why: 'It says less.' } },
    ],
  })
  it('says why and what to write instead', () =>
    expect(flags(['a guru'], language)[0]).toMatchObject({ id: 'guru', kind: 'biased', why: 'It says little.', instead: 'expert' }))
  it('needs no proposal', () => expect(flags(['a wizard'], language)[0]).not.toHaveProperty('instead'))
  it('holds every place', () => expect(flags(['a guru', 'another guru'], language).map(({ evidence }) => evidence.length)).toEqual([2]))
  it('flags come in the order of the posting', () =>
    expect(flags(['a wizard', 'a guru'], language).map(({ id }) => id)).toEqual(['wizard', 'guru']))
})
