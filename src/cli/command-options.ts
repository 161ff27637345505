import {type Command, Option} from 'commander'
import {Fault} from '../files/fault.js'

/** A text in the language of the user. */
export type Say = (vi: string, en: string) => string

/** The options of `cchclint` itself. */
export function withAll(command: Command, t: Say): Command {
  withReports(command, t)
  const {add} = adder(command, t)
  add(
    '--fix',
    'sửa ngay trong tệp những chỗ chắc chắn (dấu cách, mã Unicode, tên viết sai)',
    'make the safe changes in the files'
  )
  add(
    '--fix-dry-run',
    'chỉ in ra những chỗ sẽ sửa (dạng diff), không ghi tệp',
    'print the changes as a diff, write nothing'
  )
  add('--print-config <file>', 'in cấu hình áp dụng cho một tệp', 'print the configuration of a file')
  add('--env-info', 'in thông tin về phiên bản và máy', 'print versions and system')
  return command
}

/** The options of commands that judge files and report. */
export function withReports(command: Command, t: Say): Command {
  const {add, addSeveral} = adder(command, t)
  addSeveral(
    '-f, --format <name[=file]>',
    'dạng kết quả (dùng được nhiều lần): stylish, json',
    'output format, several times: stylish, json'
  )
  add('-o, --output-file <file>', 'ghi kết quả vào tệp', 'write the report to a file')
  force(command, t)
  add('--quiet', 'chỉ hiện lỗi', 'show errors only')
  add('--color', 'luôn dùng màu', 'always use colours')
  add('--no-color', 'không dùng màu', 'use no colours')
  add('--stats', 'cho biết thời gian xét', 'say how long it took')
  withJudging(command, t)
  add('--stdin', 'đọc bản thảo từ đầu vào chuẩn', 'read the draft from standard input')
  command.addOption(stdinName(t))
  addSeveral('--ignore-pattern <pattern>', 'bỏ qua các tệp khớp với mẫu', 'leave out files that match')
  add(
    '--no-ignore',
    'xét cả những tệp mà .gitignore và .cchclintignore bỏ qua',
    'judge also what .gitignore and .cchclintignore leave out'
  )
  return command
}

/** The options of `cchclint annotate`. */
export function withAnnotating(command: Command, t: Say): Command {
  const {add} = adder(command, t)
  add('-o, --output-file <file>', 'tệp Word sẽ ghi (bắt buộc)', 'the Word file to write (required)')
  force(command, t)
  add(
    '--fix',
    'ghi những chỗ sửa chắc chắn thành thay đổi theo dõi (Track Changes)',
    'propose the safe changes as tracked changes'
  )
  add('--quiet', 'chỉ ghi ý kiến về lỗi', 'comment on errors only')
  return withJudging(command, t)
}

/** The options of `cchclint extract`. */
export function withExtracting(command: Command, t: Say): Command {
  const {add} = adder(command, t)
  add('-o, --output-file <file>', 'ghi phần chữ vào tệp', 'write the text to a file')
  force(command, t)
  return command.addOption(stdinName(t))
}

/** The options of `cchclint knowledge`. */
export function withAges(command: Command, t: Say): Command {
  const {add} = adder(command, t)
  add(
    '--stale <days>',
    'chỉ hiện những dòng kiểm tra lần cuối cách đây quá số ngày này (180d); nếu có thì mã thoát là 1',
    'show only rows last checked more than this many days ago (180d); exit with 1 if there are any'
  )
  addToday(command, t)
  return withConfig(command, t)
}

function addToday(command: Command, t: Say): void {
  adder(command, t).add(
    '--today <date>',
    'coi hôm nay là ngày này (2026-11-20)',
    'take this day for today (2026-11-20)'
  )
}

function withConfig(command: Command, t: Say): Command {
  const {add} = adder(command, t)
  add('-c, --config <file>', 'dùng tệp cấu hình này', 'use this configuration file')
  add('--no-config', 'không dùng tệp cấu hình', 'use no configuration file')
  return command
}

function force(command: Command, t: Say): void {
  adder(command, t).add(
    '--force',
    'ghi đè cả tệp không do cchclint tạo ra, hoặc đã được sửa sau đó',
    'replace also a file that cchclint did not write, or that was changed since'
  )
}

/** What to judge, and what makes the exit code 1. */
function withJudging(command: Command, t: Say): Command {
  const {add, addSeveral, addList} = adder(command, t)
  add(
    '--level <level>',
    'cấp ban hành: province, department, district, commune, ministry, other',
    'level: province, department, district, commune, ministry, other'
  )
  add('--topic <topic>', 'chủ đề: auto, cchc-communication, other', 'topic: auto, cchc-communication, other')
  add('--stage <stage>', 'giai đoạn: auto, draft (dự thảo), final (trình ký)', 'stage: auto, draft, final')
  addToday(command, t)
  addSeveral(
    '--rule <id=severity>',
    'đặt mức độ của một quy tắc: error, warning, info, off',
    'set the severity of a rule: error, warning, info, off'
  )
  addList('--only <ids>', 'chỉ xét quy tắc này, ví dụ a,b', 'ask these rules only, such as a,b')
  addList('--skip <ids>', 'không xét quy tắc này, ví dụ a,b', 'do not ask these rules, such as a,b')
  add(
    '--preset <name>',
    'recommended, advisory (không có gì nặng hơn cảnh báo), thorough (thêm các quy tắc chỉ gợi ý)',
    'recommended, advisory (nothing above a warning), thorough (adds rules that only suggest)'
  )
  add(
    '--fail-on <severity>',
    'mức khiến mã thoát là 1: error, warning, info',
    'severity that makes the exit code 1: error, warning, info'
  )
  add(
    '--max-warnings <n>',
    'nhiều cảnh báo hơn số này thì mã thoát là 1',
    'exit with 1 for more warnings than this'
  )
  withConfig(command, t)
  add(
    '--no-cache',
    'không đọc, không ghi bộ nhớ đệm từ ngữ của bộ quy tắc riêng',
    'neither read nor write the cache of words of packs of one’s own'
  )
  return command
}

function stdinName(t: Say): Option {
  return new Option(
    '--stdin-filename <name>',
    t('tên tệp của bản thảo đọc từ đầu vào chuẩn', 'file name of the draft on standard input')
  )
}

function adder(command: Command, t: Say) {
  const several = (value: string, before: string[] | undefined) => [...(before ?? []), value]
  const list = (value: string, before: string[] | undefined) => [
    ...(before ?? []),
    ...value.split(',').map(one => one.trim())
  ]
  return {
    add: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, t(vi, en))
      command.addOption(option.required ? option.argParser(once(option)) : option)
    },
    addSeveral: (flags: string, vi: string, en: string): void => {
      command.addOption(new Option(flags, t(vi, en)).argParser(several))
    },
    addList: (flags: string, vi: string, en: string): void => {
      command.addOption(new Option(flags, t(vi, en)).argParser(list))
    }
  }
}

/** The last of several values would win without a word. */
function once(option: Option): (value: string, before: unknown) => string {
  return (value, before) => {
    if (before === undefined || before === true || before === value) return value
    throw new Fault({
      vi: `Tùy chọn ${option.long} được ghi hai lần; chỉ giữ một.`,
      en: `The option ${option.long} is given twice; keep one.`
    })
  }
}
