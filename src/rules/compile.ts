/** Content -> Language: word classes, spellings, patterns and their index. Pure; needs no library and runs where the package runs. */
import type { PartOfSpeech, Value } from '../stages'
import type { SectionKind } from '../types'
import type { Content } from './content'
import type { Language, Pattern, PatternSteps, Rule, ScreenedSteps, Screens, Step } from './language'
import { type Element, parsePattern, TAGS } from './pattern'
import { beginsWith, indexPatterns, required } from './pattern-index'
import { senseLookUp } from './senses'
import { fileSpellings } from './spellings'
import { type StepNames, stepsOf } from './steps'
import { type WordClasses, wordClasses } from './word-classes'
import { wordsOf } from './words-of'

// biome-ignore format: a table
const PARTS: readonly PartOfSpeech[] = ['', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
const FIGURES: readonly Value['kind'][] = ['money', 'years', 'percent', 'number']

export function compile(content: Content): Language {
  const classes = wordClasses()
  const index = content.patterns ?? indexPatterns(content)
  const words = classes.number(index.words.split(' '), false)
  const exact = classes.number(index.exact.split(' '), true)
  const { listIds, listClass } = readLists(content, classes)
  const tagClass = numbered(PARTS, classes)
  const valueClass = numbered(FIGURES, classes)
  const termById = new Map<string, number>()
  for (let term = 0; term < content.terms.length; term++) termById.set((content.terms[term] as { id: string }).id, term)

  const names: StepNames = { wordClass: classes.of, listIds, listClass }
  // Senses name words that have no class; they are read when a hit asks for them.
  const later: StepNames = { ...names, wordClass: undefined }
  const compileLater = (text: string): Step => stepsOf(parsePattern(text), later)

  const classesOf = (element: Element): number[] | undefined => {
    if (element.type === 'list') return [listClass.get(listIds.get(element.list) as number) as number]
    if (element.type === 'value') return [valueClass[element.kind as Value['kind']]]
    if (element.type !== 'tag') return undefined
    const tags = TAGS[element.tag] as readonly PartOfSpeech[]
    return tags.length ? tags.map((tag) => tagClass[tag]) : [valueClass.number]
  }

  const requiredBy = (elements: readonly Element[]): number[][] =>
    required(elements, classes.of, classesOf).sort((one, other) => one.length - other.length)
  const exceptionOf = (text: string): ScreenedSteps => {
    const elements = parsePattern(text)
    return { first: stepsOf(elements, names), required: requiredBy(elements) }
  }

  const classOfKey = (key: number | string): number => {
    if (typeof key === 'number') return (key < 0 ? exact[-1 - key] : words[key]) as number
    if (key.startsWith('@')) return listClass.get(listIds.get(key.slice(1)) as number) as number
    return valueClass[key.slice(1) as Value['kind']]
  }

  // Filled from the start: an array that is written here and there becomes a slow table.
  const byKey: (number[] | undefined)[] = new Array(classes.count()).fill(undefined)
  const keyless: number[] = []
  const patterns: Pattern[] = []
  const file = (rule: number, text: string): void => {
    const pattern = patterns.length
    patterns.push({ index: pattern, rule, text, steps: undefined })
    const key = index.keys[pattern] as readonly (number | string)[]
    if (key.length === 0) keyless.push(pattern)
    for (const place of key) {
      const id = classOfKey(place)
      const filed = byKey[id]
      if (filed) filed.push(pattern)
      else byKey[id] = [pattern]
    }
  }
  const rules = content.detectors.map((source, rule): Rule => {
    for (const text of source.match) file(rule, text)
    let except: ScreenedSteps[] | undefined
    return {
      id: source.id,
      kind: source.kind,
      finds: source.finds,
      get except() {
        except ??= source.except.map(exceptionOf)
        return except
      },
      in: source.in && new Set(source.in as SectionKind[]),
      notIn: source.notIn && new Set(source.notIn as SectionKind[]),
      everywhere: source.data.everywhere === true,
      data: source.data,
    }
  })

  const screens = screensOf(rules, patterns)

  return {
    rules,
    terms: content.terms,
    termById,
    senseOf: senseLookUp(content, termById, compileLater),
    byKey,
    keyless,
    patterns,
    screens,
    stepsOf(pattern): PatternSteps {
      const elements = parsePattern(pattern.text)
      const first = stepsOf(elements, names)
      const steps = { first, required: requiredBy(elements), ...beginsWith(first, { tagClass, valueClass }) }
      pattern.steps = steps
      const key = new Set((index.keys[pattern.index] as readonly (number | string)[]).map(classOfKey))
      const needed = steps.required.filter((group) => group.length !== key.size || !group.every((id) => key.has(id)))
      screens.needs[pattern.index] = screens.groups.length
      screens.groups.push(needed.length)
      for (const group of needed) screens.groups.push(group.length, ...group)
      return steps
    },
    listIds,
    listClass,
    tagClass,
    valueClass,
    lookUp: classes.lookUp(fileSpellings(content.terms, content.lists, listIds), content.irregular),
    classCount: classes.count(),
    content,
  }
}

/** A bit for all section kinds that no rule names, one for each that some rule does, and one for reading boilerplate. */
const OTHER_KINDS = 1
const EVERYWHERE = 1 << 30

function screensOf(rules: readonly Rule[], patterns: readonly Pattern[]): Screens {
  const bits = new Map<SectionKind, number>()
  for (const rule of rules)
    for (const kind of [...(rule.in ?? []), ...(rule.notIn ?? [])]) if (!bits.has(kind)) bits.set(kind, OTHER_KINDS << (bits.size + 1))
  const bitOf = (kind: SectionKind): number => bits.get(kind) ?? OTHER_KINDS
  const all = [...bits.values()].reduce((sum, bit) => sum | bit, OTHER_KINDS)
  const kindsOf = (rule: Rule): number => {
    let kinds = rule.in ? 0 : all
    for (const kind of rule.in ?? []) kinds |= bitOf(kind)
    for (const kind of rule.notIn ?? []) kinds &= ~bitOf(kind)
    return rule.everywhere ? kinds | EVERYWHERE : kinds
  }
  const anyEverywhere = rules.some((rule) => rule.everywhere)
  const byRule = rules.map(kindsOf)
  const kinds = Int32Array.from(patterns, ({ rule }) => byRule[rule] as number)
  return { kinds, everywhere: EVERYWHERE, anyEverywhere, bitOf, needs: new Int32Array(patterns.length), groups: [0] }
}

const numbered = <Name extends string>(names: readonly Name[], classes: WordClasses): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, classes.fresh()])) as Record<Name, number>

/** Numbers the lists; an entry of one word joins the class of its list. */
function readLists(content: Content, classes: WordClasses): Pick<Language, 'listIds' | 'listClass'> {
  const listIds = new Map<string, number>()
  const listClass = new Map<number, number>()
  for (const { list, entries } of content.lists) {
    let id = listIds.get(list)
    if (id === undefined) {
      id = listIds.size + 1
      listIds.set(list, id)
      listClass.set(id, classes.fresh())
    }
    for (const entry of entries) {
      const quoted = entry.startsWith('"')
      const words = wordsOf(quoted ? entry.slice(1, -1) : entry)
      if (words.length === 1) classes.join(words[0] as string, quoted, listClass.get(id) as number)
    }
  }
  return { listIds, listClass }
}
