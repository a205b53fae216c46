/** The plan of a report, its sentences and the words between them. */
import * as v from 'valibot'
import { flag, LENGTHS, lines, maybe, oneOf, PARAGRAPHS, reference, slug, text, words as wordList } from './fields'

const budget = v.strictObject({ sentences: v.pipe(v.number(), v.integer()), words: v.pipe(v.number(), v.integer()) })

const budgets = 'Room of a paragraph for each length.'
const moves = v.array(
  v.strictObject({
    move: slug('Name of the move.'),
    paragraph: oneOf(PARAGRAPHS, 'Paragraph that it belongs to.'),
    place: v.pipe(v.number(), v.description('Order of telling.')),
    priority: v.pipe(v.number(), v.description('Who stays when room is short.')),
    must: maybe(flag('Told whenever it can be.')),
    insight: maybe(flag('Filled by the next best insight, not by sentences of its own.')),
    lengths: v.pipe(v.array(v.picklist(LENGTHS)), v.minLength(1), v.description('Lengths of report that make it.')),
  }),
)

export const plan = v.strictObject({
  budgets: v.pipe(v.strictObject({ brief: budget, standard: budget, detailed: budget }), v.description(budgets)),
  moves,
})

/** What a pack changes in the plan. */
export const planChanges = v.strictObject({
  budgets: maybe(
    v.pipe(v.strictObject({ brief: maybe(budget), standard: maybe(budget), detailed: maybe(budget) }), v.description(budgets)),
  ),
  moves: maybe(v.pipe(moves, v.description('Moves; one that is there already is replaced.'))),
})

const slotsOf = (description: string) => v.pipe(v.record(v.string(), text('What the slot holds.')), v.description(description))

export const slots = v.strictObject({
  everywhere: slotsOf('Slots of both paragraphs, and of insights.'),
  job: slotsOf('Slots of the job paragraph.'),
  company: slotsOf('Slots of the company paragraph.'),
  insight: slotsOf('Slots of insights, by the place of the cue that fills them.'),
})

export const say = v.array(
  v.strictObject({
    move: reference('move', 'Move of the plan.'),
    paragraph: oneOf(PARAGRAPHS, 'Paragraph that it belongs to.'),
    kind: oneOf(['stated', 'inferred'], 'Whether the posting states it, or it is inferred and worded as an inference.'),
    templates: lines(
      'templates',
      'One template a line: name, slots that must (+) or must not (-) be there, a colon, the sentence.',
      'house: As {title}[ at {company}] you {lead}.\nhouse-plain -company: The {title} will {lead}.',
    ),
  }),
)

const named = (description: string) => v.pipe(v.record(v.string(), v.string()), v.description(description))

export const words = v.strictObject({
  joints: v.strictObject({ and: v.string(), or: v.string() }),
  numerals: wordList('Numbers in words, from none on.'),
  agreement: v.pipe(v.record(v.string(), v.tuple([v.string(), v.string()])), v.description('Forms that agree with one and with many.')),
  sounds: v.strictObject({
    consonant: wordList('Beginnings that are spelt with a vowel and take "a".'),
    vowel: wordList('Beginnings that are spelt with a consonant and take "an".'),
  }),
  unprintable: wordList('Words of the posting that a report cannot print.'),
  worn: wordList('Words that no quotation holds either.'),
  'own-replaced': named('Words of an employer on itself and what stands for them in a report.'),
  replaced: named('Words of the posting and what stands for them in a report.'),
  cuts: wordList('Where a long phrase may be cut.'),
  speaker: wordList('Words with which an employer speaks of itself.'),
  calling: wordList('Words with which it speaks to the reader, or of the vacancy.'),
  torn: wordList('Words that no duty ends on.'),
  'state-acts': named('States and the acts that they come to.'),
  phrases: v.pipe(
    v.strictObject({
      articles: wordList('Articles.'),
      'not-behind-articles': wordList('Words before which an article has lost its noun.'),
      prepositions: wordList('Prepositions.'),
      joints: wordList('Words that join.'),
      pointing: wordList('Words that point at what stands outside the phrase.'),
      'pointing-ahead': wordList('Words that may point at what follows.'),
      'pointing-ends': wordList('Words before which these do.'),
      plurals: wordList('Nouns without a plural ending that "their" may go back to.'),
      'their-pronouns': wordList('Pronouns that go back to several.'),
      'its-pronouns': wordList('Pronouns that go back to one thing.'),
      'person-pronouns': wordList('Pronouns that go back to a person.'),
      finite: wordList('Verbs that make a clause.'),
      modals: wordList('Verbs that make one of what a duty says.'),
      relatives: wordList('Words that open a clause inside a phrase.'),
      'hungry-ends': wordList('Nouns that say nothing without what they are of.'),
      'never-last': wordList('Words that no phrase ends on.'),
      predicates: wordList('Adjectives that head no noun phrase.'),
      'idle-heads': wordList('Nouns that name the candidate or the post, and nothing asked of one.'),
      hollow: wordList('Words that name nothing by themselves.'),
      amounts: wordList('Words before a figure.'),
      'helping-verbs': wordList('Verbs behind which another verb may stand.'),
      'run-together': wordList('Small words that run into their neighbour where a space was lost.'),
      spells: wordList('What a figure counts that begins a phrase of its own.'),
      schooling: wordList('Words of schooling, one of which stands in a line that asks for it.'),
      'company-verbs': wordList('Verbs of duties that tell whom the work is done with.'),
      'before-nouns': wordList('Words that want a noun behind an article.'),
      'aside-openers': wordList('Words that open an aside behind a comma.'),
    }),
    v.description('Words by which a lifted phrase is known to be whole or torn.'),
  ),
  workplace: wordList('Words of the workplace, one of which stands in a phrase about it.'),
  common: wordList('Words that tell nothing when two texts share them.'),
  'object-ends': wordList('Where a duty may end that is told a second time.'),
  'duty-turns': wordList('What turns a long duty to more of its kind or to its ends; before it the duty may end.'),
  'kinds-of-coverage': wordList('First words of insurances, where they are listed without the word insurance.'),
  'hour-words': wordList('Words of hours that are told without a figure.'),
  'pay-openers': wordList('Words before an amount that change it.'),
  'pay-extras': wordList('Words that add something to the pay.'),
  'benefit-openers': wordList('First words of what is given to staff.'),
  'countable-benefits': wordList('Last words of benefits that take an article.'),
  vague: wordList('Words that stand for benefits without naming one.'),
  coverage: text('Several insurances as a noun phrase.'),
  'reported-subject': text('How the speaker names itself as the subject.'),
  'people-of': wordList('Words before a pronoun of the speaker that stands for people.'),
  'third-persons': wordList('Words for persons that somebody else has introduced.'),
  'reported-reader': text('How a posting calls its reader.'),
  'reader-pronouns': named('Other pronouns of the reader and what stands for them.'),
  'reader-object': text('The reader as an object.'),
  'reader-name': text('What stands for the reader where the post has no name.'),
  'possessive-ending': text('What shows that something belongs to somebody.'),
  conditions: wordList('Words that open a condition.'),
  'reader-bars': wordList('Verbs of wishes and traits, with which nothing is told of the work.'),
  linking: wordList('Verbs that say what somebody is.'),
  'adverbs-of-time': wordList('Words for a time that may stand before a verb.'),
  quantifiers: wordList('Words for a part of many.'),
  relatives: wordList('Words that join a clause to the noun before it.'),
  'reported-pronouns': named('Pronouns of the speaker and what stands for them in reported speech.'),
  'reported-verbs': named('Verbs behind "we" and their form behind "it", where no rule tells it.'),
  'reported-modals': wordList('Verbs that stay as they are, and leave those behind them as they are.'),
  hanging: wordList('Words with which a sentence points back to the one before.'),
  hollow: wordList('Words of praise that tell nothing.'),
  praise: wordList('Words that make a statement of an employer about itself praise.'),
  'reported-places': wordList('Words before the name of the place where the speaker is: "here at".'),
  'clause-openers': wordList('Words behind a comma from which on a long sentence can be left out.'),
  pointing: wordList('Words that point back to a sentence that is not told.'),
  'pointed-at': wordList('Words for times and places that anybody knows: behind them they do not.'),
  'no-benefits': wordList('Last words of what stands among benefits and is none.'),
  'no-employers': wordList('Nouns of a self-description that do not say what the employer is.'),
  'spell-openers': wordList('Words that open a span of time.'),
  'spell-units': wordList('Words for its length.'),
  'has-been': text('Words before what somebody has been for a span of time.'),
  hedges: wordList('Words that mark an inference.'),
  connectives: wordList('Words that join sentences.'),
  degrees: named('Level of schooling as a noun phrase.'),
  'degree-in': text('Degree with its fields.'),
  'or-equivalent': text('Words for experience that may stand in for a degree.'),
  'related-field': text('Words for other subjects that are as good.'),
  'or-its-equivalent': text('Words for another qualification.'),
  for: text('Word before a span of time.'),
  seeking: wordList('Verbs that tell what the employer looks for.'),
  'end-words': wordList('Words that open an end date.'),
  secondary: text('Schooling below a degree where no diploma is named.'),
  periods: named('Unit of pay in words.'),
  'section-names': named('Parts of a posting in words.'),
  fractions: named('How far one figure lies above another.'),
  plus: text('Word for the sign of addition.'),
  to: text('Word between two ends of a range.'),
  'ability-to': text('How an act is worded as an ability; {act} is the act.'),
  'at-least': text('Words before a lower end.'),
  'up-to': text('Words before an upper end.'),
  'of-experience': text('Words after a number of years.'),
  experience: text('Word for experience.'),
  'year-words': named('Units of time in words.'),
  'travel-percent': text('Share of travel in words.'),
  modes: named('Work modes in words.'),
  employment: named('Kinds of contract in words.'),
  stages: named('Stages of a company in words.'),
  people: text('The people of a company.'),
  'stage-words': wordList('Words of a description that tells the stage already.'),
  'driving-licence': text('A driving licence as a noun phrase.'),
  role: text('Word for the role.'),
  team: text('A team by its name.'),
  units: wordList('Words for parts of an organization.'),
  'countable-heads': wordList('Last words of credentials that take an article.'),
  'status-nouns': named('Nouns for words of status.'),
  pronouns: wordList('Words that no paragraph opens with.'),
  finite: wordList('Words that show a whole clause.'),
  faults: lines('expressions', 'Regular expressions; a sentence that one of them matches is not printed.'),
})

export const requirementLines = v.strictObject({
  openings: lines('entries', 'What stands before the thing asked, and says only that it is asked.'),
  intensifiers: wordList('Words that may stand before such an opening.'),
  becomes: named('Openings that take another form, and that form.'),
  closings: lines('entries', 'Words at the end that say how strongly it is asked.'),
  heads: wordList('Nouns that name what is asked of a candidate.'),
  countable: wordList('Heads that take an article in the singular.'),
  starts: wordList('Words that begin a line where its break was lost.'),
  asides: wordList('Words that open an example after a comma.'),
  demands: lines('entries', 'Openings of running text that ask.'),
  mergeable: wordList('Heads that take several things after one preposition.'),
  unfit: wordList('Words with which a line is no single phrase.'),
})
