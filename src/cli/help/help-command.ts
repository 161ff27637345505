import {existsSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import {unknownName} from '../../files/unknown-name.js'
import {commandNames} from '../command-names.js'

/** The commands below others. */
const below: Readonly<Partial<Record<string, readonly string[]>>> = {rules: ['test', 'new']}
/** What other linters call the command that has no name here. */
const root = new Set(['help', 'lint', 'check', 'cchclint'])

/**
 * “help explain” as “explain --help”, unless there is a file of that name.
 *
 * @throws {Fault} for help on what is no command
 */
export function withHelp(args: readonly string[], cwd: string): readonly string[] {
  const [first, ...rest] = args
  if (first !== 'help' || existsSync(path.resolve(cwd, first))) return args
  const named = rest.findIndex(word => word.startsWith('-'))
  const words = named < 0 ? rest : rest.slice(0, named)
  const flags = rest.slice(words.length)
  const [name, inner, ...more] = words
  if (name === undefined || (root.has(name) && inner === undefined)) return ['--help', ...flags]
  const known = [...commandNames, 'help'] as readonly string[]
  if (!known.includes(name) || name === 'help') throw unknownCommand(name, known)
  if (inner === undefined) return [name, '--help', ...flags]
  const inside = below[name] ?? []
  if (more.length === 0 && inside.includes(inner)) return [name, inner, '--help', ...flags]
  if (inside.length > 0 && !inside.includes(inner))
    throw unknownCommand(
      `${name} ${inner}`,
      inside.map(one => `${name} ${one}`)
    )
  const surplus = inside.includes(inner) ? more.join(' ') : inner
  throw new Fault(
    {
      vi: `“help” chỉ nhận một lệnh; thừa “${surplus}”.`,
      en: `“help” takes one command; “${surplus}” is too much.`
    },
    {vi: `Hãy chạy: cchclint help ${name}.`, en: `Run: cchclint help ${name}.`}
  )
}

function unknownCommand(name: string, known: readonly string[]): Fault {
  return unknownName({vi: `Không có lệnh “${name}”.`, en: `There is no command “${name}”.`}, name, known)
}
