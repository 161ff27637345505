import {readBytes} from '../../engine/lint-files.js'
import {readSourceApart} from '../../engine/read-apart.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'

/** `cchclint extract FILE`: the text that the places of findings point into. */
export async function extractCommand(file: string, options: Options, io: Io): Promise<number> {
  const bytes = options.stdin || file === '-' ? await io.stdin() : await readBytes(file)
  const source = await readSourceApart(options.stdinFilename ?? (file === '-' ? 'stdin.md' : file), bytes)
  io.out(source.text.endsWith('\n') ? source.text : `${source.text}\n`)
  return 0
}
