#!/usr/bin/env node
import { run } from './run'

// A reader that closes the pipe early ("| head") has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), process)
