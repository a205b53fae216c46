/** Terms, lists and tables below lexicons/. */
import * as v from 'valibot'
import { CULTURE_IDS, flag, LEVELS, lines, maybe, no, oneOf, SKILL_KINDS, slug, text, yes } from './fields'

const group = v.strictObject({
  kind: oneOf(SKILL_KINDS, 'Kind of the skills.'),
  category: slug('Category of the skills.', 'bell-tuning'),
  terms: lines(
    'terms',
    'One skill a line: name = alias, alias {wikidata:Q…}',
    'bell tuning = tuning of bells\nExcel = Microsoft Excel, MS Excel',
  ),
})

const sense = v.strictObject({
  term: text('Name of the skill.', 'Excel'),
  word: maybe(text('Spelling that is ambiguous; the name when left out.')),
  exact: maybe(flag('It counts only when it is written with these capitals.')),
  near: maybe(text('Company that speaks for the skill: words and phrases with commas between.', 'spreadsheet, Word, pivot tables')),
  never: maybe(lines('patterns', 'Patterns in which it is the ordinary word.', 'excel (at|in|as)')),
  yes,
  no,
})

export const skills = v.strictObject({
  field: text('Field that the skills belong to.', 'bell founding'),
  groups: v.pipe(v.array(group), v.description('Skills of one kind and category.')),
  senses: maybe(v.pipe(v.array(sense), v.description('Spellings that have an ordinary sense too, and how to tell.'))),
})

export const lists = v.strictObject({
  list: slug('Name of the list; patterns call it @name.', 'weekday'),
  entries: lines('entries', 'One entry a line; it matches in any inflection unless "quoted".', 'Monday\nTuesday'),
})

export const cultureSignals = v.array(
  v.strictObject({
    id: oneOf(CULTURE_IDS, 'The signal.'),
    name: text('Its name.'),
    phrase: text('It as a noun phrase.'),
    meaning: text('What it means for the working day.'),
  }),
)

export const irregularForms = lines('pairs', 'One base word a line: base = form, form')

export const pairsOfWords = lines('pairs', 'One a line: wording = what says the same')

const pairs = lines('pairs', 'One a line: word = value')
const unit = lines('lines', 'Words for the unit, one a line.')

export const quantities = v.strictObject({
  numbers: pairs,
  magnitudes: pairs,
  currencies: pairs,
  years: unit,
  months: unit,
  percent: unit,
  rates: pairs,
})

export const seniority = v.array(
  v.strictObject({ level: oneOf(LEVELS, 'Rank.'), words: lines('patterns', 'Patterns of titles that name it.', 'senior\nsr') }),
)

const family = slug('Job family.')
const titleWords = lines('patterns', 'Patterns of titles that name it.', 'senior\nsr')
const aboutFamily = {
  'industry-hint': text('Industry that the family points to.'),
  person: text('Word for the person.'),
  people: text('Word for several of them.'),
  served: text('Whom the work serves.'),
  place: text('Where it is done.'),
}

export const titles = v.array(v.strictObject({ family, ...aboutFamily, words: titleWords }))

/** What a pack changes in a family that is there already; a new one needs all of it. */
export const FAMILY_FIELDS = Object.keys(aboutFamily) as (keyof typeof aboutFamily)[]
export const titleChanges = v.array(
  v.strictObject({
    family,
    'industry-hint': maybe(aboutFamily['industry-hint']),
    person: maybe(aboutFamily.person),
    people: maybe(aboutFamily.people),
    served: maybe(aboutFamily.served),
    place: maybe(aboutFamily.place),
    words: titleWords,
  }),
)

const spaced = (description: string) => text(`${description} Words with spaces between.`)
const limits = v.pipe(v.tuple([v.number(), v.number()]), v.description('Smallest and largest amount that is likely to be paid for it.'))

export const facts = v.strictObject({
  'name-stops': spaced('A captured name ends before one of these.'),
  'text-stops': spaced('A captured wording ends before one of these.'),
  'hour-links': spaced('Words between a day or a time of working hours and the next.'),
  'many-of-time': v.pipe(v.record(v.string(), v.string()), v.description('Plurals of the units of time.')),
  small: spaced('Words at which no wording ends.'),
  former: spaced('Words before an earlier name.'),
  'unit-endings': spaced('Endings that make a name one of a part of the employer.'),
  'street-endings': spaced('A line that opens with a figure and ends on one of these is an address.'),
  continuing: spaced('A piece that opens with one of these goes on with a sentence.'),
  finite: spaced('Words of whole sentences.'),
  dependants: spaced('For whom a benefit is.'),
  'line-labels': lines('entries', 'Lines that are a label alone: their value stands on the next line.'),
  'name-starts': spaced('Openings of the names of public bodies, before "of".'),
  'place-endings': spaced('Endings of names that may stand behind a title.'),
  subjects: spaced('Pronouns that are the subject of a clause: at one of them a list ends.'),
  'piece-openers': spaced('Words that open an item of a list though they may open a sentence too.'),
  'item-cuts': spaced('An item that is too long may be cut before one of these.'),
  single: spaced('Numbers that take no plural.'),
  'not-names': lines('entries', 'Runs of capitals that are no employer.'),
  'name-links': spaced('Small words inside names.'),
  'place-links': spaced('Links behind which the place of the named may stand.'),
  'name-endings': spaced('Endings that make a name a company.'),
  'title-noise': lines('entries', 'Words of a title that are not of its name.'),
  'title-labels': text('Labels before a title.'),
  'post-signs': lines('entries', 'Words of the terms that stand beside the title of one of several posts.'),
  'person-endings': text('Endings of nouns for one who does something.'),
  'not-titles': lines('entries', 'Headings and openings that are no title.'),
  joining: spaced('What joins two of a kind.'),
  'legal-forms': spaced('Legal forms behind the name of a company.'),
  'name-openers': spaced('Short words that open a name and are written with a dot.'),
  honorifics: spaced('Words before the name of a person.'),
  'title-cuts': spaced('A title ends before one of these when its line goes on.'),
  'title-tails': lines('entries', 'Two words behind a title that lead to its place.'),
  'place-openers': spaced('Short words that open the name of a place and are written with a dot.'),
  'place-stops': spaced('The name of a place ends before one of these.'),
  'place-tails': spaced('Ends of a place of several ordinary words.'),
  'city-quarters': lines('entries', 'Quarters of a city that stand among the cities.'),
  'field-stops': spaced('A subject ends before one of these.'),
  'field-noise': spaced('Subjects that name none.'),
  'period-from': v.strictObject({ hour: limits, day: limits, week: limits, month: limits, year: limits }),
  'monthly-currencies': spaced('Currencies in which a few hundred to a few thousand are a month of pay.'),
  'small-currencies': v.pipe(
    v.record(v.string(), v.number()),
    v.description('Currencies of which pay takes more units than of dollars: how many times more at most.'),
  ),
  conflicts: v.pipe(
    v.record(v.string(), v.string()),
    v.description('How a contradiction is put, by fact; {first} and {second} are what the posting says.'),
  ),
  'self-we': text('How a company speaks of itself in one word.'),
  'self-names': lines('entries', 'How a company speaks of itself.'),
  'definite-article': text('The definite article.'),
  'manager-word': text('The word of a title that tells of managing people where somebody reports to the post.'),
  infinitive: text('What stands before a verb in its base form.'),
  articles: spaced('Words that open a noun phrase.'),
  'clause-openers': spaced('A new main clause opens with one of these.'),
  'description-cuts': spaced('A long predicate may be cut before one of these.'),
  'description-faint': lines('entries', 'Nouns that tell of the people rather than of the business.'),
  'description-bars': lines('entries', 'What describes no company.'),
  'benefit-bars': lines('entries', 'Words that open no benefit.'),
  'perk-leads': spaced('What stands before a benefit in a sentence.'),
  'perk-verbs': spaced('Verbs with which somebody is given something.'),
  'perk-owners': spaced('Whose a benefit is, before it.'),
  'perk-ends': spaced('Words behind a benefit that go on with something else.'),
  'perk-bounds': spaced('Words behind which such a word goes on with the amount: "up to".'),
  'perk-naming': spaced('Words behind which a line names its benefits.'),
  'counting-in': spaced('Words between an amount and what it holds.'),
  'prose-openers': spaced('A sentence among benefits that opens with one of these is prose.'),
  'name-headings': lines('entries', 'Openings of headings that name the employer.'),
  'name-labels': lines('entries', 'Labels behind which the employer is named.'),
})
