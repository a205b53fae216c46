/** A few words for what is explained. */
export function whatOf(path: string, found: unknown): string {
  if (typeof found !== 'object' || found === null) return path.slice(path.indexOf('.') + 1)
  const { name, text, statement, question, message, value, why } = found as Record<string, unknown>
  if (value !== undefined) return typeof value === 'string' ? value : JSON.stringify(value)
  return String(name ?? text ?? statement ?? question ?? why ?? message ?? path)
}
