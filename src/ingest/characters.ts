/** Something a reader can see: no white space, no zero-width or filler character, no blank Braille cell. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u0085\u180e\u2800]/u

/** Whether a text holds nothing that a reader can see. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** White space of any width, as a UTF-16 unit. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13)
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x3000 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x1680
  )
}

/** Units that show nothing and only break words apart: zero-width spaces, soft hyphens, byte order marks, control characters. */
export function isInvisible(unit: number): boolean {
  return unit < 32 || unit === 0xad || unit === 0x7f || unit === 0x200b || unit === 0x2060 || unit === 0xfeff
}

/** One line, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
