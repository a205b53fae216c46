/** A line that announces a choice and lists it behind a colon, told as the choice itself. */

import { joinList } from '../realise/list'
import type { LineWording } from './line'

/** "practice with one of the following ovens: deck, rack" -> "practice with deck or rack" */
export function withChoice(text: string, { chosenBelow }: Pick<LineWording, 'chosenBelow'>, or: string): string {
  const found = chosenBelow.exec(text)
  if (!found) return text
  const items = text
    .slice(found.index + found[0].length)
    .replace(CLOSING, '')
    .split(BETWEEN)
    .map((item) => item.trim())
  const isList = items.length >= FEWEST && items.length <= MOST && items.every((item) => item && item.split(' ').length <= LONGEST_ITEM)
  return isList ? text.slice(0, found.index) + joinList(items, or) : text
}

const BETWEEN = /,\s(?:and\s|or\s)?|\s(?:and|or)\s/u
const CLOSING = /[).;,\s]{1,4}$/u
const FEWEST = 2
/** Of a longer list some would have to be left out, as if they did not count. */
const MOST = 6
const LONGEST_ITEM = 4
