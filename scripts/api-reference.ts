/** The reference of the public names, from their comments. */

import { fileURLToPath } from 'node:url'
import { Application, type ProjectReflection, TSConfigReader, type TypeDocOptions } from 'typedoc'
import { root } from './rule-files'

const path = (file: string): string => fileURLToPath(new URL(file, root))

/** What `package.json` exports. */
const DOORS = ['src/index.ts', 'src/errors.ts', 'src/batch/batch.ts', 'src/element/element.ts']

export interface Reference {
  application: Application
  project: ProjectReflection
}

/** Reads the comments of everything that is exported. What is wrong with them is counted and told by the application's logger. */
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
      logLevel: 'Warn',
      ...options,
    },
    [new TSConfigReader()],
  )
  const project = await application.convert()
  if (!project) throw new Error('the reference could not be made: see the errors above')
  application.validate(project)
  return { application, project }
}
