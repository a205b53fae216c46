/** Terms whose spellings others have, that are ordinary words, or that are there already. */

import { once } from '../once'
import { recordOf, rowsOf } from '../rules/check/names'
import type { Source } from '../rules/check/source'
import { linesIn } from '../rules/check/walk'
import type { TermSource } from '../rules/content'
import { frequencyOf } from '../rules/frequency'
import { idOf } from '../rules/ids'
import { readTermLine } from '../rules/term-line'
import { wordsOf } from '../rules/words-of'
import type { ReviewWorld } from './world'

/** A word that makes up more of a text is an ordinary one: one in five thousand. */
const ORDINARY = 1 / 5_000
/** Shorter spellings count only with their own letters. */
const SHORTEST = 4

interface Owner {
  id: string
  name: string
  /** Undefined for the rules below all packs. */
  file?: string
}

/** Looks at every term of every pack, and tells how many there are. */
export function reviewTerms(world: ReviewWorld): number {
  const owners = new Map<string, Owner>()
  const known = new Map<string, TermSource>()
  for (const term of world.below.terms) {
    known.set(term.id, term)
    for (const spelling of [term.name, ...term.aliases]) owners.set(fold(spelling), { id: term.id, name: term.name })
  }
  let count = 0
  for (const source of world.sources)
    rowsOf(recordOf(source.value).terms).forEach((file, index) => {
      const sensed = sensesOf(file)
      rowsOf(file.groups).forEach((group, each) => {
        for (const { text, line } of linesIn(String(group.terms ?? ''))) {
          count++
          const place = { source, path: ['terms', index, 'groups', each, 'terms'] as const, line }
          reviewTerm(text, place, { owners, known, sensed, group }, world)
        }
      })
    })
  return count
}

interface Place {
  source: Source
  path: readonly (string | number)[]
  line: number
}

function reviewTerm(
  line: string,
  { source, path, line: at }: Place,
  {
    owners,
    known,
    sensed,
    group,
  }: { owners: Map<string, Owner>; known: ReadonlyMap<string, TermSource>; sensed: ReadonlySet<string>; group: Record<string, unknown> },
  { below, add }: ReviewWorld,
): void {
  const { name, aliases } = readTermLine(line)
  const id = idOf(name)
  const before = known.get(id)
  let isNew = !before || before.kind !== group.kind || before.category !== group.category
  for (const { text: spelling, column } of [{ text: name, column: 0 }, ...aliases]) {
    const folded = fold(spelling)
    const say = (severity: 'warning' | 'note', code: 'same-term' | 'ordinary-word', problem: string, proposal: string): void =>
      add(severity, code, source.problem(path, { line: at, column }, problem, proposal))
    const owner = owners.get(folded)
    if (owner && owner.id !== id)
      say(
        'warning',
        'same-term',
        `"${spelling}" is a spelling of ${owner.file ? `"${owner.name}" in ${owner.file}` : `the built-in term "${owner.name}"`} too`,
        `write ${owner.name} = ... to add to that term, or switch it off: off: ["term:${owner.id}"]`,
      )
    if (!owner) isNew = true
    owners.set(folded, { id, name, file: source.file })
    const words = wordsOf(spelling)
    const [word = ''] = words
    if (!owner && words.length === 1 && word.length >= SHORTEST && !sensed.has(folded) && frequencyIn(below).ofWord(word, false) > ORDINARY)
      say(
        'warning',
        'ordinary-word',
        `"${spelling}" is an ordinary word of postings`,
        'tell the skill from it below "senses", by the company it keeps ("near") or where it is the word ("never")',
      )
  }
  if (!isNew)
    add('note', 'idle', source.problem(path, { line: at }, `the built-in term "${before?.name}" has all of this already`, 'leave it out'))
}

const fold = (spelling: string): string => wordsOf(spelling).join(' ')

const sensesOf = (file: Record<string, unknown>): ReadonlySet<string> =>
  new Set(rowsOf(file.senses).map(({ term, word }) => fold(String(word ?? term))))

const frequencyIn = once(frequencyOf)
