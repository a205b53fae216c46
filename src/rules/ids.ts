/** The stable id of a name: "C++" -> "c-plus-plus", "wound care" -> "wound-care". */
export function idOf(name: string): string {
  // Most names are plain words, and there are thousands.
  if (/^[a-z]+(?: [a-z]+)*$/.test(name)) return name.replaceAll(' ', '-')
  return name
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/^\./, 'dot ')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
