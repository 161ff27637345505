import {CommanderError} from 'commander'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {printable} from '../diagnostic/printable.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {makeProgram} from './commands.js'
import {refuseContraries} from './contradictions.js'
import type {Io} from './io.js'
import {typingFault} from './typing-faults.js'

/** Arguments in, text and exit code out. Never throws for what a user typed or wrote. */
export async function run(args: readonly string[], world: Io): Promise<number> {
  const io: Io = {...world, err: line => world.err(`${printable(withoutLast(line, '\n'))}\n`)}
  const language = languageOf(args)
  const state = {code: 0}
  const program = makeProgram(io, language, state)
  try {
    refuseContraries(args)
    await program.parseAsync([...args], {from: 'user'})
    return state.code
  } catch (error) {
    const fault = error instanceof CommanderError ? typingFault(error, program, args) : error
    if (fault === undefined) return 0
    if (!(fault instanceof Fault)) throw error
    io.err(`${fault.in(language)}\n`)
    return 2
  }
}

/** The language must be known before the arguments are read, so that their faults are said in it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const [flag, value] = at < 0 ? [] : args.slice(at, at + 2)
  const typed = flag?.includes('=') ? flag.slice(7) : value
  return typed === 'en' ? 'en' : 'vi'
}
