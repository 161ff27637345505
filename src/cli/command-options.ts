import type {Say} from '../base/wording.js'
import {type Command, Option} from 'commander'
import {adder, once} from './adder.js'
import {ciNames} from './ci/ci-blocks.js'
import {editorNames} from './editor/editor-names.js'
import {withExceptions} from './exceptions/flags.js'
import {under} from './option-groups.js'
import {withRunning, withWatching} from './running/flags.js'
import {withSelection} from './selection/flags.js'
import {withBar, withForce, withOutput, withToday} from './report-options.js'
import {withMakingSuppressions, withSuppressionsPlace, withUnpruned} from './suppression-options.js'

/** The options of `cchclint` itself. */
export function withAll(command: Command, say: Say): Command {
  withReports(command, say)
  const {add} = adder(command, say)
  under('fixing', command, say)
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
  under('exceptions', command, say)
  withMakingSuppressions(command, say)
  under('running', command, say)
  withWatching(command, say)
  under('about', command, say)
  add('--print-config <file>', 'in cấu hình áp dụng cho một tệp', 'print the configuration of a file')
  add('--env-info', 'in thông tin về phiên bản và máy', 'print versions and system')
  return command
}

/** The options of commands that judge files and report. */
export function withReports(command: Command, say: Say): Command {
  const {add, addSeveral} = adder(command, say)
  under('output', command, say)
  withOutput(command, say)
  add('--stats', 'cho biết thời gian xét', 'say how long it took')
  withJudging(command, say)
  under('files', command, say)
  add('--stdin', 'đọc dự thảo do chương trình khác chuyển đến (stdin)', 'read the draft from standard input')
  command.addOption(stdinName(say))
  addSeveral(
    '--ignore-pattern <pattern>',
    'bỏ qua các tệp có tên như vậy (dùng được dấu *)',
    'leave out files that match'
  )
  add(
    '--no-ignore',
    'xét cả những tệp mà .gitignore và .cchclintignore bỏ qua',
    'judge also what .gitignore and .cchclintignore leave out'
  )
  withSelection(command, say)
  under('exceptions', command, say)
  withUnpruned(command, say)
  under('running', command, say)
  withRunning(command, say)
  under('about', command, say)
  return command
}

/** The options of `cchclint annotate`. */
export function withAnnotating(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add('-o, --output-file <file>', 'tệp Word sẽ ghi (bắt buộc)', 'the Word file to write (required)')
  withForce(command, say)
  add(
    '--fix',
    'ghi những chỗ sửa chắc chắn thành thay đổi theo dõi (Track Changes)',
    'propose the safe changes as tracked changes'
  )
  add(
    '--suggest',
    'ghi câu mẫu cho những yêu cầu chưa đạt thành đoạn thêm theo dõi (Track Changes); chỗ “[…]” do người soạn điền',
    'propose the model wordings for what is missing as tracked insertions; the writer fills in “[…]”'
  )
  add('--quiet', 'chỉ ghi ý kiến về lỗi', 'comment on errors only')
  return withJudging(command, say)
}

/** The options of `cchclint extract`. */
export function withExtracting(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add('-o, --output-file <file>', 'ghi toàn văn vào tệp', 'write the text to a file')
  withForce(command, say)
  return command.addOption(stdinName(say))
}

/** The options of `cchclint lsp`: how an editor speaks with it. */
export function withServing(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--stdio',
    'giao tiếp qua đầu vào và đầu ra chuẩn (mặc định)',
    'speak by standard input and output (the default)'
  )
  add(
    '--socket <port>',
    'giao tiếp qua cổng mà trình soạn thảo đang mở',
    'speak by the port that the editor listens on'
  )
  // Editors tell who started the server; it ends when they do.
  return command.addOption(new Option('--clientProcessId <number>').hideHelp())
}

/** The options of `cchclint page`. */
export function withPage(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add('--port <port>', 'cổng trên máy này (mặc định: máy tự chọn)', 'the port on this machine (default: any)')
  add('--no-open', 'không mở trình duyệt', 'open no browser')
  return command
}

/** The options of `cchclint rules`. */
export function withListing(command: Command, say: Say): Command {
  adder(command, say).add(
    '-f, --format <name>',
    'dạng danh sách: text (mặc định), json',
    'form of the list: text (the default), json'
  )
  return command
}

/** The options of `cchclint knowledge`. */
export function withAges(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--stale <days>',
    'chỉ hiện những dòng kiểm tra lần cuối cách đây quá số ngày này (180d); nếu có thì coi là không đạt (mã thoát 1)',
    'show only rows last checked more than this many days ago (180d); exit with 1 if there are any'
  )
  withToday(command, say)
  return withConfig(command, say)
}

/** The options of `cchclint init`. */
export function withInit(command: Command, say: Say): Command {
  const {add, addSeveral} = adder(command, say)
  add('--level <level>', 'cấp ban hành', 'level')
  add('--province <name>', 'tỉnh, thành phố', 'province or city')
  addSeveral(
    '--folders <names>',
    'các thư mục kế hoạch, ví dụ tinh,xa=commune',
    'folders of plans, such as tinh,xa=commune'
  )
  add('--stage <stage>', 'giai đoạn', 'stage')
  addSeveral(
    '--ci <names>',
    `tự động rà soát trong: ${ciNames.join(', ')} (nhiều mục cách nhau bằng dấu phẩy)`,
    `lint on each change in: ${ciNames.join(', ')} (several with commas between)`
  )
  addSeveral(
    '--editor <names>',
    `thêm các việc rà soát vào trình soạn thảo: ${editorNames.join(', ')}`,
    `add tasks that lint to an editor: ${editorNames.join(', ')}`
  )
  add('-y, --yes', 'không hỏi gì', 'ask nothing')
  return command
}

function withConfig(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add('-c, --config <file>', 'dùng tệp cấu hình này', 'use this configuration file')
  add('--no-config', 'không dùng tệp cấu hình', 'use no configuration file')
  return command
}

/** What to judge, and what makes the exit code 1. */
function withJudging(command: Command, say: Say): Command {
  const {add, addSeveral, addList} = adder(command, say)
  under('judging', command, say)
  add(
    '--level <level>',
    'cấp ban hành: province, department, district, commune, ministry, other',
    'level: province, department, district, commune, ministry, other'
  )
  add('--topic <topic>', 'chủ đề: auto, cchc-communication, other', 'topic: auto, cchc-communication, other')
  add('--stage <stage>', 'giai đoạn: auto, draft (dự thảo), final (trình ký)', 'stage: auto, draft, final')
  withToday(command, say)
  addSeveral(
    '--rule <id=severity>',
    'đặt mức độ của một quy tắc: error, warning, info, off (dùng được nhiều lần)',
    'set the severity of a rule: error, warning, info, off'
  )
  addList(
    '--only <ids>',
    'chỉ xét các quy tắc này, ví dụ a,b (dùng được nhiều lần)',
    'ask these rules only, such as a,b (several times)'
  )
  addList(
    '--skip <ids>',
    'không xét các quy tắc này, ví dụ a,b (dùng được nhiều lần)',
    'do not ask these rules, such as a,b (several times)'
  )
  add(
    '--preset <name>',
    'recommended, advisory (không có gì nặng hơn cảnh báo), thorough (thêm các quy tắc chỉ gợi ý)',
    'recommended, advisory (nothing above a warning), thorough (adds rules that only suggest)'
  )
  under('bar', command, say)
  withBar(command, say)
  under('judging', command, say)
  withConfig(command, say)
  under('exceptions', command, say)
  withExceptions(command, say)
  withSuppressionsPlace(command, say)
  under('running', command, say)
  add(
    '--no-cache',
    'xét lại mọi tệp, không đọc và không ghi bộ nhớ đệm',
    'judge every file anew, neither read nor write the cache'
  )
  under('about', command, say)
  return command
}

function stdinName(say: Say): Option {
  const option = new Option(
    '--stdin-filename <name>',
    say('tên tệp của dự thảo chuyển đến qua stdin', 'file name of the draft on standard input')
  )
  return option.argParser(once(option))
}
