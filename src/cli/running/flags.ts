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
  readonly watch?: boolean
}

/** How a run goes. Nothing of it changes what a run says. */
export interface Running {
  /** A folder for what was found out of files; undefined for the user’s own. */
  readonly cacheLocation: string | undefined
  readonly concurrency: Concurrency
  /** Judge again whenever something has changed. */
  readonly watch: boolean
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

/** The option to judge again and again. */
export function withWatching(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--watch',
    'rà soát lại mỗi khi kế hoạch, cấu hình hoặc bộ quy tắc thay đổi; Ctrl+C để dừng',
    'judge again whenever a plan, a configuration or a pack changes; Ctrl+C ends'
  )
  return command
}

/** @throws {Fault} for what cannot be had together */
export function readRunning(typed: TypedRunning & TypedBeside): Running {
  const {cache, cacheLocation, concurrency, watch = false} = typed
  if (watch) refuseBesideWatch(typed)
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
  return {cacheLocation, concurrency: readConcurrency(concurrency), watch}
}

/** What else may be typed that ends with one run, as far as it matters here. */
interface TypedBeside {
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly outputFile?: string
  readonly format?: readonly string[]
  readonly filesFrom?: string
  readonly staged?: boolean
  readonly since?: string
  readonly shard?: string
  readonly printConfig?: string
  readonly envInfo?: boolean
  readonly suppressAll?: boolean
  readonly suppressRule?: readonly string[]
  readonly pruneSuppressions?: boolean
}

/** While it watches, a run writes no file, which it might see as a change, and judges what lies there. @throws {Fault} */
function refuseBesideWatch(typed: TypedBeside): void {
  const idle = {
    '--stdin': typed.stdin,
    '--stdin-filename': typed.stdinFilename,
    '--fix': typed.fix,
    '--fix-dry-run': typed.fixDryRun,
    '--output-file': typed.outputFile,
    '--format NAME=FILE': typed.format?.find(one => one.includes('=')),
    '--files-from': typed.filesFrom,
    '--staged': typed.staged,
    '--since': typed.since,
    '--shard': typed.shard,
    '--print-config': typed.printConfig,
    '--env-info': typed.envInfo,
    '--suppress-all': typed.suppressAll,
    '--suppress-rule': typed.suppressRule,
    '--prune-suppressions': typed.pruneSuppressions
  }
  for (const [flag, value] of Object.entries(idle))
    if (value !== undefined && value !== false)
      throw new Fault({
        vi: `Không dùng --watch cùng với ${flag}.`,
        en: `Cannot use --watch together with ${flag}.`
      })
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
