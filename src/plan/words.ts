import type { ArticleSounds } from '../realise/article'
import type { PhraseWords } from './well-formed'

/** The tables of rules/words.yaml that planning reads, and the checks on lifted wording. */
export interface PlanWords {
  joints: { and: string; or: string }
  numerals: readonly string[]
  also: string
  'before-also': readonly string[]
  teens: readonly string[]
  tens: readonly string[]
  hundred: string
  thousand: string
  shares: Readonly<Record<string, string>>
  ratios: Readonly<Record<string, string>>
  /** One and many of a currency, by its code. */
  currencies: Readonly<Record<string, readonly [string, string]>>
  nearly: string
  over: string
  unprintable: readonly string[]
  worn: readonly string[]
  replaced: Readonly<Record<string, string>>
  'own-many': string
  'own-replaced': Readonly<Record<string, string>>
  cuts: readonly string[]
  speaker: readonly string[]
  calling: readonly string[]
  torn: readonly string[]
  phrases: PhraseWords
  'state-acts': Readonly<Record<string, string>>
  'plain-acts': Readonly<Record<string, string>>
  workplace: readonly string[]
  common: readonly string[]
  slogans: readonly string[]
  'feeling-verbs': readonly string[]
  'trade-words': readonly string[]
  'place-states': readonly string[]
  'served-signs': readonly string[]
  'the-team': string
  'verb-particles': readonly string[]
  'object-ends': readonly string[]
  'conditional-before': readonly string[]
  'odd-hours': readonly string[]
  'conditional-openings': readonly string[]
  'conditional-ends': readonly string[]
  'plain-leads': readonly string[]
  circumstances: readonly string[]
  'countable-objects': readonly string[]
  'regime-verbs': readonly string[]
  determiners: readonly string[]
  'a-article': string
  'the-article': string
  role: string
  'no-lead-verbs': readonly string[]
  'core-ends': readonly string[]
  'core-keeps': readonly string[]
  'core-cuts': readonly string[]
  'core-spans': readonly string[]
  'core-aims': readonly string[]
  'core-urges': readonly string[]
  'core-stays': readonly string[]
  'core-pairs': readonly string[]
  'core-help': string
  'weak-verbs': readonly string[]
  'core-empties': readonly string[]
  'condition-tails': readonly string[]
  'hollow-verbs': readonly string[]
  'hollow-heads': readonly string[]
  'duty-slogans': readonly string[]
  'empty-verbs': readonly string[]
  'showy-words': readonly string[]
  'attitude-verbs': readonly string[]
  'empty-duty-words': readonly string[]
  'place-openers': readonly string[]
  'place-things': readonly string[]
  'aim-means': readonly string[]
  'told-by-clause': readonly string[]
  'tail-gerunds': readonly string[]
  'making-verbs': readonly string[]
  'purpose-leads': readonly string[]
  'team-acts': readonly string[]
  'named-things': readonly string[]
  'idle-capitals': readonly string[]
  'object-verbs': readonly string[]
  'many-again': string
  'range-ends': readonly string[]
  'promised-behind': readonly string[]
  'promising-ends': readonly string[]
  'single-objects': readonly string[]
  'article-prepositions': readonly string[]
  'behind-objects': readonly string[]
  'singling-words': readonly string[]
  'bare-behind-prepositions': readonly string[]
  'names-with-article': readonly string[]
  'open-calls': readonly string[]
  'article-owners': readonly string[]
  'noun-gerunds': readonly string[]
  'giving-verbs': readonly string[]
  superiors: readonly string[]
  'joint-adverbs': readonly string[]
  'duty-gains': readonly string[]
  'means-openers': readonly string[]
  'empty-means': readonly string[]
  'empty-means-words': readonly string[]
  'reach-openers': readonly string[]
  'duty-asides': readonly string[]
  'description-tails': readonly string[]
  'duty-turns': readonly string[]
  'clause-subjects': readonly string[]
  'half-verbs': readonly string[]
  'pointing-articles': readonly string[]
  'vague-things': readonly string[]
  'vague-wholes': readonly string[]
  'outcome-marks': readonly string[]
  'minor-verbs': readonly string[]
  'work-words': readonly string[]
  'no-work': readonly string[]
  'asking-ends': readonly string[]
  'catch-alls': readonly string[]
  'praising-manners': readonly string[]
  'broad-verbs': readonly string[]
  'minor-matters': readonly string[]
  'reported-subject': string
  'before-colons': readonly string[]
  'calling-nouns': readonly string[]
  'own-people': readonly string[]
  'there-is': readonly string[]
  'self-nouns': readonly string[]
  'each-words': readonly string[]
  'agency-bodies': readonly string[]
  'calling-compounds': readonly string[]
  'own-things': readonly string[]
  'people-of': readonly string[]
  'third-persons': readonly string[]
  'reported-reader': string
  'reader-pronouns': Readonly<Record<string, string>>
  'reader-object': string
  'reader-name': string
  'possessive-ending': string
  conditions: readonly string[]
  'reader-bars': readonly string[]
  'terms-bars': readonly string[]
  'terms-reader-bars': readonly string[]
  vacancies: readonly string[]
  linking: readonly string[]
  'adverbs-of-time': readonly string[]
  quantifiers: readonly string[]
  relatives: readonly string[]
  'reported-pronouns': Readonly<Record<string, string>>
  'reported-verbs': Readonly<Record<string, string>>
  'reported-modals': readonly string[]
  hanging: readonly string[]
  hollow: readonly string[]
  'kinds-of-coverage': readonly string[]
  coverage: string
  'usual-benefits': readonly string[]
  'telling-benefits': readonly string[]
  people: string
  'stage-words': readonly string[]
  'hour-words': readonly string[]
  rotas: readonly string[]
  'seeking-staff': readonly string[]
  'weeks-rota': string
  'place-conditions': readonly string[]
  'pay-labels': readonly string[]
  'hour-bounds': Readonly<Record<string, string>>
  'lone-hours': Readonly<Record<string, string>>
  'pay-fillers': readonly string[]
  'pay-marks': readonly string[]
  'base-marks': readonly string[]
  'base-of': string
  'paid-out': readonly string[]
  'or-less': string
  'pay-extras': readonly string[]
  'benefit-openers': readonly string[]
  'benefit-praise': readonly string[]
  'benefit-tails': readonly string[]
  'benefit-replaced': Readonly<Record<string, string>>
  'benefit-conditions': readonly string[]
  'benefit-scopes': readonly string[]
  'small-perks': readonly string[]
  'head-office-words': readonly string[]
  'countable-benefits': readonly string[]
  vague: readonly string[]
  'travel-percent': string
  'ready-heads': readonly string[]
  'on-call': string
  'on-call-before': readonly string[]
  'on-call-nouns': readonly string[]
  'on-call-countable': readonly string[]
  'on-call-tails': readonly string[]
  'degree-forms': Readonly<Record<string, string>>
  'schooling-wording': Readonly<Record<'heads' | 'fields' | 'alike' | 'openers' | 'wishes' | 'lower-ends' | 'higher', readonly string[]>>
  'before-names': readonly string[]
  'hollow-skills': readonly string[]
  'plain-qualities': readonly string[]
  'knowledge-of': string
  grades: readonly string[]
  'asked-heads': readonly string[]
  'language-said': Readonly<Record<string, string>>
  'hours-states': readonly string[]
  'time-labels': readonly string[]
  'language-levels': Readonly<Record<string, string>>
  'empty-proofs': readonly string[]
  'language-grade': string
  'load-units': readonly string[]
  'load-act': string
  'load-grades': readonly string[]
  'practice-heads': readonly string[]
  'acting-heads': readonly string[]
  'practice-with': string
  'joints-of-acts': Readonly<Record<string, string>>
  'skill-groups': Readonly<Record<string, string>>
  'usual-groups': readonly string[]
  'wishing-words': readonly string[]
  'or-similar': string
  'example-openers': readonly string[]
  'choice-openers': readonly string[]
  'takes-back': readonly string[]
  'no-benefits': readonly string[]
  'no-employers': readonly string[]
  pointing: readonly string[]
  'reported-places': readonly string[]
  'reported-self': string
  'plural-persons': readonly string[]
  'many-nouns': readonly string[]
  'needing-modals': readonly string[]
  'clause-openers': readonly string[]
  'empty-attributes': readonly string[]
  'empty-adverbs': readonly string[]
  'bare-heads': readonly string[]
  'amount-nouns': readonly string[]
  'holding-words': readonly string[]
  'hiring-verbs': readonly string[]
  'parts-of': readonly string[]
  'loose-relatives': readonly string[]
  'team-speaks': readonly string[]
  'part-states': readonly string[]
  'inside-words': readonly string[]
  'team-words': readonly string[]
  'led-groups': readonly string[]
  'value-words': readonly string[]
  'group-sizes': readonly string[]
  'led-people': readonly string[]
  'before-some-of-them': string
  'torn-ends': readonly string[]
  'joining-verbs': readonly string[]
  'joining-nouns': readonly string[]
  'sentence-joints': readonly string[]
  'lead-phrases': Readonly<Record<string, string>>
  'last-leads': readonly string[]
  'points-within': Readonly<Record<string, string>>
  'no-states': readonly string[]
  'telling-verbs': readonly string[]
  'purpose-verbs': readonly string[]
  praise: readonly string[]
  'the-praise': readonly string[]
  'own-bodies': readonly string[]
  'own-articles': readonly string[]
  'own-units': readonly string[]
  'own-groups': readonly string[]
  'calling-plurals': readonly string[]
  'aim-nouns': readonly string[]
  'other-bodies': readonly string[]
  'own-places': readonly string[]
  'shared-things': readonly string[]
  'start-states': Readonly<Record<string, string>>
  'start-dates': Readonly<Record<string, string>>
  'the-employer': string
  bodies: readonly string[]
  'firm-ends': readonly string[]
  'the-body': string
  'the-firm': string
  'benefit-groups': readonly (readonly string[])[]
  'own-pronoun': string
  'lead-participles': Readonly<Record<string, string>>
  wishing: readonly string[]
  collectives: readonly string[]
  'verb-joints': readonly string[]
  'pointed-at': readonly string[]
  'spell-openers': readonly string[]
  'spell-units': readonly string[]
  'has-been': string
  degrees: Readonly<Record<string, string>>
  'degree-in': string
  'or-equivalent': string
  'or-its-equivalent': string
  secondary: string
  sounds: ArticleSounds
  'related-field': string
  seeking: readonly string[]
  for: string
  'end-words': readonly string[]
  periods: Readonly<Record<string, string>>
  'schedule-units': Readonly<Record<string, string>>
  'period-forms': Readonly<Record<string, string>>
  'each-unit': string
  'no-rates': readonly string[]
  'value-verbs': readonly string[]
  'part-of': string
  of: string
  'client-words': readonly string[]
  'own-client': readonly string[]
  frequencies: readonly string[]
  'days-of-hours': readonly string[]
  'no-benefit-words': readonly string[]
  'rate-words': readonly string[]
  'rate-steps': readonly string[]
  'rate-labels': Readonly<Record<string, string>>
  'pay-tails': readonly string[]
  'passing-names': Readonly<Record<string, string>>
  to: string
  not: string
  'ability-to': string
  'says-use': readonly string[]
  'denies-use': readonly string[]
  exposures: readonly string[]
  'section-names': Readonly<Record<string, string>>
  fractions: Readonly<Record<string, string>>
  plus: string
  'at-least': string
  'hours-of': string
  from: string
  'post-states': readonly string[]
  'employer-does': string
  statuses: Readonly<Record<string, string>>
  'term-labels': readonly string[]
  'prospect-turns': readonly string[]
  'prospect-turn': string
  'odd-times': Readonly<Record<string, string>>
  'odd-work': string
  'odd-kinds': Readonly<Record<string, string>>
  'odd-signs': Readonly<Record<string, readonly string[]>>
  'prospect-leads': readonly string[]
  'prospect-verbs': readonly string[]
  'prospect-post': string
  'prospect-states': readonly string[]
  'prospect-is': string
  'up-to': string
  'of-experience': string
  experience: string
  employment: Readonly<Record<string, string>>
  stages: Readonly<Record<string, string>>
  'driving-licence': string
  team: string
  units: readonly string[]
  'countable-heads': readonly string[]
  'held-statuses': Readonly<Record<string, string>>
  'held-adjectives': readonly string[]
  'for-grade': string
  'with-article': Readonly<Record<string, string>>
  headless: readonly string[]
  'soft-told': Readonly<Record<string, string>>
  spellings: Readonly<Record<string, string>>
  'status-nouns': Readonly<Record<string, string>>
  finite: readonly string[]
  'year-words': Readonly<Record<string, string>>
}
