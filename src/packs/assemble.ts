/** Packs, checked all together and put on top of the built-in rules in their order. */
import { RuleError, type RuleProblem } from '../errors'
import type { BuiltInPack } from '../pack'
import { byPlace } from '../rules/check/check'
import { recordOf } from '../rules/check/names'
import { proposeName } from '../rules/check/proposal'
import type { Source } from '../rules/check/source'
import type { Content, TermSource } from '../rules/content'
import { extendIndex } from '../rules/pattern-index'
import type { AnalyzeOptions } from '../types'
import { BUILT_INS, withBuiltIns } from './built-ins'
import { checkPacks } from './check'
import { merge } from './merge'
import { choosesAny, chosenBy, without } from './off'
import { ownContent } from './own-content'
import { placesOf, placesOfObject } from './places'
import { plainCopy } from './plain'

/** As callers give it, who may give anything. */
export interface GivenSetup {
  packs?: unknown
  builtIns?: unknown
}

export interface Assembled {
  content: Content
  defaults: AnalyzeOptions
}

/** The content of the built-in packs that are wanted with the given packs on top. Throws a {@link RuleError} that tells every mistake. */
export function assemble(builtIn: Content, setup: GivenSetup): Assembled {
  const problems: RuleProblem[] = []
  const assembled = read(builtIn, setup, problems)
  const [first, ...others] = problems.sort(byPlace)
  if (first) throw new RuleError(first, others)
  return assembled
}

/** Every mistake of the packs. */
export function problemsOf(builtIn: Content, setup: GivenSetup): RuleProblem[] {
  const problems: RuleProblem[] = []
  stack(builtIn, setup, problems)
  return problems.sort(byPlace)
}

function read(builtIn: Content, setup: GivenSetup, problems: RuleProblem[]): Assembled {
  const { content, defaults, layerOf } = stack(builtIn, setup, problems)
  if (problems.length) return { content: builtIn, defaults: {} }
  const layers = layersOf(content.terms, layerOf)
  const patterns = builtIn.patterns && extendIndex(builtIn.patterns, builtIn, content)
  return { content: { ...content, layers, ...(patterns ? { patterns } : {}) }, defaults }
}

interface Stacked {
  content: Content
  defaults: AnalyzeOptions
  /** The pack of each term. */
  layerOf: Map<TermSource, number>
}

/** Puts the packs on top of each other, those with mistakes left out. */
function stack(builtIn: Content, { packs, builtIns }: GivenSetup, problems: RuleProblem[]): Stacked {
  const named = readNames(builtIns, problems)
  const sources = readPacks(packs, problems)
  checkPacks(sources, builtIn, problems)
  const below: Content = { ...builtIn, below: builtIn, vocabulary: { words: new Set(), names: new Set(), capitals: new Set() } }
  const layerOf = new Map<TermSource, number>()
  const stacked: Stacked = { content: named ? withBuiltIns(below, named) : below, defaults: {}, layerOf }
  let whole = true
  sources.forEach((source, layer) => {
    const pack = recordOf(source.value)
    const sound = !problems.some(({ file }) => file === source.file)
    stacked.content = switchOff(stacked.content, builtIn, source, whole, problems)
    whole &&= sound
    if (!sound) return
    const own = ownContent(pack).content
    stacked.content = merge(stacked.content, own)
    for (const term of stacked.content.terms.slice(stacked.content.terms.length - own.terms.length)) layerOf.set(term, layer)
    Object.assign(stacked.defaults, pack.defaults)
  })
  return stacked
}

/**
 * Switches off what the pack says. What names nothing is a mistake, save where it was left out before, or where a pack before it could
 * not be read, which may have defined it.
 */
function switchOff(content: Content, builtIn: Content, source: Source, whole: boolean, problems: RuleProblem[]): Content {
  const { off } = recordOf(source.value)
  let left = content
  if (!Array.isArray(off)) return left
  off.forEach((entry: unknown, index) => {
    if (typeof entry !== 'string' || !entry) return
    const chosen = chosenBy(entry)
    if (choosesAny(chosen, left)) left = without(left, chosen)
    else if (whole && !choosesAny(chosen, builtIn))
      problems.push(
        source.problem(['off', index], {}, `nothing is called "${entry}"`, proposeName(entry, namesIn(content)) ?? OFF_PROPOSAL),
      )
  })
  return left
}

const OFF_PROPOSAL =
  'write the id of a rule, "culture.*", "term:excel", "field:nursing", "category:…", "kind:soft", "finds:…", "list:…", "template:job.purpose.*" or "move:job.scope"'

function* namesIn({ detectors, terms, gone }: Content): Generator<string> {
  for (const { id } of detectors) yield id
  for (const [number, { id }] of terms.entries()) if (!gone?.has(number)) yield `term:${id}`
}

function layersOf(terms: readonly TermSource[], layerOf: ReadonlyMap<TermSource, number>): number[] {
  const layers: number[] = []
  let before: number | undefined
  terms.forEach((term, index) => {
    const layer = layerOf.get(term)
    if (layer !== undefined && layer !== before) layers.push(index)
    before = layer
  })
  return layers
}

const setupProblem = (path: string, problem: string, proposal: string): RuleProblem => ({
  file: 'createAnalyzer',
  line: 0,
  column: 0,
  path,
  problem,
  proposal,
})

function readNames(given: unknown, problems: RuleProblem[]): BuiltInPack[] | undefined {
  if (given === undefined || given === true) return undefined
  if (given === false) return []
  if (!Array.isArray(given)) {
    problems.push(setupProblem('builtIns', 'no list of names', `give an array of ${BUILT_INS.join(', ')}, or false`))
    return undefined
  }
  const known: readonly string[] = BUILT_INS
  given.forEach((name, index) => {
    if (!known.includes(name as string))
      problems.push(
        setupProblem(
          `builtIns[${index + 1}]`,
          `unknown built-in pack ${typeof name === 'string' ? `"${name}"` : ''}`.trim(),
          proposeName(String(name), known) ?? '',
        ),
      )
  })
  return given as BuiltInPack[]
}

const MOST_PACKS = 200

/** A source for each pack, of values that nobody else holds. */
export function readPacks(given: unknown, problems: RuleProblem[]): Source[] {
  if (given === undefined) return []
  if (!Array.isArray(given) || given.length > MOST_PACKS) {
    problems.push(
      setupProblem(
        'packs',
        Array.isArray(given) ? `${given.length} packs` : 'no list of packs',
        `give an array of at most ${MOST_PACKS} packs`,
      ),
    )
    return []
  }
  const files = new Set<string>()
  return given.flatMap((pack: unknown, index): Source[] => {
    const carried = carriedPlaces(pack)
    const wanted = carried?.file ?? nameOf(pack) ?? `packs[${index + 1}]`
    const file = files.has(wanted) ? `${wanted} (packs[${index + 1}])` : wanted
    files.add(file)
    const add = (path: readonly (string | number)[], problem: string, proposal: string): void =>
      void problems.push((carried ?? placesOfObject(file, undefined)).problem(path, {}, problem, proposal))
    if (typeof pack === 'string') {
      add([], 'a text', 'give a parsed object; parsePack of "jobgloss/yaml" reads YAML')
      return []
    }
    const value = plainCopy(pack, add)
    if (value === undefined) return []
    const places = carried ?? placesOfObject(file, value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      add([], Array.isArray(value) ? 'a list' : 'no pack', 'give a map of fields that begins with pack: its-name')
      return []
    }
    return [{ ...places, file, value, problem: (...what) => ({ ...places.problem(...what), file }) }]
  })
}

/** The caller's object is touched with care: its getters may throw. */
function carriedPlaces(pack: unknown): ReturnType<typeof placesOf> {
  try {
    return placesOf(pack)
  } catch {
    return undefined
  }
}

function nameOf(pack: unknown): string | undefined {
  try {
    const name: unknown = (pack as { pack?: unknown }).pack
    return typeof name === 'string' && name.length > 0 && name.length <= 80 ? name : undefined
  } catch {
    return undefined
  }
}
