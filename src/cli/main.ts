#!/usr/bin/env node
import type {Io} from './io.js'
import {run} from './program.js'

/** The command `cchclint`: the only file that touches the process. */
const io: Io = {
  out: text => {
    process.stdout.write(text)
  },
  err: text => {
    process.stderr.write(text)
  },
  stdin: async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  },
  color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  // The day in Việt Nam, which has no summer time.
  today: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
}

process.on('SIGINT', () => process.exit(130))
// A reader that closes early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await run(process.argv.slice(2), io)
} catch (error) {
  const cause = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`cchclint gặp lỗi của chương trình (internal error): ${cause}\n`)
  process.exitCode = 2
}
