import {accessSync, constants, lstatSync, readFileSync, type Stats, statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import {OutputFault, StreamFault} from './output-fault.js'
import type {Io} from '../io.js'
import {type Kinds, refuseEnding} from './endings.js'
import {isOwnOutput} from '../../engine/own-output.js'
import {refuseName} from './windows-names.js'
import {refuseHeld} from './write-files.js'
import {isSameFile, realPlace} from './same-file.js'
import {streamOf} from './streams.js'
import {unwritable} from './unwritable.js'

/** A file that is to be written: the path as it was typed. */
export interface Output {
  readonly file: string
  /** What it will hold, for its ending. */
  readonly kinds: Kinds
  /** Whether it is a report of findings, which `--format` shapes. */
  readonly isReport?: boolean
  /** Whether what is there may be replaced. @throws {Fault} that says more than that it may not */
  readonly mayReplace?: (bytes: Uint8Array) => boolean
}

export interface Around {
  /** What is read: no output may take its place. */
  readonly read: readonly string[]
  /** Replace also what is not ours. */
  readonly force: boolean
}

/** More than any report has. */
const mostBytes = 256 << 20

/**
 * All that can be known before anything is written, of all files.
 *
 * @throws {Fault} for an output that would take the place of something, or cannot be written
 */
export function checkOutputs(outputs: readonly Output[], {read, force}: Around, io: Io): void {
  const absolute = (file: string) => path.resolve(io.cwd, file)
  const both = read.find(one => io.isStream?.(absolute(one)))
  if (both !== undefined) throw printedInto(both)
  for (const {file} of outputs) {
    if (file.trim() === '')
      throw new OutputFault({vi: 'Tên tệp kết quả để trống.', en: 'The name of the output is empty.'})
    if (read.some(one => isSameFile(absolute(one), absolute(file)))) throw wouldReplaceInput(file)
  }
  const files = outputs.filter(({file}) => !streamOf(absolute(file)))
  for (const [at, {file}] of files.entries())
    if (files.slice(at + 1).some(other => isSameFile(absolute(other.file), absolute(file))))
      throw new OutputFault({
        vi: `Hai dạng kết quả không thể ghi vào cùng một tệp “${file}”.`,
        en: `Two formats cannot go to one file “${file}”.`
      })
  for (const output of outputs) checkOne(output, absolute(output.file), force)
}

function checkOne(
  {file, kinds, isReport = false, mayReplace = isOwnOutput}: Output,
  absolute: string,
  force: boolean
): void {
  if (streamOf(absolute)) return
  const known = knownAt(file, absolute)
  if (known?.isDirectory() || file.endsWith('/') || file.endsWith('\\')) throw unwritable(file, 'EISDIR')
  refuseEnding(file, kinds, isReport)
  if (!known && lstatSync(absolute, {throwIfNoEntry: false})?.isSymbolicLink()) throw leadsNowhere(file)
  refuseUnwritable(file, absolute, known)
  if (force || !known || known.size === 0) return
  if (known.size > mostBytes || !mayReplace(read(file, absolute))) throw notOurs(file)
}

function knownAt(file: string, absolute: string): Stats | undefined {
  try {
    return statSync(absolute, {throwIfNoEntry: false})
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code)
  }
}

function read(file: string, absolute: string): Uint8Array {
  try {
    return readFileSync(absolute)
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code)
  }
}

/** Whether the file, and the folder that it will be put together in, may be written. */
function refuseUnwritable(file: string, absolute: string, known: Stats | undefined): void {
  try {
    if (known) refuseHeld(file, absolute)
    else refuseName(file, absolute)
    let folder = path.dirname(realPlace(absolute))
    while (!statSync(folder, {throwIfNoEntry: false}) && folder !== path.dirname(folder))
      folder = path.dirname(folder)
    if (!statSync(folder).isDirectory()) throw unwritable(file, 'ENOTDIR')
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw error instanceof Fault ? error : unwritable(file, (error as NodeJS.ErrnoException).code)
  }
}

/** `cchclint plan.md >> plan.md`. */
function printedInto(file: string): StreamFault {
  return new StreamFault(
    {
      vi: `“${file}” vừa là tệp được đọc vừa là nơi ghi kết quả (dấu > hoặc >>) nên không xét.`,
      en: `“${file}” is read, and is also where the result goes (by > or >>), so nothing was done.`
    },
    {vi: 'Hãy ghi kết quả vào tệp khác, ví dụ: -o ket-qua.txt.', en: 'Write to another file: -o result.txt.'}
  )
}

function wouldReplaceInput(file: string): OutputFault {
  return new OutputFault(
    {
      vi: `Tệp kết quả “${file}” trùng với tệp đang được đọc.`,
      en: `The output “${file}” would overwrite a file that is read.`
    },
    {vi: 'Hãy chọn tên tệp khác.', en: 'Choose another name.'}
  )
}

function leadsNowhere(file: string): OutputFault {
  return new OutputFault(
    {
      vi: `Không ghi được “${file}” vì đó là liên kết đến một tệp không có.`,
      en: `Cannot write “${file}”: it is a link to a file that is not there.`
    },
    {vi: 'Hãy chọn tên tệp khác.', en: 'Choose another name.'}
  )
}

function notOurs(file: string): OutputFault {
  return new OutputFault(
    {
      vi: `“${file}” đã có nội dung, chưa chắc do cchclint tạo ra, nên không ghi đè.`,
      en: `“${file}” holds something that cchclint does not know as its own, so it was not replaced.`
    },
    {
      vi: 'Hãy chọn tên khác, hoặc thêm --force để ghi đè.',
      en: 'Choose another name, or add --force to replace it.'
    }
  )
}
