/** Templates: their brackets, and the slots and forms that they name. */
import { type Part, parseTemplate, TemplateFault } from '../../realise/template'
import type { Fault } from './pattern'
import { proposeName } from './proposal'

export interface TemplateNames {
  /** Slots that are filled here; undefined when no file tells them. */
  slots: readonly string[] | undefined
  forms: readonly string[]
}

/** `name` stands before a line that has none of its own. */
export function templateFaults(line: string, { slots, forms }: TemplateNames, name = ''): Fault[] {
  const whole = name ? `${name}: ${line}` : line
  const shift = whole.length - line.length
  const faults: Fault[] = []
  const add = (mark: string, from: number, problem: string, proposal: string | undefined): void => {
    faults.push({ column: Math.max(0, whole.indexOf(mark, from) - shift), problem, proposal })
  }
  try {
    const { parts, needs, without } = parseTemplate(whole, 'move', 'job', 'stated')
    const body = whole.indexOf(':') + 1
    const used = new Set<string>()
    const visit = (part: Part): void => {
      if (part.type === 'slot') {
        used.add(part.slot)
        const mark = `{${part.slot}${part.form ? `:${part.form}` : ''}}`
        if (slots && !slots.includes(part.slot)) add(mark, body, `no slot {${part.slot}} here`, proposeName(part.slot, slots))
        if (part.form && !forms.includes(part.form)) add(mark, body, `unknown form ":${part.form}"`, proposeName(part.form, forms, ':'))
      } else if (part.type === 'optional') {
        if (!part.parts.some(holdsSlot))
          add('[', body, 'an optional part without a slot', 'it falls away when its slot is missing: put one in, or leave the brackets out')
        part.parts.forEach(visit)
      } else if (part.type === 'choice') part.options.flat().forEach(visit)
    }
    parts.forEach(visit)
    if (slots) {
      for (const slot of [...needs, ...without]) {
        if (used.has(slot) || slots.includes(slot)) continue
        const mark = without.includes(slot) ? '-' : '+'
        add(`${mark}${slot}`, 0, `no slot ${mark}${slot} here`, proposeName(slot, slots, mark))
      }
    }
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    faults.push({ column: Math.max(0, error.column - shift), problem: error.problem, proposal: error.proposal })
  }
  return faults
}

const holdsSlot = (part: Part): boolean =>
  part.type === 'slot' ||
  (part.type === 'optional' ? part.parts.some(holdsSlot) : part.type === 'choice' && part.options.some((option) => option.some(holdsSlot)))
