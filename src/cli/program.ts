import {existsSync} from 'node:fs'
import path from 'node:path'
import {CommanderError} from 'commander'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {printable} from '../diagnostic/printable.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {commandNames} from './command-names.js'
import {makeProgram, type RunState} from './commands.js'
import {refuseContraries} from './contradictions.js'
import type {Io} from './io.js'
import {reportRunFault} from './run-fault.js'
import {typingFault} from './typing-faults.js'

/** Arguments in, text and exit code out. Never throws for what a user typed or wrote. */
export async function run(typed: readonly string[], world: Io): Promise<number> {
  const args = withHelp(typed, world.cwd)
  let hasPrinted = false
  const io: Io = {
    ...world,
    out: text => {
      hasPrinted = true
      world.out(text)
    },
    err: line => world.err(`${printable(withoutLast(line, '\n'))}\n`),
    command: lines => world.err(lines)
  }
  const language = languageOf(args)
  const state: RunState = {code: 0, command: undefined}
  const program = makeProgram(io, language, state)
  try {
    refuseContraries(args)
    await program.parseAsync([...args], {from: 'user'})
    return state.code
  } catch (error) {
    const fault = error instanceof CommanderError ? typingFault(error, program, args) : error
    if (fault === undefined) return 0
    await reportRunFault(
      fault instanceof Fault ? fault : ownFault(fault),
      state.command ?? program,
      language,
      io,
      hasPrinted
    )
    if (!(fault instanceof Fault)) throw error
    for (const one of fault.all) io.err(`${one.in(language)}\n`)
    return 2
  }
}

/** “help explain” as “explain --help”, unless there is a file of that name. */
function withHelp(args: readonly string[], cwd: string): readonly string[] {
  const [first, ...rest] = args
  if (first !== 'help' || existsSync(path.resolve(cwd, first))) return args
  const named = commandNames.find(name => name === rest[0])
  return named === undefined ? ['--help', ...rest] : [named, '--help', ...rest.slice(1)]
}

/** A failure of the program itself. */
function ownFault(error: unknown): Fault {
  const cause = error instanceof Error ? error.message : String(error)
  return new Fault({vi: `cchclint gặp lỗi của chương trình: ${cause}`, en: `cchclint failed: ${cause}`})
}

/** The language must be known before the arguments are read, so that their faults are said in it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const [flag, value] = at < 0 ? [] : args.slice(at, at + 2)
  const typed = flag?.includes('=') ? flag.slice(7) : value
  return typed === 'en' ? 'en' : 'vi'
}
