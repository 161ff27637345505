import {type ChildProcess, fork} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {chromiumHere} from '../support/browser.js'
import {fuzzCase, type Kind, kinds} from './fuzz-case.js'
import type {Heard} from './fuzz-child.js'

/**
 * `npm run fuzz -- [--minutes N] [--seed S] [--kind md …] [--case N] [--out FOLDER]`: gives the program what no program
 * writes, on all processors, and holds what comes out to what is promised. What fails, crashes or hangs is saved with its
 * number; `--case` judges one again. Exits with 1 where there was one. What is dropped onto the built page needs a Chromium.
 */
const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '1'},
    seed: {type: 'string', default: '1'},
    kind: {type: 'string', multiple: true, default: []},
    case: {type: 'string'},
    out: {type: 'string', default: 'fuzz'}
  }
})
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
const among = values.kind.length === 0 ? kinds : kinds.filter(kind => values.kind.includes(kind))
/** A case that says nothing for so long, in seconds, hangs; one that takes more of the processor is slow. */
const [longest, slow] = [60, 2]
/** The most that a process may hold, and its heap before it is cleaned, in MiB. */
const [mostMemory, heap] = [512, 256]

interface Tally {
  cases: number
  failed: number
  took: number
  slowest: number
}

if (!(minutes > 0) || !Number.isInteger(seed) || among.length < new Set(values.kind).size) {
  console.error(`npm run fuzz takes --minutes and --seed as numbers, and --kind of ${kinds.join(', ')}.`)
  process.exitCode = 2
} else if (values.case !== undefined) await again(Number(values.case))
else if (!among.includes('page') || chromiumHere() !== undefined) await fuzz()
else {
  console.log('There is no Chromium on this machine, so that nothing is dropped onto the page.')
  if (among.length > 1) await fuzz()
}

async function again(number: number): Promise<void> {
  const {judgeCase} = await import('./judge-case.js')
  const one = fuzzCase(seed, number, among)
  save(one.kind, number)
  const {complaints, took} = await judgeCase(one)
  console.log(`${one.kind} ${number}, ${took.toFixed(1)} s: ${complaints.join('\n') || 'nothing'}`)
  // A browser that was started would keep this process.
  process.exit(complaints.length === 0 ? 0 : 1)
}

async function fuzz(): Promise<void> {
  const tallies = new Map<Kind, Tally>(among.map(kind => [kind, {cases: 0, failed: 0, took: 0, slowest: 0}]))
  const until = Date.now() + minutes * 60_000
  const step = availableParallelism()
  const memory = await Promise.all(Array.from({length: step}, (_, at) => watch(at, step, until, tallies)))
  console.log('| kind | cases | failed | mean s | slowest s |\n| --- | --- | --- | --- | --- |')
  for (const [kind, {cases, failed, took, slowest}] of tallies)
    console.log(
      `| ${kind} | ${cases} | ${failed} | ${(took / Math.max(1, cases)).toFixed(2)} | ${slowest.toFixed(2)} |`
    )
  console.log(`\nThe most that a process held: ${Math.max(...memory).toFixed(0)} MiB (${mostMemory} may be).`)
  if ([...tallies.values()].some(({failed}) => failed > 0)) process.exitCode = 1
}

/** One process after another: a case that crashes or hangs ends its own, and the next begins behind it. */
async function watch(from: number, step: number, until: number, tallies: Map<Kind, Tally>): Promise<number> {
  let [next, memory] = [from, 0]
  const hear = (heard: Heard) => {
    memory = Math.max(memory, heard.memory ?? 0)
    count(heard, tallies)
  }
  while (Date.now() < until) {
    /** After some thousand documents a process may hold much that it would give back: what counts is what one document takes. */
    let tooMuch: number | undefined
    const last = await runFrom(next, step, until, heard => {
      if (isTooMuch(heard)) tooMuch = heard.number
      else hear(heard)
    })
    if (tooMuch !== undefined) await runFrom(tooMuch, step, 0, hear)
    next = last + step
  }
  return memory
}

function isTooMuch({memory = 0}: Heard): boolean {
  return memory > mostMemory
}

function count(heard: Heard, tallies: Map<Kind, Tally>): void {
  const {number, kind, complaints = [], took = 0, memory = 0} = heard
  const all = [...complaints]
  if (took > slow) all.push(`it takes ${took.toFixed(1)} s of the processor`)
  if (isTooMuch(heard)) all.push(`the process holds ${memory.toFixed(0)} MiB`)
  const tally = tallies.get(kind)
  if (!tally) return
  tally.cases++
  tally.took += took
  tally.slowest = Math.max(tally.slowest, took)
  if (all.length === 0) return
  tally.failed++
  console.log(`${kind} ${number} (${save(kind, number)}):\n  ${all.join('\n  ').slice(0, 2000)}`)
}

/** @returns the number of the last case that was begun */
function runFrom(from: number, step: number, until: number, hear: (heard: Heard) => void): Promise<number> {
  return new Promise(resolve => {
    const child = fork('tests/fuzz/fuzz-child.ts', [String(seed), String(from), String(step), ...among], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    let begun: Heard | undefined
    let isDue = false
    let heartbeat = setTimeout(() => undefined, 0)
    const wait = () => {
      clearTimeout(heartbeat)
      heartbeat = setTimeout(() => child.kill('SIGKILL'), longest * 1000)
    }
    child.on('message', (heard: Heard) => {
      if (isDue) return
      wait()
      begun = heard.complaints ? undefined : heard
      from = heard.number
      if (heard.complaints) hear(heard)
      if (heard.complaints && (Date.now() >= until || isTooMuch(heard))) {
        isDue = true
        child.kill()
      }
    })
    child.once('close', () => {
      clearTimeout(heartbeat)
      if (begun && !isDue) hear({...begun, complaints: [whyEnded(child)]})
      resolve(from)
    })
    wait()
  })
}

function whyEnded({exitCode, signalCode}: ChildProcess): string {
  return signalCode === 'SIGKILL'
    ? `it hangs: nothing for ${longest} s`
    : `the process ends with ${exitCode ?? signalCode}`
}

function save(kind: Kind, number: number): string {
  const {file, bytes} = fuzzCase(seed, number, among)
  const saved = path.join(values.out, `${seed}-${number}-${kind}`, file)
  mkdirSync(path.dirname(saved), {recursive: true})
  writeFileSync(saved, bytes)
  return saved
}
