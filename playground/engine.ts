/**
 * The library as one classic script. In a worker it answers messages; in a page, where no worker can be had, it leaves a function
 * behind.
 */
import { analyzePosting, PostingError } from '../src/index'
import type { Answer, Question } from './protocol'

function answer({ id, posting, options }: Question): Answer {
  const began = performance.now()
  try {
    const analysis = analyzePosting(posting, options)
    return { id, analysis, took: performance.now() - began }
  } catch (error) {
    const code = error instanceof PostingError ? error.code : 'UNEXPECTED'
    return { id, code, message: error instanceof Error ? error.message : String(error) }
  }
}

declare global {
  var jobglossEngine: typeof answer | undefined
}

if ('document' in globalThis) globalThis.jobglossEngine = answer
else addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answer(data)))
