import {existsSync, lstatSync, type Stats} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {shownFile} from '../config/shown-file.js'
import {readRegularFile} from '../files/read-regular-file.js'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import {nfc} from '../vietnamese/normal-form.js'
import {type BaselinePlace, baselineName} from './baseline/baseline.js'

/** An entry has half a kilobyte. */
export const mostOfBaseline = 32 << 20

/**
 * Where the baseline lies: in the file that is named, else in the nearest of that name, upward to the folder that holds
 * `.git`, as a configuration is looked for. Where there is none, it would lie in that folder, or, outside of any
 * repository, in the working folder.
 *
 * @param cwd absolute
 * @throws {Fault} for what is no plain file, and for one that cannot be read
 */
export function findBaseline(named: string | undefined, cwd: string): BaselinePlace {
  const root = repositoryRoot(cwd)
  const file = named === undefined ? nearest(cwd, root) : path.resolve(cwd, named)
  const folder = path.dirname(file)
  const shown = shownFile(file, cwd)
  return {
    file,
    shown,
    text: textOf(file, shown, named === undefined ? (root ?? cwd) : undefined),
    keyOf: name => nfc(path.relative(folder, path.resolve(cwd, name)).split(path.sep).join('/')),
    exists: key => ['NFC', 'NFD'].some(form => existsSync(path.resolve(folder, key.normalize(form))))
  }
}

function nearest(cwd: string, root: string | undefined): string {
  if (root !== undefined)
    for (let here = cwd; isInside(root, here); here = path.dirname(here)) {
      const file = path.join(here, baselineName)
      if (statOf(file)) return file
      if (here === path.dirname(here)) break
    }
  return path.join(root ?? cwd, baselineName)
}

/** What stands at a path, without following it. */
function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, {throwIfNoEntry: false})
  } catch {
    // A part of the path is a file, or may not be looked into.
    return undefined
  }
}

function textOf(file: string, shown: string, inside: string | undefined): string | undefined {
  const there = statOf(file)
  if (!there) return undefined
  if (there.isSymbolicLink())
    throw new Fault(
      {
        vi: `Tệp ghi nhận “${shown}” là liên kết nên không được dùng.`,
        en: `The baseline “${shown}” is a link, and is not used.`
      },
      {vi: 'Hãy thay liên kết bằng chính tệp đó.', en: 'Put the file itself in its place.'}
    )
  const bytes = readBytes(file, shown, inside)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new Fault(
      {
        vi: `${shown}:1:1: tệp ghi nhận không được lưu với mã hóa UTF-8.`,
        en: `${shown}:1:1: the baseline is not saved as UTF-8.`
      },
      {vi: 'Hãy lưu lại tệp với mã hóa UTF-8.', en: 'Save it as UTF-8.'},
      {file, line: 1, column: 1}
    )
  }
}

function readBytes(file: string, shown: string, inside: string | undefined): Uint8Array {
  try {
    return readRegularFile(file, {most: mostOfBaseline, inside}, shown)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(
      {vi: `Không mở được tệp ghi nhận “${shown}”.`, en: `The baseline “${shown}” cannot be opened.`},
      {vi: 'Hãy kiểm tra quyền đọc tệp.', en: 'See whether you may read it.'}
    )
  }
}
