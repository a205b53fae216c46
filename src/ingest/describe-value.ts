/** Names a value of any kind for an error message, without running any code of the caller's. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  switch (typeof value) {
    case 'string':
      return `the string ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`
    case 'number':
    case 'boolean':
      return `the ${typeof value} ${value}`
    case 'bigint':
    case 'symbol':
    case 'function':
      return `a ${typeof value}`
    default:
      return describeObject(value)
  }
}

/** A revoked proxy throws at every question, even at these. */
function describeObject(value: object): string {
  try {
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes'
    if (Array.isArray(value)) return 'an array'
    if (value instanceof Promise) return 'a promise'
  } catch {
    return 'an object that cannot be read'
  }
  return 'an object'
}
