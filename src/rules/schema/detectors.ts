/** Rules that find something by patterns: one schema for each folder or file below rules/. */
import * as v from 'valibot'
import {
  CULTURE_IDS,
  except,
  flag,
  id,
  maybe,
  no,
  oneOf,
  patterns,
  reference,
  SKILL_KINDS,
  sectionKinds,
  share,
  slug,
  text,
  WORDING_KINDS,
  yes,
} from './fields'

const why = text('Why these words mean it; shown to readers who ask.', 'A garden for the staff shows care for their breaks.')
const everywhere = maybe(flag('It counts in equal-opportunity, privacy and similar text too.'))
const strength = share('How clearly this wording says it; 0.6 when left out.')

/** What every such rule has. */
const detector = {
  id,
  match: patterns,
  except: maybe(except),
  in: maybe(sectionKinds('Kinds of section where the rule applies; everywhere when left out.')),
  'not-in': maybe(sectionKinds('Kinds of section where it does not apply.')),
  yes,
  no,
}

const rules = <Entries extends v.ObjectEntries>(entries: Entries) => v.array(v.strictObject({ ...detector, ...entries }))

export const culture = rules({
  finds: oneOf(CULTURE_IDS, 'Culture signal, as in lexicons/culture-signals.yaml.'),
  strength: maybe(strength),
  why,
})

export const wording = rules({
  finds: slug('Id of the flag.', 'clock-watchers'),
  kind: oneOf(WORDING_KINDS, 'What is the matter with the wording.'),
  why,
  instead: maybe(text('What could be written in its place.', 'State the hours.')),
})

const value = v.pipe(
  v.union([v.string(), v.number(), v.boolean(), v.strictObject({ min: maybe(v.number()), max: maybe(v.number()) })]),
  v.description('The value of the fact when the rule fires.'),
)

export const facts = rules({
  finds: v.pipe(
    v.string(),
    v.regex(/^[a-z][A-Za-z-]*(?:\.[A-Za-z-]+)?$/, 'write role.<fact>, company.<fact> or a cue such as pay.period'),
    v.description('Fact that it states, or cue that helps to read one.'),
  ),
  strength: maybe(strength),
  why: maybe(why),
  value: maybe(value),
  take: maybe(slug('Name of the capture that holds the value.')),
  parse: maybe(
    oneOf(
      [
        'text',
        'name',
        'title',
        'team',
        'size',
        'shift',
        'duration',
        'places',
        'list',
        'values',
        'benefits',
        'fields',
        'mission',
        'number',
        'percent',
        'year',
        'years',
      ],
      'How the captured words become the value.',
    ),
  ),
  name: maybe(oneOf(['before', 'after', 'owner'], 'On which side of the match a name stands; owner = before it and in the possessive.')),
  describes: maybe(
    oneOf(['noun', 'verb', 'as', 'aside'], 'What the description begins with; as: "As a ..., we"; aside: "Name, a ..., is".'),
  ),
  follows: maybe(flag('It counts only after a match of its own kind.')),
  capitals: maybe(flag('It counts only where it is written with capitals.')),
  everywhere,
})

export const gates = rules({
  finds: slug('Id of the gate.'),
  kind: oneOf(
    ['check', 'demand', 'document', 'trial', 'entry', 'welcome', 'step'],
    'check: the employer verifies it. demand: the candidate must bring it. document: an application has to hold it. trial: a test on the way to the post. entry: who alone may apply. welcome: who may apply too, and how many are wanted. step: what becomes of an application.',
  ),
  phrase: text(
    'The gate as a noun phrase, "a background check", or as a clause where it is an entry, a welcome or a step; the name of its capture in braces stands for the words found.',
  ),
  why: maybe(why),
  strength: maybe(strength),
  take: maybe(slug('Name of the capture that holds the words.')),
  plain: maybe(flag('The words are no name: they are told in small letters.')),
  beside: maybe(flag('It is told only beside another of its kind.')),
  everywhere,
})

export const workplace = rules({
  finds: slug('What it tells of; one rule of a kind speaks.', 'canteen'),
  kind: oneOf(
    ['employer', 'setting', 'practice'],
    'employer: what an employer is called that is not named. setting: the kind of place where the work is done. practice: how one works there.',
  ),
  tells: text(
    'A noun phrase for an employer or a setting, a clause for a practice; forms that say the same are parted by "|", and the name of its capture in braces stands for the words found.',
    'staff eat in a canteen',
  ),
  weight: maybe(share('How much it tells; 0.6 when left out.')),
  take: maybe(slug('Name of the capture that holds the words.')),
  plain: maybe(flag('The words are no name: they are told in small letters.')),
  why: maybe(why),
})

export const duties = rules({
  finds: slug('Theme of the duty.', 'bell-ringing'),
  name: text('The theme in words: "building software".', 'ringing bells'),
  why: maybe(why),
  strength: maybe(strength),
})

export const skills = rules({
  finds: slug('Id of the skill; a term of the lexicons gives it its name and kind.'),
  name: maybe(text('Name of the skill, where no lexicon has it.')),
  kind: maybe(oneOf(SKILL_KINDS, 'Kind of the skill, where no lexicon has it.')),
  why: maybe(why),
})

export const stance = rules({
  finds: oneOf(['required', 'preferred', 'mentioned', 'not-needed'], 'How strongly a skill in its reach is asked for.'),
  scope: oneOf(
    ['after', 'before', 'sentence', 'capture'],
    'How far it reaches: to the end of the clause, back to its start, over the sentence, or over what <scope> captures.',
  ),
  ends: maybe(oneOf(['purpose'], 'What ends its reach early: "to" with a verb behind a word for the person, "a baker to run the shop".')),
  why,
})

export const asked = rules({
  finds: oneOf(SKILL_KINDS, 'Kind of what is asked for.'),
  side: oneOf(['after', 'before'], 'On which side of the cue it stands.'),
  gerund: maybe(flag('A verb in -ing opens what is asked for: "experience running sawmills".')),
  whole: maybe(flag('The cue is the last part of the name: "boiler operator licence".')),
  why,
})

export const leads = rules({
  finds: slug('What it leads into.'),
  takes: maybe(
    oneOf(
      ['noun', 'verb', 'gerund', 'list', 'before', 'done'],
      'noun: what follows may be a noun phrase without a verb. verb: the lead is a subject alone, and a verb that agrees with it must follow. gerund: a verb in -ing must follow. list: the items after it are duties. before: what stands before it is the duty. done: what stands before it has to be done as the participle behind it says.',
    ),
  ),
  as: maybe(text('The verb phrase that tells the duty where a noun follows: "be responsible for".')),
  plural: maybe(flag('Its subject is several people, whose verb has no ending: "our drivers load".')),
  follows: maybe(flag('It leads on from a duty in the sentence before.')),
  why,
})

export const nonDuties = rules({
  finds: slug('What the sentence is.'),
  takes: maybe(oneOf(['list'], 'list: it announces a list, whose items are no duties either.')),
  why,
})

export const offers = rules({ finds: slug('What the sentence is.'), why })

export const proficiency = rules({
  finds: oneOf(['basic', 'working', 'advanced', 'expert'], 'How well the skill must be known.'),
  beside: maybe(oneOf(['before', 'after'], 'The words stand right before or right after the skill; near before it when left out.')),
  why,
})

export const notices = rules({
  finds: reference('warning', 'Code of the warning, as in warnings.yaml.'),
  everywhere: maybe(flag('It reads boilerplate too.')),
  why,
})
