/** What README.md shows of the library is what the library gives: blocks below a comment such as `<!-- report of examples/icu-nurse.txt -->`. */
import { readFileSync } from 'node:fs'
import { analyzePosting } from '../src/index'
import { root } from './rule-files'

const BLOCK = /(<!-- (report|skill|insight) (?:(\S+) )?of (\S+) -->\n\n```\w+\n)(?:(?!```)[\s\S])*(?=```)/g

/** The text of README.md with every such block as the library gives it now. */
export function withExamples(readme: string): string {
  return readme.replace(BLOCK, (_all, opening: string, what: string, id: string, file: string) => {
    const analysis = analyzePosting(readFileSync(new URL(file, root), 'utf8'))
    if (what === 'report') return `${opening}${wrap(analysis.report.text)}\n`
    const found = (what === 'skill' ? analysis.skills : analysis.insights).find((each) => each.id === id)
    if (!found) throw new Error(`README.md shows the ${what} ${id} of ${file}, which is not found any more`)
    return `${opening}${JSON.stringify(found, null, 2)}\n`
  })
}

/** Lines of readable length. */
function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(.{1,110})(?: |$)/g, '$1\n').trimEnd())
    .join('\n')
}
