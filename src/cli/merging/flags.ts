import type {Command} from 'commander'
import type {Say} from '../../base/wording.js'
import {withBar, withOutput, withToday} from '../report-options.js'

/** The options of `cchclint merge`: what is written, and what makes the exit code 1. */
export function withMerging(command: Command, say: Say): Command {
  withOutput(command, say)
  withBar(command, say)
  withToday(command, say)
  return command
}
