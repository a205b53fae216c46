import { describe, expect, it } from 'vitest'
import { withLatePatterns } from '../scripts/late-patterns'

describe('patterns that are made when they are used first', () => {
  it('are those that name sets of letters, of a module and of its functions', () => {
    const code = withLatePatterns(
      [
        "const WORD = /\\p{L}+'?/u",
        'const DIGITS = /\\d+/',
        'const isWord = (text: string) => WORD.test(text) && !DIGITS.test(text)',
        'const isName = (text: string) => /^\\p{Lu}/u.test(text)',
      ].join('\n'),
    )
    expect(code).toContain('var WORD: RegExp | undefined')
    expect(code).toContain(`(WORD ??= new RegExp("\\\\p{L}+'?", 'u')).test(text) && !DIGITS.test(text)`)
    expect(code).toContain('(latePattern0 ??= new RegExp("^\\\\p{Lu}", \'u\')).test(text)')
    expect(code).toContain('const DIGITS = /\\d+/')
  })

  it('stay where they are when others use their names or they remember their place', () => {
    for (const code of [
      'export const WORD = /\\p{L}+/u',
      'const WORD = /\\p{L}+/u\nexport { WORD }',
      'const WORD = /\\p{L}+/u\nconst find = ({ WORD }: { WORD: string }) => WORD',
      'function* words(text: string) {\n  const word = /\\p{L}+/gu\n  for (let found = word.exec(text); found; found = word.exec(text)) yield found\n}',
    ])
      expect(withLatePatterns(code)).toBe(code)
  })

  it('open no call of what stands on the line above', () => {
    const code = withLatePatterns(
      'const WORD = /\\p{L}+/gu\nfunction count() {\n  const found = first\n  WORD.lastIndex = 0\n  return found\n}',
    )
    expect(code).toContain('\n  ;(WORD ??= new RegExp("\\\\p{L}+", \'gu\')).lastIndex = 0')
  })
})
