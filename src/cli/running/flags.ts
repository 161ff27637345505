import type {Command} from 'commander'
import {Fault} from '../../base/fault.js'
import type {Say} from '../../base/wording.js'
import type {Concurrency} from '../../linter/worker-judge.js'
import {isAllDigits} from '../../vietnamese/letters.js'
import {adder} from '../adder.js'

/** What may be typed of how a run goes, as commander hands it over. */
export interface TypedRunning {
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: string
}

/** How a run goes. Nothing of it changes what a run says. */
export interface Running {
  /** A folder for what was found out of files; undefined for the user’s own. */
  readonly cacheLocation: string | undefined
  readonly concurrency: Concurrency
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
  add(
    '--concurrency <n>',
    'số luồng xét cùng lúc: auto (mặc định, khi có nhiều tệp) hoặc một số',
    'how many threads judge at once: auto (the default, where there are many files) or a number'
  )
  return command
}

/** @throws {Fault} for what cannot be had together */
export function readRunning({cache, cacheLocation, concurrency}: TypedRunning): Running {
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
  return {cacheLocation, concurrency: readConcurrency(concurrency)}
}

const mostThreads = 64

function readConcurrency(typed = 'auto'): Concurrency {
  if (typed === 'auto') return typed
  const number = typed.length < 4 && isAllDigits(typed) ? Number(typed) : 0
  if (number >= 1 && number <= mostThreads) return number
  throw new Fault({
    vi: `Giá trị “${typed}” của --concurrency phải là auto hoặc một số từ 1 đến ${mostThreads}.`,
    en: `“${typed}” of --concurrency must be auto or a number from 1 to ${mostThreads}.`
  })
}
