/** Sentences of the report: the move, the template, what fills its slots, and the templates that were passed over. */
import type { Explanation, PassedTemplate, SentenceWording, SlotFilling } from '../explanation'
import type { PlannedMove, Slot } from '../stages'
import type { Evidence, Sentence } from '../types'
import { findingsAt } from './targets'
import { templateText } from './template-text'
import { overlaps, type View } from './view'

export function explainSentence(sentence: Sentence, view: View): Pick<Explanation, 'fired' | 'lost' | 'wording' | 'findings'> {
  const [first, ...rest] = sentence.template.split('+').map((id) => worded(id, view)) as [Worded, ...Worded[]]
  const joined = rest[0]
  return {
    fired: sentence.evidence.map((evidence) => {
      const { wording, own } = joined && !isShown(first, evidence) && isShown(joined, evidence) ? joined : first
      return { by: 'rule', id: wording.template, kind: own ? 'insights' : 'say', evidence }
    }),
    lost: [],
    wording: { ...first.wording, ...(joined ? { joined: joined.wording } : {}) },
    findings: [...new Set([first, ...rest].flatMap(({ findings }) => findings))],
  }
}

/** How one template was told, with the findings behind it. */
interface Worded {
  wording: SentenceWording
  own: boolean
  findings: string[]
}

const isShown = ({ wording }: Worded, place: Evidence): boolean =>
  wording.slots.some(({ evidence }) => evidence.some((each) => isSame(each, place)))

function worded(id: string, view: View): Worded {
  const { run, trace, knowledge } = view
  const isOf = ({ move, own }: PlannedMove): boolean =>
    own ? own.templates.some((template) => template.id === id) : id.startsWith(`${move}.`)
  const planned = run.outlines.flatMap(({ moves }) => moves).find(isOf) as PlannedMove
  const noted = trace.wordings.get(planned)
  const templates = planned.own?.templates ?? knowledge.templates.get(planned.move) ?? []
  const template = templates.find((each) => each.id === id)
  const printed = [...new Set(noted?.told?.slots ?? template?.needs ?? [])]
  const slots = printed.flatMap((name) => fillingOf(name, noted?.slots[name], view))
  const insight = planned.own && knowledge.insights.find(({ say }) => say() === planned.own?.templates)
  return {
    wording: {
      move: planned.move,
      place: planned.place,
      priority: planned.priority,
      must: planned.must,
      template: id,
      text: template ? templateText(template.parts) : '',
      slots,
      passed: passedOver(
        templates.map((each) => each.id).filter((each) => each !== id),
        noted?.passed ?? [],
        view,
      ),
      ...(insight ? { insight: insight.id } : {}),
    },
    own: planned.own !== undefined,
    findings: [...(insight ? [`insights.${insight.id}`] : []), ...slots.flatMap((slot) => slot.findings)],
  }
}

function fillingOf(name: string, slot: Slot | undefined, view: View): SlotFilling[] {
  if (!slot) return []
  const items = 'items' in slot ? slot.items : [slot]
  const evidence = items.flatMap((item) => item.evidence)
  const phrases = items.filter(({ form }) => form !== 'flag').map(({ text }) => text)
  const asked = view.run.inferred.gaps.filter(({ ask, alone, lack }) =>
    phrases.some((phrase) => phrase === lack || ask.includes(phrase) || alone.includes(phrase)),
  )
  const findings = asked.length ? asked.map(({ id }) => `gaps.${id}`) : findingsBehind(evidence, view)
  return [{ slot: name, phrases, findings, evidence }]
}

/** What is drawn from findings stands behind no phrase itself. */
const DRAWN = /^(?:insights|conflicts|gaps)\./

/** The findings that rest on just these places; where a place has none, those that rest on a part of it. */
function findingsBehind(evidence: readonly Evidence[], { run: { analysis } }: View): string[] {
  const behind = evidence.flatMap((place) => {
    const same = findingsAt(analysis, (own) => isSame(place, own))
    return same.length ? same : findingsAt(analysis, (own) => overlaps(place, own))
  })
  return [...new Set(behind)].filter((path) => !DRAWN.test(path))
}

const isSame = (one: Evidence, other: Evidence): boolean => one.start === other.start && one.end === other.end && one.text === other.text

function passedOver(
  ids: readonly string[],
  noted: readonly { template: string; why: string; slots?: string[] }[],
  view: View,
): PassedTemplate[] {
  return ids.map((template) => {
    const { why: reason, slots } = noted.find((each) => each.template === template) ?? { why: 'not-weighed', slots: undefined }
    return { template, reason, note: view.note(reason, { slots: slots?.join(', ') ?? '' }), ...(slots ? { slots } : {}) }
  })
}
