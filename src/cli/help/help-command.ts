import {existsSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import {unknownName} from '../../files/unknown-name.js'
import {commandNames} from '../command-names.js'

/** The commands below others. */
const below: Readonly<Partial<Record<string, readonly string[]>>> = {rules: ['test', 'new']}
/**
 * “help explain” as “explain --help”, unless there is a file of that name; so is what people type who know other
 * commands.
 *
 * @throws {Fault} for help on what is no command, and for the name that another linter’s command has
 */
export function withHelp(args: readonly string[], cwd: string): readonly string[] {
  const [first, ...rest] = args
  if (first === undefined || existsSync(path.resolve(cwd, first))) return args
  if (rest.length === 0 && asOption[first] !== undefined) return [asOption[first]]
  if (others.has(first)) throw noSuchName(first, rest)
  if (first !== 'help') return args
  const named = rest.findIndex(word => word.startsWith('-'))
  const words = named < 0 ? rest : rest.slice(0, named)
  const flags = rest.slice(words.length)
  refuseFlags(flags)
  return [...commandMeant(words), '--help', ...flags]
}

/** What other systems write for these options, alone on the line. */
const asOption: Readonly<Partial<Record<string, string>>> = {
  '/?': '--help',
  '/h': '--help',
  '/help': '--help',
  '-?': '--help',
  version: '--version'
}
/** What other linters call the command that has no name here. */
const others = new Set(['lint', 'check', 'run'])

/** The words before “--help”. @throws {Fault} */
function commandMeant(words: readonly string[]): string[] {
  const [name, inner, ...more] = words[0] === 'help' ? words.slice(1) : words
  if (name === undefined || (inner === undefined && (others.has(name) || name === 'cchclint'))) return []
  if (!(commandNames as readonly string[]).includes(name))
    throw unknownCommand(name, [...commandNames, 'help'])
  if (inner === undefined) return [name]
  const inside = below[name] ?? []
  if (inside.length > 0 && !inside.includes(inner))
    throw unknownCommand(
      `${name} ${inner}`,
      inside.map(one => `${name} ${one}`)
    )
  const known = inside.length > 0 ? [name, inner] : [name]
  const [surplus] = inside.length > 0 ? more : [inner]
  if (surplus === undefined) return known
  const right = name === 'explain' ? `explain ${surplus}` : `help ${known.join(' ')}`
  throw new Fault(
    {
      vi: `“help” chỉ nhận một lệnh; thừa “${surplus}”.`,
      en: `“help” takes one command; “${surplus}” is too much.`
    },
    {vi: `Hãy chạy: cchclint ${right}.`, en: `Run: cchclint ${right}.`}
  )
}

/** Help is shown before other options are looked at. */
function refuseFlags(flags: readonly string[]): void {
  const known = ['--lang', '--help', '-h', '--color', '--no-color']
  const wrong = flags.find(flag => flag.startsWith('-') && !known.includes(flag.split('=', 1)[0] ?? ''))
  if (wrong !== undefined)
    throw new Fault(
      {vi: `“help” không nhận tùy chọn “${wrong}”.`, en: `“help” takes no option “${wrong}”.`},
      {
        vi: 'Hãy chạy: cchclint help, hoặc cchclint help checklist.',
        en: 'Run: cchclint help, or cchclint help checklist.'
      }
    )
}

function noSuchName(name: string, rest: readonly string[]): Fault {
  const [file] = rest.filter(word => !word.startsWith('-'))
  const line = `cchclint ${file === undefined ? 'ke-hoach.docx' : file.includes(' ') ? `"${file}"` : file}`
  return new Fault(
    {vi: `Không có lệnh “${name}”.`, en: `There is no command “${name}”.`},
    {vi: `Để rà soát, ghi ngay tên tệp: ${line}.`, en: `To lint, name the file at once: ${line}.`}
  )
}

function unknownCommand(name: string, known: readonly string[]): Fault {
  return unknownName({vi: `Không có lệnh “${name}”.`, en: `There is no command “${name}”.`}, name, known)
}
