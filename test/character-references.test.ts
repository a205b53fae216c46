import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { referenceAt } from '../src/ingest/character-references'
import { readMarkup } from '../src/ingest/html-text'

/** As a parser of HTML with all names reads it. */
function asParsed(html: string): string {
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) })
  parser.write(html)
  parser.end()
  return text
}

function decoded(html: string): string {
  let text = ''
  for (let at = 0; at < html.length; ) {
    const reference = html[at] === '&' ? referenceAt(html, at, html.length) : undefined
    text += reference ? String.fromCodePoint(reference.codePoint) : html[at]
    at = reference?.end ?? at + 1
  }
  return text
}

const NAMES =
  'amp lt gt quot apos nbsp copy reg euro pound yen cent eacute Eacute egrave ntilde ouml Ouml szlig ccedil aring oslash Lstrok scaron Zcaron ' +
  'inodot gbreve Omega omega sigmaf mu ensp emsp thinsp hairsp zwnj ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger bull hellip permil ' +
  'prime frac12 frac13 frac78 larr harr rArr minus times divide le ge ne infin deg sup2 middot laquo raquo lsaquo rsaquo trade check cross starf ' +
  'star phone loz hearts lang rang piv num dollar percnt lpar rpar ast plus comma period sol colon semi equals quest commat lsqb bsol rsqb lowbar ' +
  'lcub verbar rcub Tab NewLine hyphen dash horbar numero'

describe('a character reference', () => {
  it.each(NAMES.split(' '))('&%s; stands for what a parser of HTML reads', (name) => {
    const html = `a&${name};b`
    expect(decoded(html)).toBe(asParsed(html))
    expect(decoded(html)).not.toBe(html)
  })

  it.each([
    'R&D and AT&T',
    '&copy 2020, &copyright, &eacutee',
    '&notin; and &noti',
    '&euro without its end',
    '&#8217;&#8217 &#x2019;&#X2019&#;&#x;&#xg;',
    '&#0;&#xd800;&#x110000;&#99999999999999999999;',
    '&#128;&#146;&#150;&#129;&#159;',
    '&&amp;&amp;amp;& &;',
    '&noSuchName;',
  ])('in %j reads as it does in a parser of HTML', (html) => {
    expect(decoded(html)).toBe(asParsed(html))
  })

  it('reads alike in any text of such names', () => {
    const pieces = [
      ...NAMES.split(' ').flatMap((name) => [`&${name};`, `&${name} `]),
      '&',
      '#',
      'x',
      '12',
      ';',
      'D',
      '&#8211;',
      '&#x41;',
      ' ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const html = parts.join('')
        expect(decoded(html)).toBe(asParsed(html))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its place in the text of a page', () => {
    const html = '<p>Caf&eacute; &amp; bar&#46; R&D</p>'
    expect(readMarkup(html, { keepBreaks: false, everything: false }).text).toBe('Café & bar. R&D')
  })
})
