import {OPS, PDFWorker} from 'unpdf/pdfjs'

/** What the two halves of pdf.js say to each other, as far as it is asked here. */
interface Message {
  readonly sourceName: string
  readonly targetName: string
  readonly action?: string
  readonly callbackId?: number
  readonly chunk?: unknown
}

/** A part of a page’s instructions. */
interface Chunk {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

type Listener = (event: {readonly data: unknown}) => void

/** pdf.js’s own mark of a message that answers a question. */
const answer = 1

/**
 * The way between the half of pdf.js that reads a file and the half that is asked, both in this thread.
 *
 * pdf.js’s own copies all that is said: of a page each glyph, of a font its whole file. And what a viewer would need is
 * not made: where a font cannot be loaded, as here, it asks for the outline of each of its letters.
 *
 * What is read passes here while it is being read, so that it is counted here.
 */
export class PdfPort {
  readonly #listeners = new Set<Listener>()
  readonly #said = Promise.resolve()

  /** @param count is told of instructions and glyphs as they are read, and throws where they are too many */
  constructor(readonly count: (instructions: number) => void) {}

  postMessage(message: Message, transfer?: readonly ArrayBuffer[]): void {
    if (message.action === 'FontFallback') {
      const {sourceName, targetName, callbackId} = message
      this.#deliver({sourceName: targetName, targetName: sourceName, callback: answer, callbackId})
    } else this.#deliver(this.#copied(message, transfer))
  }

  /** What its sender goes on to use is copied, no deeper than it changes it. */
  #copied(message: Message, transfer: readonly ArrayBuffer[] = []): unknown {
    if (message.action === 'commonobj') return message
    const {chunk} = message
    if (!isInstructions(chunk)) return structuredClone(message, {transfer: [...transfer]})
    this.count(sizeOf(chunk))
    return {...message, chunk: {...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray]}}
  }

  #deliver(data: unknown): void {
    void this.#said.then(() => {
      for (const listener of [...this.#listeners]) listener({data})
    })
  }

  addEventListener(_type: string, listener: Listener, {signal}: {readonly signal?: AbortSignal} = {}): void {
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

function isInstructions(chunk: unknown): chunk is Chunk {
  return typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk
}

/** Its instructions, and the glyphs that they show. */
function sizeOf({fnArray, argsArray}: Chunk): number {
  let size = fnArray.length
  for (const [at, operator] of fnArray.entries()) {
    const shown = operator === OPS.showText ? argsArray[at]?.[0] : undefined
    if (Array.isArray(shown)) size += shown.length
  }
  return size
}

interface PdfjsWorker {
  readonly WorkerMessageHandler: {initializeFromPort(port: PdfPort): void}
}

/** Both halves of pdf.js at the two ends of a port. */
export function workerAt(port: PdfPort): PDFWorker {
  // The half that reads is in the same file, and this is how the other finds it.
  const {pdfjsWorker} = globalThis as unknown as {pdfjsWorker: PdfjsWorker}
  // In a browser, where there are types of one, it would have to be a worker.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  const worker = PDFWorker.create({port: port as never, verbosity: 0})
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port)
  return worker
}
