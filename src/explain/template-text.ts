/** A template as the rules have it. */
import type { Part } from '../realise/template'

export const templateText = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.type === 'text') return part.text
      if (part.type === 'slot') return part.key
      if (part.type === 'optional') return `[${templateText(part.parts)}]`
      return `(${part.options.map(templateText).join('|')})`
    })
    .join('')
