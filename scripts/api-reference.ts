/** The reference of the public names, from their comments. */

import { fileURLToPath } from 'node:url'
import { Application, Logger, LogLevel, type ProjectReflection, TSConfigReader, type TypeDocOptions } from 'typedoc'
import { root } from './rule-files'

const path = (file: string): string => fileURLToPath(new URL(file, root))

/** What `package.json` exports. */
const DOORS = ['src/index.ts', 'src/errors.ts', 'src/yaml/yaml.ts', 'src/batch/batch.ts', 'src/element/element.ts']

export interface Reference {
  application: Application
  project: ProjectReflection
  /** What is wrong with the comments. */
  complaints: string[]
}

/** Keeps what it warns of instead of printing it. */
class Notebook extends Logger {
  readonly said: string[] = []

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.said.push(message)
  }
}

/** A field of a type without a name is told by the comment of what has the type. */
const isNameless = (complaint: string): boolean => /\.__type\.\S+ \(.*does not have any documentation$/.test(complaint)

/** Reads the comments of everything that is exported. */
export async function readReference(options: TypeDocOptions = {}): Promise<Reference> {
  const application = await Application.bootstrap(
    {
      name: 'jobgloss',
      entryPoints: DOORS.map(path),
      tsconfig: path('scripts/reference.tsconfig.json'),
      basePath: path('.'),
      readme: path('README.md'),
      excludeExternals: true,
      excludePrivate: true,
      excludeInternal: true,
      disableSources: true,
      disableGit: true,
      validation: { notExported: true, notDocumented: true, invalidLink: true, invalidPath: false, rewrittenLink: true },
      ...options,
    },
    [new TSConfigReader()],
  )
  const notebook = new Notebook()
  application.logger = notebook
  const project = await application.convert()
  if (!project) throw new Error(`the reference could not be made:\n${notebook.said.join('\n')}`)
  application.validate(project)
  return { application, project, complaints: notebook.said.filter((complaint) => !isNameless(complaint)) }
}
