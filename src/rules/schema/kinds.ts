/** Which files there are: where they lie, what they hold and where their JSON Schema stands. */
import type { GenericSchema } from 'valibot'
import * as detectors from './detectors'
import * as inference from './inference'
import * as lexicons from './lexicons'
import * as segmenting from './segmenting'
import * as writing from './writing'

export interface FileKind {
  /** Folder or file name without ending. */
  name: string
  root: 'rules' | 'lexicons'
  schema: GenericSchema
  title: string
  /** Its rules are found by patterns; a list of detectors. */
  detectors?: boolean
}

const rules = (name: string, title: string, schema: GenericSchema, isDetector = false): FileKind => ({
  name,
  root: 'rules',
  schema,
  title,
  ...(isDetector ? { detectors: true } : {}),
})
const lexicon = (name: string, title: string, schema: GenericSchema): FileKind => ({ name, root: 'lexicons', schema, title })

export const KINDS: readonly FileKind[] = [
  rules('culture', 'Signs of what it is like to work there', detectors.culture, true),
  rules('wording', 'Wording that may keep people away', detectors.wording, true),
  rules('facts', 'Facts about the role and the company', detectors.facts, true),
  rules('gates', 'What is checked or demanded before a start', detectors.gates, true),
  rules('workplace', 'The place of work and how one works there', detectors.workplace, true),
  rules('duties', 'Themes of duties', detectors.duties, true),
  rules('skills', 'Skills that a word list cannot hold', detectors.skills, true),
  rules('stance', 'How strongly skills are asked for', detectors.stance, true),
  rules('asked', 'Cues of what is asked for', detectors.asked, true),
  rules('leads', 'Words that lead into a duty', detectors.leads, true),
  rules('non-duties', 'Sentences among the duties that tell none', detectors.nonDuties, true),
  rules('offers', 'Sentences that tell what the reader is given', detectors.offers, true),
  rules('proficiency', 'How well a skill must be known', detectors.proficiency, true),
  rules('notices', 'Signs that a text is no plain posting', detectors.notices, true),
  rules('insights', 'What findings imply together', inference.insights),
  rules('gaps', 'What a reader would expect to learn', inference.gaps),
  rules('warnings', 'Messages of the warning codes', inference.warnings),
  rules('reasons', 'Reasons that explanations give', inference.reasons),
  rules('sections', 'Headings and cues of sections', segmenting.sections),
  rules('boilerplate', 'Phrases of boilerplate', segmenting.boilerplate),
  rules('plan', 'The plan of a report', writing.plan),
  rules('slots', 'Phrases that sentences may name', writing.slots),
  rules('say', 'Sentences of a report', writing.say),
  rules('words', 'Words that the writing stages put together', writing.words),
  rules('requirement-lines', 'How a requirement becomes a phrase', writing.requirementLines),
  lexicon('skills', 'Skills of one field', lexicons.skills),
  lexicon('lists', 'A list that patterns call by name', lexicons.lists),
  lexicon('culture-signals', 'Names of the culture signals', lexicons.cultureSignals),
  lexicon('irregular-forms', 'Irregular forms of words', lexicons.irregularForms),
  lexicon('duty-nouns', 'Nouns of duties and their verbs', lexicons.pairsOfWords),
  lexicon('duty-manners', 'Adjectives before nouns of duties and their adverbs', lexicons.pairsOfWords),
  lexicon('quantities', 'How figures are written', lexicons.quantities),
  lexicon('facts', 'Words that reading facts needs beside its rules', lexicons.facts),
  lexicon('seniority', 'Ranks in titles', lexicons.seniority),
  lexicon('titles', 'Job families and their titles', lexicons.titles),
]

/** The kind of a file follows from its place; a lexicon that names a list is one wherever it lies. */
export function kindOf(path: string, value: unknown): FileKind | undefined {
  const [root, folder = ''] = path.split('/')
  const name = folder.replace(/\.yaml$/, '')
  if (root === 'lexicons' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'list'))
    return KINDS.find((kind) => kind.root === root && kind.name === 'lists')
  return KINDS.find((kind) => kind.root === root && kind.name === name)
}
