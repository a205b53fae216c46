/** Where, and by which signals, an employer speaks of how it is to work there. */
import type { SectionKind } from '../types'

/** Sections that tell of the workplace, not of the product or of duties. */
export const WORKPLACE: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team', 'summary', 'header', 'benefits', 'other'])

/** Signals that tell of products, customers and aims as often as of the workplace. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'customer-focus',
  'innovation',
  'quality-excellence',
  'mission-driven',
  'community-impact',
  'competitive-results',
  'data-driven',
])
