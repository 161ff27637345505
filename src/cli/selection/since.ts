import {lstatSync} from 'node:fs'
import path from 'node:path'
import {formatOf, isTextFormat} from '../../engine/formats.js'
import {Fault} from '../../base/fault.js'
import type {ChangedLines, LineRange} from '../../reporters/changed-lines.js'
import {type Git, textOf} from './git.js'
import {unquoted} from '../../files/quoted-name.js'
import {isPlainFile, rawEntries} from './raw-entries.js'

export interface ChangedFiles {
  readonly paths: readonly string[]
  /** The lines that were changed, of those files of which git knows it; of the others all may be. */
  readonly lines: ChangedLines
}

const plain = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '--no-color']

/**
 * What was changed since the point where this branch left another: what was committed, what was not yet, and what git
 * does not know yet but for what it ignores.
 *
 * @throws {Fault} for a commit that there is not, and one that this clone does not reach
 */
export async function changedSince(git: Git, ref: string): Promise<ChangedFiles> {
  const base = await mergeBase(git, ref)
  const changed = await git.read([
    'diff',
    ...plain,
    '--raw',
    '-z',
    '--no-renames',
    '--diff-filter=d',
    base,
    '--'
  ])
  const untracked = await git.read(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'])
  const news = textOf(untracked).split('\0').filter(Boolean)
  const isPlain = (name: string) =>
    lstatSync(path.join(git.root, name), {throwIfNoEntry: false})?.isFile() === true
  const names = [...rawNames(changed), ...news.filter(isPlain)]
  const paths = [...new Set(names.map(name => git.nameOf(name)))].filter(one => formatOf(one) !== undefined)
  const isOfText = paths.map(formatOf).some(format => format !== undefined && isTextFormat(format))
  return {paths, lines: isOfText ? await linesChangedSince(git, base) : new Map()}
}

async function mergeBase(git: Git, ref: string): Promise<string> {
  if (ref.startsWith('-') || ref.trim() === '')
    throw new Fault(
      {
        vi: `Giá trị “${ref}” của --since không phải tên nhánh hay commit.`,
        en: `“${ref}” of --since is no branch or commit.`
      },
      {vi: 'Ví dụ: --since origin/main.', en: 'For example: --since origin/main.'}
    )
  const known = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (known.code !== 0) throw git.isShallow ? tooShallow(ref) : noSuchCommit(ref)
  const commit = textOf(known.out).trim()
  const {code, out} = await git.run(['merge-base', commit, 'HEAD'])
  const [base] = textOf(out)
    .split('\n', 1)
    .map(line => line.trim())
  if (code === 0 && base) return base
  if (git.isShallow) throw tooShallow(ref)
  throw new Fault({
    vi: `Nhánh hiện tại và “${ref}” của --since không có commit chung nào.`,
    en: `This branch and “${ref}” of --since have no commit in common.`
  })
}

function noSuchCommit(ref: string): Fault {
  return new Fault(
    {
      vi: `Kho này không có nhánh hay commit “${ref}” của --since.`,
      en: `This repository has no branch or commit “${ref}”, which --since names.`
    },
    {
      vi: 'Hãy chạy git fetch, hoặc xem lại tên (git branch -a).',
      en: 'Run git fetch, or see git branch -a.'
    }
  )
}

function tooShallow(ref: string): Fault {
  return new Fault(
    {
      vi: `Bản sao này của kho chỉ có phần mới nhất của lịch sử nên không biết đã thay đổi gì kể từ “${ref}”.`,
      en: `This clone holds only the newest part of the history, so what has changed since “${ref}” is not known.`
    },
    {
      vi: 'Hãy lấy đủ lịch sử: “fetch-depth: 0” ở bước actions/checkout, GIT_DEPTH: 0 trong GitLab CI, hoặc git fetch --unshallow.',
      en: 'Fetch all of it: “fetch-depth: 0” for actions/checkout, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow.'
    }
  )
}

/** The names of what is a file now: no link, no submodule. */
function rawNames(out: Buffer): string[] {
  return rawEntries(out).flatMap(({mode, name}) => (isPlainFile(mode) ? [name] : []))
}

/** Of each file that git compared line by line, the lines that are new or changed. */
async function linesChangedSince(git: Git, base: string): Promise<ChangedLines> {
  const patch = textOf(
    await git.read([
      'diff',
      ...plain,
      '--unified=0',
      '--inter-hunk-context=0',
      '--no-renames',
      '--diff-filter=d',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      base,
      '--'
    ])
  )
  const changed = new Map<string, LineRange[]>()
  let here: LineRange[] | undefined
  // Within a hunk every line has a sign before it; how many there are, its head says.
  let left = 0
  for (const line of patch.split('\n')) {
    if (left > 0 && (line.startsWith('+') || line.startsWith('-'))) left--
    else if (line.startsWith('+++ ')) {
      const name = unquoted(withoutTab(line.slice(4)))
      here = undefined
      if (name?.startsWith('b/')) changed.set(git.nameOf(name.slice(2)), (here = []))
    } else if (line.startsWith('@@ ')) {
      const [, before = '', after = ''] = line.split(' ')
      const [start, count] = rangeOf(after)
      left = rangeOf(before)[1] + count
      // Where lines were only taken away, those on either side of the gap are looked at.
      here?.push(count === 0 ? {first: start, last: start + 1} : {first: start, last: start + count - 1})
    }
  }
  return changed
}

/** git ends a name that holds blanks with a tab. */
function withoutTab(name: string): string {
  return name.endsWith('\t') ? name.slice(0, -1) : name
}

/** “+12,3” → 12 and 3; “+12” is one line. */
function rangeOf(written: string): [start: number, count: number] {
  const [start = '0', count = '1'] = written.slice(1).split(',')
  return [Number(start), Number(count)]
}
