import watched from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'
import type {Watched} from './pdf-child.js'

/**
 * The thread that ends the process of one PDF when it takes too much: the reading thread may hang in a loop that lets
 * nobody else speak, and a limit on the heap does not count what lies outside it.
 *
 * Work is measured in time of the processor, and its unit is what it took to begin, so that neither a slow machine nor
 * a busy one refuses a file that another would read.
 */

/** What may be spent before the first page, and saved up for a page that takes more than others, in units. */
const most = 5
/** What is earned by what was read, and given for the size of the file: real files take a fifth to a third of it. */
const perLetter = 1 / 3000
const perMegabyte = 0.5
/** What the process may hold; the heap alone is limited to less. */
const mostMegabytes = 384
const interval = 20

parentPort?.once('message', (bytes: number) => {
  const letters = new Int32Array((workerData as Watched).letters)
  const unit = spent()
  let [left, before, seen] = [most + (bytes / (1 << 20)) * perMegabyte, unit, 0]
  setInterval(() => {
    const [now, read] = [spent(), Atomics.load(letters, 0)]
    const earned = (read - seen) * perLetter
    left = Math.max(left, Math.min(most, left + earned)) - (now - before) / unit
    before = now
    seen = read
    if (left < 0 || watched.memoryUsage.rss() > mostMegabytes << 20) watched.kill(watched.pid, 'SIGKILL')
  }, interval)
})

/** By all threads of the process since it began, in microseconds. */
function spent(): number {
  const {user, system} = watched.cpuUsage()
  return user + system
}
