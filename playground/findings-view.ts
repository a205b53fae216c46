/** Facts, skills, duties, culture, questions and what to watch out for, as lists whose entries light up the posting. */
import type { Analysis, SkillKind, SkillLevel } from '../src/index'
import { h } from './dom'
import { type Finding, percent } from './findings'
import { lights, type Spotlight } from './spotlight'
import { KINDS, LEVELS, yearsOf } from './words'

export function findingsView(analysis: Analysis, findings: readonly Finding[], spotlight: Spotlight): HTMLElement {
  const of = (prefix: string): Finding[] => findings.filter(({ key }) => key.startsWith(prefix))
  const wording = of('wording.')
  const conflicts = of('conflict.')
  const culture = of('culture.')
  const duties = of('duty.')
  const insights = of('insight.')

  const entry = ({ key, label }: Finding, className: string, ...more: (Node | string | false)[]): HTMLElement => {
    const button = h('button', { type: 'button', class: className, 'aria-pressed': 'false' }, label, ...more)
    lights(button, spotlight, [key])
    return button
  }
  const list = (found: readonly Finding[], className = ''): HTMLElement =>
    h(
      'ul',
      { class: `rows ${className}` },
      found.map((finding) => h('li', {}, entry(finding, 'row'))),
    )

  const facts = (prefix: string): HTMLElement =>
    h(
      'dl',
      { class: 'facts' },
      of(prefix).map((finding) => h('div', {}, h('dt', {}, finding.kind), h('dd', {}, entry(finding, 'row')))),
    )

  const parts: (readonly [id: string, heading: string, count: number, body: () => (HTMLElement | false)[]])[] = [
    ['conflicts', 'The posting contradicts itself', conflicts.length, () => [list(conflicts)]],
    ['role', 'About the role', of('role.').length, () => [facts('role.')]],
    ['company', 'About the employer', of('company.').length, () => [facts('company.')]],
    ['skills', 'Skills', analysis.skills.length, () => skillLists(analysis, findings, entry)],
    ['duties', 'Duties', duties.length, () => [list(duties)]],
    [
      'culture',
      'Culture',
      culture.length,
      () => [
        h(
          'ul',
          { class: 'rows bars' },
          culture.map((finding, index) => {
            const strength = analysis.culture[index]?.strength ?? 0
            const bar = h('span', { class: 'bar', 'aria-hidden': 'true' })
            bar.style.setProperty('--share', String(strength))
            return h('li', {}, entry(finding, 'row', h('span', { class: 'unseen' }, `, strength ${percent(strength)}`), bar))
          }),
        ),
      ],
    ],
    ['insights', 'Between the lines', insights.length, () => [list(insights, 'inferred')]],
    [
      'gaps',
      'Questions to ask',
      analysis.gaps.length,
      () => [
        h(
          'ul',
          { class: 'questions' },
          analysis.gaps.map(({ question }) => h('li', {}, question)),
        ),
      ],
    ],
    [
      'wording',
      'Wording to look at again',
      wording.length,
      () => [
        h(
          'ul',
          { class: 'rows flags' },
          wording.map((finding) => {
            const [instead] = finding.rows
            const quote = h('q', {}, finding.evidence[0]?.text ?? '')
            const button = entry(
              { ...finding, label: '' },
              'row',
              quote,
              h('span', { class: 'tag' }, finding.kind.replace(' wording', '')),
              h('span', { class: 'why' }, finding.label, instead ? ` Instead: ${instead[1]}` : ''),
            )
            return h('li', {}, button)
          }),
        ),
      ],
    ],
  ]
  return h(
    'div',
    { class: 'findings' },
    parts
      .filter(([, , count]) => count)
      .map(([id, heading, count, body]) =>
        h('section', { class: `card card-${id}` }, h('h3', {}, heading, h('span', { class: 'count' }, String(count))), body()),
      ),
  )
}

function skillLists(
  { skills }: Analysis,
  findings: readonly Finding[],
  entry: (finding: Finding, className: string, ...more: (Node | string | false)[]) => HTMLElement,
): HTMLElement[] {
  return (Object.keys(LEVELS) as SkillLevel[]).flatMap((level) => {
    const ofLevel = skills.filter((skill) => skill.level === level)
    if (!ofLevel.length) return []
    const kinds = (Object.keys(KINDS) as SkillKind[]).filter((kind) => ofLevel.some((skill) => skill.kind === kind))
    return [
      h(
        'section',
        { class: `level level-${level}` },
        h('h4', {}, LEVELS[level]),
        kinds.map((kind) =>
          h(
            'div',
            { class: 'kind' },
            h('h5', {}, KINDS[kind]),
            h(
              'ul',
              { class: 'chips' },
              ofLevel
                .filter((skill) => skill.kind === kind)
                .map((skill) => {
                  const finding = findings.find(({ key }) => key === `skill.${skill.id}`) as Finding
                  const more = [skill.years && yearsOf(skill.years), skill.proficiency].filter(Boolean).join(', ')
                  return h('li', {}, entry(finding, 'chip', more ? h('span', { class: 'more' }, more) : false))
                }),
            ),
          ),
        ),
      ),
    ]
  })
}
