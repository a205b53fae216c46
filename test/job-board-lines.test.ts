import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

describe('the first line of a job board', () => {
  it('is read in its fields', () => {
    const { role, company } = analyzePosting(
      'Quayside | Senior Backend Engineer, Platform Engineer | Ghent or REMOTE (EU) | Full-time | https://quayside.example\n\nWe make berth software. You would own the API.',
    )
    expect(company.name?.value).toBe('Quayside')
    expect(role.title?.value).toBe('Senior Backend Engineer')
    expect(role.locations?.value).toEqual(['Ghent'])
  })

  it('names the employer in brackets, and nobody where the brackets hold a kind of work', () => {
    const nameOf = (line: string) => analyzePosting(`${line}\n\n## Requirements\n* Two years of Java\n* Good English`).company.name?.value
    expect(nameOf('# [Otter Trade] - Frontend Developer - Remote')).toBe('Otter Trade')
    expect(nameOf('# [Remote] - Frontend Developer')).toBeUndefined()
    expect(nameOf('# Catering - Cook')).toBeUndefined()
  })

  it('gives pay that is printed net for the month', () => {
    const { role } = analyzePosting('# Frontend Developer\n\n## Salary Range\n* $1300 - $1900 NET\n\n## Requirements\n* Two years of Java')
    expect(role.pay?.value).toEqual({ min: 1300, max: 1900, currency: 'USD', period: 'month' })
  })
})

describe('lines that are numbered by part', () => {
  it('are duties without their numbers', () => {
    const { responsibilities } = analyzePosting(
      'ICT Technician\n\nMain duties\n2.1To support users by telephone\n2.2To maintain a log of all calls\n2.10Update client files',
    )
    expect(responsibilities.map(({ text }) => text)).toEqual([
      'support users by telephone',
      'maintain a log of all calls',
      'update client files',
    ])
  })
})

describe('verbs of two words', () => {
  it('are turned at their last word', () => {
    const { report } = analyzePosting(
      'Cleaning Supervisor\n\nDuties\n- Line manage four cleaners\n- Deep clean kitchens after closing time\n- Order mops and soap',
    )
    expect(report.text).toMatch(/line-manag(?:e|es|ing) four cleaners/)
    expect(report.text).not.toMatch(/\b(?:lines|lining|deeps) /)
  })
})
