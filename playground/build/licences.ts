/** The licences of everything that stands in the page, which its readers may ask for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages whose rules the library carries as data, though none of their files stands in the page. */
const CARRIED = ['compromise']

/** `paths` are files of packages in node_modules. */
export function licencesOf(paths: readonly string[], modules: string): string {
  const names = paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set([...names, ...CARRIED])]
    .sort()
    .map((name) => licenceOf(name, join(modules, name)))
    .join('\n\n\n')
}

function licenceOf(name: string, folder: string): string {
  const { license, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (!file) throw new Error(`${name} stands in the page, and no licence was found in ${folder}`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
}
