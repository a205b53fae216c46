/** One duty as a clean verb phrase in base form: "Maintains and updates files, etc." -> "maintain and update files". */

import { isCapitalAt, isCapitalisedAt } from '../../nlp/capitals'
import type { Reading, Token } from '../../stages'
import { coordinatedVerb, embeds, isFurtherAim, isJoint, isJointAt, isPhrasalNoun, isSecondAim } from './coordination'
import { type Done, participleOf } from './done'
import { objectOf } from './object'
import { isOf, type NounOpening, nounOpeningOf, type Opening, openingOf } from './opening'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

/** Stands before every verb of a duty that is inflected with the first; a private-use character that no posting prints. */
export const VERB_MARK = '\uE000'

export interface DutyPhrase {
  text: string
  /** The text with its coordinated verbs marked. */
  marked: string
  verb: string
  object?: string
  /** False where nothing but a preposition leads to the object. */
  direct: boolean
  /** The posting tells it by a noun alone, "stock control": its verb is not of the posting. */
  named: boolean
}

const CLOSING = new Set(['.', ',', ';', ':', '!', '-', '–', '—', '&', 'and', 'or', '(', '•', '*', '…'])
/** Tokens that stand before a mark that ends the duty. */
const SHORTEST_HEAD = 3
/** Tokens looked back for what trails a duty. */
const LONGEST_TAIL = 7

export interface PhraseHints {
  /** It opens with a noun. */
  noun?: boolean | undefined
  /** The verb phrase of a lead after which a noun may follow. */
  as?: string | undefined
  /** It tells what has to be done to a thing. */
  done?: Done | undefined
}

/** Tokens `first` … `last` as a verb phrase. */
export function dutyPhrase(
  reading: Reading,
  first: number,
  last: number,
  words: DutyWords,
  { noun: isNoun, as, done }: PhraseHints = {},
): DutyPhrase | undefined {
  const { tokens } = reading
  let from = first
  while (from < last && (CLOSING.has(lowerAt(reading, from)) || isOf(tokens[from] as Token, 'duty-openers', words))) from++
  const to = endOf(reading, from, last, words)
  if (to - from < 1 || (!as && to - from <= 2 && lowerAt(reading, from) === 'the')) return undefined
  if (done) return finished(fromDone(reading, from, to, done, words))
  const noun = nounOpeningOf(reading, from, to, words)
  const opening = isNoun ? undefined : openingOf(reading, from, to, words)
  if (noun && (!opening || opening.verb.form === 'base' || opening.verb.form === 'gerund'))
    return finished(fromNoun(reading, noun, to, words))
  if (opening) return finished(fromVerb(reading, from, opening, to, words))
  const plain = textOf(reading, from, to, words)
  if (as) {
    const object = objectOf(reading, from, to, words)
    return finished({ marked: `${VERB_MARK}${as} ${plain}`, verb: as, object: object?.text, direct: true })
  }
  // "Cash handling" is to handle cash.
  const handled = dutyVerb(reading.tokens[to - 1] as Token, words)?.base === words.handling ? plain.slice(0, plain.lastIndexOf(' ')) : plain
  // "Stock control", "event planning for charities": what is done stands in its noun.
  if (words.handling && headIsDoing(reading, from, to, words) && !isBodily(reading, from, to, words))
    return finished({
      marked: `${VERB_MARK}${words.handling} ${keepsCapital(reading, from, to, words) ? handled : lowerFirst(handled)}`,
      verb: words.handling,
      object: objectOf(reading, from, to, words)?.text,
      direct: true,
      named: true,
    })
  return finished({ marked: lowerFirst(plain), verb: lowerAt(reading, from), object: undefined, direct: false })
}

/** "Python scripting", "Search Engine Marketing": a name, or a word of one. */
function keepsCapital({ source, tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  const next = from + 1 < to ? (tokens[from + 1] as Token) : undefined
  const { pos, end } = tokens[from] as Token
  if (source.charAt(end) === '-') return false
  return (pos === 'PROPN' && !dutyVerb(tokens[from] as Token, words)) || (next !== undefined && isCapitalisedAt(source, next.start))
}

/** The noun phrase has no figure before it, and its last noun before any preposition names doing something: "careful stock control of". */
export function headIsDoing({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  let head: Token | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.pos === 'NUM' || token.pos === 'PRON' || token.pos === 'AUX') return false
    if (token.lower === ',') continue
    if (token.pos === 'PUNCT') return false
    if (token.pos === 'ADP' || token.pos === 'SCONJ') break
    head = token
  }
  if (!head) return false
  const { singular } = head.word
  return words.doings.has(head.lower) || (singular !== undefined && words.doings.has(singular)) || dutyVerb(head, words)?.form === 'gerund'
}

/** "Heavy lifting", "long standing": a strain on the body is no task. */
function isBodily({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  let head: Token | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.pos === 'ADP' || token.pos === 'PUNCT' || token.pos === 'CCONJ') break
    head = token
  }
  return head?.lower.endsWith('ing') === true && isOf(head, 'physical-verbs', words)
}

const lowerAt = ({ tokens }: Reading, at: number): string => (tokens[at] as Token).lower

/** Where the duty ends: before what trails it, before a closing bracket's contents, before a mark that opens an aside. */
function endOf(reading: Reading, from: number, last: number, words: DutyWords): number {
  const { source, tokens } = reading
  let to = last
  for (let at = from + SHORTEST_HEAD; at < last; at++) {
    const { lower, start, end } = tokens[at] as Token
    const spaced = source.charAt(start - 1) === ' ' && source.charAt(end) === ' '
    const isDash = spaced && (lower === '-' || lower === '–' || lower === '—')
    if (
      (lower === ':' && source.charAt(end) !== '/' && !/\d:\d/.test(source.slice(start - 1, end + 1))) ||
      isDash ||
      (lower === ';' && isCapitalAt(source, end + 1)) ||
      tellsWhy(tokens, at)
    ) {
      to = at
      break
    }
  }
  for (;;) {
    while (to > from && CLOSING.has(lowerAt(reading, to - 1))) to--
    const tail = tailOf(reading, from, to, words)
    if (tail === to) return to
    to = tail
  }
}

/** "Meet growers all day[,] so a calm voice goes a long way": what follows is a sentence of its own. */
const tellsWhy = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'so' && tokens[at - 1]?.pos === 'NOUN' && (tokens[at + 1]?.pos === 'DET' || tokens[at + 1]?.pos === 'PRON')

function tailOf(reading: Reading, from: number, to: number, words: DutyWords): number {
  if (to - from > SHORTEST_HEAD && lowerAt(reading, to - 1) === ')') {
    for (let at = to - 2; at >= from + 2; at--) if (lowerAt(reading, at) === '(') return at
  }
  for (let at = Math.max(from + 2, to - LONGEST_TAIL); at < to; at++) {
    const token = reading.tokens[at] as Token
    if (at === to - 1 && isOf(token, 'duty-tails', words)) return at
    const lists = reading.lists[at]
    if (lists)
      for (let index = 0; index < lists.length; index += 2)
        if (lists[index] === words.tails && at + (lists[index + 1] as number) === to) return at
  }
  return to
}

interface Rendered {
  marked: string
  verb: string
  object: string | undefined
  direct: boolean
  named?: boolean
}

function finished({ marked: raw, verb, object, direct, named = false }: Rendered): DutyPhrase | undefined {
  const marked = clean(raw)
  const text = marked.replaceAll(VERB_MARK, '')
  if (!/^\P{L}*\p{L}[^ ]* [^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(text)) return undefined
  return { text, marked, verb, direct, named, ...(object ? { object } : {}) }
}

const clean = (text: string): string => (isClean(text) ? text : cleaned(text))

/** Words with single spaces and a space behind every comma, which is what most duties are. */
function isClean(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (UNCLEAN[code < 128 ? code : 0] === 1) return false
    if (code === SPACE ? before === SPACE : code === COMMA ? before === SPACE : before === COMMA) return false
    if (code > 127 && code !== MARK && /\s/.test(text.charAt(at))) return false
    before = code
  }
  return before !== SPACE
}

const SPACE = 32
const COMMA = 44
const MARK = VERB_MARK.charCodeAt(0)
/** ASCII that is left out or may be: marks of emphasis, white space but the blank, and what writes "&amp;". */
const UNCLEAN = new Uint8Array(128)
for (const sign of '*_`#&/\t\n\v\f\r') UNCLEAN[sign.charCodeAt(0)] = 1

const cleaned = (text: string): string =>
  text
    .replace(/(\S)&amp;(\S)/g, '$1 & $2')
    .replace(/&amp;/g, '&')
    .replace(/[*_`#]+/g, '')
    .replace(/(?:\s|(?<=\n)>)+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/(?<=\p{L})\/ (?=[\p{L}\uE000])/gu, '/')
    .replace(/,(?=[\p{L}\uE000])/gu, ', ')
    .trim()

/** "Timely preparation of returns" -> "promptly prepare returns". */
function fromNoun(reading: Reading, { nouns, from, to: rest, adverb }: NounOpening, to: number, words: DutyWords): Rendered {
  const { source, tokens } = reading
  let marked = adverb ? `${adverb} ` : ''
  let at = from
  // "the care and maintenance of the organ": two nouns for one verb are one act.
  const acts = nouns.filter(([, verb], order) => nouns.findIndex(([, other]) => other === verb) === order)
  for (const [index, verb] of acts) {
    if (at > from && at < index) marked += `${source.slice((tokens[at - 1] as Token).end, (tokens[index] as Token).start)}`
    marked += VERB_MARK + verb
    at = index + 1
  }
  const object = objectOf(reading, rest, to, words)
  marked += ` ${textOf(reading, rest, to, words, true)}`
  return { marked, verb: (nouns[0] as [number, string])[1], object: object?.text, direct: true }
}

/** "Maintains and updates files" -> "maintain and update files". */
function fromVerb(reading: Reading, from: number, opening: Opening, to: number, words: DutyWords): Rendered {
  const { source, tokens } = reading
  const { form } = opening.verb
  let marked = ''
  let end = (tokens[from] as Token).start
  let chain = true
  let chainEnd = opening.end
  let embedded = false
  /** Among the verbs of an aim: "to plan, build and run". */
  let inAim = false
  const helped = helpedEnd(reading, opening, to, words)
  if (helped > opening.end) chainEnd = helped
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (at >= opening.end && isLeftOut(reading, at, to, words)) {
      end = leftOutEnd(reading, at, words)
      while (at + 1 < to && (tokens[at + 1] as Token).start < end) at++
      if (tokens[at + 1]?.lower === ',') end = (tokens[++at] as Token).end
      continue
    }
    // "plan a dam or to mend one": told as one choice of acts.
    const isFurther = tokens[from - 1]?.lower === 'to' && isFurtherAim(tokens, at, words)
    if (form === 'base' && at > opening.end && (isFurther || isSecondAim(tokens, at, words))) {
      marked += `${source.slice(end, token.start)}${VERB_MARK}`
      end = (tokens[at + 1] as Token).start
      continue
    }
    marked += source.slice(end, token.start)
    let word = source.slice(token.start, token.end)
    if (at === from) word = lowerFirst(word)
    end = token.end
    if (at === opening.at) {
      // A compound is marked as a whole.
      end = (tokens[opening.end - 1] as Token).end
      const isWritten = form === 'base' && !/\s/.test(source.slice(token.start, end))
      word = VERB_MARK + (isWritten ? lowerFirst(source.slice(token.start, end)) : opening.verb.base)
      at = opening.end - 1
    } else if (at > opening.at) {
      const base =
        at < helped || inAim || isPhrasalNoun(reading, at, words)
          ? undefined
          : coordinatedVerb(tokens, at, to, form, chain, embedded, words)
      if (base) {
        word = VERB_MARK + (form === 'base' ? word : base)
        embedded = false
        if (chain) chainEnd = at + 1
      } else {
        if (!isJoint(token) && token.pos !== 'ADV') chain = false
        if (embeds(tokens, at, form, words)) embedded = inAim = true
        else if (!isJoint(token) && token.pos !== 'ADV' && dutyVerb(token, words)?.form !== form) inAim = false
      }
    }
    marked += word
    if (at >= opening.at && form === 'gerund' && word.startsWith(VERB_MARK) && dropsOf(tokens, at, words)) end = (tokens[++at] as Token).end
  }
  const object = objectOf(reading, chainEnd, to, words)
  return { marked, verb: opening.verb.base, object: object?.text, direct: object?.direct ?? false }
}

/** "All floors must be thoroughly swept after service" -> "thoroughly sweep all floors after service". */
function fromDone(reading: Reading, from: number, to: number, { thingTo, verbsFrom, verbsTo }: Done, words: DutyWords): Rendered {
  const { source, tokens } = reading
  let verbs = ''
  let verb = ''
  let end = (tokens[verbsFrom] as Token).start
  for (let at = verbsFrom; at < verbsTo; at++) {
    const token = tokens[at] as Token
    const base = participleOf(token, words)
    verbs += source.slice(end, token.start) + (base ? VERB_MARK + base : source.slice(token.start, token.end))
    verb ||= base ?? ''
    end = token.end
  }
  const thing = lowerFirst(textOf(reading, from, thingTo, words))
  const rest = verbsTo < to ? ` ${textOf(reading, verbsTo, to, words)}` : ''
  const object = objectOf(reading, from, thingTo, words)
  return { marked: `${verbs} ${thing}${rest}`, verb, object: object?.text ?? thing, direct: true }
}

/** Behind the verbs that "help" has beside it: "help (to) plan, build and run". */
export function helpedEnd({ tokens }: Reading, { at: first, end }: Opening, to: number, words: DutyWords): number {
  if (!isOf(tokens[first] as Token, 'infinitive-verbs', words)) return end
  let last = end
  for (let at = end; at < to; at++) {
    const token = tokens[at] as Token
    if (dutyVerb(token, words)?.form === 'base') last = at + 1
    else if (!isJoint(token) && token.pos !== 'ADV' && !isOf(token, 'speakers', words) && !(at === end && token.lower === 'to')) break
  }
  return last
}

/** "Planning of menus" is planning menus; "disposing of waste" is not disposing waste. */
function dropsOf(tokens: readonly Token[], at: number, words: DutyWords): boolean {
  return tokens[at + 1]?.lower === 'of' && !isOf(tokens[at] as Token, 'verbs-with-of', words)
}

/** The source text of a noun phrase, with what praises left out; among `verbs`, "and preparation of" is to prepare. */
function textOf(reading: Reading, from: number, to: number, words: DutyWords, verbs = false): string {
  const { source, tokens } = reading
  let text = ''
  let end = (tokens[from] as Token).start
  for (let at = from; at < to; at++) {
    if (at > from && isLeftOut(reading, at, to, words)) {
      end = leftOutEnd(reading, at, words)
      while (at + 1 < to && (tokens[at + 1] as Token).start < end) at++
      continue
    }
    const token = tokens[at] as Token
    const noun = verbs && isJointAt(tokens, at - 1, from) ? nounOpeningOf(reading, at, to, words) : undefined
    if (noun) {
      text += source.slice(end, token.start)
      for (const [index, verb] of noun.nouns) text += (index > noun.from ? ' ' : '') + VERB_MARK + verb
      at = noun.to - 1
      end = (tokens[at] as Token).end
      continue
    }
    text += source.slice(end, token.end)
    end = token.end
  }
  return text
}

/** "us" after "help", and words of praise before a noun. */
function isLeftOut(reading: Reading, at: number, to: number, words: DutyWords): boolean {
  const token = reading.tokens[at] as Token
  if (isOf(token, 'speakers', words)) return at > 0 && isOf(reading.tokens[at - 1] as Token, 'helping-verbs', words)
  if (puffLength(reading, at, words) === 0) return false
  const next = at + puffLength(reading, at, words)
  if (next >= to) return false
  const before = reading.tokens[at - 1]?.lower
  // "new and exciting tools" would become "new and tools", "the next generation of tools" "the of tools".
  if (before === 'and' || before === 'or' || (reading.tokens[next] as Token).pos === 'ADP') return false
  if (isWhatSomebodyIs(reading, at - 1)) return false
  // "an amazing team" would become "an team".
  const vowel = (index: number): boolean => /^[aeiou]/.test(lowerAt(reading, index))
  return !(before === 'a' && vowel(next)) && !(before === 'an' && !vowel(next))
}

/** "the chef, who is just a superb baker": said of somebody, the adjective is what is told. */
function isWhatSomebodyIs({ tokens }: Reading, article: number): boolean {
  let at = article - 1
  while (tokens[at]?.pos === 'ADV') at--
  return tokens[article]?.pos === 'DET' && tokens[at]?.pos === 'AUX'
}

function puffLength(reading: Reading, at: number, words: DutyWords): number {
  let longest = isOf(reading.tokens[at] as Token, 'puffery', words) ? 1 : 0
  const lists = reading.lists[at]
  if (lists)
    for (let index = 0; index < lists.length; index += 2)
      if (lists[index] === words.puffs) longest = Math.max(longest, lists[index + 1] as number)
  return longest
}

/** Where what is left out ends in the source. */
function leftOutEnd(reading: Reading, at: number, words: DutyWords): number {
  return (reading.tokens[at + Math.max(1, puffLength(reading, at, words)) - 1] as Token).end
}

/** Lower case for a sentence's first word, unless it is a name or an acronym. */
function lowerFirst(word: string): string {
  const code = word.charCodeAt(0)
  if (code >= 97 && code <= 122) return word
  return /^\p{Lu}\p{Ll}*(?=\P{L}|$)/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word
}
