/** Two analyses side by side. */
import type { Analysis, Skill } from '../src/index'
import { inWords, labelOf } from './words'

export interface Comparison {
  facts: { label: string; values: readonly [string, string] }[]
  skills: { shared: string[]; first: string[]; second: string[] }
  culture: { name: string; strengths: readonly [number, number] }[]
}

const FACTS = [
  'role.pay',
  'role.seniority',
  'role.employment',
  'role.workMode',
  'role.officeDays',
  'role.locations',
  'role.experienceYears',
  'role.education',
  'role.shifts',
  'role.onCall',
  'role.travel',
  'role.directReports',
  'role.sponsorship',
  'role.startDate',
  'role.duration',
  'company.industry',
  'company.size',
  'company.stage',
  'company.benefits',
] as const

export function compare(first: Analysis, second: Analysis): Comparison {
  const facts = FACTS.flatMap((path) => {
    const values = [first, second].map((analysis) => factOf(analysis, path)) as [string, string]
    return values.some(Boolean) ? [{ label: labelOf(path.split('.')[1] as string), values }] : []
  })
  const [ours, theirs] = [first, second].map(({ skills }) => skills.filter(({ level }) => level !== 'not-needed')) as [Skill[], Skill[]]
  const names = (skills: Skill[]): string[] => skills.map(({ name }) => name)
  const within = (skills: Skill[], others: Skill[]): Skill[] => skills.filter(({ id }) => others.some((other) => other.id === id))
  const outside = (skills: Skill[], others: Skill[]): Skill[] => skills.filter(({ id }) => !others.some((other) => other.id === id))
  const signals = new Map([...first.culture, ...second.culture].map(({ id, name }) => [id, name]))
  const strength = ({ culture }: Analysis, id: string): number => culture.find((signal) => signal.id === id)?.strength ?? 0
  return {
    facts,
    skills: { shared: names(within(ours, theirs)), first: names(outside(ours, theirs)), second: names(outside(theirs, ours)) },
    culture: [...signals]
      .map(([id, name]) => ({ name, strengths: [strength(first, id), strength(second, id)] as const }))
      .sort((a, b) => Math.max(...b.strengths) - Math.max(...a.strengths)),
  }
}

function factOf(analysis: Analysis, path: (typeof FACTS)[number]): string {
  const [part, key] = path.split('.') as ['role' | 'company', string]
  const fact = (analysis[part] as Record<string, { value: unknown } | undefined>)[key]
  return fact ? inWords(key, fact.value) : ''
}
