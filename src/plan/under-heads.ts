/** Asks that share a head, told under it once: "experience with A" and "experience building B" -> "experience building B and working with A". */
import type { Phrase } from '../stages'
import type { Ask } from './asks'
import type { Material } from './material'
import { noun } from './phrases'

type HeadMaterial = Pick<Material, 'lines' | 'words'>

/** What stands under one head: acts, and what is joined to it by a word such as "with". */
interface UnderHead {
  opening: string
  head: string
  rests: { joint: string; text: string }[]
  phrases: Phrase[]
}

/** Words that may stand before a head. */
const MOST_BEFORE = 3
const OF_HEAD = /^(?:(with|in|of) (?=.)|(?=\p{L}+ing ))/u

/** Heads that are met twice are told once, in the order in which they came. */
export function underHeads(asks: readonly Ask[], material: HeadMaterial): Phrase[] {
  const items: UnderHead[] = []
  for (const { phrase } of asks) {
    const item = headed(phrase, material)
    const known = item && items.find((other) => canJoin(other, item, material))
    if (known) {
      known.rests.push(...item.rests)
      known.phrases.push(phrase)
    } else items.push(item ?? { opening: '', head: '', rests: [], phrases: [phrase] })
  }
  return items.map(({ phrases, ...item }) =>
    phrases.length === 1
      ? (phrases[0] as Phrase)
      : noun(
          told(item, material),
          phrases.flatMap(({ evidence }) => evidence),
          false,
        ),
  )
}

/** "working with looms", "of working with looms" -> "with looms", but "working with and mending looms" */
export function withoutIdleAct(said: string, { 'joints-of-acts': acts, phrases }: HeadMaterial['words']): string {
  const [of = ''] = phrases.prepositions
  const bare = said.startsWith(`${of} `) ? said.slice(of.length + 1) : said
  for (const [joint, act] of Object.entries(acts))
    if (bare.startsWith(`${act} `) && !phrases.joints.includes(bare.split(' ', 3)[2] as string)) return `${joint}${bare.slice(act.length)}`
  return said
}

function headed(phrase: Phrase, { lines, words }: HeadMaterial): UnderHead | undefined {
  if (phrase.text.includes('&') || phrase.text.includes('(')) return undefined
  const parts = phrase.text.split(' ')
  const at = parts.findIndex((word) => lines.mergeable.has(word))
  const before = parts.slice(0, at)
  if (at < 0 || at > MOST_BEFORE || !before.every((word) => /^[\p{L}-]+$/u.test(word))) return undefined
  const head = parts[at] as string
  const said = parts.slice(at + 1).join(' ')
  const isActing = words['acting-heads'].includes(head)
  // "experience working with A" is experience with A.
  const behind = isActing ? withoutIdleAct(said, words) : said
  const [lead, own = ''] = OF_HEAD.exec(behind) ?? []
  if (lead === undefined) return undefined
  // "experience of looms" and "experience with dyes" are of one kind.
  const joint = isActing && own === words.phrases.prepositions[0] ? (Object.keys(words['joints-of-acts'])[0] as string) : own
  const opening = before.filter((word) => !words['empty-proofs'].includes(word)).join(' ')
  return { opening, head, rests: [{ joint, text: behind.slice(lead.length) }], phrases: [phrase] }
}

/** One thing of several parts stands last; two of them would run into each other. */
function canJoin(known: UnderHead, other: UnderHead, { words }: HeadMaterial): boolean {
  if (known.head !== other.head || known.opening !== other.opening) return false
  const [{ joint, text }] = other.rests as [{ joint: string; text: string }]
  const alike = known.rests.every((rest) => rest.joint === joint)
  const parts = [text, ...known.rests.map((rest) => rest.text)].filter(isSeveral).length
  if (!alike) return words['acting-heads'].includes(known.head) && parts === 0 && known.rests.length === 1
  return parts < 2
}

const isSeveral = (text: string): boolean => / (?:and|or) |,/.test(text)

function told({ opening, head, rests }: Omit<UnderHead, 'phrases'>, { words }: HeadMaterial): string {
  const plainFirst = [...rests.filter(({ text }) => !isSeveral(text)), ...rests.filter(({ text }) => isSeveral(text))]
  const joints = [...new Set(plainFirst.map(({ joint }) => joint))]
  const acts = joints.includes('') && joints.length > 1
  const rank = (joint: string): number => (joint === '' ? 1 : words['joints-of-acts'][joint] ? 2 : 0)
  const parts = joints
    // What cannot be told as an act stands before the acts.
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((joint) => {
      const own = plainFirst.filter((rest) => rest.joint === joint).map(({ text }) => text)
      const lead = (acts && words['joints-of-acts'][joint]) || joint
      return joint === '' ? own : [leading(lead, own)]
    })
  return [opening, head, listed(parts)].filter(Boolean).join(' ')
}

/** "with A, B, and with C or D": what has parts of its own repeats the joint. */
function leading(joint: string, texts: readonly string[]): string {
  const last = texts.at(-1) as string
  const apart = texts.length > 1 && isSeveral(last)
  return `${joint} ${listed(apart ? [...texts.slice(0, -1), `${joint} ${last}`] : texts)}`
}

const listed = (parts: readonly string[]): string =>
  parts.length === 1
    ? (parts[0] as string)
    : parts.length === 2 && !parts.slice(0, 1).some(isSeveral)
      ? parts.join(' and ')
      : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`
