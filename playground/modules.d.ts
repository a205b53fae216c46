declare module 'virtual:examples' {
  import type { Example } from './editor'

  const examples: Example[]
  export default examples
}

declare module '*.css' {}
