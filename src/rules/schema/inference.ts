/** What findings imply, what is missing, and how far a result is to be trusted. */
import * as v from 'valibot'
import {
  CULTURE_IDS,
  count,
  except,
  FACT_PATHS,
  id,
  lines,
  maybe,
  no,
  oneOf,
  PARAGRAPHS,
  PROFICIENCIES,
  patterns,
  references,
  SKILL_LEVELS,
  sectionKinds,
  share,
  text,
  yes,
} from './fields'

/** A share, an excess over one and a ratio are told as "a third" and "twice", the others as numbers in words. */
const SUMS = ['quotient', 'product', 'difference', 'total', 'share', 'excess', 'ratio'] as const

const one = v.union([v.string(), v.number(), v.boolean()])
const bounds = v.strictObject({ from: maybe(v.number()), to: maybe(v.number()) })

const cue = v.strictObject({
  as: maybe(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][A-Za-z]*$/, 'write one word of letters'),
      v.description('Name under which a sentence may print what was found.'),
    ),
  ),
  themes: maybe(references('theme', 'Themes of duties; any of them will do.')),
  share: maybe(share('The share of all duties that must have one of the themes.')),
  duties: maybe(count('How many duties must be found.')),
  skills: maybe(references('skill', 'Ids of skills, or category:…, field:…, kind:…; any of them will do.')),
  level: maybe(v.pipe(v.array(v.picklist(SKILL_LEVELS)), v.minLength(1), v.description('Levels that the skills may have.'))),
  proficiency: maybe(
    v.pipe(
      v.array(v.picklist(PROFICIENCIES)),
      v.minLength(1),
      v.description('How well the skills are to be mastered; only skills of the lexicons have it.'),
    ),
  ),
  also: maybe(sectionKinds('Kinds of section in which a skill is named as well as in another; not one that the title names.')),
  culture: maybe(v.pipe(v.array(v.picklist(CULTURE_IDS)), v.minLength(1), v.description('Culture signals; any of them will do.'))),
  fact: maybe(oneOf(FACT_PATHS, 'A fact, such as role.onCall.')),
  is: maybe(v.pipe(v.union([one, v.array(one)]), v.description('Value of the fact, or several of which any will do.'))),
  where: maybe(
    v.pipe(v.record(v.string(), v.union([one, v.array(one), bounds])), v.description('What parts of the value must be, by their names.')),
  ),
  has: maybe(v.pipe(v.array(v.string()), v.minLength(1), v.description('Words, in lower case, of which one stands in the value.'))),
  gates: maybe(references('gate', 'Gates; any of them will do.')),
  match: maybe(patterns),
  except: maybe(except),
  in: maybe(sectionKinds('Kinds of section where the patterns apply.')),
  'not-in': maybe(sectionKinds('Kinds of section where they do not.')),
  times: maybe(count('How many different places must show it.')),
  sections: maybe(count('How many kinds of section must show it.')),
  figure: maybe(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][A-Za-z]*(\.max)?$/, 'write the name of a capture or of a part of the value, and .max for the upper end'),
      v.description(
        'The number to reckon with: what the patterns capture under this name, this part of the fact, or "count": how many are found.',
      ),
    ),
  ),
  list: maybe(count('How many of what was found are printed together, as a list; one when left out.')),
  unlike: maybe(oneOf(FACT_PATHS, 'A fact that the words which the patterns capture do not repeat.')),
  unquoted: maybe(
    v.pipe(v.boolean(), v.description('What the patterns find is a noun phrase that a sentence may print without quotation marks.')),
  ),
})

const sum = v.strictObject({
  as: v.pipe(
    v.string(),
    v.regex(/^[a-z][A-Za-z]*$/, 'write one word of letters'),
    v.description('Name under which a sentence prints the result, in words.'),
  ),
  of: v.pipe(
    v.array(v.union([v.string(), v.number()])),
    v.length(2),
    v.description('Two numbers: cues with a figure, by their names (with .max for the upper end), sums before this one, or plain numbers.'),
  ),
  by: oneOf(SUMS, 'How the second is taken with the first.'),
  step: maybe(v.pipe(v.number(), v.description('The result is rounded to a multiple of this; to 1 when left out.'))),
  from: maybe(v.pipe(v.number(), v.description('Below this the insight is not drawn.'))),
  to: maybe(v.pipe(v.number(), v.description('Above this the insight is not drawn.'))),
})
const cues = (description: string) => v.pipe(v.array(cue), v.minLength(1), v.description(description))

const silent = v.strictObject({
  ...cue.entries,
  words: maybe(
    v.pipe(
      v.array(v.string()),
      v.minLength(1),
      v.description('Beginnings of words, in lower case, that stand nowhere in the text, not even in its fine print.'),
    ),
  ),
})

export const insights = v.array(
  v.strictObject({
    id,
    paragraph: oneOf(PARAGRAPHS, 'Paragraph that it is told in.'),
    strength: maybe(share('How strongly the cues support the statement; 0.6 when left out.')),
    families: maybe(references('family', 'Job families that it is limited to.')),
    'not-families': maybe(references('family', 'Job families where it does not hold.')),
    cues: cues('What must be found; all of it, unless at-least says how many.'),
    'at-least': maybe(count('How many of the cues are enough.')),
    unless: maybe(cues('What speaks against it.')),
    silence: maybe(
      v.pipe(
        v.array(silent),
        v.minLength(1),
        v.description('What the posting must not speak of, not even to deny it; never concluded from a posting that was read badly.'),
      ),
    ),
    sums: maybe(v.pipe(v.array(sum), v.minLength(1), v.description('What is reckoned from the figures of the cues.'))),
    told: maybe(
      v.pipe(
        v.boolean(),
        v.description('false: listed among the findings and not told in the report; its cues may stand together by chance.'),
      ),
    ),
    stated: maybe(
      v.pipe(
        v.boolean(),
        v.description('true: the sentences say what is printed, or what follows from printed figures, and need no hedge.'),
      ),
    ),
    say: lines(
      'insight-templates',
      'Sentences that word it as an inference, one a line.',
      'Beside {first}, {second} suggests hours that follow the water.',
    ),
    beside: maybe(text('The move whose facts it takes up: it is told behind that move.', 'conditions')),
    ask: maybe(text('What a candidate may ask about it, as an indirect question.')),
    yes: maybe(
      lines(
        'postings',
        'Small postings on which it must fire, one a line; " // " parts their sentences.',
        'Read the tide table. // {requirements} Moor at night.',
      ),
    ),
    no: maybe(lines('postings', 'Small postings on which it must stay silent.')),
  }),
)

export const gaps = v.array(
  v.strictObject({
    id,
    priority: v.pipe(v.number(), v.description('The higher, the sooner it is asked.')),
    missing: maybe(v.pipe(v.array(v.picklist(FACT_PATHS)), v.description('Facts all of which must be absent.'))),
    cues: maybe(cues('What makes the question worth asking.')),
    unless: maybe(cues('What answers it.')),
    families: maybe(references('family', 'Job families that it is limited to.')),
    question: text('The question.', 'What does the role pay?'),
    ask: maybe(text('The question as an indirect clause, where the report has told what it rests on: "when the bonus is paid".')),
    alone: maybe(text('The same where the report has not, in words that presuppose nothing: "whether the bonus on offer is shared".')),
    lack: maybe(text('What is missing, as a noun: "pay".')),
    yes: maybe(yes),
    no: maybe(no),
  }),
)

export const warnings = v.record(
  v.pipe(v.string(), v.regex(/^[A-Z][A-Z_]*$/, 'write the code in capitals')),
  text('What the warning means.'),
)

export const reasons = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'write the code in lower case')),
  text('The reason in a sentence; {instead}, {section}, {exception} and {slots} are filled in.'),
)
