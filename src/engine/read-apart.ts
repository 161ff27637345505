import type {ChildProcess} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {SourceDocument} from '../document/source-document.js'
import {Fault} from '../base/fault.js'
import {TableWords} from '../knowledge/table-words.js'
import {builtInKnowledge} from '../packs/built-in.js'
import type {PrintedPdf} from '../readers/pdf/read-pdf.js'
import type {FinderData} from '../vietnamese/words/word-finder.js'
import {formatOf} from './formats.js'
import {asNamed, formatIn, readAs} from './read-source.js'
import {tooComplex} from './too-complex.js'

/** What the process is asked, and what it answers. */
export interface PdfQuestion {
  readonly name: string
  readonly bytes: Uint8Array
  /** The words that lines are known by: the process has no tables of its own. */
  readonly words: FinderData
}

export type PdfAnswer =
  | {readonly printed: PrintedPdf}
  | {readonly fault: Pick<Fault, 'what' | 'hint'>}
  | {readonly crash: string}

/**
 * The most that the heap may hold. Time and memory are watched from inside, by `pdf-watch.ts`: on the clock of the wall any
 * file is slow where the machine is busy.
 */
const megabytes = 512
/** What is new: the glyphs of a page live until it is taken apart, and are not to be moved meanwhile. */
const youngMegabytes = 32

/**
 * Bytes → source document, as `readSource`; a PDF is read in a process of its own, which can be ended: pdf.js
 * follows what a file tells it to for as long as that goes, and a thread that runs out of memory takes all with it.
 *
 * @param words those of the knowledge that the document is judged by
 * @throws {Fault}
 */
export async function readSourceApart(
  name: string,
  bytes: Uint8Array,
  named = formatOf(name),
  words: TableWords = builtInWords()
): Promise<SourceDocument> {
  const format = await formatIn(name, bytes, named)
  const file = format === 'pdf' ? processFile() : undefined
  if (file === undefined) return asNamed(named, await readAs(format, name, bytes, words))
  const answer = await ask(file, {name, bytes, words: words.unaccentedData})
  if ('fault' in answer) throw new Fault(answer.fault.what, answer.fault.hint)
  if ('crash' in answer) throw new Error(answer.crash)
  const {documentOf} = await import('../readers/pdf/read-pdf.js')
  return asNamed(named, documentOf(name, answer.printed, words))
}

/** The words of the built-in tables. */
export function builtInWords(): TableWords {
  return TableWords.of(builtInKnowledge)
}

/** Beside the bundle that this is part of; there is none where the sources run as they are. */
function processFile(): string | undefined {
  return ['./pdf-child.js', '../pdf-child.js']
    .map(place => fileURLToPath(new URL(place, import.meta.url)))
    .find(place => existsSync(place))
}

async function ask(file: string, question: PdfQuestion): Promise<PdfAnswer> {
  const {fork} = await import('node:child_process')
  const child = fork(file, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${youngMegabytes}`],
    // Where it runs out of memory it would say so at length.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  return new Promise((resolve, reject) => {
    child.once('message', answer => resolve(answer as PdfAnswer))
    child.once('error', reject)
    child.once('close', () => reject(tooComplex(question.name)))
    sendTo(child, question)
  })
}

/** A process that ended at once cannot be written to, which its `close` tells. */
function sendTo(child: ChildProcess, question: PdfQuestion): void {
  child.send(question, () => undefined)
}
