/** The words by which an employer's statements are read and turned, and what each tells of its sentence. */
import type { PraiseWords } from '../../nlp/without-praise'
import { once } from '../../once'

/** The words of rules/words.yaml that reported speech is made with. */
export interface ReportingWords extends PraiseWords {
  calling: readonly string[]
  unprintable: readonly string[]
  /** How the speaker names itself as the subject. */
  'reported-subject': string
  /** Pronouns of the speaker and what stands for them. */
  'reported-pronouns': Readonly<Record<string, string>>
  /** Verbs whose form with "it" is no matter of rules. */
  'reported-verbs': Readonly<Record<string, string>>
  /** Words for the place of the speaker: "here at Alder we ...". */
  'reported-places': readonly string[]
  /** Words behind a comma from which on a long sentence can be left out. */
  'clause-openers': readonly string[]
  to: string
  not: string
  /** Verbs that stay as they are, and leave those behind them as they are. */
  'reported-modals': readonly string[]
  /** Words that point back to the sentence before. */
  hanging: readonly string[]
  /** Words before a pronoun of the speaker that stands for people. */
  'people-of': readonly string[]
  /** What an employer makes or runs, where "the platform" at the start of a sentence is its own. */
  'own-things': readonly string[]
  /** Words that call for applications, but not before another noun: "email marketing". */
  'calling-compounds': readonly string[]
  /** More nouns by which an employer says what it is. */
  'self-nouns': readonly string[]
  /** What opens a sentence that tells what there is. */
  'there-is': readonly string[]
  /** Words for those who work for an employer, on which a sentence of its own may open. */
  'own-people': readonly string[]
  /** The same where they are no verbs: "by phone and email". */
  'calling-nouns': readonly string[]
  /** The same where an adjective tells of whom: "foreign applicants". */
  'calling-plurals': readonly string[]
  /** What a backer or an owner says that it is. */
  'other-bodies': readonly string[]
  /** What a unit is for. */
  'aim-nouns': readonly string[]
  /** Words behind which a colon only breaks the sentence: "we use: Kafka". */
  'before-colons': readonly string[]
  /** Verbs with which the employer looks for somebody. */
  seeking: readonly string[]
  /** Words for persons that somebody else has introduced. */
  'third-persons': readonly string[]
  /** Nouns that stand for a time before a verb: "and today [employs]". */
  'adverbs-of-time': readonly string[]
  /** Verbs behind "we" that say what it is. */
  linking: readonly string[]
  /** How the posting calls its reader. */
  'reported-reader': string
  /** The reader's other pronouns and what stands for them behind the reader itself. */
  'reader-pronouns': Readonly<Record<string, string>>
  /** The reader as an object, behind the reader itself. */
  'reader-object': string
  /** Verbs that tell of the reader's wishes and nature, not of the work. */
  'reader-bars': readonly string[]
  /** What shows that something belongs to somebody. */
  'possessive-ending': string
  /** Words that open a condition. */
  conditions: readonly string[]
  /** Words for a part of many, with which a sentence may open. */
  quantifiers: readonly string[]
  /** Words that join a clause to the noun before it. */
  relatives: readonly string[]
  /** Nouns by which an employer calls itself behind an article: "the clinic". */
  'own-bodies': readonly string[]
  /** Legal forms behind a name. */
  'firm-ends': readonly string[]
  /** Nouns by which a report calls an employer. */
  bodies: readonly string[]
  /** What stands before such a noun. */
  'own-articles': readonly string[]
  /** Parts of an employer that a sentence may tell of. */
  'own-units': readonly string[]
  /** More of them behind a name of their own. */
  'own-groups': readonly string[]
  /** What the speaker shares with everybody. */
  'shared-things': readonly string[]
  /** How a sentence goes on about the subject of the sentence before. */
  'own-pronoun': string
  also: string
  of: string
  'team-words': readonly string[]
  /** What stands before the team that is joined. */
  'joining-verbs': readonly string[]
  'joining-nouns': readonly string[]
  /** How the speaker names itself as an object of its own. */
  'reported-self': string
  /** Nouns of spans of time: "years". */
  'spell-units': readonly string[]
  /** Modals that tell of what is needed or only possible. */
  'needing-modals': readonly string[]
  /** What stands for the employer behind another subject. */
  'the-employer': string
  /** Words for several persons that end in no "s". */
  'many-nouns': readonly string[]
  /** Pronouns of persons that a sentence must have introduced. */
  'plural-persons': readonly string[]
  /** Verbs of wishing behind a modal: "we would like". */
  wishing: readonly string[]
  /** What joins a second verb to the first beside "and": "but". */
  'verb-joints': readonly string[]
  /** Verb forms with which a sentence may open before its subject, "founded in 1990, we ...", and the verb that makes them a predicate. */
  'lead-participles': Readonly<Record<string, string>>
  /** Praise that tells nothing. */
  hollow: readonly string[]
  /** Words of those that may point at what stands in their own sentence: before them, or the word behind them. */
  'points-within': Readonly<Record<string, string>>
  /** Verbs behind "and" with which an employer goes on to whom it looks for. */
  'hiring-verbs': readonly string[]
  /** Words before the subject that join a sentence to the one before, or say that it is true today. */
  'sentence-joints': readonly string[]
  /** Words that open a phrase before the subject, and what becomes of it behind the predicate. */
  'lead-phrases': Readonly<Record<string, string>>
  /** Those that stand where they are as long as the sentence can be told so. */
  'last-leads': readonly string[]
  /** Nouns behind "as a" that make no state of it. */
  'no-states': readonly string[]
  /** Verbs that tell what an employer does. */
  'telling-verbs': readonly string[]
  /** Verbs behind "that" from which on a long sentence can be left out. */
  'purpose-verbs': readonly string[]
  /** What bars a sentence on the terms, and verbs of the reader that do: there "the position" is what is told of. */
  'terms-bars': readonly string[]
  'terms-reader-bars': readonly string[]
  /** Nouns behind "this" that stand for the post. */
  vacancies: readonly string[]
  /** Words that point back to a sentence that is not told, and words for times behind them. */
  pointing: readonly string[]
  'pointed-at': readonly string[]
}

/** What a word tells of its sentence. */
export const BARRED = 1
export const UNPRINTABLE = 2
export const PRONOUN = 4
export const READERS = 8

/** Most words tell nothing: one look leaves them as they are. */
export const kindsOf = once((words: ReportingWords) => kindsBarring(words, words.calling))
export const kindsOnTerms = once((words: ReportingWords) => kindsBarring(words, words['terms-bars']))

function kindsBarring(words: ReportingWords, bars: readonly string[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  const add = (list: readonly string[], kind: number): void => {
    for (const word of list) kinds.set(word, (kinds.get(word) ?? 0) | kind)
  }
  add(bars, BARRED)
  add(words['third-persons'], BARRED)
  add(words.unprintable, UNPRINTABLE)
  add(Object.keys(words['reported-pronouns']), PRONOUN)
  add([words['reported-reader'], ...Object.keys(words['reader-pronouns'])], READERS)
  return kinds
}

/** Tables in which words of a posting are looked up, whatever they are: an object would also tell of "constructor". */
export const verbsIn = once((words: ReportingWords): ReadonlyMap<string, string> => new Map(Object.entries(words['reported-verbs'])))
export const pronounsIn = once((words: ReportingWords): ReadonlySet<string> => new Set(Object.keys(words['reported-pronouns'])))
