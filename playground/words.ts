/** Values and names of the analysis as a person would write them. */
import type { Education, Pay, SkillKind, SkillLevel, YearRange } from '../src/index'

const LABELS: Readonly<Record<string, string>> = {
  workMode: 'Where',
  officeDays: 'Days in the office',
  experienceYears: 'Experience',
  onCall: 'On call',
  shifts: 'Hours',
  sponsorship: 'Visa sponsorship',
  directReports: 'Leads people',
  reportsTo: 'Reports to',
  startDate: 'Start',
  drivingLicence: 'Driving licence',
  employment: 'Contract',
  description: 'What it is',
  presence: 'Where it is',
  stage: 'Kind',
  founded: 'Since',
  name: 'Employer',
  customers: 'Serves',
}

export const KINDS: Readonly<Record<SkillKind, string>> = {
  certification: 'Licences and certificates',
  knowledge: 'Knowledge',
  method: 'Methods',
  tool: 'Tools',
  soft: 'Personal',
  language: 'Languages',
  physical: 'Physical',
}

export const LEVELS: Readonly<Record<SkillLevel, string>> = {
  required: 'Required',
  preferred: 'Preferred',
  mentioned: 'Mentioned',
  'not-needed': 'Not needed',
}

export const labelOf = (key: string): string => LABELS[key] ?? sentenceCase(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A title in capitals, with words of up to three letters left as they are: they may be abbreviations. */
export const calm = (title: string): string =>
  /\p{Ll}/u.test(title) ? title : title.replace(/\p{L}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())

export const spaced = (slug: string): string => slug.replaceAll('-', ' ')

/** The fact that stands under `key`, in words. */
export function inWords(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join(' · ')
  if (key === 'title') return calm(String(value))
  if (key === 'pay') return payOf(value as Pay)
  if (key === 'experienceYears') return yearsOf(value as YearRange)
  if (key === 'education') return educationOf(value as Education)
  if (key === 'travel') {
    const { percent } = value as { percent?: number }
    return percent === undefined ? 'yes' : `${percent}% of the time`
  }
  if (key === 'family') return sentenceCase(spaced(String(value)))
  if (key === 'workMode') return value === 'onsite' ? 'On site' : sentenceCase(String(value))
  if (typeof value === 'object') return JSON.stringify(value)
  return sentenceCase(String(value))
}

export function yearsOf({ min, max }: YearRange): string {
  if (min === undefined) return `up to ${max} years`
  if (max === undefined) return `${min}+ ${min === 1 ? 'year' : 'years'}`
  return min === max ? `${min} ${min === 1 ? 'year' : 'years'}` : `${min}–${max} years`
}

function payOf({ min, max, currency, period }: Pay): string {
  const amount = (value: number): string => {
    try {
      return value.toLocaleString('en', { style: 'currency', currency, minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })
    } catch {
      return `${currency} ${value.toLocaleString('en')}`
    }
  }
  const span =
    min === undefined
      ? `up to ${amount(max ?? 0)}`
      : max === undefined
        ? `from ${amount(min)}`
        : min === max
          ? amount(min)
          : `${amount(min)}–${amount(max)}`
  return `${span} ${period === 'hour' ? 'an' : 'a'} ${period}`
}

function educationOf({ level, fields, required, orEquivalent }: Education): string {
  const subject = fields?.length ? ` in ${fields.join(', ')}` : ''
  const notes = [required ? '' : 'not required', orEquivalent ? 'or equivalent' : ''].filter(Boolean).join(', ')
  return `${sentenceCase(spaced(level))}${subject}${notes ? ` (${notes})` : ''}`
}
