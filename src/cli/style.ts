/** Bold, dim and colour on a terminal; nothing anywhere else. */

export type Style = Record<'heading' | 'name' | 'quote' | 'alert', (text: string) => string>

/** The code that switches a style on and the one that switches it off (ECMA-48, "select graphic rendition"). */
const CODES = { heading: [1, 22], name: [36, 39], quote: [2, 22], alert: [33, 39] } as const

/** NO_COLOR, set to anything, switches colours off (no-color.org); so does a terminal that knows none. */
export function styleFor(output: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Style {
  const coloured = Boolean(output.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'
  const painter = (name: keyof typeof CODES) => (text: string) =>
    coloured && text ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text
  return { heading: painter('heading'), name: painter('name'), quote: painter('quote'), alert: painter('alert') }
}

/** What a posting holds may not steer the terminal: control characters go, white space becomes one space. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/gu, '')
    .trim()
}
