import { oneLine } from './characters'
import type { StatedField, StatedName } from './ingested'

/** What each stated field is called in its header line, in the order of the lines. */
const LABELS: Record<StatedName, string> = {
  title: 'Title',
  company: 'Hiring organization',
  team: 'Department',
  location: 'Job location',
  workMode: 'Work mode',
  applicantLocation: 'Applicant location',
  employment: 'Employment type',
  pay: 'Base salary',
  incentives: 'Incentive compensation',
  hours: 'Work hours',
  startDate: 'Start date',
  industry: 'Industry',
  occupation: 'Occupational category',
  experience: 'Experience',
  education: 'Education',
  clearance: 'Security clearance',
  eligibility: 'Eligibility to work',
  physical: 'Physical requirements',
  datePosted: 'Date posted',
  validThrough: 'Valid through',
}

/** Values as long as this are prose: they get a section of their own. */
export const LONGEST_HEADER_VALUE = 200

/** Writes one line for each field that the structure states, and notes where the values stand. */
export function writeHeader(fields: Partial<Record<StatedName, string | undefined>>): { text: string; stated: StatedField[] } {
  const stated: StatedField[] = []
  let text = ''
  for (const field of Object.keys(LABELS) as StatedName[]) {
    const value = oneLine(fields[field] ?? '')
    if (value === '') continue
    text += `${text && '\n'}${LABELS[field]}: `
    stated.push({ field, start: text.length, end: text.length + value.length, value })
    text += value
  }
  return { text, stated }
}
