/** The facts of the role and the company. */
import type { Knowledge } from '../../knowledge'
import type { CompanyFacts, Conflict, Evidence, Fact, RoleFacts } from '../../types'
import type { Matched } from '../resolve'

export interface Facts {
  role: RoleFacts
  company: CompanyFacts
  conflicts: Conflict[]
}

const given = (text: string): Evidence => ({ start: 0, end: 0, text, section: 'given' })
const hint = (value: string): Fact<string> => ({ value, evidence: [given(value)], confidence: 1 })

export function resolveFacts({ ingested }: Matched, _knowledge: Knowledge): Facts {
  const role: RoleFacts = {}
  const company: CompanyFacts = {}
  if (ingested.given.title) role.title = hint(ingested.given.title)
  if (ingested.given.company) company.name = hint(ingested.given.company)
  return { role, company, conflicts: [] }
}
