/** What the block between two lines of dashes at the top of a Markdown file states: "title: Night Porter". */
import type { StatedField, StatedName } from './ingested'

/** Names of fields as static site generators and job boards in Markdown use them. */
const FIELDS: Readonly<Record<string, StatedName>> = {
  title: 'title',
  job_title: 'title',
  position: 'title',
  role: 'title',
  company: 'company',
  company_name: 'company',
  organization: 'company',
  organisation: 'company',
  employer: 'company',
  location: 'location',
  city: 'location',
  team: 'team',
  department: 'team',
}

const LONGEST = 4_000
const LONGEST_VALUE = 200

/** The fields it states, and where the text below begins; `undefined` when the text does not open with such a block. */
export function readFrontMatter(text: string): { stated: StatedField[]; bodyStart: number } | undefined {
  const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(0, LONGEST))
  if (!block) return undefined
  const stated: StatedField[] = []
  const inside = block[1] as string
  const first = block[0].indexOf(inside)
  for (const { 0: line, 1: name, 2: raw, index } of inside.matchAll(/^([A-Za-z][\w -]{0,40}):(.*)$/gm)) {
    const field = FIELDS[(name as string).toLowerCase().replace(/[ -]/g, '_')]
    const value = (raw as string).trim().replace(/^(["'])(.*)\1$/, '$2')
    if (!field || !value || value.length > LONGEST_VALUE || /^[[{|>&*!]/.test(value)) continue
    const start = first + index + line.indexOf(value, (name as string).length + 1)
    if (!stated.some((each) => each.field === field)) stated.push({ field, start, end: start + value.length, value })
  }
  return { stated, bodyStart: block[0].length }
}
