/** Postings made of the trades, in the shapes that real ones have. The same random numbers always make the same posting. */
import { TRADES, type Trade } from './trades'

export type Random = () => number

/** Numbers from 0 to 1 that follow from the seed alone. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item

const HEADINGS = {
  about: ['About us', 'About the company', 'Who we are', 'ABOUT US', '## About us'],
  duties: ['Responsibilities', 'What you will do', 'Duties', 'KEY RESPONSIBILITIES', '**What you’ll do**', 'Your role:'],
  needs: ['Requirements', 'What you need', 'Qualifications', 'REQUIREMENTS', '**Must have**', 'About you:'],
  wishes: ['Nice to have', 'Preferred qualifications', 'Bonus points', 'DESIRABLE', 'It would be a plus:'],
  benefits: ['Benefits', 'What we offer', 'Perks', 'WHAT WE OFFER', 'We offer:'],
} as const

const BULLETS = ['- ', '* ', '• ', '· ', '– ', '1. ', ''] as const

/** Paragraphs that stand in postings of every trade and say nothing of the job. */
export const BOILERPLATE: readonly string[] = [
  'We are an equal opportunity employer and do not discriminate on the basis of race, religion, colour, sex, age, disability or veteran status.',
  'All qualified applicants will receive consideration for employment without regard to national origin, gender identity or any other protected characteristic.',
  'By applying you agree that we process your personal data as described in our privacy policy.',
  'We do not accept unsolicited resumes from recruitment agencies.',
  'If you need a reasonable accommodation during the application process, please let us know.',
]

export interface MadePosting {
  head: string
  sections: { kind: keyof typeof HEADINGS; text: string }[]
}

/** A posting of one trade: a head, and sections each with its heading. */
export function madePosting(random: Random): MadePosting {
  const trade = pick(random, TRADES)
  const bullet = pick(random, BULLETS)
  const kinds = (['about', 'duties', 'needs', 'wishes', 'benefits'] as const).filter((kind) => kind === 'needs' || random() < 0.9)
  return { head: headOf(trade, random), sections: kinds.map((kind) => ({ kind, text: sectionOf(kind, trade, bullet, random) })) }
}

function headOf({ title, company, place, pay }: Trade, random: Random): string {
  return pick(random, [
    `${title}\n${company}, ${place}\n${pay}`,
    `${title}\n\n${company}\nLocation: ${place}\nSalary: ${pay}`,
    `# ${title}\n\n${company} is looking for a ${title.toLowerCase()} in ${place}. Pay: ${pay}.`,
    `Job title: ${title}\nCompany: ${company}\nPlace: ${place}\nPay: ${pay}\nFull time`,
    `${title} - ${place}`,
  ])
}

function sectionOf(kind: keyof typeof HEADINGS, trade: Trade, bullet: string, random: Random): string {
  const heading = pick(random, HEADINGS[kind])
  if (kind === 'about') return `${heading}\n${trade.about.join(' ')}`
  const lines = trade[kind]
  if (kind === 'duties' && random() < 0.2)
    return `${heading}\n${lines.map((line) => `You will ${line.charAt(0).toLowerCase()}${line.slice(1)}.`).join(' ')}`
  return `${heading}\n${lines.map((line, at) => `${bullet === '1. ' ? `${at + 1}. ` : bullet}${line}`).join('\n')}`
}

export const textOf = ({ head, sections }: MadePosting): string => [head, ...sections.map(({ text }) => text)].join('\n\n')
