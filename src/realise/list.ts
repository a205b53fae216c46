/**
 * Joins items: serial comma; of the items that hold "and" one may open the list and the others go behind the plain ones, for amid them
 * its "and" would look like the list's own; last stands what holds a comma; two such are set apart by semicolons. `clauses`: each has a verb of its own, and of two the second is set apart where one holds "and".
 */
export function joinList(items: readonly string[], joint: string, clauses = false): string {
  if (items.length <= 1) return items[0] ?? ''
  const nested = items.filter(isNested)
  const withCommas = nested.filter((item) => item.includes(','))
  // One comma inside an item does no harm where that item is the last.
  const order = nested.length === 0 ? items : inOrder(items, nested, withCommas)
  const hard = withCommas.length
  if (order.length === 2) {
    // A long second item carries its own "and" without a comma before it: "takes fares and helps people with bags and prams".
    const apart = nested.length === 2 || (nested.length === 1 && (clauses || (order[1] as string).split(' ').length < LONG))
    return hard > 1 ? `${order[0]}; ${joint} ${order[1]}` : `${order[0]}${apart ? `, ${joint} ` : ` ${joint} `}${order[1]}`
  }
  const mark = hard > 1 ? ';' : ','
  return `${order.slice(0, -1).join(`${mark} `)}${mark} ${joint} ${order.at(-1)}`
}

function inOrder(items: readonly string[], nested: readonly string[], withCommas: readonly string[]): readonly string[] {
  const plain = items.filter((item) => !nested.includes(item))
  const coordinated = nested.filter((item) => !withCommas.includes(item))
  const opening = plain.length > 0 && nested.length > 1 ? coordinated.slice(0, 1) : []
  return [...opening, ...plain, ...coordinated.slice(opening.length), ...withCommas]
}

/** Words of an item that reads as a phrase of its own. */
const LONG = 5

const isNested = (item: string): boolean => item.includes(',') || (item.includes(' ') && /\s(?:and|or|&)\s/.test(item))
