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
/** What may be saved up besides, of what was earned: the pages are put together at last, when nothing is read anymore. */
const keptOfEarned = 0.1
/** What the process may hold at first, and for each letter that was read: two hundred full pages take half a gigabyte. */
const mostMegabytes = 384
const megabytesPerLetter = 1 / 1200
const interval = 20

parentPort?.once('message', (bytes: number) => {
  const letters = new Int32Array((workerData as Watched).letters)
  const unit = spent()
  let [left, before, seen] = [most + (bytes / (1 << 20)) * perMegabyte, unit, 0]
  setInterval(() => {
    const [now, read] = [spent(), Atomics.load(letters, 0)]
    const earned = (read - seen) * perLetter
    const cap = most + read * perLetter * keptOfEarned
    left = Math.max(left, Math.min(cap, left + earned)) - (now - before) / unit
    before = now
    seen = read
    const megabytes = watched.memoryUsage.rss() / (1 << 20)
    if (left < 0 || megabytes > mostMegabytes + read * megabytesPerLetter)
      watched.kill(watched.pid, 'SIGKILL')
  }, interval)
})

/** By all threads of the process since it began, in microseconds. */
function spent(): number {
  const {user, system} = watched.cpuUsage()
  return user + system
}
