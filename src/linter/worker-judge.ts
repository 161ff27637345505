import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Fault} from '../base/fault.js'
import type {JudgedInput} from '../engine/judge-input.js'
import type {Judge} from '../engine/lint-files.js'
import type {JudgeApart} from './host.js'
import {ReportStrings} from './report-strings.js'
import type {WorkerAnswer, WorkerSetting} from './worker-messages.js'

/** How many threads judge, that of the run itself among them; `auto`: as many as pay. */
export type Concurrency = number | 'auto'

/** From so many files, or bytes of files, on the start of threads is less than what they save. */
const manyFiles = 100
const manyBytes = 1 << 20

/** How many threads judge so much. */
export function threadsFor(asked: Concurrency, files: number, bytes: number): number {
  if (asked !== 'auto') return Math.min(asked, files)
  return files > manyFiles || bytes > manyBytes ? Math.min(availableParallelism(), files) : 1
}

/** Files that wait in a thread while it judges one, so that it never waits for this one. */
const mostAhead = 4

/**
 * Judges files in threads beside that of the run. What they say does not hang on how many there are.
 *
 * @param others how many threads are started
 * @returns undefined where the sources run as they are, and there is no file for a thread to run
 */
export async function workerJudge(setting: WorkerSetting, others: number): Promise<JudgeApart | undefined> {
  const file = workerFile()
  if (file === undefined) return undefined
  const {JudgingThread} = await import('./judging-thread.js')
  const strings = new ReportStrings()
  const threads = Array.from({length: others}, () => new JudgingThread(file, setting))
  const end = () => {
    for (const thread of threads) thread.end()
  }
  /** The one with the least to do. */
  const free = () => threads.reduce((least, thread) => (thread.asked < least.asked ? thread : least))
  const judgingBeside = (here: Judge): Judge['judge'] => {
    let isBusy = false
    return async (path, bytes, withBlocks) => {
      const thread = free()
      if (isBusy || thread.asked === 0)
        return strings.shared(judgedOf(await thread.ask({path, bytes, withBlocks})))
      isBusy = true
      try {
        // What the threads have said comes first, and what they are to do next.
        await new Promise(setImmediate)
        return await here.judge(path, bytes, withBlocks)
      } finally {
        isBusy = false
      }
    }
  }
  return {
    beside: here => ({atOnce: here.atOnce + others * mostAhead, judge: judgingBeside(here), end}),
    end
  }
}

/** @throws {Fault} @throws {Error} for a failure of our own */
function judgedOf(answer: WorkerAnswer): JudgedInput {
  if ('judged' in answer) return answer.judged
  if ('fault' in answer) throw new Fault(answer.fault.what, answer.fault.hint)
  throw new Error(answer.crash)
}

/** Beside the bundle that this is part of. */
function workerFile(): string | undefined {
  return ['./judge-worker.cjs', '../judge-worker.cjs']
    .map(place => fileURLToPath(new URL(place, import.meta.url)))
    .find(place => existsSync(place))
}
