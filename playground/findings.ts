/** Everything in an analysis that can be pointed at, in one shape. */
import type { Analysis, Evidence, Skill } from '../src/index'
import { inWords, KINDS, LEVELS, labelOf, sentenceCase, spaced, yearsOf } from './words'

/** What a reader can have marked in the posting. Insights and sentences rest on what other layers mark, and light up when asked for. */
export const LAYERS = ['fact', 'skill', 'duty', 'culture', 'watch'] as const
export type Layer = (typeof LAYERS)[number] | 'insight' | 'sentence'

export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  fact: 'Facts',
  skill: 'Skills',
  duty: 'Duties',
  culture: 'Culture',
  watch: 'Watch out',
  insight: 'Between the lines',
  sentence: 'Report',
}

export interface Finding {
  /** Stands for the finding in the page. */
  key: string
  layer: Layer
  label: string
  /** What kind of finding it is, in a few words. */
  kind: string
  /** More about it. */
  rows: (readonly [name: string, value: string])[]
  /** Id of the term, rule or template behind it. */
  source: string
  evidence: Evidence[]
  confidence?: number
}

export function findingsOf(analysis: Analysis): Finding[] {
  const { role, company, skills, responsibilities, culture, insights, wording, conflicts, report } = analysis
  const facts = (['role', 'company'] as const).flatMap((part) =>
    Object.entries({ role, company }[part]).map(
      ([key, { value, evidence, confidence }]): Finding => ({
        key: `${part}.${key}`,
        layer: 'fact',
        label: inWords(key, value),
        kind: labelOf(key),
        rows: [],
        source: `${part}.${key}`,
        evidence,
        confidence,
      }),
    ),
  )
  return [
    ...facts,
    ...skills.map(ofSkill),
    ...responsibilities.map(
      ({ text, themes, weight, evidence, confidence }, index): Finding => ({
        key: `duty.${index}`,
        layer: 'duty',
        label: sentenceCase(text),
        kind: 'Duty',
        rows: [...(themes.length ? [['Themes', themes.map(spaced).join(', ')] as const] : []), ['Weight in the role', percent(weight)]],
        source: themes.map((theme) => `theme:${theme}`).join(' ') || 'duties',
        evidence,
        confidence,
      }),
    ),
    ...culture.map(
      ({ id, name, strength, evidence, confidence }): Finding => ({
        key: `culture.${id}`,
        layer: 'culture',
        label: name,
        kind: 'Culture',
        rows: [['Strength', percent(strength)]],
        source: `culture:${id}`,
        evidence,
        confidence,
      }),
    ),
    ...wording.map(
      ({ id, kind, why, instead, evidence, confidence }, index): Finding => ({
        key: `wording.${index}`,
        layer: 'watch',
        label: why,
        kind: `${sentenceCase(spaced(kind))} wording`,
        rows: instead ? [['Instead', instead]] : [],
        source: id,
        evidence,
        confidence,
      }),
    ),
    ...conflicts.map(
      ({ fact, statement, evidence }, index): Finding => ({
        key: `conflict.${index}`,
        layer: 'watch',
        label: statement,
        kind: 'Conflict',
        rows: [],
        source: fact,
        evidence,
      }),
    ),
    ...insights.map(
      ({ id, statement, because, evidence, confidence }, index): Finding => ({
        key: `insight.${index}`,
        layer: 'insight',
        label: statement,
        kind: 'Inferred',
        rows: [['Because of', [...new Set(because)].join(', ')]],
        source: id,
        evidence,
        confidence,
      }),
    ),
    ...(['job', 'company'] as const).flatMap((part) =>
      report[part].sentences.map(
        ({ text, kind, move, template, evidence }, index): Finding => ({
          key: `sentence.${part}.${index}`,
          layer: 'sentence',
          label: text,
          kind: kind === 'stated' ? 'The posting says so' : 'Inferred from the posting',
          rows: [['Move', move]],
          source: template,
          evidence,
        }),
      ),
    ),
  ]
}

function ofSkill({ id, name, kind, level, category, years, proficiency, anyOf, links, evidence, confidence }: Skill): Finding {
  const linked = Object.entries(links ?? {}).map(([scheme, link]) => `${scheme} ${link}`)
  return {
    key: `skill.${id}`,
    layer: 'skill',
    label: name,
    kind: `${LEVELS[level]} skill`,
    rows: [
      ['Kind', category ? `${KINDS[kind]}: ${spaced(category)}` : KINDS[kind]],
      ...(years ? [['Years', yearsOf(years)] as const] : []),
      ...(proficiency ? [['Proficiency', proficiency] as const] : []),
      ...(anyOf ? [['Alternatives', 'one of several will do'] as const] : []),
      ...(linked.length ? [['Also known as', linked.join(', ')] as const] : []),
    ],
    source: `term:${id}`,
    evidence,
    confidence,
  }
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`
