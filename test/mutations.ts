/** What happens to postings on their way: copied, cut, converted, doubled. */
import { pick, type Random } from './made-postings'

type Mutation = (text: string, random: Random, other: string) => string

const place = (text: string, random: Random): number => Math.floor(random() * (text.length + 1))
const eachLine = (text: string, change: (line: string, at: number) => string): string => text.split('\n').map(change).join('\n')
const some = (text: string, part: RegExp, random: Random, share: number, change: (found: string) => string): string =>
  text.replace(part, (found: string) => (random() < share ? change(found) : found))
const utf8 = new TextEncoder()
const NOISE = [
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u00a0',
  '\u0301',
  '\ud83d',
  '\udc00',
  '\u0000',
  '🚀',
  '…',
  '"',
  '“',
  '(',
  '[',
  '<b>',
  '&amp;',
  '&nbsp;',
  '</p>',
  '|',
  '\t',
  '\\',
  '**',
  '__',
  '$',
  '{{title}}',
  '[object Object]',
  'undefined',
  'NaN',
  '#',
  'constructor',
]

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'breaks lost': (text) => text.replace(/\s*\n\s*/g, ' '),
  'breaks lost without a space': (text) => text.replace(/\n+/g, ''),
  'some breaks lost': (text, random) => some(text, /\n+/g, random, 0.4, () => ' '),
  'breaks doubled': (text) => text.replace(/\n/g, '\n\n'),
  'breaks of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'breaks of old': (text) => text.replace(/\n/g, '\r'),
  'breaks within lines': (text, random) => some(text, / /g, random, 0.1, () => '\n'),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'capital words': (text) => text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()),
  'some capitals': (text, random) => eachLine(text, (line) => (random() < 0.2 ? line.toUpperCase() : line)),
  doubled: (text) => `${text}\n\n${text}`,
  'doubled in place': (text, random) => eachLine(text, (line) => (random() < 0.2 ? `${line}\n${line}` : line)),
  'words doubled': (text, random) => some(text, /\p{L}+ /gu, random, 0.05, (word) => word + word),
  'cut at the end': (text, random) => text.slice(0, place(text, random)),
  'cut at the front': (text, random) => text.slice(place(text, random)),
  'cut from the middle': (text, random) => {
    const at = place(text, random)
    return text.slice(0, at) + text.slice(at + Math.floor(random() * 200))
  },
  'lines in another order': (text, random) =>
    text
      .split('\n')
      .map((line) => [random(), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join('\n'),
  'another posting behind': (text, _, other) => `${text}\n${other}`,
  'another posting between': (text, random, other) => {
    const at = place(text, random)
    return text.slice(0, at) + other.slice(0, place(other, random)) + text.slice(at)
  },
  'read as Latin-1': (text) => String.fromCharCode(...utf8.encode(text.slice(0, 20_000))),
  'letters lost': (text) => text.replace(/[^\n -~]/g, '\ufffd'),
  'letters as question marks': (text) => text.replace(/[^\n -~]/g, '?'),
  'quotes of Windows': (text) =>
    text.replace(/[“"]/g, '\u0093').replace(/”/g, '\u0094').replace(/[’']/g, '\u0092').replace(/[–-]/g, '\u0096'),
  decomposed: (text) => text.normalize('NFD'),
  'of full width': (text, random) =>
    some(text, /[!-~]+/g, random, 0.1, (word) => word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  'hard spaces': (text) => text.replace(/ /g, '\u00a0'),
  'many spaces': (text, random) => some(text, / /g, random, 0.2, () => '    '),
  'spaces lost': (text, random) => some(text, / /g, random, 0.1, () => ''),
  'marks lost': (text) => text.replace(/[.,:;!?]/g, ''),
  'marks doubled': (text, random) => some(text, /[.,:;!?'"()-]/g, random, 0.3, (mark) => mark + mark),
  'as HTML': (text) =>
    `<div>${text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div>`,
  'as HTML without its end': (text, random) => `<ul>${text.replace(/\n/g, '<li>')}`.slice(0, place(text, random)),
  'entities twice': (text) => text.replace(/&/g, '&amp;amp;').replace(/['’]/g, '&amp;#39;'),
  'as a quotation': (text) => eachLine(text, (line) => `> ${line}`),
  'as a table': (text) => eachLine(text, (line) => `| ${line} | ${line.length} |`),
  'with other bullets': (text, random) => eachLine(text, (line) => pick(random, ['• ', '- ', '→ ', '✓', 'o ', '\uf0b7 ', '']) + line),
  noise: (text, random) => {
    let made = text
    for (let times = 1 + Math.floor(random() * 6); times > 0; times--) {
      const at = place(made, random)
      made = made.slice(0, at) + pick(random, NOISE) + made.slice(at)
    }
    return made
  },
  'digits changed': (text, random) =>
    some(text, /\d+/g, random, 0.5, () => pick(random, ['0', '999999999999', '1e9', '-1', '00', '½', '１２'])),
  'words changed': (text, random) => {
    const words = text.match(/\p{L}+/gu) ?? ['a']
    return some(text, /\p{L}+/gu, random, 0.1, () => pick(random, words))
  },
}

const NAMES = Object.keys(MUTATIONS)

/** One to three mutations, one on top of the other, and their names. */
export function mutate(text: string, random: Random, other: string): { text: string; done: string[] } {
  const done: string[] = []
  let made = text
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const name = pick(random, NAMES)
    made = (MUTATIONS[name] as Mutation)(made, random, other)
    done.push(name)
  }
  return { text: made, done }
}
