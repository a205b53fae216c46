/** Which marks a text holds. One look tells which steps of its cleaning would find nothing. */
import { VERB_MARK } from '../resolve/duties/phrase'

export const AMPERSAND = 1
export const BRACKET = 2
export const EMPHASIS = 4
export const STOP = 8
export const DASH = 16
export const QUOTE = 32
export const DIGIT = 64
export const CAPITAL = 128
export const SLASH = 256
export const COMMA = 512
/** Marks of code and addresses. */
export const ODD = 1_024
/** Space that is doubled, no plain space, or at an end. */
export const STRAY_SPACE = 2_048
/** A capital behind a small letter or a figure. */
export const INNER_CAPITAL = 4_096
/** Anything beyond ASCII, save for the mark of a verb. */
export const WIDE = 8_192
const SMALL = 16_384
const SPACE = 32_768

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/&/, AMPERSAND],
  [/[()[\]]/, BRACKET],
  [/[*_`]/, EMPHASIS],
  [/[;!?:.]/, STOP],
  [/-/, DASH],
  [/"/, QUOTE],
  [/\d/, DIGIT],
  [/[A-Z]/, CAPITAL],
  [/\//, SLASH],
  [/,/, COMMA],
  [/[@<>{}|=\\#]/, ODD],
  [/ /, SPACE],
  [/[^\S ]/, STRAY_SPACE],
  [/[a-z]/, SMALL],
]
const kinds = new Uint16Array(128)
for (let code = 0; code < 128; code++)
  for (const [chars, kind] of KINDS) if (chars.test(String.fromCharCode(code))) kinds[code] = (kinds[code] as number) | kind

const VERB = VERB_MARK.charCodeAt(0)

export function marksOf(text: string): number {
  let marks = 0
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (kinds[code] as number) : code === VERB ? 0 : WIDE
    marks |= kind
    if (kind === SPACE && before === SPACE) marks |= STRAY_SPACE
    else if (kind === CAPITAL && (before === SMALL || before === DIGIT)) marks |= INNER_CAPITAL
    before = kind
  }
  return before === SPACE ? marks | STRAY_SPACE : marks
}

/** Letters and figures of ASCII, and what lies beyond it save for marks, symbols and the mark of a verb. */
export const isWordCode = (code: number): boolean =>
  code < 128
    ? ((kinds[code] as number) & (SMALL | CAPITAL | DIGIT)) !== 0
    : code > 0xbf && (code < 0x2000 || code > 0x2bff) && code !== VERB
