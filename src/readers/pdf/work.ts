import type {Fault} from '../../base/fault.js'

/**
 * The instructions and glyphs that a document may hold besides those of its pages, and those that each of them adds. A
 * full page holds three thousand letters, a map a hundred thousand lines.
 */
const limits = {document: 1_000_000, page: 20_000}

/**
 * What may be read of one PDF, in what is read: neither a slow machine nor a busy one refuses a file that another reads.
 */
export class Work {
  #left = limits.document
  #end: (fault: Fault) => void = () => undefined
  readonly #over = new Promise<never>((_, reject) => (this.#end = reject))

  /** @param tooMuch what is thrown where it is more */
  constructor(readonly tooMuch: () => Fault) {
    // Nobody may be waiting when it comes.
    this.#over.catch(() => undefined)
  }

  /** @throws {Fault} which what reads may take for a fault of the file and pass over; {@link within} does not */
  spend(size: number): void {
    this.#left -= size
    if (this.#left >= 0) return
    const fault = this.tooMuch()
    this.#end(fault)
    throw fault
  }

  pageRead(): void {
    this.#left += limits.page
  }

  /** @throws {Fault} as soon as it was too much, though what is awaited may never end */
  async within<T>(reading: Promise<T>): Promise<T> {
    return Promise.race([reading, this.#over])
  }
}
