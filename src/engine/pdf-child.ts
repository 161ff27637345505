import {once} from 'node:events'
import parent from 'node:process'
import {setImmediate} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {Fault} from '../base/fault.js'
import type {PageContent} from '../readers/pdf/glyph.js'
import {damaged} from '../readers/pdf/pdf-faults.js'
import {printedPdf} from '../readers/pdf/read-pdf.js'
import {finderOf} from '../vietnamese/words/word-finder.js'
import type {PdfAnswer, PdfQuestion} from './read-apart.js'

/** What the thread beside, `pdf-watch.ts`, is shown: how much was read, in letters. */
export interface Watched {
  readonly letters: SharedArrayBuffer
}

// It is always started, also for a small file: what hangs in pdf.js may do so before anything can be counted, and lets
// nobody be started afterwards. A run that reads no PDF starts no thread and no process.
const watched: Watched = {letters: new SharedArrayBuffer(4)}
const watch = new Worker(new URL('./pdf-watch.js', import.meta.url), {workerData: watched, execArgv: []})
const begun = once(watch, 'online')

// Where the places of objects are wrong, pdf.js looks for them anew and goes on with what it finds; the promise that it
// lets fall is the one sign that parts of the text may be missing.
let isDamaged = false
parent.on(
  'unhandledRejection',
  reason => (isDamaged ||= reason instanceof Error && reason.name.startsWith('XRef'))
)

/** The process that reads one PDF for `read-apart.ts` and then ends. */
parent.once('message', ({name, bytes, words}: PdfQuestion) => {
  const letters = new Int32Array(watched.letters)
  void begun
    .then(() => {
      watch.unref()
      watch.postMessage(bytes.length)
      const finder = finderOf(words)
      return printedPdf(
        name,
        bytes,
        {unaccentedIn: text => finder.in(text)},
        {
          read: page => void Atomics.add(letters, 0, lettersOn(page)),
          // What reads may let nobody else speak; that it ended says enough.
          end: () => parent.kill(parent.pid, 'SIGKILL')
        }
      )
    })
    .then(async printed => {
      await setImmediate()
      if (isDamaged) throw damaged(name)
      return printed
    })
    .then(
      (printed): PdfAnswer => ({printed}),
      (error: unknown): PdfAnswer =>
        error instanceof Fault
          ? {fault: {what: error.what, hint: error.hint}}
          : {crash: error instanceof Error ? error.message : String(error)}
    )
    .then(answer => parent.send?.(answer, () => parent.exit()))
})

/** A page takes some time even where nothing is printed on it. */
function lettersOn({glyphs, strokes}: PageContent): number {
  return 200 + glyphs.length + strokes.length
}
