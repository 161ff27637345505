import type {Input} from '../../engine/lint-files.js'
import {formatOf, mostBytes} from '../../engine/formats.js'
import {tooLarge} from '../../engine/size-limit.js'
import {Fault} from '../../base/fault.js'
import {type Git, textOf} from './git.js'
import {isPlainFile, rawEntries} from './raw-entries.js'

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
    .filter(({mode}) => isPlainFile(mode))
    .map(({name, object}): StagedFile => ({path: git.nameOf(name), object}))
    .filter(({path}) => formatOf(path) !== undefined && isAsked(path))
  return withContents(git, staged)
}

/** Each with what its object holds. @throws {Fault} for one that is too large for a plan */
async function withContents(git: Git, files: readonly StagedFile[]): Promise<Input[]> {
  if (files.length === 0) return []
  const input = files.map(({object}) => `${object}\n`).join('')
  const sizes = textOf(await git.read(['cat-file', '--batch-check'], input)).split('\n')
  for (const [at, {path}] of files.entries()) {
    const size = Number(sizes[at]?.split(' ')[2])
    if (Number.isNaN(size))
      throw new Fault({
        vi: `Chỉ mục của git không có nội dung của “${path}”.`,
        en: `git’s index lacks the content of “${path}”.`
      })
    if (size > mostBytes(path)) throw tooLarge(path, size)
  }
  const out = await git.read(['cat-file', '--batch'], input)
  let at = 0
  return files.map(({path}) => {
    const end = out.indexOf(10, at)
    const size = Number(textOf(out.subarray(at, end)).split(' ')[2])
    const content = out.subarray(end + 1, end + 1 + size)
    at = end + 1 + size + 1
    return {path, bytes: content}
  })
}
