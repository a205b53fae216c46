/** The hits of the patterns that cues are made of, filed by rule in one look at all hits; what a clause denies is no cue. */
import { once } from '../once'
import { DENIALS } from '../resolve/quote'
import type { Language } from '../rules/language'
import type { Hit, Reading } from '../stages'

export interface CueHits {
  /** The rules that have a hit, denied or not, by number and each once. */
  readonly rules: readonly number[]
  /** The hits of a detector that no clause denies. */
  of(detector: string): readonly Hit[]
  /** All its hits, denied or not. */
  all(detector: string): readonly Hit[]
  /** The hits of the rules for duties, and of those that give notice of something. */
  readonly duties: readonly Hit[]
  readonly notices: readonly Hit[]
}

/** What is asked of the rules of a language time and again. */
interface Detectors {
  byId: ReadonlyMap<string, number>
  /** What each rule is for. */
  uses: Uint8Array
  /** For each rule the last reading (counted from 1) that has a hit of it, and its place among the rules of that reading. */
  seen: Int32Array
  place: Int32Array
  readings: number
}

/** The number of each rule by its id. */
export const rulesById = (language: Language): ReadonlyMap<string, number> => detectorsOf(language).byId

const detectorsOf = once(
  ({ rules }: Language): Detectors => ({
    byId: new Map(rules.map(({ id }, rule) => [id, rule])),
    uses: Uint8Array.from(rules, ({ kind }) => USES[kind] ?? OTHER),
    seen: new Int32Array(rules.length),
    place: new Int32Array(rules.length),
    readings: 0,
  }),
)

const OTHER = 0
const CUE = 1
const DUTY = 2
const NOTICE = 3
const USES: Readonly<Record<string, number>> = { insights: CUE, gaps: CUE, duties: DUTY, notices: NOTICE }

const NOTHING: readonly never[] = []

export function cueHits(hits: readonly Hit[], reading: Reading, language: Language): CueHits {
  const detectors = detectorsOf(language)
  const { byId, uses, seen, place } = detectors
  detectors.readings = (detectors.readings + 1) | 0
  const { readings } = detectors
  const rules: number[] = []
  const filed: Hit[][] = []
  const duties: Hit[] = []
  const notices: Hit[] = []
  for (const hit of hits) {
    const { rule } = hit
    const use = uses[rule]
    if (use === DUTY) duties.push(hit)
    else if (use === NOTICE) notices.push(hit)
    if (use !== CUE) continue
    if (seen[rule] === readings) {
      ;(filed[place[rule] as number] as Hit[]).push(hit)
      continue
    }
    seen[rule] = readings
    place[rule] = rules.length
    rules.push(rule)
    filed.push([hit])
  }
  const all = (detector: string): readonly Hit[] => {
    const rule = byId.get(detector)
    if (rule === undefined || (detectors.readings === readings && seen[rule] !== readings)) return NOTHING
    const at = rules.indexOf(rule)
    return at < 0 ? NOTHING : (filed[at] as Hit[])
  }
  const of = (detector: string): readonly Hit[] => {
    const found = all(detector)
    return found.length === 0 ? NOTHING : found.filter((hit) => !isDenied(hit, reading))
  }
  return { rules, duties, notices, all, of }
}

/** Words before a cue within which a denial reaches it. */
const DENIAL_REACH = 4

function isDenied(hit: Hit, reading: Reading): boolean {
  const { from = 0 } = reading.sentences[hit.sentence] ?? {}
  for (let at = hit.from - 1; at >= from && at >= hit.from - DENIAL_REACH; at--) {
    const lower = reading.tokens[at]?.lower ?? ''
    if (lower === ',' || lower === ';' || lower === 'but') return false
    if (DENIALS.has(lower)) return true
  }
  return false
}
