import type {Input} from '../../engine/lint-files.js'
import {formatOf, mostBytes} from '../../engine/formats.js'
import {tooLarge} from '../../engine/size-limit.js'
import {Fault} from '../../base/fault.js'
import {type Git, textOf} from './git.js'

/** A file that is about to be committed. */
interface StagedFile {
  readonly path: string
  /** The object that holds its content. */
  readonly object: string
}

/**
 * What is about to be committed, as it stands in the index, whatever the file in the folder holds by now: added, copied,
 * changed and renamed files, by their new names. Links and submodules have no content of their own.
 *
 * @param isAsked whether a file is among those that were asked for, so that no other content is read
 * @throws {Fault}
 */
export async function stagedFiles(git: Git, isAsked: (path: string) => boolean): Promise<Input[]> {
  const out = await git.read([
    'diff',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--diff-filter=ACMRT'
  ])
  const staged = rawEntries(out)
    .map(({name, object}): StagedFile => ({path: git.nameOf(name), object}))
    .filter(({path}) => formatOf(path) !== undefined && isAsked(path))
  const contents = await contentsOf(git, staged)
  return staged.map(({path}, at) => ({path, bytes: contents[at]!}))
}

/** “:100644 100644 OLD NEW M␀name␀”, with a second name where the file was renamed or copied. */
function rawEntries(out: Buffer): {name: string; object: string}[] {
  const parts = textOf(out).split('\0')
  const entries: {name: string; object: string}[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , object = '', status = ''] = parts[at]!.split(' ')
    const isMoved = status.startsWith('R') || status.startsWith('C')
    if (isMoved) at++
    // 120000 is a link, 160000 a submodule.
    if (mode.startsWith('100')) entries.push({name: parts[at + 1]!, object})
  }
  return entries
}

/** What objects hold, in their order. @throws {Fault} for one that is too large for a plan */
async function contentsOf(git: Git, files: readonly StagedFile[]): Promise<Buffer[]> {
  if (files.length === 0) return []
  const input = files.map(({object}) => `${object}\n`).join('')
  const sizes = textOf(await git.read(['cat-file', '--batch-check'], input)).split('\n')
  for (const [at, {path}] of files.entries()) {
    const size = Number(sizes[at]!.split(' ')[2])
    if (Number.isNaN(size))
      throw new Fault({
        vi: `Chỉ mục của git không có nội dung của “${path}”.`,
        en: `git’s index lacks the content of “${path}”.`
      })
    if (size > mostBytes(path)) throw tooLarge(path, size)
  }
  const out = await git.read(['cat-file', '--batch'], input)
  let at = 0
  return files.map(() => {
    const end = out.indexOf(10, at)
    const size = Number(textOf(out.subarray(at, end)).split(' ')[2])
    const content = out.subarray(end + 1, end + 1 + size)
    at = end + 1 + size + 1
    return content
  })
}
