/** Content -> Language: word classes, spellings, patterns and their index. Pure; needs no library and runs where the package runs. */
import type { PartOfSpeech, Value } from '../stages'
import type { SectionKind } from '../types'
import type { Content } from './content'
import type { Language, Pattern, Rule, Step } from './language'
import { parsePattern } from './pattern'
import { beginsWith, keyIndex, requiredWords } from './pattern-index'
import { senseLookUp } from './senses'
import { fileSpellings } from './spellings'
import { type StepNames, stepsOf } from './steps'
import { type WordClasses, wordClasses } from './word-classes'
import { wordsOf } from './words-of'

const PARTS: readonly PartOfSpeech[] = [
  '',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]
const FIGURES: readonly Value['kind'][] = ['money', 'years', 'percent', 'number']

export function compile(content: Content): Language {
  const classes = wordClasses()
  const { listIds, listClass } = readLists(content, classes)
  const numbered = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, classes.fresh()])) as Record<Name, number>
  const tagClass = numbered(PARTS)
  const valueClass = numbered(FIGURES)
  const termById = new Map(content.terms.map(({ id }, index) => [id, index]))

  const names: StepNames = { wordClass: classes.of, listIds, listClass }
  // Exceptions and senses are read when a hit asks for them; by then the classes are settled.
  const later: StepNames = { ...names, wordClass: undefined }
  const compileLater = (text: string): Step => stepsOf(parsePattern(text), later)

  const patterns: Pattern[] = []
  const rules = content.detectors.map((source, rule): Rule => {
    for (const text of source.match) {
      const elements = parsePattern(text)
      const first = stepsOf(elements, names)
      patterns.push({
        index: patterns.length,
        rule,
        first,
        required: requiredWords(elements, classes.of),
        ...beginsWith(first, { tagClass, valueClass }),
      })
    }
    let except: Step[] | undefined
    return {
      id: source.id,
      kind: source.kind,
      finds: source.finds,
      get except() {
        except ??= source.except.map(compileLater)
        return except
      },
      in: source.in && new Set(source.in as SectionKind[]),
      notIn: source.notIn && new Set(source.notIn as SectionKind[]),
      everywhere: source.data.everywhere === true,
      data: source.data,
    }
  })

  return {
    rules,
    terms: content.terms,
    termById,
    senseOf: senseLookUp(content, termById, compileLater),
    ...keyIndex(patterns, frequentWords(content, classes)),
    patternCount: patterns.length,
    listIds,
    listClass,
    tagClass,
    valueClass,
    lookUp: classes.lookUp(fileSpellings(content.terms, content.lists, listIds), content.irregular),
    classCount: classes.count(),
    content,
  }
}

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

/** Words of nearly every sentence are no good key. */
function frequentWords(content: Content, classes: WordClasses): Set<number> {
  const frequent = new Set<number>()
  for (const { list, entries } of content.lists) {
    if (list !== 'function-words') continue
    for (const entry of entries) {
      const word = entry.replaceAll('"', '')
      for (const exact of [true, false]) frequent.add(classes.known(word, exact))
    }
  }
  return frequent
}
