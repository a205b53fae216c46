/** The analysis to take away: as text, as Markdown, as JSON. */
import type { Analysis } from '../src/index'
import { type Finding, findingsOf } from './findings'
import { LEVELS } from './words'

export const asText = ({ report }: Analysis): string => report.text

export const asJson = (analysis: Analysis): string => JSON.stringify(analysis, null, 2)

export function asMarkdown(analysis: Analysis): string {
  const findings = findingsOf(analysis)
  const { role, report, skills, gaps } = analysis
  const of = (prefix: string): Finding[] => findings.filter(({ key }) => key.startsWith(prefix))
  const facts = (prefix: string): string[] => of(prefix).map(({ kind, label }) => `- **${kind}:** ${inline(label)}`)
  const labels = (prefix: string): string[] => of(prefix).map(({ label }) => `- ${inline(label)}`)
  const parts: (readonly [heading: string, lines: string[]])[] = [
    ['The job', report.job.text ? [inline(report.job.text)] : []],
    ['The company', report.company.text ? [inline(report.company.text)] : []],
    ['About the role', facts('role.')],
    ['About the employer', facts('company.')],
    [
      'Skills',
      Object.entries(LEVELS).flatMap(([level, name]) => {
        const names = skills.filter((skill) => skill.level === level).map((skill) => inline(skill.name))
        return names.length ? [`- **${name}:** ${names.join(', ')}`] : []
      }),
    ],
    ['Duties', labels('duty.')],
    ['Culture', labels('culture.')],
    ['Between the lines', labels('insight.')],
    ['Questions to ask', gaps.map(({ question }) => `- ${inline(question)}`)],
    ['Wording to look at again', of('wording.').map(({ label, evidence }) => `- “${inline(evidence[0]?.text ?? '')}”: ${inline(label)}`)],
    ['The posting contradicts itself', labels('conflict.')],
  ]
  const title = `# ${inline(role.title?.value ?? 'Job posting')}`
  return `${[title, ...parts.flatMap(([heading, lines]) => (lines.length ? [`## ${heading}\n\n${lines.join('\n')}`] : []))].join('\n\n')}\n`
}

/** One line in which nothing of the posting is taken for Markdown. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
