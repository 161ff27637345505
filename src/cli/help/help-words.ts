import type {Argument, Command, HelpConfiguration, Option} from 'commander'
import type {Language} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:'
}

/** What stands in “<…>” for what is to be typed there. */
const placeholders: Readonly<Record<string, string>> = {
  'name[=file]': 'dạng[=tệp]',
  date: 'ngày',
  days: 'số ngày',
  file: 'tệp',
  files: 'tệp',
  folder: 'thư mục',
  id: 'mã',
  'id=severity': 'mã=mức độ',
  ids: 'mã',
  'i/n': 'i/n',
  language: 'ngôn ngữ',
  level: 'cấp',
  n: 'số',
  name: 'tên',
  names: 'tên',
  pack: 'bộ quy tắc',
  pattern: 'mẫu',
  port: 'cổng',
  ref: 'nhánh',
  reports: 'tệp JSON',
  rule: 'mã quy tắc',
  severity: 'mức độ',
  stage: 'giai đoạn',
  text: 'lý do',
  topic: 'chủ đề'
}

/** How help is written in a language: nothing of it stays in that of the library. */
export function helpWords(language: Language): HelpConfiguration {
  const say = sayIn(language)
  const own = (name: string) => say(placeholders[name] ?? name, name)
  const inBrackets = (argument: Argument) => {
    const name = `${own(argument.name())}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  }
  return {
    styleTitle: title => say(titles[title] ?? title, title),
    subcommandTerm: command => command.name(),
    argumentTerm: argument => own(argument.name()),
    optionTerm: ({flags}: Option) => flags.replace(/<([^<>]*)>/, (_, name: string) => `<${own(name)}>`),
    commandUsage: command =>
      [
        pathOf(command),
        say('[tùy chọn]', '[options]'),
        ...(command.commands.length > 0 ? [say('[lệnh]', '[command]')] : []),
        ...command.registeredArguments.map(inBrackets)
      ].join(' '),
    commandDescription: command => {
      const text = command.description()
      return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
    }
  }
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
