/** A handful is sorted by hand: the engine's own sort sets up for many, and most of what a posting holds is few and nearly in order. */
const HANDFUL = 16

/** Sorts in place; equals keep their order. */
export function sort<Item>(items: Item[], order: (one: Item, other: Item) => number): Item[] {
  if (items.length > HANDFUL) return isSorted(items, order) ? items : items.sort(order)
  for (let index = 1; index < items.length; index++) {
    const item = items[index] as Item
    let at = index
    for (; at > 0 && order(item, items[at - 1] as Item) < 0; at--) items[at] = items[at - 1] as Item
    if (at < index) items[at] = item
  }
  return items
}

function isSorted<Item>(items: readonly Item[], order: (one: Item, other: Item) => number): boolean {
  for (let at = 1; at < items.length; at++) if (order(items[at] as Item, items[at - 1] as Item) < 0) return false
  return true
}
