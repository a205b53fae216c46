/** One small bad file for every mistake: where it is told, what is wrong, what would be right. */
import { describe, expect, it } from 'vitest'
import { RuleError } from '../src/errors'
import { load, type RuleFile } from '../src/rules/load'

const problemsOf = (...files: RuleFile[]): readonly RuleError['problems'][number][] => {
  try {
    load(files)
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return error.problems
  }
}

const GOOD = [
  '- id: culture.ownership',
  '  finds: autonomy-ownership',
  '  why: People decide.',
  '  match: |',
  '    take ownership of',
  '  yes: |',
  '    You [take ownership of] features.',
  '  no: |',
  '    Ownership is shared.',
]

/** The good culture rule with one line changed, or lines put behind it. */
function rule(changes: Record<number, string>, ...more: string[]): RuleFile {
  const lines = GOOD.flatMap((line, index) => {
    const change = changes[index + 1]
    return change === undefined ? [line] : change === '' ? [] : [change]
  })
  return { path: 'rules/culture/test.yaml', text: [...lines, ...more, ''].join('\n') }
}

const terms = (lines: string[], senses: string[] = []): RuleFile => ({
  path: 'lexicons/skills/test.yaml',
  text: [
    'field: brewing',
    'groups:',
    '  - kind: tool',
    '    category: brewing',
    '    terms: |',
    ...lines.map((line) => `      ${line}`),
    ...senses,
    '',
  ].join('\n'),
})

const PLAN: RuleFile = {
  path: 'rules/plan.yaml',
  text: `budgets:
  brief: { sentences: 3, words: 85 }
  standard: { sentences: 7, words: 180 }
  detailed: { sentences: 10, words: 260 }
moves:
  - { move: purpose, paragraph: job, place: 10, priority: 100, lengths: [brief] }
`,
}
const SLOTS: RuleFile = {
  path: 'rules/slots.yaml',
  text: 'everywhere:\n  title: the title\njob:\n  duty: the duty\ncompany:\n  size: the size\n',
}
const WARNINGS: RuleFile = { path: 'rules/warnings.yaml', text: 'AGENCY: An agency.\n' }
const TITLES: RuleFile = {
  path: 'lexicons/titles.yaml',
  text: '- family: nursing\n  industry-hint: health\n  person: nurse\n  people: nurses\n  served: patients\n  place: ward\n  words: |\n    nurse\n',
}
const DUTIES: RuleFile = {
  path: 'rules/duties/test.yaml',
  text: GOOD.join('\n')
    .replace('culture.ownership', 'theme.mentoring')
    .replace('autonomy-ownership', 'mentoring\n  name: mentoring')
    .concat('\n'),
}
const GATES: RuleFile = {
  path: 'rules/gates.yaml',
  text: GOOD.join('\n')
    .replace('culture.ownership', 'gates.drug-test')
    .replace('autonomy-ownership', 'drug-test\n  kind: check\n  phrase: a drug test')
    .concat('\n'),
}
const say = (...lines: string[]): RuleFile => ({
  path: 'rules/say/job.yaml',
  text: ['- move: purpose', '  paragraph: job', '  kind: stated', '  templates: |', ...lines.map((line) => `    ${line}`), ''].join('\n'),
})
const insight = (...lines: string[]): RuleFile => ({
  path: 'rules/insights/test.yaml',
  text: ['- id: insight.test', '  paragraph: job', '  say: |', '    The {title} probably decides.', ...lines, ''].join('\n'),
})

const saying = (slot: string, ...lines: string[]): RuleFile => {
  const { path, text } = insight(...lines)
  return { path, text: text.replace('{title}', slot) }
}

interface Mistake {
  files: RuleFile[]
  /** "line:column" in the last file. */
  at: string
  problem: string
  proposal?: string
}

const MISTAKES: Record<string, Mistake> = {
  // YAML
  'text with a colon': {
    files: [rule({ 3: '  why: People decide: alone.' })],
    at: '3:8',
    problem: 'not readable as YAML',
    proposal: 'into "quotes"',
  },
  'a field that stands twice': {
    files: [rule({ 3: '  why: One.\n  why: Two.' })],
    at: '4:3',
    problem: 'must be unique',
    proposal: 'keep one of the two',
  },
  'a tab before a field': { files: [rule({ 3: '\twhy: One.' })], at: '3:2', problem: 'not readable as YAML' },
  'an anchor on a list': {
    files: [rule({ 3: '  why: One.\n  in: &kinds [pay]' })],
    at: '4:7',
    problem: 'a YAML anchor on a list or a map',
    proposal: 'write it out',
  },
  'a YAML tag': { files: [rule({ 3: '  why: !!binary One.' })], at: '3:8', problem: 'a YAML tag', proposal: 'leave it out' },
  'an alias of nothing': { files: [rule({ 3: '  why: *because' })], at: '3:8', problem: 'not readable as YAML' },
  'a second document': { files: [rule({}, '---', '- id: more')], at: '10:1', problem: 'a second document' },
  'an empty file': { files: [{ path: 'rules/culture/test.yaml', text: '' }], at: '1:1', problem: 'an empty file' },
  'bytes that are no text': {
    files: [rule({ 5: '    take \ufffd of' })],
    at: '5:10',
    problem: 'a character that is no text',
    proposal: 'UTF-8',
  },
  'a reserved name': { files: [rule({ 3: '  why: One.\n  __proto__: yes' })], at: '4:3', problem: 'the reserved name __proto__' },
  'a map called constructor': {
    files: [{ path: 'rules/warnings.yaml', text: 'constructor: Bad.\n' }],
    at: '1:1',
    problem: 'the reserved name constructor',
  },
  // Shape
  'a file of no kind': {
    files: [{ path: 'rules/cultur/x.yaml', text: '- id: a\n' }],
    at: '1:1',
    problem: 'a file of no known kind',
    proposal: 'did you mean rules/culture?',
  },
  'an unknown field': {
    files: [rule({ 3: '  why: One.\n  exept: |\n    at home' })],
    at: '4:3',
    problem: 'unknown field "exept"',
    proposal: 'did you mean except?',
  },
  'a missing field': { files: [rule({ 3: '' })], at: '1:3', problem: 'missing field "why"', proposal: 'add why: Why these words mean it' },
  'a number for text': { files: [rule({ 3: '  why: 7' })], at: '3:8', problem: 'why is a number', proposal: 'write text' },
  'text for a list': { files: [rule({ 3: '  why: One.\n  in: pay' })], at: '4:7', problem: 'in is text', proposal: '[one, two]' },
  'text for a number': {
    files: [rule({ 3: '  why: One.\n  strength: high' })],
    at: '4:13',
    problem: 'strength is text',
    proposal: 'a number',
  },
  'a strength above one': { files: [rule({ 3: '  why: One.\n  strength: 7' })], at: '4:13', problem: 'strength 7 will not do' },
  'an id in capitals': {
    files: [rule({ 1: '- id: Culture.Own' })],
    at: '1:7',
    problem: 'id "Culture.Own" will not do',
    proposal: 'lower case',
  },
  'a map for a list of rules': {
    files: [{ path: 'rules/gates.yaml', text: 'id: gates.one\n' }],
    at: '1:1',
    problem: 'the file is a map of fields',
    proposal: 'a list',
  },
  // Names
  'an unknown culture signal': {
    files: [rule({ 2: '  finds: autonomy' })],
    at: '2:10',
    problem: 'unknown finds "autonomy"',
    proposal: 'did you mean autonomy-ownership?',
  },
  'an unknown section kind': {
    files: [rule({ 3: '  why: One.\n  in: [requirement]' })],
    at: '4:8',
    problem: 'unknown in "requirement"',
    proposal: 'did you mean requirements?',
  },
  'an unknown kind of skill': {
    files: [{ ...terms(['kettle']), text: terms(['kettle']).text.replace('kind: tool', 'kind: tools') }],
    at: '3:11',
    problem: 'unknown kind "tools"',
    proposal: 'did you mean tool?',
  },
  'a category with spaces': {
    files: [{ ...terms(['kettle']), text: terms(['kettle']).text.replace('category: brewing', 'category: Beer Making') }],
    at: '4:15',
    problem: 'category "Beer Making" will not do',
  },
  'an unknown kind of wording': {
    files: [{ path: 'rules/wording/test.yaml', text: rule({ 2: '  finds: slang\n  kind: vage' }).text.replace('culture.', 'wording.') }],
    at: '3:9',
    problem: 'unknown kind "vage"',
    proposal: 'did you mean vague?',
  },
  'an unknown warning': {
    files: [WARNINGS, { path: 'rules/notices.yaml', text: rule({ 2: '  finds: AGENT' }).text }],
    at: '2:10',
    problem: 'unknown warning "AGENT"',
    proposal: 'did you mean AGENCY?',
  },
  'an unknown theme': {
    files: [DUTIES, insight('  cues:', '    - themes: [mentorin]')],
    at: '6:16',
    problem: 'unknown theme "mentorin"',
    proposal: 'did you mean mentoring?',
  },
  'an unknown family': {
    files: [TITLES, insight('  families: [nurse]', '  cues:', '    - match: |', '        work alone')],
    at: '5:14',
    problem: 'unknown family "nurse"',
    proposal: 'did you mean nursing?',
  },
  'an unknown skill': {
    files: [terms(['mash tun']), insight('  cues:', '    - skills: [mash-tub]')],
    at: '6:16',
    problem: 'unknown skill "mash-tub"',
    proposal: 'did you mean mash-tun?',
  },
  'an unknown gate': {
    files: [GATES, insight('  cues:', '    - gates: [drug-tests]')],
    at: '6:15',
    problem: 'unknown gate "drug-tests"',
    proposal: 'did you mean drug-test?',
  },
  'an unknown fact': {
    files: [insight('  cues:', '    - fact: role.oncall')],
    at: '6:13',
    problem: 'unknown fact "role.oncall"',
    proposal: 'did you mean role.onCall?',
  },
  'a cue that looks for nothing': {
    files: [insight('  cues:', '    - times: 2')],
    at: '6:7',
    problem: 'a cue that looks for nothing',
    proposal: 'add one of',
  },
  'a move that is not planned': {
    files: [PLAN, { path: 'rules/say/job.yaml', text: say('a: One {title}.').text.replace('move: purpose', 'move: purpos') }],
    at: '1:9',
    problem: 'unknown move "purpos"',
    proposal: 'did you mean purpose?',
  },
  'a move without sentences': {
    files: [
      say('a: One.'),
      { ...PLAN, text: `${PLAN.text}  - { move: scope, paragraph: job, place: 20, priority: 90, lengths: [brief] }\n` },
    ],
    at: '7:13',
    problem: 'the move "scope" has no sentences',
  },
  'an id that is used twice': {
    files: [{ ...rule({}), path: 'rules/culture/first.yaml' }, rule({})],
    at: '1:7',
    problem: '"culture.ownership" is defined at rules/culture/first.yaml:1 already',
    proposal: 'choose another name',
  },
  // Patterns
  'an unknown list': {
    files: [rule({ 5: '    take @benefits of' })],
    at: '5:10',
    problem: 'unknown list @benefits',
    proposal: 'add it below lexicons/lists',
  },
  'a list almost named': {
    files: [{ path: 'lexicons/lists/benefits.yaml', text: 'list: benefit\nentries: |\n  dental\n' }, rule({ 5: '    take @benefits of' })],
    at: '5:10',
    problem: 'unknown list @benefits',
    proposal: 'did you mean @benefit?',
  },
  'an unknown tag': {
    files: [rule({ 5: '    take ownership of\n    own #Adjetive work' })],
    at: '6:9',
    problem: 'unknown tag #Adjetive',
    proposal: 'did you mean #Adjective?',
  },
  'an open bracket': {
    files: [rule({ 5: '    take (full|whole ownership' })],
    at: '5:10',
    problem: '"(" is never closed',
    proposal: 'add ")"',
  },
  'a bracket too many': { files: [rule({ 5: '    take full) ownership' })], at: '5:14', problem: 'unexpected ")"' },
  'an empty choice': { files: [rule({ 5: '    take (full|) ownership' })], at: '5:16', problem: 'an empty choice' },
  'no pattern': { files: [rule({ 5: '' })], at: '4:3', problem: 'an empty pattern', proposal: 'at least one line' },
  'a pattern for nothing': {
    files: [rule({ 5: '    (full)? (own)?' })],
    at: '5:5',
    problem: 'a pattern that can match nothing',
    proposal: 'at least one word',
  },
  'a gap in front': {
    files: [rule({ 5: '    ...3 ownership' })],
    at: '5:5',
    problem: 'a gap opens the pattern',
    proposal: 'begin with a word',
  },
  'a gap behind what may be missing': {
    files: [rule({ 5: '    (full)? ...3 ownership' })],
    at: '5:13',
    problem: 'a gap opens the pattern',
  },
  'an open capture in front': {
    files: [rule({ 5: '    <who> owns it' })],
    at: '5:5',
    problem: '<who> opens the pattern',
    proposal: '<who: pattern>',
  },
  'a gap too wide': { files: [rule({ 5: '    take ...40 of' })], at: '5:10', problem: 'a gap of 40', proposal: 'from 1 to 12' },
  'a start in the middle': { files: [rule({ 5: '    take ^ ownership' })], at: '5:10', problem: '"^" after a word' },
  'an end in the middle': { files: [rule({ 5: '    take $ ownership' })], at: '5:10', problem: '"$" before a word' },
  'an optional plural': {
    files: [rule({ 5: '    take duties? seriously' })],
    at: '5:10',
    problem: '"duties?" makes the whole word optional',
    proposal: 'write duty',
  },
  'endings in brackets': {
    files: [rule({ 5: '    own (s|ed|ing)? it' })],
    at: '5:9',
    problem: 'endings in brackets',
    proposal: 'any inflection',
  },
  'one side for nothing': {
    files: [rule({ 5: '    take (full|all?) ownership' })],
    at: '5:16',
    problem: 'one side of "|" can match nothing',
  },
  'brackets without end': {
    files: [rule({ 5: `    ${'('.repeat(12)}own${')'.repeat(12)}` })],
    at: '5:14',
    problem: 'brackets nested deeper than 8',
  },
  'patterns outside a block': {
    files: [rule({ 4: '  match: take ownership', 5: '' })],
    at: '4:10',
    problem: 'match stands in no literal block',
    proposal: 'write "|"',
  },
  'a folded block': { files: [rule({ 4: '  match: >' })], at: '4:10', problem: 'match stands in no literal block' },
  'one pattern twice': { files: [rule({ 5: '    own it\n    own it' })], at: '6:5', problem: 'the same line stands twice' },
  'a capture that is not there': {
    files: [{ path: 'rules/facts/test.yaml', text: rule({ 2: '  finds: role.team\n  take: text' }).text }],
    at: '6:5',
    problem: 'no <text> in the pattern',
    proposal: 'write <text>',
  },
  // Examples
  'no example': {
    files: [rule({ 6: '', 7: '' })],
    at: '1:3',
    problem: 'missing field "yes"',
    proposal: 'Sentences in which it must be found',
  },
  'no near miss': { files: [rule({ 8: '', 9: '' })], at: '1:3', problem: 'missing field "no"', proposal: 'Near misses' },
  'an example block without a line': { files: [rule({ 7: '' })], at: '6:3', problem: 'no example that must be found' },
  'a near-miss block without a line': { files: [rule({ 9: '' })], at: '8:3', problem: 'no near miss that must be left alone' },
  'an open evidence bracket': { files: [rule({ 7: '    You [take ownership of features.' })], at: '7:9', problem: '"[" is never closed' },
  'an unknown section of an example': {
    files: [rule({ 7: '    {requirement} You [take ownership of] it.' })],
    at: '7:6',
    problem: 'unknown section kind {requirement}',
    proposal: 'did you mean requirements?',
  },
  'an example where the rule does not apply': {
    files: [rule({ 3: '  why: One.\n  in: [pay]' })],
    at: '8:5',
    problem: 'the example stands in "responsibilities"',
    proposal: '{pay}',
  },
  'an unknown family of a small posting': {
    files: [TITLES, insight('  cues:', '    - match: |', '        work alone', '  yes: |', '    Work alone. // {family: nurses}')],
    at: '9:20',
    problem: 'unknown family "nurses"',
  },
  // Terms
  'a term without a name': {
    files: [terms(['= kettle'])],
    at: '6:7',
    problem: 'a term without a name',
    proposal: 'write "name = alias, alias"',
  },
  'an equals sign without space': { files: [terms(['kettle= copper'])], at: '6:13', problem: '"=" without spaces around it' },
  'an empty alias': { files: [terms(['kettle = copper, , tun'])], at: '6:24', problem: 'an empty alias' },
  'two terms on a line': { files: [terms(['kettle = copper, tun = lauter tun'])], at: '6:28', problem: 'a second "="' },
  'a list of names': { files: [terms(['kettle, copper'])], at: '6:13', problem: 'a comma in the name of a term' },
  'a link of no kind': { files: [terms(['kettle {wiki:Q1}'])], at: '6:15', problem: 'the link "wiki:Q1"', proposal: 'wikidata:…' },
  'a link that is no id': {
    files: [terms(['kettle {wikidata:kettle}'])],
    at: '6:15',
    problem: 'the link "wikidata:kettle"',
    proposal: 'Q and a number',
  },
  'an alias of two terms': {
    files: [terms(['kettle = copper', 'boiler = steam boiler, Copper'])],
    at: '7:30',
    problem: '"Copper" is claimed by "kettle" in line 6 too',
  },
  'a term that stands twice': {
    files: [terms(['kettle', 'kettle = copper'])],
    at: '7:7',
    problem: 'the term "kettle" stands in line 6 too',
  },
  'a sense of an unknown term': {
    files: [
      terms(['kettle'], ['senses:', '  - term: kettel', '    near: beer', '    yes: |', '      The [kettle].', '    no: |', '      Tea.']),
    ],
    at: '8:11',
    problem: 'unknown term "kettel"',
    proposal: 'did you mean kettle?',
  },
  'a sense of an unknown spelling': {
    files: [
      terms(
        ['kettle = copper'],
        [
          'senses:',
          '  - term: kettle',
          '    word: coper',
          '    near: beer',
          '    yes: |',
          '      The [kettle].',
          '    no: |',
          '      Tea.',
        ],
      ),
    ],
    at: '9:11',
    problem: '"coper" is no spelling of "kettle"',
    proposal: 'did you mean copper?',
  },
  'a list entry half quoted': {
    files: [{ path: 'lexicons/lists/x.yaml', text: 'list: x\nentries: |\n  "dental\n' }],
    at: '3:3',
    problem: 'a quote that is never closed',
  },
  // Templates
  'a slot that is not there': {
    files: [SLOTS, say('a: The {title} is to {dutie}.')],
    at: '5:26',
    problem: 'no slot {dutie} here',
    proposal: 'did you mean duty?',
  },
  'a slot of the other paragraph': { files: [SLOTS, say('a: It is {size}.')], at: '5:14', problem: 'no slot {size} here' },
  'a wanted slot that is not there': {
    files: [SLOTS, say('a +duti: The {title}.')],
    at: '5:7',
    problem: 'no slot +duti here',
    proposal: 'did you mean +duty?',
  },
  'an unknown form': {
    files: [SLOTS, say('a: The {title} {duty:gerunt}.')],
    at: '5:20',
    problem: 'unknown form ":gerunt"',
    proposal: 'did you mean :gerund?',
  },
  'a slot that cannot be read': { files: [say('a: The {title is here.')], at: '5:12', problem: 'a slot that cannot be read' },
  'an open part of a sentence': { files: [say('a: The {title}[ and {duty}.')], at: '5:19', problem: '"[" is never closed' },
  'an optional part without a slot': { files: [say('a: The {title}[ and more].')], at: '5:19', problem: 'an optional part without a slot' },
  'a line without a name': {
    files: [say('The {title} is here.')],
    at: '5:5',
    problem: 'not a template line',
    proposal: 'name: The sentence',
  },
  'two templates of one name': { files: [say('a: One.', 'a: Two.')], at: '6:5', problem: 'a second template "a"' },
  'a slot that no cue names': {
    files: [SLOTS, saying('{reason}', '  cues:', '    - match: |', '        work alone', '      as: cause')],
    at: '4:9',
    problem: 'no slot {reason} here',
    proposal: 'use one of: title, cause',
  },
  'a faulty expression': {
    files: [
      {
        path: 'lexicons/quantities.yaml',
        text: 'numbers: |\n  one 1\nmagnitudes: |\n  k = 1000\ncurrencies: |\n  $ = USD\nyears: |\n  year\nmonths: |\n  month\npercent: |\n  percent\n',
      },
    ],
    at: '2:3',
    problem: 'a line without " = "',
  },
}

describe('a mistake in a rule file', () => {
  it.each(Object.entries(MISTAKES))('%s', (_, { files, at, problem, proposal }) => {
    const problems = problemsOf(...files)
    const found = problems.find((each) => each.problem.includes(problem))
    expect(found, JSON.stringify(problems, undefined, 1)).toBeDefined()
    const file = files.at(-1) as RuleFile
    expect(found?.file).toBe(file.path)
    expect(`${found?.line}:${found?.column}`).toBe(at)
    expect(found?.proposal ?? '').toContain(proposal ?? '')
    expect(found?.text).toBe(file.text.split('\n')[(found?.line ?? 0) - 1])
    // The rest of the file is right: nothing else is told of it but what follows from the mistake.
    expect(problems.length).toBeLessThanOrEqual(2)
  })
})

describe('a set of files with several mistakes', () => {
  const files = [rule({ 2: '  finds: autonomy', 5: '    take @nothing\n    own #Nouns' }), terms(['kettle= copper'])]

  it('is told all of them at once, in order', () => {
    expect(problemsOf(...files).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'lexicons/skills/test.yaml:6',
      'rules/culture/test.yaml:2',
      'rules/culture/test.yaml:5',
      'rules/culture/test.yaml:6',
    ])
  })

  it('is told with the line, a caret and the rule', () => {
    expect(() => load(files)).toThrow(
      [
        'rules/culture/test.yaml:6:9 (culture.ownership)',
        '      own #Nouns',
        '          ^',
        'unknown tag #Nouns',
        'did you mean #Noun?',
      ].join('\n'),
    )
  })
})

describe('files that would exhaust a reader', () => {
  const refused = (file: RuleFile, problem: string): void => {
    const problems = problemsOf(file)
    expect(problems[0]?.problem).toContain(problem)
    expect(problems.length).toBeLessThan(10)
  }
  const of = (text: string): RuleFile => ({ path: 'rules/culture/test.yaml', text })

  it('a bomb of aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from('bcdefghijklmnopqrstuvwxyz', (name, index) => `${name}: &${name} [*${'abcdefghijklmnopqrstuvwxy'[index]}, *a]`),
    ]
    refused(of(bomb.join('\n')), 'a YAML anchor on a list or a map')
  })
  it('lists in lists in lists', () => refused(of(`- ${'['.repeat(20_000)}`), 'nested deeper than'))
  it('items of items on one line', () => refused(of(`${'- '.repeat(20_000)}x`), 'nested deeper than'))
  it('a file of 10 MB', () => refused(of('- id: a\n'.repeat(1_250_000)), 'a file of 10.0 MB'))
  it('a pattern of a hundred thousand words', () => refused(rule({ 5: `    ${'own '.repeat(100_000)}` }), 'a pattern of'))
  it('a map in itself', () => refused(of('- &self\n  id: *self\n'), 'a YAML anchor on a list or a map'))
})

describe('a good file', () => {
  it('is read into rules and examples', () => {
    const { content, examples } = load([rule({})])
    expect(content.detectors).toMatchObject([
      { id: 'culture.ownership', kind: 'culture', finds: 'autonomy-ownership', match: ['take ownership of'] },
    ])
    expect(examples.map(({ text, expects }) => [text, expects])).toEqual([
      ['You take ownership of features.', 'hit'],
      ['Ownership is shared.', 'none'],
    ])
  })

  it('may name a text once and use it again', () => {
    const near = [
      'senses:',
      '  - term: kettle',
      '    near: &beer beer, hops',
      '    yes: |',
      '      The [kettle].',
      '    no: |',
      '      Tea.',
    ]
    const again = ['  - term: tun', '    near: *beer', '    yes: |', '      The [tun].', '    no: |', '      A ton.']
    expect(load([terms(['kettle', 'tun'], [...near, ...again])]).content.senses.map((sense) => sense.near)).toEqual([
      ['beer', 'hops'],
      ['beer', 'hops'],
    ])
  })

  it('may use names that objects carry anyway', () => {
    const { content } = load([terms(['constructor', 'toString = valueOf'])])
    expect(content.terms.map(({ id }) => id)).toEqual(['constructor', 'tostring'])
  })

  it('may end its lines as Windows does, and begin with a byte-order mark', () => {
    const { text, path } = rule({ 5: '    take @nothing of' })
    expect(problemsOf({ path, text: `\ufeff${text.replaceAll('\n', '\r\n')}` })).toMatchObject([
      { line: 5, column: 10, text: '    take @nothing of' },
    ])
  })
})
