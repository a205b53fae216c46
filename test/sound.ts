/** What holds for every analysis of every posting. */
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Analysis, Evidence } from '../src/index'

export function expectSound(analysis: Analysis): void {
  const { source, sections, report } = analysis
  expectPartition(analysis)
  for (const [where, found] of findingsOf(analysis)) {
    if (found.evidence.length === 0) expect.fail(`${where} has no evidence`)
    if (!(found.confidence >= 0 && found.confidence <= 1)) expect.fail(`${where} has the confidence ${found.confidence}`)
    for (const each of found.evidence) expectEvidence(each, source, where)
  }
  for (const conflict of analysis.conflicts) {
    expect(conflict.evidence.length, conflict.fact).toBeGreaterThan(1)
    for (const each of conflict.evidence) expectEvidence(each, source, conflict.fact)
  }
  for (const { heading } of sections) if (heading !== undefined) expect(source).toContain(heading)
  for (const { code, message } of analysis.warnings) {
    expect(code).toMatch(/^[A-Z][A-Z_]*$/)
    expect(message, `the message of ${code}`).not.toBe(code)
  }
  expect(report.text).toBe(`Job Analysis:\n${report.job.text}\n\nCompany Analysis:\n${report.company.text}`)
  for (const paragraph of [report.job, report.company]) {
    expect(paragraph.text).toBe(paragraph.sentences.map(({ text }) => text).join(' '))
    for (const sentence of paragraph.sentences) {
      expect(paragraph.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      if (sentence.evidence.length === 0) expect.fail(`no evidence for: ${sentence.text}`)
      for (const each of sentence.evidence) expectEvidence(each, source, sentence.text)
    }
  }
  // Node's comparison is quick, and tells less when it fails.
  const copy = JSON.parse(JSON.stringify(analysis))
  if (!isDeepStrictEqual(copy, analysis)) expect(copy).toEqual(analysis)
}

function expectPartition({ source, sections }: Analysis): void {
  let at = 0
  for (const { start, end } of sections) {
    expect(start).toBe(at)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(source.length)
}

/** Compared by hand: a matcher for each of a hundred thousand places would be slow. */
function expectEvidence({ start, end, text, section }: Evidence, source: string, where: string): void {
  if (section === 'given') {
    if (start !== 0 || end !== 0 || !text) expect.fail(`${where}: a hint at ${start}–${end}: "${text}"`)
  } else if (!(start < end) || source.slice(start, end) !== text) expect.fail(`${where}: "${text}" does not stand at ${start}–${end}`)
}

/** Every finding with its place in the analysis. */
function findingsOf({ role, company, skills, responsibilities, culture, insights, wording }: Analysis) {
  const lists = { skills, responsibilities, culture, insights, wording }
  return [
    ...Object.entries({ ...prefixed('role', role), ...prefixed('company', company) }),
    ...Object.entries(lists).flatMap(([name, list]) => list.map((found, index) => [`${name}[${index}]`, found] as const)),
  ]
}

const prefixed = <Facts extends object>(name: string, facts: Facts) =>
  Object.fromEntries(
    Object.entries(facts as Record<string, { evidence: Evidence[]; confidence: number }>).map(([key, fact]) => [`${name}.${key}`, fact]),
  )
