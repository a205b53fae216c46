/** The tool that assistants are given: what it says of itself, and its answer to a call. */
import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js'
import { analyzePosting, PostingError, type PostingInput, type ReportLength } from '../index'
import { LENGTHS } from './arguments'
import { findingsTable } from './findings'
import { styleFor } from './style'

const FORMATS = ['text', 'json'] as const

export const analyzePostingTool = {
  name: 'analyze_posting',
  title: 'Analyze a job posting',
  description:
    'Reads one job posting offline, by fixed rules, and tells what it says: title, pay, place, hours, skills with their level, duties, culture, biased or vague wording, contradictions, and what it leaves out. Every finding quotes the words it rests on. The same posting always gives the same answer.',
  inputSchema: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        description: 'The whole posting, unchanged: plain text, Markdown, HTML, or a schema.org JobPosting as JSON.',
      },
      title: { type: 'string', description: 'The job title, where the posting does not hold it.' },
      company: { type: 'string', description: 'The hiring organization, where the posting does not hold it.' },
      location: { type: 'string', description: 'The place of work, where the posting does not hold it.' },
      length: { type: 'string', enum: [...LENGTHS], default: 'standard', description: 'How much the two paragraphs of the report say.' },
      format: {
        type: 'string',
        enum: [...FORMATS],
        default: 'text',
        description: 'text: the report and a table of the findings with quotes. json: the whole analysis, with offsets; it is long.',
      },
    },
    required: ['text'],
    additionalProperties: false,
  },
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
} satisfies Tool

const KNOWN: readonly string[] = Object.keys(analyzePostingTool.inputSchema.properties)

/** The answer to a call. What is wrong with the call or the posting is told to the assistant, which can mend it. */
export function callTool(given: Readonly<Record<string, unknown>>): CallToolResult {
  const { length, format = 'text', ...posting } = given
  const unknown = Object.keys(given).filter((name) => !KNOWN.includes(name))
  if (unknown.length) return failed(`There is no argument ${unknown.join(', ')}. There are ${KNOWN.join(', ')}.`)
  if (!FORMATS.some((known) => known === format)) return failed(`format is ${FORMATS.join(' or ')}, not ${JSON.stringify(format)}.`)
  try {
    const analysis = analyzePosting(posting as PostingInput, length === undefined ? {} : { length: length as ReportLength })
    if (format === 'json') return { content: [{ type: 'text', text: JSON.stringify(analysis) }] }
    const findings = findingsTable(analysis, styleFor({}, {}))
    return { content: [{ type: 'text', text: `${analysis.report.text}\n\n${findings}` }] }
  } catch (error) {
    if (error instanceof PostingError) return failed(error.message)
    throw error
  }
}

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })
