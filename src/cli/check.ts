/** `jobgloss check`: the mistakes of packs, whether their examples hold, and what they do to other rules. */
import { type PackRemark, type PackReview, reviewPacks } from '../index'
import { parse } from './arguments'
import { readPackFiles } from './pack-files'
import type { Surroundings } from './run'
import { oneLine, type Style, styleFor } from './style'
import { CHECK_HELP, UsageError } from './usage'

const OPTIONS = { json: { type: 'boolean' }, strict: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

const FAILED = 1

export async function runCheck(args: readonly string[], { stdout, env }: Surroundings): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS)
  if (values.help) {
    stdout.write(CHECK_HELP)
    return 0
  }
  if (!positionals.length) throw new UsageError('no pack: give the files or folders of packs')
  const review = reviewOf(positionals)
  stdout.write(values.json ? `${JSON.stringify(review, null, 2)}\n` : reviewText(review, styleFor(stdout, env)))
  return review.remarks.some(({ severity }) => severity === 'error' || (values.strict && severity === 'warning')) ? FAILED : 0
}

function reviewOf(paths: readonly string[]): PackReview {
  const { packs, problems } = readPackFiles(paths)
  if (!problems.length) return reviewPacks(packs)
  const unread = problems.map((problem): PackRemark => ({ ...problem, severity: 'error', code: 'mistake' }))
  const { remarks, ...counted } = reviewPacks(packs)
  return { remarks: [...unread, ...remarks.filter(({ code }) => code === 'mistake')], ...counted }
}

function reviewText({ remarks, rules, terms, examples }: PackReview, style: Style): string {
  const count = (severity: PackRemark['severity']): number => remarks.filter((each) => each.severity === severity).length
  const held = `${many(rules, 'rule')}, ${many(terms, 'term')}, ${many(examples, 'example')} run`
  const said = `${many(count('error'), 'error')}, ${many(count('warning'), 'warning')}, ${many(count('note'), 'note')}`
  return `${remarks.map((remark) => `${remarkText(remark, style)}\n\n`).join('')}${held}: ${said}\n`
}

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

/** The first line reads as those of compilers do, so that editors find the place. */
function remarkText({ file, line, column, path, ruleId, severity, code, problem, proposal, text }: PackRemark, style: Style): string {
  const place = line > 0 ? `${file}:${line}:${column}` : path ? `${file}: ${path}` : file
  const lines = [`${style.name(place)}: ${style.alert(severity)}: ${oneLine(problem)} [${code}]${ruleId ? ` (${oneLine(ruleId)})` : ''}`]
  if (text !== undefined) {
    const shown = text.trimStart()
    const indent = text.length - shown.length
    lines.push(`    ${clean(shown)}`, `    ${' '.repeat(Math.max(0, column - 1 - indent))}^`)
  }
  if (proposal) lines.push(`  ${oneLine(proposal)}`)
  return lines.join('\n')
}

/** Each letter keeps its column, so that the caret stands below its place. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
