/** The runtimes that npm packages bring for the machine at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { root } from '../built'

/** @throws where the package has no program for this machine, or was not installed. */
export function executable(name: 'bun' | 'deno' | 'workerd'): string {
  const modules = `${root}node_modules/`
  if (!existsSync(`${modules}${name}`)) throw new Error(`The package ${name} is missing: run "npm ci" first.`)
  const { version, optionalDependencies } = JSON.parse(readFileSync(`${modules}${name}/package.json`, 'utf8'))
  const machines = Object.keys(optionalDependencies)
  // Some packages move the program into their own folder when they are installed.
  const places = [...machines.flatMap((machine) => [`${machine}/bin/${name}`, `${machine}/${name}`]), `${name}/bin/${name}.exe`]
  const found = places.map((place) => `${modules}${place}`).find((path) => existsSync(path))
  if (found) return found
  throw new Error(`${name} ${version} has no program for ${process.platform} on ${process.arch}; it has ${machines.join(', ')}.`)
}
