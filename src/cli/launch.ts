#!/usr/bin/env node
import {nodeTooOld} from './node-version.js'

/** The command `cchclint` begins here: an old Node, which could not even read the rest, is told so in one sentence. */
const fault = nodeTooOld(process.versions.node)
if (fault === undefined) require('./loader.cjs').begin()
else {
  process.stderr.write(`${fault}\n`)
  process.exitCode = 2
}
