#!/usr/bin/env node
import {nodeTooOld} from './node-version.js'

/** The command `cchclint` begins here: an old Node, which could not even read the rest, is told so in one sentence. */
const fault = nodeTooOld(process.versions.node)
if (fault !== undefined) fail(fault)
else
  try {
    require('./loader.cjs').begin()
  } catch (error) {
    // A stack would tell nobody what to do, and Node’s exit code is that of findings.
    const cause = error instanceof Error ? error.message.split('\n')[0] : String(error)
    fail(
      `Các tệp đi kèm cchclint bị thiếu hoặc bị hỏng (${cause}); hãy cài đặt lại cchclint. (Files of cchclint are missing or damaged; install it again.)`
    )
  }

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
