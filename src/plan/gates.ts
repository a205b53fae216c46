/** What a candidate must meet whatever else is asked: checks, clearances, an age. */
import { lately } from '../once'
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import type { Phrase } from '../stages'
import { overlap, phraseOf, wholeAsk, withArticle } from './asks'
import { lift, lowerFirst } from './lift'
import { LONGEST_LINE } from './line'
import { inSmallWords } from './loud-words'
import type { Gate, Material } from './material'
import { clause, noun } from './phrases'

/** Words of a line that is told in place of the gate it states. */
const LONGEST_GATE = 12
/** "the ability to pass a drug test" is no more than the test. */
const ACT = /\bto\b/

/** "at least 21 years of age", "18-30 years old" */
const AN_AGE = /^(?:at|over)\b|\baged?\b|\bold$/

interface GatePhrases {
  checks: Phrase[]
  demands: Phrase[]
  documents: Phrase[]
  trials: Phrase[]
}

/** Clauses of one kind in one sentence. */
const MOST_CLAUSES = 2

/** Who alone may apply, who may apply too, or what becomes of an application: "there are two openings, and ...". */
export function clausesOf(kind: Gate['kind'], material: Material): Phrase | undefined {
  const { numerals, joints } = material.words
  const gates = material.gates.filter((gate) => gate.kind === kind).slice(0, MOST_CLAUSES)
  const texts = gates.map(({ phrase }) =>
    inSmallWords(kind === 'welcome' ? phrase.replace(COUNT, (figure) => numerals[Number(figure)] ?? figure) : phrase, material.isWord),
  )
  return gates.length === 0
    ? undefined
    : clause(
        inOne(texts.join(`, ${joints.and} `), material),
        gates.flatMap(({ evidence }) => evidence),
      )
}

/** "there are 2 openings" */
const COUNT = /(?<= )\d{1,2}(?= )/

/** Checks to pass and demands to meet outside the public facts: in the words of their line where it is a noun phrase. */
export const gatesOf = lately((material: Material): GatePhrases => {
  const of = (kind: Gate['kind']): Phrase[] => {
    const told: Phrase[] = []
    const isAlone = material.gates.every((gate) => gate.kind !== kind || gate.beside)
    for (const gate of material.gates) {
      if (gate.kind !== kind || isAlone || (kind === 'demand' && isEntry(gate, material))) continue
      const isAsked = kind === 'check' || kind === 'demand'
      const phrase =
        (isAsked ? gateLine(gate, material) : undefined) ?? noun(inOne(withSound(gate.phrase, material), material), gate.evidence)
      // One line may state several.
      if (!told.some(({ text }) => text === phrase.text)) told.push(phrase)
    }
    return told
  }
  const clearance = clearanceOf(material)
  return {
    checks: of('check'),
    demands: clearance ? [...of('demand'), clearance] : of('demand'),
    documents: of('document').map((document) => ({ ...document, text: withArticle(document.text, material) })),
    trials: of('trial').map((trial) => (trial.plural ? trial : { ...trial, text: withSingular(trial.text, material) })),
  }
})

/** "Live in Peru or have a work permit": one condition with an alternative is none of its parts. */
const isEntry = ({ evidence }: Gate, { gates }: Material): boolean =>
  gates.some((gate) => gate.kind === 'entry' && gate.evidence.some((own) => evidence.some((item) => overlap(own, item))))

/** "trial shift" -> "a trial shift", "our typing test" -> "a typing test" */
function withSingular(text: string, { words }: Material): string {
  const [first = ''] = text.split(' ', 1)
  const bare =
    words.phrases.articles.includes(first) || ownEntry(words['reported-pronouns'], first) !== undefined
      ? text.slice(first.length + 1)
      : text
  return `${articleFor(bare, words.sounds)} ${bare}`
}

/** The clearance, where it is no check that is told by itself: in the words of its line, which may ask only for the ability to get one. */
function clearanceOf(material: Material): Phrase | undefined {
  const fact = material.role.clearance
  if (!fact || material.gates.some((gate) => gate.evidence.some((item) => fact.evidence.some((own) => overlap(own, item)))))
    return undefined
  const line = gateLine({ id: 'clearance', kind: 'demand', phrase: '', evidence: fact.evidence }, material, LONGEST_LINE)
  const clean = line ? undefined : lift(fact.value, material.words, { most: LONGEST_CLEARANCE })
  return line ?? (clean ? noun(withArticle(lowerFirst(clean, material), material), fact.evidence, false) : undefined)
}

const LONGEST_CLEARANCE = 8

/** "no more than two accidents; no bans" -> "no more than two accidents and no bans", "18 - 30 years" -> "18–30 years" */
const inOne = (phrase: string, { words: { joints } }: Material): string =>
  phrase.replace(/[;,] (?=no )/, ` ${joints.and} `).replace(/(\d) ?- ?(?=\d)/, '$1–')

/** "a enhanced check" -> "an enhanced check", "in UK" -> "in the UK" */
function withSound(phrase: string, { words }: Material): string {
  if (phrase.startsWith('a ')) return `${articleFor(phrase.slice(2), words.sounds)} ${phrase.slice(2)}`
  const space = phrase.lastIndexOf(' in ')
  const place = space < 0 ? '' : phrase.slice(space + 4)
  const told = ownEntry(words['with-article'], place.toLowerCase())
  return told ? `${phrase.slice(0, space)} in ${told}` : phrase
}

/** A line that names its check with an article or a number, and no act. */
const isCheck = (text: string, { words }: Material): boolean => {
  const [first = ''] = text.toLowerCase().split(' ', 1)
  return !ACT.test(text) && !/ \p{Lu}\p{Ll}/u.test(text) && (words.phrases.articles.includes(first) || words.numerals.includes(first))
}

function gateLine(gate: Gate, material: Material, most = LONGEST_GATE): Phrase | undefined {
  for (const { evidence, level } of material.asks) {
    if (level !== 'required' || !gate.evidence.some((item) => item.start < evidence.end && item.end > evidence.start)) continue
    const text = wholeAsk(phraseOf(evidence.text, false, material, [], most), evidence, material)
    if (text?.includes(' ') && (gate.kind === 'demand' || isCheck(text, material)) && !AN_AGE.test(text)) return noun(text, [evidence])
  }
  return undefined
}
