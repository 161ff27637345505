import type {Command, CommanderError} from 'commander'
import {Fault} from '../base/fault.js'
import {nearest} from '../base/nearest.js'
import type {Wording} from '../base/wording.js'

/** What commander objects to, as a sentence of ours; undefined where it only showed help or the version. */
export function typingFault(
  error: CommanderError,
  program: Command,
  args: readonly string[]
): Fault | undefined {
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return undefined
    case 'commander.unknownOption': {
      const flag = quotedIn(error)
      const [name = flag] = flag.split('=', 1)
      const command = commandOf(program, args)
      if (command !== program && (flagsOf(program).includes(name) || isShort(program, name)))
        return new Fault(
          {
            vi: `Lệnh “${pathOf(command)}” không nhận tùy chọn “${name}”.`,
            en: `The command “${pathOf(command)}” takes no option “${name}”.`
          },
          {
            vi: `Xem các tùy chọn: cchclint ${pathOf(command)} --help.`,
            en: `See cchclint ${pathOf(command)} --help.`
          }
        )
      const owner = ownerOf(name, program)
      if (owner !== undefined && owner !== command)
        return new Fault(
          {
            vi: `Tùy chọn “${name}” chỉ dùng với lệnh “${pathOf(owner)}”.`,
            en: `The option “${name}” is of the command “${pathOf(owner)}” alone.`
          },
          {
            vi: `Xem cách dùng: cchclint ${pathOf(owner)} --help.`,
            en: `See cchclint ${pathOf(owner)} --help.`
          }
        )
      const near = nearest(name, flagsOf(command))
      const what = {vi: `Không có tùy chọn “${flag}”.`, en: `There is no option “${flag}”.`}
      const list = near.map(one => `“${one}”`).join(', ')
      return near.length > 0
        ? new Fault(what, {vi: `Có phải ý bạn là ${list}?`, en: `Did you mean ${list}?`})
        : new Fault(what, {
            vi: `Xem các tùy chọn: cchclint ${helpOf(command)}.`,
            en: `See cchclint ${helpOf(command)}.`
          })
    }
    case 'commander.optionMissingArgument': {
      const forms = quotedIn(error).replaceAll(',', ' ').split(' ')
      const flag = forms.find(part => part.startsWith('--')) ?? ''
      return new Fault({vi: `Tùy chọn ${flag} cần có giá trị.`, en: `The option ${flag} needs a value.`})
    }
    case 'commander.missingArgument': {
      const name = pathOf(commandOf(program, args))
      const what = argumentNames[quotedIn(error)] ?? {
        vi: 'tham số',
        en: 'argument'
      }
      return new Fault(
        {vi: `Lệnh “${name}” cần có ${what.vi}.`, en: `The command “${name}” needs ${what.en}.`},
        {vi: `Xem cách dùng: cchclint ${name} --help.`, en: `See cchclint ${name} --help.`}
      )
    }
    case 'commander.excessArguments':
      return tooMany(commandOf(program, args))
    default:
      return new Fault({vi: `Dòng lệnh không đúng: ${error.message}`, en: error.message})
  }
}

/** What commander quotes in its message: “error: unknown option '--fixx'”. */
function quotedIn({message}: CommanderError): string {
  const [, quoted = '', ...rest] = message.split("'")
  return rest.length > 0 ? quoted : ''
}

const argumentNames: Readonly<Record<string, Wording>> = {
  file: {vi: 'tên tệp', en: 'a file'},
  rule: {vi: 'mã quy tắc', en: 'the id of a rule'},
  pack: {vi: 'thư mục của bộ quy tắc', en: 'the folder of a pack'},
  id: {
    vi: 'bộ quy tắc và tên quy tắc, ví dụ tinh-mau/duong-day-nong',
    en: 'a pack and the name of a rule, such as tinh-mau/duong-day-nong'
  },
  reports: {vi: 'các tệp kết quả dạng JSON', en: 'reports in JSON'}
}

/** The command that was typed. */
function commandOf(program: Command, args: readonly string[]): Command {
  const command = program.commands.find(one => args.includes(one.name()))
  return command?.commands.find(one => args.includes(one.name())) ?? command ?? program
}

/** What the command takes, and the first word that is too much. */
function tooMany(command: Command): Fault {
  const name = pathOf(command)
  const taken = command.registeredArguments
  const surplus = command.args[taken.length] ?? ''
  const what = argumentNames[taken[0]?.name() ?? '']
  return new Fault(
    what
      ? {
          vi: `Lệnh “${name}” chỉ nhận một ${what.vi}; thừa “${surplus}”.`,
          en: `The command “${name}” takes only one argument, ${what.en}; “${surplus}” is too much.`
        }
      : {
          vi: `Lệnh “${name}” không nhận tham số; thừa “${surplus}”.`,
          en: `The command “${name}” takes no arguments; “${surplus}” is too much.`
        },
    taken[0]?.name() === 'file'
      ? {
          vi: `Tên tệp có dấu cách phải đặt trong dấu nháy kép; muốn xử lý nhiều tệp thì chạy lệnh cho từng tệp.`,
          en: `A name with blanks stands in quotation marks; run the command for each file.`
        }
      : {vi: `Xem cách dùng: cchclint ${name} --help.`, en: `See cchclint ${name} --help.`}
  )
}

function helpOf(command: Command): string {
  return command.parent ? `${pathOf(command)} --help` : '--help'
}

/** The one command below `cchclint` that takes an option. */
function ownerOf(flag: string, program: Command): Command | undefined {
  const owners = program.commands.filter(command => command.options.some(({long}) => long === flag))
  return owners.length === 1 ? owners[0] : undefined
}

/** “rules test”. */
function pathOf(command: Command): string {
  const above = command.parent
  return above?.parent ? `${pathOf(above)} ${command.name()}` : command.name()
}

function isShort(command: Command, flag: string): boolean {
  return command.options.some(({short}) => short === flag)
}

function flagsOf(command: Command): string[] {
  const own = command.options.flatMap(option => option.long ?? [])
  return ['--help', ...(command.parent ? [] : ['--version']), ...own]
}
