import {Worker} from 'node:worker_threads'

/**
 * Ends the process of a test file where one of its cases hangs: a loop that lets nobody else speak, or a read that
 * waits for ever, cannot be ended from within. The run fails, and says which case it was.
 */
const thread = `
const {parentPort} = require('node:worker_threads')
const {writeSync} = require('node:fs')
let timer
parentPort.on('message', ({name, milliseconds}) => {
  clearTimeout(timer)
  if (name === undefined) return
  timer = setTimeout(() => {
    writeSync(2, 'does not end: ' + name + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }, milliseconds)
})
`

/** Far above what a loaded machine needs. */
const most = 300_000

export class Watchdog {
  readonly #thread = new Worker(thread, {eval: true})

  /** Does the work of a case, which has some minutes of the clock to end. */
  async over<Result>(name: string, work: () => Promise<Result>, milliseconds = most): Promise<Result> {
    this.#thread.postMessage({name, milliseconds})
    try {
      return await work()
    } finally {
      this.#thread.postMessage({})
    }
  }

  close(): Promise<number> {
    return this.#thread.terminate()
  }
}
