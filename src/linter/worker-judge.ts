import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {Worker} from 'node:worker_threads'
import {Fault} from '../base/fault.js'
import type {JudgedInput} from '../engine/judge-input.js'
import type {Judge} from '../engine/lint-files.js'
import type {WorkerAnswer, WorkerQuestion, WorkerSetting} from './worker-messages.js'

/** How many threads judge; `auto`: as many as pay. */
export type Concurrency = number | 'auto'

/** From so many files, or bytes of files, on the start of threads is less than what they save. */
const manyFiles = 100
const manyBytes = 1 << 20

/** How many threads judge so much. */
export function threadsFor(asked: Concurrency, files: number, bytes: number): number {
  if (asked !== 'auto') return Math.min(asked, files)
  return files > manyFiles || bytes > manyBytes ? Math.min(availableParallelism(), files) : 1
}

/**
 * Judges files in threads, one file in each at a time. What they say does not hang on how many there are.
 *
 * @returns undefined where the sources run as they are, and there is no file for a thread to run
 */
export async function workerJudge(setting: WorkerSetting, threads: number): Promise<Judge | undefined> {
  const file = workerFile()
  if (file === undefined) return undefined
  const {Worker: Thread} = await import('node:worker_threads')
  const all = new Set<Worker>()
  const idle = new Set<Worker>()
  const start = () => {
    const worker = new Thread(file, {workerData: setting, execArgv: []})
    all.add(worker)
    // A thread that ends, for want of memory, takes its file with it; the next is judged by another.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      idle.delete(worker)
      all.delete(worker)
    })
    return worker
  }
  for (let at = 0; at < threads; at++) idle.add(start())
  return {
    atOnce: threads,
    judge: async (path, bytes, withBlocks) => {
      // There are as many askers as threads, unless one has ended.
      const [worker = start()] = idle
      idle.delete(worker)
      const answer = await ask(worker, {path, bytes, withBlocks})
      idle.add(worker)
      return judgedOf(answer)
    },
    end: () => {
      for (const worker of all) void worker.terminate()
    }
  }
}

function ask(worker: Worker, question: WorkerQuestion): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const ended = () => finish(() => reject(new Error('a thread ended')))
    const failed = (error: unknown) =>
      finish(() => reject(error instanceof Error ? error : new Error(String(error))))
    const answered = (answer: WorkerAnswer) => finish(() => resolve(answer))
    const finish = (act: () => void) => {
      worker.off('exit', ended).off('error', failed).off('message', answered)
      act()
    }
    worker.on('exit', ended).on('error', failed).on('message', answered)
    worker.postMessage(question)
  })
}

/** @throws {Fault} @throws {Error} for a failure of our own */
function judgedOf(answer: WorkerAnswer): JudgedInput {
  if ('judged' in answer) return answer.judged
  if ('fault' in answer) throw new Fault(answer.fault.what, answer.fault.hint)
  throw new Error(answer.crash)
}

/** Beside the bundle that this is part of. */
function workerFile(): string | undefined {
  return ['./judge-worker.js', '../judge-worker.js']
    .map(place => fileURLToPath(new URL(place, import.meta.url)))
    .find(place => existsSync(place))
}
