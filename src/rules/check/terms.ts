/** Skill lexicons: lines that can be read, spellings with one owner, senses of terms that exist. */
import type { RuleProblem } from '../../errors'
import { idOf } from '../ids'
import { readTermLine, TermFault } from '../term-line'
import { wordsOf } from '../words-of'
import { type Names, recordOf, rowsOf } from './names'
import { proposeName } from './proposal'
import type { Path, Source } from './source'
import { linesIn } from './walk'

/** The term that has a spelling, and where it stands. */
interface Owner {
  name: string
  path: Path
  line: number
}

/** Places are looked up only where a mistake is told: there may be thousands of terms. */
function lineOf(source: Source, { path, line }: Owner): string {
  const place = source.problem(path, { line }, '').line
  return place > 0 ? ` in line ${place}` : ''
}

/** Words in lower case with blanks between; most spellings are plain words already. */
const foldedOf = (spelling: string): string =>
  /^[A-Za-z0-9]{1,60}(?: [A-Za-z0-9]{1,60}){0,9}$/.test(spelling) ? spelling.toLowerCase() : wordsOf(spelling).join(' ')

export function checkTerms(source: Source, names: Names, problems: RuleProblem[]): void {
  const file = recordOf(source.value)
  const owners = new Map<string, Owner>()
  rowsOf(file.groups).forEach((group, index) => {
    if (typeof group.terms !== 'string') return
    const path = ['groups', index, 'terms']
    const add = (line: number, column: number, problem: string, proposal: string) =>
      problems.push(source.problem(path, { line, column }, problem, proposal))
    const lines = linesIn(group.terms)
    if (!lines.length) problems.push(source.problem(path, { key: true }, 'no terms', 'write one skill a line, or leave the group out'))
    for (const { text, line } of lines) {
      let read: ReturnType<typeof readTermLine>
      try {
        read = readTermLine(text)
      } catch (error) {
        if (!(error instanceof TermFault)) throw error
        add(line, error.column, error.problem, error.proposal)
        continue
      }
      for (const { text: spelling, column } of [{ text: read.name, column: 0 }, ...read.aliases]) {
        const folded = foldedOf(spelling)
        if (!folded) {
          add(line, column, `"${spelling}" holds no word`, 'write it as postings do')
          continue
        }
        const owner = owners.get(folded)
        if (!owner) owners.set(folded, { name: read.name, path, line })
        else if (owner.name !== read.name)
          add(
            line,
            column,
            `"${spelling}" is claimed by "${owner.name}"${lineOf(source, owner)} too`,
            'leave it with the one that it names best',
          )
        else if (column === 0)
          add(line, column, `the term "${spelling}" stands${lineOf(source, owner) || ' there'} too`, 'put all aliases into one line')
      }
    }
  })
  rowsOf(file.senses).forEach((sense, index) => {
    if (typeof sense.term !== 'string') return
    const spellings = names.spellings(idOf(sense.term))
    if (!spellings) {
      problems.push(source.problem(['senses', index, 'term'], {}, `unknown term "${sense.term}"`, proposeName(sense.term, names.termNames)))
      return
    }
    if (typeof sense.word === 'string' && !spellings.has(wordsOf(sense.word).join(' '))) {
      problems.push(
        source.problem(
          ['senses', index, 'word'],
          {},
          `"${sense.word}" is no spelling of "${sense.term}"`,
          proposeName(sense.word, spellings),
        ),
      )
    }
  })
}
