/** Content -> Language: word classes, trie, pattern index. Pure; needs no library and runs where the package runs. */
import { tokenise } from '../nlp/tokenise'
import type { SectionKind } from '../types'
import type { Content } from './content'
import { regularBases, singularOf } from './inflection'
import type { FirstTokens, Language, Node, Pattern, Rule, Sense, TrieNode, Word } from './language'
import { type Element, parsePattern, TAGS } from './pattern'

/** Words of which the class is remembered between analyses; above this the memory starts afresh. */
const MOST_WORDS = 40_000

const wordsOf = (text: string): string[] => {
  const tokens: { start: number; end: number; lower: string }[] = []
  tokenise(text, 0, text.length, tokens)
  return tokens.map((token) => token.lower)
}

export function compile(content: Content): Language {
  const inflecting = new Map<string, number[]>()
  const exact = new Map<string, number[]>()
  const wordIds = new Map<string, number>()
  let nextClass = 1
  const wordClass = (word: string, isExact: boolean): number => {
    const key = isExact ? `=${word}` : word
    let id = wordIds.get(key)
    if (id === undefined) {
      id = nextClass++
      wordIds.set(key, id)
      add(isExact ? exact : inflecting, word, id)
    }
    return id
  }

  const forms = new Map<string, number>()
  const formOf = (word: string): number => {
    let id = forms.get(word)
    if (id === undefined) {
      id = forms.size + 1
      forms.set(word, id)
    }
    return id
  }
  const trie = emptyNode()
  const walk = (words: string[]): TrieNode => {
    let node = trie
    for (const word of words) {
      const form = formOf(word)
      node.next ??= new Map()
      let next = node.next.get(form)
      if (!next) {
        next = emptyNode()
        node.next.set(form, next)
      }
      node = next
    }
    return node
  }

  const listIds = new Map<string, number>()
  const listClass = new Map<number, number>()
  for (const { list, entries } of content.lists) {
    let id = listIds.get(list)
    if (id === undefined) {
      id = listIds.size + 1
      listIds.set(list, id)
      listClass.set(id, nextClass++)
    }
    for (const entry of entries) {
      const quoted = entry.startsWith('"')
      const words = wordsOf(quoted ? entry.slice(1, -1) : entry)
      if (words.length === 1) add(quoted ? exact : inflecting, words[0] as string, listClass.get(id) as number)
      else if (words.length) {
        const node = walk(words)
        node.lists ??= []
        node.lists.push(id)
      }
    }
  }

  const termById = new Map<string, number>()
  content.terms.forEach((term, index) => {
    termById.set(term.id, index)
    const spellings = [term.name, ...term.aliases]
    spellings.forEach((spelling, number) => {
      const words = wordsOf(spelling)
      if (!words.length) return
      const node = walk(words)
      node.terms ??= []
      const plural = /[a-z]$/.test(spelling) && spelling.length > 3
      if (!node.terms.some(([other]) => other === index)) node.terms.push([index, number, plural])
    })
  })

  const toNodes = (elements: readonly Element[]): Node[] => elements.flatMap(toNode)
  const toNode = (element: Element): Node[] => {
    switch (element.type) {
      case 'word': {
        const words = wordsOf(element.word)
        return words.map((word) => ({ op: 'word', id: wordClass(word, element.exact) }))
      }
      case 'tag':
        return element.tag === 'Number' ? [{ op: 'number' }] : [{ op: 'tag', tags: TAGS[element.tag] as readonly string[] }]
      case 'value':
        return [{ op: 'value', kind: element.kind }]
      case 'list': {
        const id = listIds.get(element.list)
        if (id === undefined) throw new Error(`unknown list @${element.list}`)
        return [{ op: 'list', id }]
      }
      case 'choice':
        return [{ op: 'choice', options: element.options.map(toNodes) }]
      case 'repeat': {
        const inner = toNode(element.element)
        const node: Node = inner.length === 1 ? (inner[0] as Node) : { op: 'choice', options: [inner] }
        return [{ op: 'repeat', node, min: element.min, max: element.max }]
      }
      case 'gap':
        return [{ op: 'gap', max: element.max }]
      case 'capture':
        return [{ op: 'capture', name: element.name, inner: element.inner && toNodes(element.inner) }]
      default:
        return [{ op: element.type }]
    }
  }
  const compilePattern = (text: string): Node[] => toNodes(parsePattern(text))

  const language: Language = {
    rules: [],
    terms: content.terms,
    termById,
    senses: new Map(),
    trie,
    byKey: new Map(),
    keyless: [],
    listIds,
    listClass,
    lookUp: () => ({ form: 0, singular: 0, classes: [] }),
    classCount: 0,
    content,
  }
  const patterns: Pattern[] = []
  content.detectors.forEach((source, index) => {
    const rule: Rule = {
      id: source.id,
      kind: source.kind,
      finds: source.finds,
      except: source.except.map(compilePattern),
      in: source.in && new Set(source.in as SectionKind[]),
      notIn: source.notIn && new Set(source.notIn as SectionKind[]),
      everywhere: source.data.everywhere === true,
      data: source.data,
    }
    language.rules.push(rule)
    for (const text of source.match) {
      const nodes = compilePattern(text)
      patterns.push({ rule: index, nodes, required: requiredWords(nodes), first: firstTokens(nodes, listClass) })
    }
  })

  const frequent = new Set<number>()
  for (const { list, entries } of content.lists) {
    if (list !== 'function-words') continue
    for (const entry of entries) for (const key of [entry, `=${entry.replaceAll('"', '')}`, entry.replaceAll('"', '')]) frequent.add(wordIds.get(key) ?? 0)
  }
  Object.assign(language, keyIndex(patterns, frequent))

  const senses = new Map<string, Sense>()
  for (const source of content.senses) {
    const index = termById.get(source.term)
    const term = index === undefined ? undefined : content.terms[index]
    if (index === undefined || !term) continue
    const wanted = wordsOf(source.word).join(' ')
    const spelling = [term.name, ...term.aliases].findIndex((name) => wordsOf(name).join(' ') === wanted)
    senses.set(`${index}:${Math.max(0, spelling)}`, {
      term: source.term,
      word: source.word,
      exact: source.exact,
      near: source.near,
      company: source.near.map((phrase) => wordsOf(phrase).map((word) => wordClass(word, false))),
      never: source.never.map(compilePattern),
    })
  }
  language.senses = senses
  language.classCount = nextClass
  language.lookUp = lookUpIn(inflecting, exact, forms, content.irregular)
  return language
}

/** For each element that must match a word, the classes that will do; elements that may match otherwise are left out. */
function requiredWords(nodes: readonly Node[]): number[][] {
  const groups: number[][] = []
  for (const node of nodes) {
    if (node.op === 'word') groups.push([node.id])
    else if (node.op === 'capture' && node.inner) groups.push(...requiredWords(node.inner))
    else if (node.op === 'choice') {
      const first = node.options.map((option) => requiredWords(option)[0])
      if (first.every((group) => group !== undefined)) groups.push(first.flatMap((group) => group as number[]))
    } else if (node.op === 'repeat' && node.min > 0) groups.push(...requiredWords([node.node]))
  }
  return groups
}

const emptyNode = (): TrieNode => ({ next: undefined, terms: undefined, lists: undefined })

function add(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key)
  if (!ids) map.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

function lookUpIn(
  inflecting: Map<string, number[]>,
  exact: Map<string, number[]>,
  forms: Map<string, number>,
  irregular: Record<string, string[]>,
): (lower: string) => Word {
  const irregularForms = new Map(Object.entries(irregular))
  const memory = new Map<string, Word>()
  return (lower) => {
    const known = memory.get(lower)
    if (known) return known
    const classes = new Set(exact.get(lower))
    for (const base of [lower, ...(irregularForms.get(lower) ?? []), ...regularBases(lower)]) {
      const ids = inflecting.get(base)
      if (ids) for (const id of ids) classes.add(id)
    }
    const singular = singularOf(lower)
    const word: Word = { form: forms.get(lower) ?? 0, singular: (singular && forms.get(singular)) || 0, classes: [...classes] }
    if (memory.size >= MOST_WORDS) memory.clear()
    memory.set(lower, word)
    return word
  }
}

/** What a match of the pattern may begin with. */
function firstTokens(nodes: readonly Node[], listClass: ReadonlyMap<number, number>): FirstTokens {
  const found = { words: new Set<number>(), tags: new Set<string>(), values: new Set<string>(), lists: new Set<number>(), anchored: nodes[0]?.op === 'start', any: false }
  /** True when the whole sequence may take nothing, so that what follows may begin the match too. */
  const sequence = (each: readonly Node[]): boolean => each.every(first)
  const first = (node: Node): boolean => {
    switch (node.op) {
      case 'word':
        found.words.add(node.id)
        return false
      case 'list':
        found.lists.add(node.id)
        found.words.add(listClass.get(node.id) as number)
        return false
      case 'tag':
        for (const tag of node.tags) found.tags.add(tag)
        return false
      case 'number':
        found.values.add('number')
        return false
      case 'value':
        found.values.add(node.kind)
        return false
      case 'choice':
        return node.options.map(sequence).some(Boolean)
      case 'repeat':
        return first(node.node) || node.min === 0
      case 'capture':
        if (node.inner === undefined) throw new Error('a capture without a pattern cannot open a pattern')
        return sequence(node.inner)
      case 'gap':
        if (!found.anchored) throw new Error('a gap cannot open a pattern')
        found.any = true
        return false
      case 'start':
        return true
      case 'end':
        return false
    }
  }
  sequence(nodes)
  return found
}

/** Files every pattern under the required group whose words are rarest, counted by how many patterns need them. */
function keyIndex(patterns: readonly Pattern[], common: ReadonlySet<number>): { byKey: Map<number, Pattern[]>; keyless: Pattern[] } {
  const uses = new Map<number, number>()
  for (const { required } of patterns) for (const group of required) for (const id of group) uses.set(id, (uses.get(id) ?? 0) + 1)
  const weight = (group: readonly number[]): number => group.reduce((sum, id) => sum + (uses.get(id) ?? 0) + (common.has(id) ? 10_000 : 0), 0)
  const byKey = new Map<number, Pattern[]>()
  const keyless: Pattern[] = []
  for (const pattern of patterns) {
    const key = [...pattern.required].sort((a, b) => weight(a) - weight(b))[0]
    if (!key) keyless.push(pattern)
    else {
      for (const id of new Set(key)) {
        const filed = byKey.get(id)
        if (filed) filed.push(pattern)
        else byKey.set(id, [pattern])
      }
    }
  }
  return { byKey, keyless }
}
