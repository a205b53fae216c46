/** Joins items: serial comma; an item that holds a comma or "and" goes last; two such are set apart by semicolons. */
export function joinList(items: readonly string[], joint: string): string {
  if (items.length <= 1) return items[0] ?? ''
  const nested = items.filter(isNested)
  const order = nested.length === 1 ? [...items.filter((item) => item !== nested[0]), nested[0] as string] : items
  if (order.length <= 1) return order[0] ?? ''
  const hard = nested.length > 1 ? nested.filter((item) => item.includes(',')).length : 0
  if (order.length === 2)
    return hard > 1 ? `${order[0]}; ${joint} ${order[1]}` : `${order[0]}${nested.length ? `, ${joint} ` : ` ${joint} `}${order[1]}`
  const mark = hard > 1 ? ';' : ','
  return `${order.slice(0, -1).join(`${mark} `)}${mark} ${joint} ${order.at(-1)}`
}

const isNested = (item: string): boolean => item.includes(',') || (item.includes(' ') && /\s(?:and|or|&)\s/.test(item))
