import watched from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'
import type {Watched} from './pdf-child.js'

/**
 * The thread that ends the process of one PDF when it takes too much: the reading thread may hang in a loop that lets
 * nobody else speak, and a limit on the heap does not count what lies outside it.
 *
 * What a file may hold is counted while it is read (`readers/pdf/work.ts`); this is for what cannot be counted from
 * outside of pdf.js. It is time of the processor, so that no clock tells, and far beyond what honest files take: on a
 * machine that does nothing else a page takes a few hundredths of a second, and on one that does much, some times that.
 */

/** What may be spent before the first page, and saved up for a page that takes more than others, in seconds. */
const most = 2
/** What is earned by what was read, and given for the size of the file. */
const perLetter = 1 / 3000
const perMegabyte = 0.5
/** What may be saved up besides, of what was earned: the pages are put together at last, when nothing is read anymore. */
const keptOfEarned = 0.1
/** Where it took longer than this to begin, the machine is slower than others. */
const usualBeginning = 0.5
/** What the process may hold: the longest text that is taken, of four hundred and fifty full pages, takes nine tenths of it. */
const mostMegabytes = 512
const interval = 50

parentPort?.once('message', (bytes: number) => {
  const letters = new Int32Array((workerData as Watched).letters)
  const unit = Math.max(1, spent() / usualBeginning)
  let [left, before, seen] = [most + (bytes / (1 << 20)) * perMegabyte, spent(), 0]
  setInterval(() => {
    const [now, read] = [spent(), Atomics.load(letters, 0)]
    const earned = (read - seen) * perLetter
    const cap = most + read * perLetter * keptOfEarned
    left = Math.max(left, Math.min(cap, left + earned)) - (now - before) / unit
    before = now
    seen = read
    if (left < 0 || watched.memoryUsage.rss() > mostMegabytes << 20) watched.kill(watched.pid, 'SIGKILL')
  }, interval)
})

/** By all threads of the process since it began, in seconds. */
function spent(): number {
  const {user, system} = watched.cpuUsage()
  return (user + system) / 1e6
}
