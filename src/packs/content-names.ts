/** What packs may refer to: the names of the content that they are put on top of, and those of the packs. */
import { moveKey, type Names, recordOf, rowsOf } from '../rules/check/names'
import type { Content, TermSource } from '../rules/content'
import type { Refers } from '../rules/schema/fields'
import { wordsOf } from '../rules/words-of'

/** The names that some content defines. */
export function contentNames({ terms, lists, detectors, tables }: Content): Names {
  const slotTable = recordOf(tables.slots)
  const everywhere = Object.keys(recordOf(slotTable.everywhere))
  const slots = new Map<string, readonly string[]>(
    ['insight', 'job', 'company'].map((place) => [place, [...everywhere, ...Object.keys(recordOf(slotTable[place]))]]),
  )
  const findsOf = (kind: string): Set<string> => new Set(detectors.flatMap((each) => (each.kind === kind ? [each.finds] : [])))
  const makers: Record<Refers, () => Set<string>> = {
    family: () => new Set(rowsOf(tables.titles).map((row) => String(row.family))),
    theme: () => findsOf('duties'),
    skill: () => {
      const found = findsOf('skills')
      for (const { id, field, category, kind } of terms) found.add(id).add(`field:${field}`).add(`category:${category}`).add(`kind:${kind}`)
      return found
    },
    gate: () => findsOf('gates'),
    warning: () => new Set(Object.keys(recordOf(tables.warnings))),
    move: () => new Set(rowsOf(recordOf(tables.plan).moves).map((row) => moveKey(row.paragraph, row.move))),
  }
  const made = new Map<Refers, ReadonlySet<string>>()
  let byId: Map<string, TermSource> | undefined
  return {
    lists: new Set(lists.map(({ list }) => list)),
    spellings(id) {
      byId ??= new Map(terms.map((term) => [term.id, term]))
      const term = byId.get(id)
      return term && new Set([term.name, ...term.aliases].map((spelling) => wordsOf(spelling).join(' ')))
    },
    get termNames() {
      return terms.map(({ name }) => name)
    },
    slots,
    forms: Object.keys(recordOf(recordOf(tables.words).agreement)),
    of(refers) {
      if (!made.has(refers)) made.set(refers, makers[refers]())
      return made.get(refers)
    },
  }
}

/** The names of both. */
export function joinNames(one: Names, other: Names): Names {
  const joined = new Map<Refers, ReadonlySet<string>>()
  return {
    lists: new Set([...one.lists, ...other.lists]),
    spellings(id) {
      const [first, second] = [one.spellings(id), other.spellings(id)]
      return first && second ? new Set([...first, ...second]) : (first ?? second)
    },
    get termNames() {
      return [...one.termNames, ...other.termNames]
    },
    slots: new Map([...other.slots, ...one.slots]),
    forms: [...new Set([...one.forms, ...other.forms])],
    of(refers) {
      if (!joined.has(refers)) joined.set(refers, new Set([...(one.of(refers) ?? []), ...(other.of(refers) ?? [])]))
      return joined.get(refers)
    },
  }
}
