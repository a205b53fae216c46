/** A line on the terminal that tells how far a batch is, how fast it goes and how long it will take. */
import type { Writable } from 'node:stream'

const EVERY = 200
const WIDTH = 24

export interface Progress {
  /** `records` are done, which took `bytes` of the source. */
  show(records: number, bytes: number): void
  end(): void
}

/** Shown on a terminal alone. `size` is that of the source in bytes, where known; `now` gives milliseconds. */
export function progressOn(stream: Writable & { isTTY?: boolean }, size: number | undefined, now: () => number): Progress {
  if (!stream.isTTY) return { show() {}, end() {} }
  const began = now()
  let shown = Number.NEGATIVE_INFINITY
  return {
    show(records, bytes) {
      const time = now()
      if (time - shown < EVERY) return
      shown = time
      stream.write(`\r\u001b[K${progressLine(records, bytes, size, time - began)}`)
    },
    end() {
      if (shown > Number.NEGATIVE_INFINITY) stream.write('\r\u001b[K')
    },
  }
}

/** "[######------]  42 %  1,250 postings  480/s  0:07 left" */
export function progressLine(records: number, bytes: number, size: number | undefined, milliseconds: number): string {
  const rate = milliseconds > 0 ? (records * 1000) / milliseconds : 0
  const parts = [`${grouped(records)} postings`, `${grouped(Math.round(rate))}/s`]
  if (size) {
    const share = Math.min(1, bytes / size)
    const filled = Math.round(share * WIDTH)
    parts.unshift(`[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]  ${Math.round(share * 100)} %`)
    if (share > 0) parts.push(`${clock((milliseconds / share) * (1 - share))} left`)
  } else parts.push(clock(milliseconds))
  return parts.join('  ')
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
