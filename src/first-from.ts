/** The index of the first that begins at `start` or later; the list is in the order of where its items begin. */
export function firstFrom(items: readonly { start: number }[], start: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as { start: number }).start < start) low = middle + 1
    else high = middle
  }
  return low
}
