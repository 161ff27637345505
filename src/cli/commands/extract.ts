import {printableLines} from '../../diagnostic/printable.js'
import {notTooLarge, readBytes} from '../../engine/lint-files.js'
import {readSourceApart} from '../../engine/read-apart.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'

/** `cchclint extract FILE`: the text that the places of findings point into. */
export async function extractCommand(file: string, options: Options, io: Io): Promise<number> {
  const isStdin = options.stdin || file === '-'
  const name = options.stdinFilename ?? (file === '-' ? 'stdin.md' : file)
  const bytes = isStdin ? notTooLarge(name, await io.stdin()) : await readBytes(file)
  const {text} = await readSourceApart(name, bytes)
  const whole = text.endsWith('\n') ? text : `${text}\n`
  // A file or a program is given the text itself.
  io.out(io.outIsTerminal ? printableLines(whole) : whole)
  return 0
}
