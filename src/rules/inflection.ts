/** Regular inflection read backwards: the base words that a form may come from. Irregular forms come from a table made at build time. */

const VOWEL = /[aeiouy]/

/** Bases that `form` may be a regular plural, third person, past, gerund or comparative of; only plausible spellings are given. */
export function regularBases(form: string): string[] {
  const bases: string[] = []
  const size = form.length
  if (size < 4) return size === 3 && form.endsWith('s') && !form.endsWith('ss') ? [form.slice(0, 2)] : bases
  if (form.endsWith('s') && !form.endsWith('ss')) {
    bases.push(form.slice(0, -1))
    if (form.endsWith('ies')) bases.push(`${form.slice(0, -3)}y`)
    else if (form.endsWith('es')) bases.push(form.slice(0, -2))
    return bases
  }
  if (form.endsWith('ied')) bases.push(`${form.slice(0, -3)}y`)
  if (form.endsWith('ed')) stems(form.slice(0, -2), bases)
  else if (form.endsWith('ing') && size > 4) stems(form.slice(0, -3), bases)
  else if (form.endsWith('ier')) bases.push(`${form.slice(0, -3)}y`)
  else if (form.endsWith('iest')) bases.push(`${form.slice(0, -4)}y`)
  return bases
}

/** Undoes the spelling changes before -ed and -ing: "plann" -> plan, "manag" -> manage, "repair" stays. */
function stems(stem: string, bases: string[]): void {
  if (stem.length < 2 || !VOWEL.test(stem)) return
  const last = stem.at(-1) as string
  const before = stem.at(-2) as string
  const doubled = last === before && !'aeiouy'.includes(last)
  if (doubled) bases.push(stem.slice(0, -1))
  const short = stem.length <= 4 && closedSyllable(stem) && stem.split(/[^aeiouy]+/).filter(Boolean).length === 1
  if (!short || doubled) bases.push(stem)
  bases.push(`${stem}e`)
}

/** Consonant, one vowel, one consonant: such a word doubles its last letter before -ing, so its plain form is no base. */
const closedSyllable = (stem: string): boolean => /(?:^|[^aeiou])[aeiou][^aeiouwxy]$/.test(stem)

/** The singular that a plural noun may come from, the likeliest alone; undefined when the word is no regular plural. */
export function singularOf(form: string): string | undefined {
  if (form.length < 4 || !form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.endsWith('is')) return undefined
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|zz)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}
