import {Worker} from 'node:worker_threads'
import type {WorkerAnswer, WorkerQuestion, WorkerSetting} from './worker-messages.js'

/** A file that a thread was asked to judge. */
interface Asked {
  readonly question: WorkerQuestion
  resolve(answer: WorkerAnswer | Promise<WorkerAnswer>): void
  reject(error: Error): void
}

/** A thread that judges files one after the other, and those that wait for it. */
export class JudgingThread {
  readonly #worker: Worker
  readonly #asked: Asked[] = []
  readonly #again: (question: WorkerQuestion) => Promise<WorkerAnswer>
  #hasEnded = false
  #failure: Error | undefined

  /** @param file the module that it runs */
  constructor(file: string, setting: WorkerSetting) {
    this.#worker = new Worker(file, {workerData: setting, execArgv: []})
    this.#again = question => new JudgingThread(file, setting).#askOnce(question)
    this.#worker.on('message', (answer: WorkerAnswer) => this.#asked.shift()?.resolve(answer))
    this.#worker.on('error', error => (this.#failure = error))
    this.#worker.on('exit', () => this.#close())
  }

  /** How many files it has not judged yet. */
  get asked(): number {
    return this.#asked.length
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  ask(question: WorkerQuestion): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      this.#asked.push({question, resolve, reject})
      this.#worker.postMessage(question)
    })
  }

  end(): void {
    void this.#worker.terminate()
  }

  async #askOnce(question: WorkerQuestion): Promise<WorkerAnswer> {
    try {
      return await this.ask(question)
    } finally {
      this.end()
    }
  }

  /** A thread that ends, for want of memory, takes the file with it that it was judging; others judge what waited. */
  #close(): void {
    this.#hasEnded = true
    const [judged, ...waiting] = this.#asked.splice(0)
    judged?.reject(this.#failure ?? new Error('a thread ended'))
    for (const {question, resolve} of waiting) resolve(this.#again(question))
  }
}
