/** The regular forms of a word: what `regularBases` reads backwards. */

/** "plan" -> plan, plans, planning, planned. Irregular forms are not among them. */
export function formsOf(base: string): string[] {
  if (!/^[a-z]{2,}$/.test(base)) return [base]
  if (base.endsWith('e')) return [base, `${base}s`, `${base.slice(0, -1)}ing`, `${base}d`]
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base}ing`, `${base.slice(0, -1)}ied`]
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? base + base.at(-1) : base
  const plural = /(?:s|x|ch|sh|z)$/.test(base) ? `${base}es` : `${base}s`
  return [base, plural, `${doubled}ing`, `${doubled}ed`]
}
