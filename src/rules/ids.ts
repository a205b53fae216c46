/** The stable id of a name: "C++" -> "c-plus-plus", "wound care" -> "wound-care". */
export function idOf(name: string): string {
  // Most names are plain words, and there are thousands.
  if (/^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/.test(name)) return name.toLowerCase().replaceAll(' ', '-')
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

/** The id of the detector that the patterns of a cue become: called after the rule, by the place of the cue. */
export const cueDetectorId = (rule: string, cue: number): string => `${rule}.cue-${cue}`
