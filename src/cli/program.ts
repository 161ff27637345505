import {CommanderError} from 'commander'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {printable} from '../diagnostic/printable.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {makeProgram, type RunState} from './commands.js'
import {refuseContraries} from './contradictions.js'
import {withHelp} from './help/help-command.js'
import type {Io} from './io.js'
import {readLanguage} from './options.js'
import {leftoverWords} from './output/leftovers.js'
import {lineAbout} from './output/line-about.js'
import {otherNamesWords} from './output/other-names.js'
import {reportRunFault} from './run-fault.js'
import {tellFault} from './tell-fault.js'
import {typingFault} from './typing-faults.js'

/** Arguments in, text and exit code out. Never throws for what a user typed or wrote. */
export async function run(typed: readonly string[], world: Io): Promise<number> {
  let hasPrinted = false
  const [leftovers, otherNames] = [new Set<string>(), new Set<string>()]
  const io: Io = {
    ...world,
    out: text => {
      hasPrinted = true
      world.out(text)
    },
    err: line => world.err(`${printable(withoutLast(line, '\n'))}\n`),
    command: lines => world.err(lines),
    leftover: file => leftovers.add(file),
    otherName: file => otherNames.add(file)
  }
  const language = languageOf(typed)
  const state: RunState = {code: 0, command: undefined}
  const program = makeProgram(io, language, state)
  let args = typed
  try {
    args = withHelp(typed, world.cwd)
    readLanguage(typedLanguage(args))
    refuseContraries(args)
    await program.parseAsync([...args], {from: 'user'})
    const lines = [
      lineAbout([...leftovers], io.cwd, language, leftoverWords),
      lineAbout([...otherNames], io.cwd, language, otherNamesWords)
    ]
    for (const line of lines) if (line !== undefined) io.err(`${line}\n`)
    return state.code
  } catch (error) {
    const fault = error instanceof CommanderError ? typingFault(error, program, args) : error
    if (fault === undefined) return 0
    const command = state.command ?? program
    // A list of rules is no report.
    if (command.name() !== 'rules')
      await reportRunFault(
        fault instanceof Fault ? fault : ownFault(fault),
        command,
        language,
        io,
        hasPrinted
      )
    if (!(fault instanceof Fault)) throw error
    return tellFault(fault, language, io)
  }
}

/** A failure of the program itself. */
function ownFault(error: unknown): Fault {
  const cause = error instanceof Error ? error.message : String(error)
  return new Fault({vi: `cchclint gặp lỗi của chương trình: ${cause}`, en: `cchclint failed: ${cause}`})
}

/** The language must be known before the arguments are read, so that their faults are said in it. */
function languageOf(args: readonly string[]): Language {
  return typedLanguage(args) === 'en' ? 'en' : 'vi'
}

/** What stands behind `--lang`, which help does not look at. */
function typedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const [flag, value] = at < 0 ? [] : args.slice(at, at + 2)
  return flag?.includes('=') ? flag.slice(7) : value
}
