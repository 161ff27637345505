import {type Command, Option} from 'commander'
import type {Say} from '../base/wording.js'

/** The option of commands that report: whether the machine that runs them is told too. */
export function withCiFormat(command: Command, say: Say): Command {
  return command.addOption(
    new Option(
      '--no-ci-format',
      say(
        'không thêm kết quả cho GitHub Actions và GitLab CI khi chạy trong đó',
        'add nothing for GitHub Actions and GitLab CI when run there'
      )
    )
  )
}
