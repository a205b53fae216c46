/** A pack of many terms and rules, put together of made-up and ordinary words: as large as a trade's own vocabulary may become. */
import type { RulePack } from '../src/index'

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'gl', 'k', 'kr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v', 'w', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const ENDS = ['n', 'r', 'l', 'm', 'x', 'k', 'nt', 'sk']
const COMMON = ['service', 'care', 'control', 'data', 'line', 'safety', 'review', 'system', 'quality', 'support', 'design', 'plan']
const VERBS = ['lead', 'plan', 'review', 'prepare', 'support', 'maintain', 'keep', 'take', 'build', 'report']

/** A word for a number, the same at every run. */
const wordOf = (number: number): string =>
  [number * 7 + 3, number * 13 + 5]
    .map((seed) => `${ONSETS[seed % 22]}${VOWELS[Math.floor(seed / 22) % 7]}${ENDS[Math.floor(seed / 154) % 8]}`)
    .join('')
const pick = (from: readonly string[], number: number): string => from[number % from.length] as string

/** One term a line, each with a spelling of two words and one that ends in an ordinary word. */
export function largePack(terms: number, rules: number): RulePack {
  return {
    pack: 'large',
    terms: [
      {
        field: 'trades',
        groups: [
          {
            kind: 'tool',
            category: 'large',
            terms: Array.from(
              { length: terms },
              (_, at) => `${wordOf(at)}${at} = ${wordOf(at)} ${wordOf(at + 1)}${at}, ${wordOf(at)}${at} ${pick(COMMON, at)}\n`,
            ).join(''),
          },
        ],
      },
    ],
    culture: Array.from({ length: rules }, (_, at) => {
      const [first, second, verb, noun] = [wordOf(at + 1), wordOf(at + 7), pick(VERBS, at), pick(COMMON, at)]
      return {
        id: `culture.large-${at}`,
        finds: 'care-respect' as const,
        why: 'A rule among many.',
        match: [
          `${verb} the ${first} (${noun}|${second} ${noun})`,
          `(${first}|${second}) ...3 ${noun}`,
          `${verb} (our|the|your)? ${noun} (with|for|of) ...2 ${second}${at}`,
          `@benefit ${first}${at}`,
        ].join('\n'),
        except: `${first} ${noun} ${second}`,
        yes: `You [${verb} the ${first} ${noun}].`,
        no: 'Nothing of it is here.',
      }
    }),
  }
}
