import type {Command} from 'commander'
import type {Say} from '../base/wording.js'
import {reporters} from '../reporters/index.js'
import {adder} from './adder.js'

const formats = Object.keys(reporters).join(', ')

/** What is written, how, and where to. */
export function withOutput(command: Command, say: Say): void {
  const {add, addSeveral} = adder(command, say)
  addSeveral(
    '-f, --format <name[=file]>',
    `dạng kết quả (dùng được nhiều lần): ${formats}`,
    `output format, several times: ${formats}`
  )
  add('-o, --output-file <file>', 'ghi kết quả vào tệp', 'write the report to a file')
  withForce(command, say)
  add(
    '--no-ci-format',
    'không thêm kết quả cho GitHub Actions và GitLab CI khi chạy trong đó',
    'add nothing for GitHub Actions and GitLab CI when run there'
  )
  add('--quiet', 'chỉ hiện lỗi', 'show errors only')
  add('--color', 'luôn dùng màu', 'always use colours')
  add('--no-color', 'không dùng màu', 'use no colours')
}

/** Another file than one of ours may be replaced. */
export function withForce(command: Command, say: Say): void {
  adder(command, say).add(
    '--force',
    'ghi đè cả tệp không do cchclint tạo ra, hoặc đã được sửa sau đó',
    'replace also a file that cchclint did not write, or that was changed since'
  )
}

/** What makes the exit code 1. */
export function withBar(command: Command, say: Say): void {
  const {add} = adder(command, say)
  add(
    '--fail-on <severity>',
    'từ mức này trở lên thì coi là không đạt (mã thoát 1): error, warning, info',
    'severity that makes the exit code 1: error, warning, info'
  )
  add(
    '--max-warnings <n>',
    'nhiều cảnh báo hơn số này thì coi là không đạt (mã thoát 1)',
    'exit with 1 for more warnings than this'
  )
}

/** The day that is taken for today. */
export function withToday(command: Command, say: Say): void {
  adder(command, say).add(
    '--today <date>',
    'coi hôm nay là ngày này (2026-11-20)',
    'take this day for today (2026-11-20)'
  )
}
