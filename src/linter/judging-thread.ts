import {Worker} from 'node:worker_threads'
import type {WorkerAnswer, WorkerQuestion, WorkerSetting} from './worker-messages.js'

/** A file that a thread was asked to judge. */
interface Asked {
  readonly question: WorkerQuestion
  resolve(answer: WorkerAnswer): void
  reject(error: Error): void
}

/** A thread that judges files one after the other, and those that wait for it. Another takes its place where it ends. */
export class JudgingThread {
  readonly #file: string
  readonly #setting: WorkerSetting
  readonly #asked: Asked[] = []
  #worker: Worker | undefined
  #isDone = false

  /** @param file the module that it runs */
  constructor(file: string, setting: WorkerSetting) {
    this.#file = file
    this.#setting = setting
    this.#worker = this.#begin()
  }

  /** How many files it has not judged yet. */
  get asked(): number {
    return this.#asked.length
  }

  /** @throws {Error} why the thread ended that judged the file */
  ask(question: WorkerQuestion): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      this.#asked.push({question, resolve, reject})
      if (this.#worker) this.#worker.postMessage(question)
      else this.#worker = this.#begin()
    })
  }

  end(): void {
    this.#isDone = true
    void this.#worker?.terminate()
  }

  /** Starts a thread that judges all that waits. */
  #begin(): Worker {
    const worker = new Worker(this.#file, {workerData: this.#setting, execArgv: []})
    let failure = new Error('a thread ended')
    worker.on('message', (answer: WorkerAnswer) => this.#asked.shift()?.resolve(answer))
    worker.on('error', (error: Error) => (failure = error))
    worker.on('exit', () => this.#replace(failure))
    for (const {question} of this.#asked) worker.postMessage(question)
    return worker
  }

  /** A thread that ends, for want of memory, takes the file with it that it was judging; one other judges what waited. */
  #replace(failure: Error): void {
    const lost = this.#isDone ? this.#asked.splice(0) : this.#asked.splice(0, 1)
    for (const {reject} of lost) reject(failure)
    this.#worker = this.#asked.length > 0 ? this.#begin() : undefined
  }
}
