/** The commands that explain and that look after packs, within this process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli/run'
import { analyzePosting, createAnalyzer } from '../src/index'

const example = new URL('../examples/icu-nurse.txt', import.meta.url).pathname
const posting = readFileSync(example, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'jobgloss-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function jobgloss(args: string[], input = ''): Promise<{ status: number; stdout: string; stderr: string }> {
  const told = { stdout: '', stderr: '' }
  const into = (name: 'stdout' | 'stderr'): PassThrough => {
    const stream = new PassThrough()
    stream.setEncoding('utf8').on('data', (text: string) => {
      told[name] += text
    })
    return stream
  }
  const status = await run(args, { stdin: Readable.from([Buffer.from(input)]), stdout: into('stdout'), stderr: into('stderr'), env: {} })
  return { status, ...told }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('jobgloss explain', () => {
  it('explains every finding and sentence', async () => {
    const { status, stdout, stderr } = await jobgloss(['explain', example])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { skills, report } = analyzePosting(posting)
    for (const { id } of skills) expect(stdout).toContain(`\nskills.${id}  `)
    expect(stdout.match(/^report\.(?:job|company)\.\d+ {2}/gm)).toHaveLength(report.job.sentences.length + report.company.sentences.length)
    expect(stdout).toMatch(/^ {2}\+ “BLS” {2}term bls {2}\S.*\.$/m)
    expect(stdout).toMatch(/^ {2}- .*\.$/m)
    expect(stdout).not.toMatch(/undefined|\[object|NaN/)
  })

  it('--of explains one thing, --json as data', async () => {
    const { stdout } = await jobgloss(['explain', '--json', '--of', 'skills.bls', '--of=role.pay', example])
    const analyzer = createAnalyzer()
    const analysis = analyzer.analyze(posting)
    expect(JSON.parse(stdout)).toEqual(['skills.bls', 'role.pay'].map((path) => analyzer.explain(analysis, path)))
  })

  it('--words explains the places where they stand', async () => {
    const { stdout } = await jobgloss(['explain', '--words', 'night  DIFFERENTIAL', example])
    expect(stdout).toMatch(/^source\.\d+-\d+ {2}“night differential”$/m)
    expect(stdout).toContain('rule facts.pay.other')
  })

  it('explains the report of the options and hints', async () => {
    const args = ['--length', 'brief', '--seed', '42', '--title', 'Ward Nurse']
    const { stdout } = await jobgloss(['explain', ...args, '--of', 'role.title', '--of', 'report.job.0', example])
    expect(stdout).toContain('given: “Ward Nurse”  hint title')
    expect(stdout).toContain(
      analyzePosting({ text: posting, title: 'Ward Nurse' }, { length: 'brief', seed: 42 }).report.job.sentences[0]?.text.slice(0, 80),
    )
  })

  it.each([
    ['a path that is not there', 1, ['--of', 'skils.bls', example], /no "skils\.bls"/],
    ['words that are not there', 2, ['--words', 'zither', example], /does not hold "zither"/],
    ['an unknown option', 2, ['--off', 'skills.bls'], /unknown option '--off'/],
    ['a missing file', 2, ['no-such-file.txt'], /no such file/],
    ['two files', 2, [example, example], /2 files/],
  ])('tells %s in one line', async (_, status, args, says) => {
    const result = await jobgloss(['explain', ...args])
    expect(result.stderr).toMatch(says)
    expect(result.stderr).toMatch(/^jobgloss: [^\n]+\n$/)
    expect(result).toMatchObject({ status, stdout: '' })
  })

  it('--help names every option', async () => {
    const { stdout } = await jobgloss(['explain', '--help'])
    for (const option of ['--of', '--words', '--json', '--length', '--seed', '--title', '--company', '--location'])
      expect(stdout).toContain(option)
  })
})

const PACK = `pack: harbour
culture:
  - id: culture.harbour.crew-meal
    finds: collaboration
    why: The crew eats together.
    match: |
      crew meal
    yes: |
      There is a [crew meal] at noon.
    no: |
      You will crew a boat.
terms:
  - field: harbour
    groups:
      - kind: tool
        category: dock-tool
        terms: |
          Quayline winch = Quayline, QL-90
`
const MATE = `Deck Mate\n\nWhat you'll do\n- Moor the ferry at night\n\nRequirements\n- QL-90, Excel\n\nWe offer\n- A crew meal at noon\n`

describe('jobgloss check', () => {
  it('says what it looked at, and nothing more of a sound pack', async () => {
    expect(await jobgloss(['check', file('sound.yaml', PACK)])).toEqual({
      status: 0,
      stdout: '1 rule, 1 term, 2 examples run: 0 errors, 0 warnings, 0 notes\n',
      stderr: '',
    })
  })

  it('tells an error by place, line and proposal', async () => {
    const path = file('wrong.yaml', PACK.replace('[crew meal]', '[crew dinner]'))
    const { status, stdout } = await jobgloss(['check', path])
    expect(status).toBe(1)
    const [place, line, caret, proposal] = stdout.split('\n')
    expect(place).toBe(`${path}:9:7: error: the example is not found: "crew dinner" [example] (culture.harbour.crew-meal)`)
    expect([line, caret]).toEqual(['    There is a [crew dinner] at noon.', '    ^'])
    expect(proposal).toMatch(/^ {2}no pattern holds these words/)
  })

  it('tells all mistakes of all packs, YAML or not', async () => {
    const paths = [
      file('one.yaml', 'pack: [one'),
      file('two.yaml', PACK.replace('collaboration', 'colaboration')),
      file('three.json', '{"pack": 3}'),
    ]
    const { status, stdout } = await jobgloss(['check', ...paths])
    expect(status).toBe(1)
    expect(stdout).toMatch(/one\.yaml:1:\d+: error: not readable as YAML/)
    expect(stdout).toMatch(/two\.yaml:4:12: error: unknown finds "colaboration" \[mistake\]/)
    expect(stdout).toContain('did you mean collaboration?')
    expect(stdout).toMatch(/three\.json:1:10: error: pack is a number/)
  })

  it('takes a folder, and packs that build on each other in their order', async () => {
    const packs = mkdtempSync(join(folder, 'packs-'))
    writeFileSync(join(packs, 'a.yaml'), PACK)
    writeFileSync(join(packs, 'b.yml'), 'pack: quay\noff: [culture.harbour.crew-meal]\n')
    const { status, stdout } = await jobgloss(['check', packs])
    expect({ status, stdout: stdout.replaceAll(packs, '') }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('/a.yaml:3:9: warning: a later pack'),
    })
    expect((await jobgloss(['check', '--strict', packs])).status).toBe(1)
  })

  it('--json prints the remarks as data', async () => {
    const path = file('broad.yaml', PACK.replace('      crew meal\n', '      crew meal\n      team\n'))
    const { status, stdout } = await jobgloss(['check', '--json', path])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      remarks: [{ file: path, line: 8, column: 7, severity: 'warning', code: 'too-broad', ruleId: 'culture.harbour.crew-meal' }],
      rules: 1,
      terms: 1,
      examples: 2,
    })
  })

  it.each([
    ['no pack', [], /no pack/],
    ['a missing file', ['no-such-pack.yaml'], /no such file or folder: no-such-pack\.yaml/],
    ['a folder without packs', [new URL('../src/cli', import.meta.url).pathname], /src\/cli holds no pack/],
    ['an unknown option', ['--fix', 'x.yaml'], /unknown option '--fix'/],
  ])('is refused with %s', async (_, args, says) => {
    const result = await jobgloss(['check', ...args])
    expect(result.stderr).toMatch(says)
    expect(result).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([
    ['binary data', Uint8Array.from({ length: 4000 }, (_, index) => index % 256)],
    ['a bomb of aliases', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\npack: x\n`],
    ['endless nesting', `pack: x\nculture: ${'['.repeat(20_000)}`],
    ['a megabyte of nothing', ' \n'.repeat(500_000)],
  ])('refuses %s clearly', async (name, content) => {
    const path = file(`${name.replaceAll(' ', '-')}.yaml`, content)
    const { status, stdout } = await jobgloss(['check', path])
    expect(status).toBe(1)
    expect(stdout).toMatch(/\.yaml:\d+:\d+: error: \S/)
  })
})

describe('jobgloss try', () => {
  const pack = () => file('try.yaml', PACK)

  it('shows findings and sentences that the packs change', async () => {
    const { status, stdout } = await jobgloss(['try', pack(), file('mate.txt', MATE)])
    expect(status).toBe(0)
    expect(stdout).toContain('+ skills.quayline-winch  Quayline winch, tool, required, dock-tool\n    quayline-winch  “QL-90”\n')
    expect(stdout).toContain('+ culture.collaboration  0.60\n    culture.harbour.crew-meal  “crew meal”\n')
    expect(stdout).toMatch(/^\+ .*QL-90.*Excel.*\.$/m)
  })

  it('shows what goes, and what is told otherwise', async () => {
    const off = file('off.yaml', 'pack: quiet\noff: ["theme.*", "culture.*"]\n')
    const posting = file(
      'clerk.txt',
      'Clerk\n\nDuties\n- Process supplier invoices\n\nAbout us\nWe share knowledge and work as one team.\n\nRequirements\n- Excel, Word and Outlook\n',
    )
    const { stdout } = await jobgloss(['try', off, posting])
    expect(stdout).toMatch(/^~ responsibilities: process supplier invoices {2}\S.* -> no theme$/m)
    expect(stdout).toMatch(/^- culture\.collaboration {2}\d/m)
    expect((await jobgloss(['try', file('nothing.yaml', 'pack: nothing\n'), posting])).stdout).toContain(
      'the packs change no finding of this posting',
    )
  })

  it('--json prints the changes as data, and standard input may be the posting', async () => {
    const { stdout } = await jobgloss(['try', '--json', '--length', 'brief', pack(), '-'], MATE)
    const { findings, report } = JSON.parse(stdout)
    expect(findings).toContainEqual(
      expect.objectContaining({ finding: 'skills.quayline-winch', after: expect.stringContaining('Quayline') }),
    )
    const old = analyzePosting(MATE, { length: 'brief' }).report
    const before = report.filter(({ change }: { change: string }) => change !== 'new').map(({ text }: { text: string }) => text)
    expect(before).toEqual([...old.job.sentences, ...old.company.sentences].map(({ text }) => text))
  })

  it.each([
    ['a pack alone', 2, () => [pack()], /a posting last/],
    [
      'a pack with mistakes',
      1,
      () => [file('bad.yaml', PACK.replace('collaboration', 'colaboration')), file('mate.txt', MATE)],
      /bad\.yaml:4:12/,
    ],
    ['an empty posting', 1, () => [pack(), file('empty.txt', '')], /empty/],
  ])('is refused with %s', async (_, status, args, says) => {
    const result = await jobgloss(['try', ...args()])
    expect(result.stderr).toMatch(says)
    expect(result).toMatchObject({ status, stdout: '' })
  })
})

describe('jobgloss new', () => {
  it.each(['rule', 'term', 'template'])('%s writes a pack that passes the check', async (what) => {
    const out = join(folder, `new-${what}.yaml`)
    expect(await jobgloss(['new', what, '--name', 'corner-shop', '--out', out])).toMatchObject({ status: 0, stdout: '' })
    const text = readFileSync(out, 'utf8')
    expect(text).toContain('pack: corner-shop\n')
    expect(text).toBe((await jobgloss(['new', what, '--name=corner-shop'])).stdout)
    expect(await jobgloss(['check', '--strict', out])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/: 0 errors, 0 warnings, 0 notes\n$/),
    })
  })

  it('writes over nothing', async () => {
    const path = file('mine.yaml', 'pack: mine\n')
    expect(await jobgloss(['new', 'rule', '--out', path])).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') })
    expect(readFileSync(path, 'utf8')).toBe('pack: mine\n')
  })

  it.each([[[]], [['rules']], [['constructor']], [['rule', 'term']], [['rule', '--name', 'My Pack']]])(
    'is refused for %j',
    async (args) => {
      expect(await jobgloss(['new', ...args])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^jobgloss: [^\n]+\n$/),
      })
    },
  )
})
