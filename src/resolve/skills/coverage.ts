/** Which tokens of the posting something stands on: 1 where it does. */
export type Coverage = Uint8Array

export function coverageOf(spans: readonly { from: number; to: number }[], tokens: number): Coverage {
  const covered = new Uint8Array(tokens)
  for (const { from, to } of spans) for (let at = from; at < to; at++) covered[at] = 1
  return covered
}

/** True when any of tokens `from` … `to` (exclusive) is covered. */
export function coversAny(covered: Coverage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (covered[at] === 1) return true
  return false
}
