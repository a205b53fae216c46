/**
 * Asks the engine. Its code stands in the page as text. A worker is started from a blob of that text, so that it inherits the page's
 * security policy, and the whole works from disk too. Where a browser starts no worker, the same text runs in the page itself.
 */
import type { AnalyzeOptions, PostingInput } from '../src/index'
import type { Answer, Question } from './protocol'

/** A posting that could not be read; its message is for the reader of the page. */
export class Unreadable extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** An analysis and how long it took, in milliseconds. */
export type Reading = Pick<Extract<Answer, { analysis: unknown }>, 'analysis' | 'took'>

export interface Analyst {
  read(posting: PostingInput, options: AnalyzeOptions): Promise<Reading>
  /** Where the reading is done. */
  place(): 'worker' | 'page'
}

interface Waiting {
  question: Question
  settle(answer: Answer): void
  fail(error: Error): void
}

export function startAnalyst(code: string): Analyst {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let inPage: Promise<void> | undefined
  let asked = 0

  const settle = (answer: Answer): void => {
    waiting.get(answer.id)?.settle(answer)
    waiting.delete(answer.id)
  }

  const askPage = async ({ question, fail }: Waiting): Promise<void> => {
    inPage ??= loadScript(address)
    try {
      await inPage
      if (globalThis.jobglossEngine) settle(globalThis.jobglossEngine(question))
    } catch (error) {
      waiting.delete(question.id)
      fail(error as Error)
    }
  }

  const goOnInPage = (): void => {
    worker?.terminate()
    worker = undefined
    for (const each of waiting.values()) void askPage(each)
  }

  try {
    worker = new Worker(address, { name: 'jobgloss' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data))
    worker.addEventListener('error', goOnInPage)
  } catch {
    worker = undefined
  }

  return {
    place: () => (worker ? 'worker' : 'page'),
    read: (posting, options) =>
      new Promise((resolve, reject) => {
        const question = { id: ++asked, posting, options }
        const each: Waiting = {
          question,
          settle: (answer) => ('analysis' in answer ? resolve(answer) : reject(new Unreadable(answer.code, answer.message))),
          fail: reject,
        }
        waiting.set(question.id, each)
        if (worker) worker.postMessage(question)
        else void askPage(each)
      }),
  }
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error('This browser could not start the engine. An up-to-date browser can.'))
    document.head.append(script)
  })
}
