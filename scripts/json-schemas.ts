/** JSON Schemas of the YAML kinds, made from the schemas that the checks use. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { packSchema } from '../src/packs/schema'
import { type FileKind, KINDS } from '../src/rules/schema/kinds'

export const schemaPath = ({ root, name }: FileKind): string => `${root}/${name}.schema.json`

/** Where the schema of packs stands. */
export const PACK_SCHEMA = 'schemas/pack.schema.json'

/** The stable id of a schema; files may move, ids stay. */
const idOf = (name: string): string => `urn:jobgloss:schema:${name}`

type Schema = Parameters<typeof toJsonSchema>[0]

function textOf(id: string, title: string, schema: unknown): string {
  const { $schema, ...made } = toJsonSchema(schema as Schema, { ignoreActions: ['metadata', 'finite'] })
  return `${JSON.stringify({ $schema, $id: idOf(id), title, ...made }, withoutEmpty, 2)}\n`
}

/** Examples that nobody has written are left out. */
const withoutEmpty = (key: string, value: unknown): unknown =>
  key === 'examples' && Array.isArray(value) && value.length === 0 ? undefined : value

/** The text of a kind's JSON Schema. */
export const schemaText = ({ root, name, title, schema }: FileKind): string => textOf(`${root}:${name}`, title, schema)

/** The text of the JSON Schema of packs. */
export const packSchemaText = (): string => textOf('pack', 'A pack of rules for jobgloss', packSchema)

const MODELINE = /^# yaml-language-server: \$schema=.*\n/

/** The file with the line that tells editors its schema. */
export function withModeline(path: string, text: string, kind: FileKind): string {
  const up = '../'.repeat(path.split('/').length - 2)
  return `# yaml-language-server: $schema=${up}${kind.name}.schema.json\n${text.replace(MODELINE, '')}`
}

export { KINDS }
