/** Where in a pattern stands what every match of it must hold: how far from its beginning, and how far from each other. */
import type { Value } from '../stages'
import type { ClassNames } from './class-names'
import { classOfFigure } from './class-names'
import { type Element, TAGS } from './pattern'
import { wordsOf } from './words-of'

/** A token that every match holds. */
export interface Slot {
  /** It is of one of these classes, which together make up this share of a text. */
  classes: readonly number[]
  share: number
  /** How many tokens stand before it in the match, at least and at most. */
  least: number
  most: number
  /** Slots of one run always stand equally far apart, as their places do. */
  run: number
  place: number
}

/** What the slots need to know of the language. */
export interface SlotNames {
  classes: ClassNames
  /** Words of the longest entry of a list. */
  longest(list: string): number
  /** The share of a text that words of a class make up. */
  shareOf(id: number): number
}

/** A stretch of a pattern: its slots, and how many tokens it takes. */
interface Stretch {
  slots: Slot[]
  least: number
  most: number
}

const ENDLESS = Number.POSITIVE_INFINITY

/** The slots of a pattern in their order. */
export function slotsOf(elements: readonly Element[], names: SlotNames): Slot[] {
  const { classes, longest } = names
  let runs = 0
  const read = (each: readonly Element[]): Stretch => {
    const whole: Stretch = { slots: [], least: 0, most: 0 }
    let run = runs++
    let place = 0
    const skip = (least: number, most: number): void => {
      whole.least += least
      whole.most += most
      if (least === most) place += least
      else {
        run = runs++
        place = 0
      }
    }
    const hold = (id: number): void => {
      whole.slots.push({ classes: [id], share: names.shareOf(id), least: whole.least, most: whole.most, run, place })
    }
    /** Takes over a stretch that begins here. What stands at a fixed place of it stands at a fixed place from here. */
    const join = ({ slots, least, most }: Stretch, repeats: number): void => {
      for (const slot of slots) {
        const fixed = slot.least === slot.most
        whole.slots.push({
          classes: slot.classes,
          share: slot.share,
          least: whole.least + slot.least,
          most: whole.most + slot.most,
          run: fixed ? run : slot.run,
          place: fixed ? place + slot.least : slot.place,
        })
      }
      skip(least, most * repeats)
    }
    for (const element of each) {
      switch (element.type) {
        case 'word':
          for (const word of wordsOf(element.word)) {
            hold(classes.ofWord(word, element.exact))
            skip(1, 1)
          }
          break
        case 'tag':
          if (TAGS[element.tag]?.length) skip(1, 1)
          else {
            hold(classOfFigure('number'))
            skip(1, ENDLESS)
          }
          break
        case 'value':
          hold(classOfFigure(element.kind as Value['kind']))
          skip(1, ENDLESS)
          break
        case 'list': {
          const list = classes.ofList(element.list)
          if (!list) throw new Error(`unknown list @${element.list}`)
          hold(list.class)
          skip(1, longest(element.list))
          break
        }
        case 'choice': {
          const options = element.options.map(read)
          join(options.length === 1 ? (options[0] as Stretch) : eitherOf(options, runs++), 1)
          break
        }
        case 'repeat': {
          const inner = read([element.element])
          if (element.min > 0) join(inner, element.max)
          else skip(0, inner.most * element.max)
          break
        }
        case 'gap':
          skip(0, element.max)
          break
        case 'capture':
          if (element.inner) join(read(element.inner), 1)
          else skip(1, ENDLESS)
          break
      }
    }
    return whole
  }
  return read(elements).slots
}

/** Each option holds a slot of its own: together their rarest are one that every match holds. */
function eitherOf(options: readonly Stretch[], run: number): Stretch {
  const held: Slot[] = []
  for (const { slots } of options) {
    let rarest = slots[0]
    if (!rarest) break
    for (const slot of slots) if (slot.share < rarest.share) rarest = slot
    held.push(rarest)
  }
  const slot: Slot = {
    classes: [...new Set(held.flatMap(({ classes }) => classes))],
    share: Math.min(
      1,
      held.reduce((sum, { share }) => sum + share, 0),
    ),
    least: Math.min(...held.map(({ least }) => least)),
    most: Math.max(...held.map(({ most }) => most)),
    run,
    place: 0,
  }
  return {
    slots: held.length === options.length ? [slot] : [],
    least: Math.min(...options.map(({ least }) => least)),
    most: Math.max(...options.map(({ most }) => most)),
  }
}
