/** JSON Schemas of the YAML kinds, made from the schemas that the checks use. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { type FileKind, KINDS } from '../src/rules/schema/kinds'

export const schemaPath = ({ root, name }: FileKind): string => `${root}/${name}.schema.json`

/** The text of a kind's JSON Schema. */
export function schemaText(kind: FileKind): string {
  const { $schema, ...schema } = toJsonSchema(kind.schema as Parameters<typeof toJsonSchema>[0], { ignoreActions: ['metadata'] })
  return `${JSON.stringify({ $schema, title: kind.title, ...schema }, null, 2)}\n`
}

const MODELINE = /^# yaml-language-server: \$schema=.*\n/

/** The file with the line that tells editors its schema. */
export function withModeline(path: string, text: string, kind: FileKind): string {
  const up = '../'.repeat(path.split('/').length - 2)
  return `# yaml-language-server: $schema=${up}${kind.name}.schema.json\n${text.replace(MODELINE, '')}`
}

export { KINDS }
