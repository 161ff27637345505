import {sayIn} from '../base/wording.js'
import {printable} from '../diagnostic/printable.js'
import type {Language} from '../base/severity.js'
import type {Io} from './io.js'

/** After this many milliseconds of work a person at a terminal is told how far it has come. */
const patience = 500

/** One line on standard error that is written over, and gone when the work is done. */
export class Progress {
  readonly #started = performance.now()
  #shown = false

  constructor(
    readonly io: Io,
    readonly language: Language
  ) {}

  show(path: string, done: number, all: number): void {
    if (!this.io.errIsTerminal || performance.now() - this.#started < patience) return
    this.#shown = true
    const words = sayIn(this.language)('Đang xét', 'Judging')
    this.io.progress?.(`\r\u001b[K${words} ${done + 1}/${all}: ${printable(path).slice(-60)}`)
  }

  clear(): void {
    if (this.#shown) this.io.progress?.('\r\u001b[K')
  }
}
