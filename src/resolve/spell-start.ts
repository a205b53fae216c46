/** "or a related field 3+ years of practice": an open figure right behind a noun begins a line whose break was lost. */
import type { Reading, Token } from '../stages'

/** True where a span of years opens at the token and no small word or mark binds it to what stands before. */
export function isSpellStart({ source, tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  const { start } = tokens[at] as Token
  if (!before || before.end === start || !isFigure(source.charCodeAt(start))) return false
  // "MS preferred 8+ years of practice"
  if (!NOMINAL.has(before.pos) && !before.lower.endsWith('ed')) return false
  return OPEN_SPELL.test(source.slice(start, start + FURTHEST)) && /^\p{Ll}{4,}$/u.test(source.slice(before.start, before.end))
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const isFigure = (code: number): boolean => code >= 48 && code < 58
const FURTHEST = 70
const OPEN_SPELL = /^\d{1,2}(?:\+| ?[-–] ?\d{1,2})? (?:years?|yrs)(?= (?:of |[\p{Ll}-]+ ){1,6}experience)/iu
