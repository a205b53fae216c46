/** Evenings, weekends and overtime that may be asked for, where nothing else tells of them. */
import { ownEntry } from '../own-entry'
import { joinList } from '../realise/list'
import type { Phrase } from '../stages'
import type { Material } from './material'
import { noun } from './phrases'

/** `told`: what is told of the hours; a kind of hours that stands there is not told again. */
export function oddHours({ terms, words }: Material, told: readonly Phrase[]): Phrase | undefined {
  const { 'odd-times': times, 'odd-work': work, 'odd-kinds': kinds, joints } = words
  const said = told.map(({ text }) => text.toLowerCase()).join(' ')
  const fresh = terms.oddHours.filter(({ value }) => !(words['odd-signs'][value] ?? [value]).some((sign) => said.includes(sign)))
  const when = fresh.flatMap(({ value }) => ownEntry(times, value) ?? [])
  const others = fresh.flatMap(({ value }) => ownEntry(kinds, value) ?? [])
  const all = [...others, ...(when.length ? [work.replace('{times}', joinList(when, joints.and))] : [])]
  return all.length
    ? noun(
        joinList(all, joints.and),
        fresh.flatMap(({ evidence }) => evidence),
        false,
      )
    : undefined
}
