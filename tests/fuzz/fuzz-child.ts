import {resourceUsage} from 'node:process'
import {chromiumHere} from '../support/browser.js'
import {fuzzCase, type Kind} from './fuzz-case.js'
import {judgeCase} from './judge-case.js'

/** What a case came to; sent before it with nothing in it, so that who waits knows which one hangs. */
export interface Heard {
  readonly number: number
  readonly kind: Kind
  readonly complaints?: readonly string[]
  /** Seconds of the processor, and the most that the process held so far, in MiB. */
  readonly took?: number
  readonly memory?: number
}

/** `fuzz-child.ts SEED FROM STEP KIND…`: cases FROM, FROM + STEP … until it is ended. */
const [seed = 0, from = 0, step = 1] = process.argv.slice(2, 5).map(Number)
const among = process.argv.slice(5) as Kind[]
const hasBrowser = chromiumHere() !== undefined
const send = (heard: Heard) => process.send?.(heard)

// What is loaded and compiled once is no case’s.
await judgeCase(fuzzCase(seed, 0, ['md']))

for (let number = from; ; number += step) {
  const one = fuzzCase(seed, number, among)
  // A number is the same case on every machine.
  if (one.kind === 'page' && !hasBrowser) continue
  send({number, kind: one.kind})
  send({number, kind: one.kind, ...(await judgeCase(one)), memory: resourceUsage().maxRSS / 1024})
}
