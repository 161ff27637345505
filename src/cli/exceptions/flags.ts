import type {Command} from 'commander'
import type {Say} from '../../base/wording.js'
import {adder} from '../adder.js'

/** What may be typed of exceptions, as commander hands it over. */
export interface TypedExceptions {
  readonly inlineConfig?: boolean
}

/** The options on what is left out of the judging. */
export function withExceptions(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--no-inline-config',
    'không áp dụng các ngoại lệ ghi trong văn bản (cchclint-disable…)',
    'apply no exceptions that documents make themselves (cchclint-disable…)'
  )
  return command
}
