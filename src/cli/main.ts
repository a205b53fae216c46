#!/usr/bin/env node
import { run } from './run'

// A reader that closes the pipe early ("| head") has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { stdin, stdout, stderr, env } = process
const broken = new AbortController()
// The first interrupt lets a batch finish what is under way; the second ends the program at once.
if (process.argv[2] === 'batch') process.once('SIGINT', () => broken.abort())

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, interrupted: broken.signal })
// A source that still waits for more, such as a pipe that stays open, does not hold the program.
if (broken.signal.aborted) process.exit()
