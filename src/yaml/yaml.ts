/**
 * The public door for packs in YAML. It alone needs the YAML parser at run time.
 *
 * @module jobgloss/yaml
 */
import { checkPacks, RuleError, type RulePack, type RuleProblem } from '../index'
import { PLACES, type Places, pathText } from '../packs/places'
import { LARGEST } from '../rules/check/source'
import { readSource, tooLarge } from '../rules/check/yaml-source'

/** How a pack in YAML is read. */
export interface ParseOptions {
  /** The name under which mistakes are told. Default: `'pack.yaml'`. */
  file?: string
  /** Packs that the analyzer gets before this one, whose lists, moves and themes it may name. */
  after?: readonly RulePack[]
}

/**
 * Reads a pack from YAML and checks it against the built-in rules. Runs in Node and in browsers; it reads no file by itself.
 *
 * @param text The YAML, as text or as the bytes of a file in UTF-8.
 * @param options Its file name, and the packs that come before it.
 * @returns The pack for `createAnalyzer`, which tells later mistakes by their lines too.
 * @throws {RuleError} with file, line and column of every mistake, what is wrong and what would be right.
 * @example
 * const pack = parsePack(`
 * pack: kitchen
 * terms:
 *   - field: kitchens
 *     groups:
 *       - kind: method
 *         category: cooking
 *         terms: |
 *           sous vide = sous-vide cooking
 * `)
 * createAnalyzer({ packs: [pack] }).analyze('Chef\n\nCook sous vide.').skills[0]?.name // 'sous vide'
 */
export function parsePack(text: string | Uint8Array, { file = 'pack.yaml', after = [] }: ParseOptions = {}): RulePack {
  const { pack, problems } = readPack(text, file)
  const found = pack ? checkPacks([...after, pack]) : problems
  const [first, ...others] = found
  if (first) throw new RuleError(first, others)
  return pack as RulePack
}

/**
 * Reads a pack from YAML without checking more than that it is YAML: for tools that gather the mistakes of several packs by `checkPacks`.
 *
 * @returns The pack, or why the text could not be read.
 * @example
 * readPack('pack: [', 'broken.yaml').problems[0]?.line // 1
 */
export function readPack(text: string | Uint8Array, file = 'pack.yaml'): { pack?: RulePack; problems: readonly RuleProblem[] } {
  const problems: RuleProblem[] = []
  // No letter takes more than three bytes for each of its units.
  if (text.length > 3 * LARGEST) return { problems: [tooLarge(file, text.length)] }
  // What is no UTF-8 becomes a mark that is refused with its place.
  const source = readSource(file, typeof text === 'string' ? text : new TextDecoder('utf-8').decode(text), problems)
  if (problems.length > 0) return { problems }
  const { value } = source
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      problems: [
        source.problem(
          [],
          {},
          Array.isArray(value) ? 'a list' : 'no pack',
          'begin with pack: its-name; rules stand below culture:, facts:, ...',
        ),
      ],
    }
  const places: Places = {
    file,
    style: source.style,
    problem: (path, within, problem, proposal, ruleId) => ({
      ...source.problem(path, within, problem, proposal, ruleId),
      path: pathText(path),
    }),
  }
  Object.defineProperty(value, PLACES, { value: places })
  return { pack: value as RulePack, problems }
}
