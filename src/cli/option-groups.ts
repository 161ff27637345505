import type {Command} from 'commander'
import type {Say} from '../base/wording.js'

/** Under which headings help lists options, as people look for them. */
const groups = {
  judging: ['Xét thế nào:', 'What to judge:'],
  files: ['Xét những tệp nào:', 'Files:'],
  output: ['Kết quả:', 'Output:'],
  bar: ['Thế nào là không đạt (mã thoát 1):', 'Exit code:'],
  fixing: ['Sửa:', 'Fixing:'],
  exceptions: ['Ngoại lệ và phát hiện đã biết:', 'Exceptions and known findings:'],
  running: ['Cách chạy:', 'Running:'],
  about: ['Khác:', 'About:']
} as const

/** Where a command has so many options that a list of them helps nobody: what is added next stands in that group. */
export function under(group: keyof typeof groups, command: Command, say: Say): void {
  const [vi, en] = groups[group]
  command.optionsGroup(say(vi, en))
}
