import type {Command} from 'commander'
import {Fault} from '../base/fault.js'
import type {Say} from '../base/wording.js'
import {adder} from './adder.js'
import {day} from './typed-day.js'

/** What is typed of the baseline, as commander hands it over. */
export interface TypedSuppressions {
  readonly suppressAll?: boolean
  readonly suppressRule?: readonly string[]
  readonly pruneSuppressions?: boolean
  readonly suppressionsLocation?: string
  readonly passOnUnprunedSuppressions?: boolean
  readonly reason?: string
  readonly owner?: string
  readonly until?: string
}

/** What of the other options goes ill with that. */
interface TypedBeside extends TypedSuppressions {
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly fixDryRun?: boolean
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly filesFrom?: string
  readonly staged?: boolean
  readonly since?: string
  readonly shard?: string
}

export interface SuppressionOptions {
  /** What is to be put into the baseline: every finding, or those of these rules and items. */
  readonly add: 'all' | readonly string[] | undefined
  readonly prune: boolean
  /** Entries without a finding do not make the exit code 2. */
  readonly passOnUnpruned: boolean
  readonly reason: string | null
  readonly owner: string | null
  /** ISO. */
  readonly until: string | null
}

/** The options that make and mend a baseline. */
export function withMakingSuppressions(command: Command, say: Say): Command {
  const {add, addSeveral} = adder(command, say)
  add(
    '--suppress-all',
    'ghi nhận mọi phát hiện hiện có là tồn đọng, để chỉ báo phát hiện mới',
    'put all findings into the baseline, so that only new ones are told'
  )
  addSeveral(
    '--suppress-rule <id>',
    'chỉ ghi nhận phát hiện của quy tắc này (dùng được nhiều lần)',
    'put the findings of this rule into the baseline, several times'
  )
  add('--reason <text>', 'lý do ghi nhận', 'why they are left as they are')
  add('--owner <name>', 'người phụ trách', 'who sees to them')
  add('--until <date>', 'ghi nhận đến hết ngày này (2026-12-31)', 'up to the end of this day (2026-12-31)')
  add(
    '--prune-suppressions',
    'bỏ khỏi tệp ghi nhận những mục không còn phát hiện tương ứng',
    'remove from the baseline what is found no more'
  )
  return command
}

/** The option of all that judge files. */
export function withSuppressionsPlace(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--suppressions-location <file>',
    'tệp ghi nhận (mặc định: cchclint-suppressions.json)',
    'the baseline (cchclint-suppressions.json unless it is said)'
  )
  return command
}

/** The option of commands that judge whole folders. */
export function withUnpruned(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--pass-on-unpruned-suppressions',
    'tệp ghi nhận có mục thừa thì mã thoát vẫn là 0',
    'do not exit with 2 for what the baseline has too much'
  )
  return command
}

/** @throws {Fault} for what contradicts itself, or would be dropped */
export function readSuppressions(typed: TypedBeside): SuppressionOptions {
  const {suppressAll = false, suppressRule, pruneSuppressions: prune = false} = typed
  const add = suppressAll ? 'all' : suppressRule
  if (suppressAll && suppressRule) throw together('--suppress-all', '--suppress-rule')
  if (add !== undefined && prune)
    throw together(suppressAll ? '--suppress-all' : '--suppress-rule', '--prune-suppressions')
  const flag = suppressAll ? '--suppress-all' : suppressRule ? '--suppress-rule' : '--prune-suppressions'
  if (add !== undefined || prune) refuseNotWhole(typed, flag, prune)
  for (const name of ['reason', 'owner', 'until'] as const) {
    if (typed[name] === undefined) continue
    if (add === undefined) throw idle(`--${name}`)
    if (typed[name].trim() === '') throw empty(`--${name}`)
  }
  return {
    add,
    prune,
    passOnUnpruned: typed.passOnUnprunedSuppressions === true,
    reason: typed.reason?.trim() ?? null,
    owner: typed.owner?.trim() ?? null,
    until: typed.until === undefined ? null : day('--until', typed.until)
  }
}

/** What is written must be true of the files as they are; what is removed, of all that was asked. */
function refuseNotWhole(typed: TypedBeside, flag: string, prune: boolean): void {
  const {stdin, stdinFilename, fixDryRun, only, skip, filesFrom, staged, since, shard} = typed
  if (stdin || stdinFilename !== undefined) throw together(flag, '--stdin')
  if (fixDryRun) throw together(flag, '--fix-dry-run')
  if (staged) throw together(flag, '--staged')
  if (!prune) return
  const parts = {
    '--only': only,
    '--skip': skip,
    '--files-from': filesFrom,
    '--since': since,
    '--shard': shard
  }
  for (const [part, value] of Object.entries(parts)) if (value !== undefined) throw together(flag, part)
}

function together(one: string, other: string): Fault {
  return new Fault({
    vi: `Không dùng ${one} cùng với ${other}.`,
    en: `Cannot use ${one} together with ${other}.`
  })
}

function idle(flag: string): Fault {
  return new Fault({
    vi: `${flag} chỉ có tác dụng cùng với --suppress-all hoặc --suppress-rule.`,
    en: `${flag} means something with --suppress-all or --suppress-rule only.`
  })
}

function empty(flag: string): Fault {
  return new Fault({vi: `Giá trị của ${flag} để trống.`, en: `The value of ${flag} is empty.`})
}
