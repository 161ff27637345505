import type {Command} from 'commander'
import {Fault} from '../../base/fault.js'
import type {Say} from '../../base/wording.js'
import {isAllDigits} from '../../vietnamese/letters.js'
import {adder} from '../adder.js'

/** What may be typed of how a machine selects files, as commander hands it over. */
export interface TypedSelection {
  readonly filesFrom?: string
  readonly staged?: boolean
  readonly since?: string
  readonly shard?: string
}

/** Which files a machine selects. At most one of the first three is given. */
export interface MachineSelection {
  /** A file with a name on each line, “-” for standard input. */
  readonly filesFrom: string | undefined
  /** What is in git’s index, as it is there. */
  readonly staged: boolean
  /** What was changed since a commit. */
  readonly since: string | undefined
  /** One part of several that together are the whole. */
  readonly shard: Shard | undefined
}

export interface Shard {
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** The options by which a machine selects what is judged. */
export function withSelection(command: Command, say: Say): Command {
  const {add} = adder(command, say)
  add(
    '--files-from <file>',
    'xét các tệp có tên trong tệp này, mỗi dòng một tên (hoặc cách nhau bằng ký tự NUL); “-” là danh sách do chương trình khác chuyển đến (stdin)',
    'judge the files named in this file, one a line (or with NUL between them); “-” is standard input'
  )
  add(
    '--staged',
    'xét những tệp sắp được commit, đúng như trong chỉ mục của git',
    'judge what is about to be committed, as it stands in git’s index'
  )
  add(
    '--since <ref>',
    'xét những tệp đã thay đổi kể từ nhánh hoặc commit này, kể cả tệp chưa commit',
    'judge what has changed since this branch or commit, uncommitted files too'
  )
  add(
    '--shard <i/n>',
    'chỉ xét phần thứ i trong n phần; ghép kết quả bằng cchclint merge',
    'judge part i of n only; cchclint merge puts the reports together'
  )
  return command
}

/** @throws {Fault} for a part that there is not, and for what cannot be had together */
export function readSelection(typed: TypedSelection & Others): MachineSelection {
  const {filesFrom, staged = false, since, shard} = typed
  const asked = [
    ...(filesFrom === undefined ? [] : ['--files-from']),
    ...(staged ? ['--staged'] : []),
    ...(since === undefined ? [] : ['--since'])
  ]
  const [first, second = othersOf(typed, shard !== undefined ? [...asked, '--shard'] : asked)] = asked
  if (second !== undefined) throw notTogether(first ?? '--shard', second)
  if (staged && typed.fix === true)
    throw new Fault(
      {
        vi: 'Không dùng --fix cùng với --staged: --staged xét bản trong chỉ mục của git, không phải tệp đang mở.',
        en: 'Cannot use --fix with --staged, which judges what is in git’s index and not the file that is open.'
      },
      {vi: 'Hãy dùng --fix-dry-run để xem những chỗ sửa.', en: 'Use --fix-dry-run to see the changes.'}
    )
  return {filesFrom, staged, since, shard: shard === undefined ? undefined : readShard(shard)}
}

/** What else was typed, as far as it matters here. */
interface Others {
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly fix?: boolean
}

function othersOf({stdin, stdinFilename}: Others, asked: readonly string[]): string | undefined {
  if (asked.length === 0) return undefined
  return stdin ? '--stdin' : stdinFilename === undefined ? undefined : '--stdin-filename'
}

function notTogether(one: string, other: string): Fault {
  return new Fault({
    vi: `Không dùng ${one} cùng với ${other}; chỉ giữ một.`,
    en: `Cannot use ${one} together with ${other}; keep one.`
  })
}

/** “2/3”. */
function readShard(typed: string): Shard {
  const [number = '', of = '', ...more] = typed.split('/')
  const isNumber = (part: string) => part !== '' && part.length < 5 && isAllDigits(part)
  const shard = {number: Number(number), of: Number(of)}
  if (more.length === 0 && isNumber(number) && isNumber(of) && shard.number >= 1 && shard.number <= shard.of)
    return shard
  throw new Fault(
    {
      vi: `Giá trị “${typed}” của --shard cần có dạng i/n, với i từ 1 đến n.`,
      en: `“${typed}” of --shard must be i/n, with i from 1 to n.`
    },
    {vi: 'Ví dụ: --shard 1/3.', en: 'For example: --shard 1/3.'}
  )
}
