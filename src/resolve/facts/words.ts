/** The words of lexicons/facts.yaml and the lists that reading facts needs, in the form that the readers use. */

import type { Knowledge } from '../../knowledge'
import { once } from '../../once'
import type { PayPeriod } from '../../types'

export interface FactWords {
  nameStops: ReadonlySet<string>
  textStops: ReadonlySet<string>
  /** Words that end no wording. */
  small: ReadonlySet<string>
  /** Words of weekdays and times of day. */
  hours: ReadonlySet<string>
  /** Plurals of units of time, and the numbers that take none. */
  manyOfTime: Readonly<Record<string, string>>
  single: ReadonlySet<string>
  /** Words that join days and times. */
  hourLinks: ReadonlySet<string>
  notNames: ReadonlySet<string>
  nameLinks: ReadonlySet<string>
  /** Links behind which the place of the named may stand. */
  placeLinks: ReadonlySet<string>
  nameEndings: ReadonlySet<string>
  /** Legal forms behind the name of a company. */
  legalForms: ReadonlySet<string>
  /** Short words that open a name and are written with a dot. */
  nameOpeners: ReadonlySet<string>
  /** Lines that are labels, whose value stands on the next line. */
  lineLabels: ReadonlySet<string>
  /** Openings of the names of public bodies before "of": "City of Leeds". */
  nameStarts: ReadonlySet<string>
  /** Endings that make what stands behind a title the name of the employer: "Caretaker - Elm Road School". */
  placeEndings: ReadonlySet<string>
  titleNoise: readonly string[]
  titleLabels: readonly string[]
  /** Words before the name of a person. */
  honorifics: ReadonlySet<string>
  /** Words that end a title in a line that goes on: "Nanny wanted for two children". */
  titleCuts: ReadonlySet<string>
  /** Two words behind a title that lead to its place: "Cook job in Leeds". */
  titleTails: readonly string[]
  notTitles: ReadonlySet<string>
  /** What the line of an opening holds beside its title: pay, hours, a contract. */
  postSigns: readonly string[]
  /** Endings of nouns for one who does something. */
  personEndings: readonly string[]
  joining: ReadonlySet<string>
  /** One of the words that join, between spaces. */
  joint: RegExp
  /** Pronouns that are the subject of a clause. */
  subjects: ReadonlySet<string>
  /** Words that open a piece of a list though they may open a sentence too: "no weekend work". */
  pieceOpeners: ReadonlySet<string>
  /** A wording that is too long may be cut before one of these. */
  itemCuts: ReadonlySet<string>
  fieldStops: ReadonlySet<string>
  /** Short words that open the name of a place and are written with a dot. */
  placeOpeners: ReadonlySet<string>
  /** Words that end the name of a place. */
  placeStops: ReadonlySet<string>
  /** Ends of a place of several words, however ordinary each is. */
  placeTails: ReadonlySet<string>
  /** Quarters of a city that are listed among the cities. */
  cityQuarters: ReadonlySet<string>
  fieldNoise: ReadonlySet<string>
  periodRanges: Readonly<Record<PayPeriod, readonly [number, number]>>
  /** Currencies in which a few hundred to a few thousand are a month of pay. */
  monthlyCurrencies: ReadonlySet<string>
  /** How many times more units of these currencies pay may take. */
  smallCurrencies: Readonly<Record<string, number>>
  conflicts: Readonly<Record<string, string>>
  self: { we: string; names: ReadonlySet<string> }
  definiteArticle: string
  /** In a title, of one who manages people or a thing. */
  managerWord: string
  /** What stands before a verb: "to". */
  infinitive: string
  articles: ReadonlySet<string>
  clauseOpeners: ReadonlySet<string>
  descriptionCuts: ReadonlySet<string>
  descriptionBars: readonly string[]
  descriptionFaint: ReadonlySet<string>
  benefitBars: readonly string[]
  /** What stands before a benefit in a sentence: verbs that give, and whose it is. */
  perkLeads: ReadonlySet<string>
  perkVerbs: ReadonlySet<string>
  perkOwners: ReadonlySet<string>
  /** Words behind a benefit that go on with something else. */
  perkEnds: ReadonlySet<string>
  perkBounds: ReadonlySet<string>
  /** Words behind which a line names its benefits. */
  perkNaming: ReadonlySet<string>
  /** Words between an amount and what it holds: "28 days including bank holidays". */
  countingIn: ReadonlySet<string>
  proseOpeners: ReadonlySet<string>
  nameHeadings: readonly string[]
  /** Labels behind which the employer is named: "company". */
  nameLabels: ReadonlySet<string>
  /** Cities, states and countries, lower case. */
  places: ReadonlySet<string>
  /** Cities alone. */
  cities: ReadonlySet<string>
  /** States and countries alone. */
  regions: ReadonlySet<string>
  persons: ReadonlySet<string>
  /** Before an earlier name of the employer. */
  former: ReadonlySet<string>
  /** Endings that make a name one of a part of the employer. */
  unitEndings: ReadonlySet<string>
  /** Words at which an address ends: "street". */
  streetEndings: ReadonlySet<string>
  /** Words of whole sentences, which no benefit is. */
  finite: ReadonlySet<string>
  /** A piece of a list that opens with one of these goes on with a sentence. */
  continuing: ReadonlySet<string>
  /** For whom a benefit is. */
  dependants: ReadonlySet<string>
  /** Lower-case words that are no names. */
  isWord: (lower: string) => boolean
}

const jointOf = (joining: ReadonlySet<string>): RegExp =>
  new RegExp(`\\s(?:${[...joining].filter((word) => /^[\p{L}&]+$/u.test(word)).join('|')})\\s`, 'iu')

const REGION_LISTS = ['country', 'us-state', 'canadian-province', 'australian-state', 'uk-region']
const CITY_LIST = 'large-city'
const HOUR_LISTS = ['weekday', 'clock-time']
export const factWords = once((knowledge: Knowledge): FactWords => {
  const { tables, lists } = knowledge.language.content
  const table = (tables.facts ?? {}) as Record<string, unknown>
  const lines = (name: string): string[] =>
    String(table[name] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const words = (name: string): Set<string> =>
    new Set(
      String(table[name] ?? '')
        .split(/\s+/)
        .filter(Boolean),
    )
  const entriesOf = (wanted: (list: string) => boolean): string[] =>
    lists.filter(({ list }) => wanted(list)).flatMap(({ entries }) => entries.map((entry) => entry.replaceAll('"', '').toLowerCase()))
  const regions = new Set(entriesOf((list) => REGION_LISTS.includes(list)))
  const cities = new Set(entriesOf((list) => list === CITY_LIST))
  const places = new Set([...regions, ...cities])
  const { segmenting } = knowledge
  return {
    nameStops: words('name-stops'),
    textStops: words('text-stops'),
    small: words('small'),
    hours: new Set(entriesOf((list) => HOUR_LISTS.includes(list)).flatMap((entry) => entry.split(/\s+|(?=:)|(?<=:)|\.$/))),
    manyOfTime: (table['many-of-time'] ?? {}) as Record<string, string>,
    single: words('single'),
    hourLinks: words('hour-links'),
    notNames: new Set(lines('not-names')),
    nameLinks: words('name-links'),
    placeLinks: words('place-links'),
    nameEndings: words('name-endings'),
    legalForms: words('legal-forms'),
    nameOpeners: words('name-openers'),
    lineLabels: new Set(lines('line-labels')),
    nameStarts: words('name-starts'),
    placeEndings: words('place-endings'),
    titleNoise: lines('title-noise'),
    titleLabels: lines('title-labels'),
    honorifics: words('honorifics'),
    titleCuts: words('title-cuts'),
    titleTails: lines('title-tails'),
    notTitles: new Set(lines('not-titles')),
    postSigns: lines('post-signs'),
    personEndings: [...words('person-endings')],
    joining: words('joining'),
    joint: jointOf(words('joining')),
    subjects: words('subjects'),
    pieceOpeners: words('piece-openers'),
    itemCuts: words('item-cuts'),
    fieldStops: words('field-stops'),
    placeOpeners: words('place-openers'),
    placeStops: words('place-stops'),
    placeTails: words('place-tails'),
    cityQuarters: new Set(lines('city-quarters')),
    fieldNoise: words('field-noise'),
    periodRanges: table['period-from'] as FactWords['periodRanges'],
    monthlyCurrencies: words('monthly-currencies'),
    smallCurrencies: (table['small-currencies'] ?? {}) as Record<string, number>,
    conflicts: (table.conflicts ?? {}) as Record<string, string>,
    self: { we: String(table['self-we']), names: new Set(lines('self-names')) },
    definiteArticle: String(table['definite-article']),
    managerWord: String(table['manager-word']),
    infinitive: String(table.infinitive),
    articles: words('articles'),
    clauseOpeners: words('clause-openers'),
    descriptionCuts: words('description-cuts'),
    descriptionBars: lines('description-bars'),
    descriptionFaint: words('description-faint'),
    benefitBars: lines('benefit-bars'),
    perkLeads: words('perk-leads'),
    perkVerbs: words('perk-verbs'),
    perkOwners: words('perk-owners'),
    perkEnds: words('perk-ends'),
    perkBounds: words('perk-bounds'),
    perkNaming: words('perk-naming'),
    countingIn: words('counting-in'),
    proseOpeners: words('prose-openers'),
    nameHeadings: lines('name-headings'),
    nameLabels: new Set(lines('name-labels')),
    former: words('former'),
    unitEndings: words('unit-endings'),
    streetEndings: words('street-endings'),
    finite: words('finite'),
    continuing: words('continuing'),
    dependants: words('dependants'),
    places,
    cities,
    regions,
    persons: knowledge.persons,
    isWord: (lower) => segmenting.words.has(lower) && !segmenting.names.has(lower),
  }
})
