import type {Command} from 'commander'
import {Fault} from '../../base/fault.js'
import type {Say} from '../../base/wording.js'
import {adder} from '../adder.js'

/** What may be typed of how a run goes, as commander hands it over. */
export interface TypedRunning {
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/** How a run goes. Nothing of it changes what a run says. */
export interface Running {
  /** A folder for what was found out of files; undefined for the user’s own. */
  readonly cacheLocation: string | undefined
}

/** The options on how a run goes; `--no-cache` is an option of every command that judges. */
export function withRunning(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--cache',
    'giữ kết quả của từng tệp để lần sau không phải xét lại (mặc định)',
    'keep what was found out of each file for the next run (the default)'
  )
  add(
    '--cache-location <folder>',
    'giữ kết quả trong thư mục này thay cho thư mục riêng của người dùng',
    'keep it in this folder instead of the user’s own'
  )
  return command
}

/** @throws {Fault} for what cannot be had together */
export function readRunning({cache, cacheLocation}: TypedRunning): Running {
  if (cacheLocation !== undefined && cache === false)
    throw new Fault({
      vi: 'Không dùng --cache-location cùng với --no-cache; chỉ giữ một.',
      en: 'Cannot use --cache-location together with --no-cache; keep one.'
    })
  if (cacheLocation?.trim() === '')
    throw new Fault({
      vi: 'Tên thư mục của --cache-location để trống.',
      en: 'The folder of --cache-location is empty.'
    })
  return {cacheLocation}
}
