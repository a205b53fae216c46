/** What a pack may hold: its own fields, and parts that have the very schemas of the built-in rules. */
import * as v from 'valibot'
import type { RulePack } from '../pack'
import * as detectors from '../rules/schema/detectors'
import { count, LENGTHS, maybe, PARAGRAPHS, slug, text } from '../rules/schema/fields'
import * as inference from '../rules/schema/inference'
import { type FileKind, KINDS } from '../rules/schema/kinds'
import * as lexicons from '../rules/schema/lexicons'
import * as segmenting from '../rules/schema/segmenting'
import * as writing from '../rules/schema/writing'

/** A part of a pack: the field, the kind of what it holds, and whether it holds several of them. */
export interface Part {
  field: PartName
  kind: FileKind
  several: boolean
}

export type PartName = Exclude<keyof RulePack, 'pack' | 'about' | 'off' | 'defaults'>

const parts = {
  terms: v.array(lexicons.skills),
  lists: v.array(lexicons.lists),
  titles: lexicons.titleChanges,
  seniority: lexicons.seniority,
  culture: detectors.culture,
  wording: detectors.wording,
  facts: detectors.facts,
  gates: detectors.gates,
  workplace: detectors.workplace,
  duties: detectors.duties,
  skills: detectors.skills,
  stance: detectors.stance,
  asked: detectors.asked,
  leads: detectors.leads,
  'non-duties': detectors.nonDuties,
  offers: detectors.offers,
  proficiency: detectors.proficiency,
  notices: detectors.notices,
  insights: inference.insights,
  gaps: inference.gaps,
  warnings: inference.warnings,
  sections: segmenting.sections,
  boilerplate: segmenting.boilerplate,
  plan: writing.planChanges,
  say: writing.say,
}

/** The public types say what these schemas say: what is wrong here is a difference between them. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : One) : Other
type Read = { [Field in keyof typeof parts]: v.InferInput<(typeof parts)[Field]> }
type Public = { [Field in PartName]: NonNullable<RulePack[Field]> }
const _same: { [Field in PartName]: Same<Read[Field], Public[Field]> } = Object.fromEntries(
  Object.keys(parts).map((field) => [field, true]),
) as Record<PartName, true>
void _same

const kindOf = (field: PartName): FileKind => {
  const schema = parts[field] as v.GenericSchema
  if (field === 'terms' || field === 'lists') return lexiconKind(field === 'terms' ? 'skills' : 'lists')
  if (field === 'titles' || field === 'seniority') return { ...lexiconKind(field), schema }
  return { ...(KINDS.find(({ root, name }) => root === 'rules' && name === field) as FileKind), schema }
}
const lexiconKind = (named: string): FileKind => KINDS.find(({ root, name }) => root === 'lexicons' && name === named) as FileKind

export const PARTS: readonly Part[] = (Object.keys(parts) as PartName[]).map((field) => ({
  field,
  kind: kindOf(field),
  several: field === 'terms' || field === 'lists',
}))

const own = {
  pack: slug('Name of the pack. Mistakes are told under it.', 'house-style'),
  about: maybe(text('What it is for, for people.', 'Skills and signals of our trade.')),
  off: maybe(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.description('What no longer counts: ids, "culture.*", "field:nursing", "term:excel", "template:job.purpose.*", ...'),
      v.examples([['culture.*', 'term:excel']]),
    ),
  ),
  defaults: maybe(
    v.pipe(
      v.strictObject({
        length: maybe(v.picklist(LENGTHS)),
        seed: maybe(v.union([v.string(), v.pipe(v.number(), v.finite())])),
        sections: maybe(v.pipe(v.array(v.picklist(PARAGRAPHS)), v.minLength(1))),
        maxLength: maybe(count('Longest input accepted.')),
      }),
      v.description('Options that hold unless the analyzer or a call says otherwise.'),
    ),
  ),
}

const optional = <Entries extends v.ObjectEntries>(entries: Entries) =>
  Object.fromEntries(Object.entries(entries).map(([field, schema]) => [field, maybe(schema as v.GenericSchema)]))

/** All of a pack; its JSON Schema is made from this. */
export const packSchema = v.strictObject({
  ...own,
  ...optional(
    Object.fromEntries(PARTS.map(({ field, kind }) => [field, v.pipe(parts[field] as v.GenericSchema, v.description(`${kind.title}.`))])),
  ),
})

/** A pack's own fields; its parts are checked by themselves. */
export const packHead = v.strictObject({
  ...own,
  ...optional(Object.fromEntries(PARTS.map(({ field, several }) => [field, several ? v.array(v.unknown()) : v.unknown()]))),
})
