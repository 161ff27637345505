import type {Command} from 'commander'
import type {Say} from '../../base/wording.js'
import {adder} from '../adder.js'
import {withCiFormat} from '../ci-option.js'

/** The options of `cchclint merge`: what is written, and what makes the exit code 1. @param formats their names */
export function withMerging(command: Command, say: Say, formats: readonly string[]): Command {
  const {add, addSeveral} = adder(command, say)
  const names = formats.join(', ')
  addSeveral(
    '-f, --format <name[=file]>',
    `dạng kết quả (dùng được nhiều lần): ${names}`,
    `output format, several times: ${names}`
  )
  add('-o, --output-file <file>', 'ghi kết quả vào tệp', 'write the report to a file')
  add('--force', 'ghi đè cả tệp không do cchclint tạo ra', 'replace also a file that cchclint did not write')
  add('--quiet', 'chỉ hiện lỗi', 'show errors only')
  add('--color', 'luôn dùng màu', 'always use colours')
  add('--no-color', 'không dùng màu', 'use no colours')
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
  add('--today <date>', 'coi hôm nay là ngày này (2026-11-20)', 'take this day for today (2026-11-20)')
  return withCiFormat(command, say)
}
