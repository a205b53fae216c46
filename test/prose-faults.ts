/** What no sentence of a report may hold, whatever the posting held. */
import type { Analysis } from '../src/index'

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['an empty sentence', /^[\s\p{P}]*$/u],
  ['two spaces', /\s\s|[^\S ]/],
  ['a space at its edge', /^\s|\s$/],
  ['a space before a mark', /\s[,;:!?](?:\s|$)|\s\.(?:\s|$)/],
  ['two marks', /,,|;;|,\.|\.\.$|[^.]\.\.(?!\.)/],
  ['a value of the program', /\b(?:undefined|NaN)\b|\[object /],
  ['a slot that was not filled', /\{\{?\w*\}?\}|<\w+>/],
  ['no full stop', /[^.!?”"’')\]]$/],
  ['an empty bracket', /\(\s*\)|\[\s*\]|“\s*”/],
  ['a sign that cannot be seen', /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u],
]

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const

/** The faults of the report, each with its sentence. */
export function proseFaults({ report, source }: Analysis): string[] {
  return [report.job, report.company].flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => [
      ...FAULTS.flatMap(([name, fault]) => (fault.test(text) && !isQuoted(name, text, source) ? [`${name}: ${text}`] : [])),
      ...PAIRS.flatMap(([open, close]) =>
        text.split(open).length === text.split(close).length ? [] : [`unbalanced ${open}${close}: ${text}`],
      ),
      ...(text.replace(/\d"/g, '').split('"').length % 2 === 1 || text.split('"').length % 2 === 1 ? [] : [`unbalanced ": ${text}`]),
    ]),
  )
}

/** A posting may itself speak of "undefined". */
const isQuoted = (name: string, _text: string, source: string): boolean =>
  name === 'a value of the program' && /undefined|NaN|\[object /.test(source)
