import {existsSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../files/fault.js'
import type {Io} from './io.js'

/** A report may not take the place of a draft. @throws {Fault} */
export function refuseOverwriting(file: string | undefined, read: readonly string[], io: Io): void {
  if (file === undefined) return
  const real = (one: string) => {
    const absolute = path.resolve(io.cwd, one)
    return existsSync(absolute) ? realpathSync(absolute) : absolute
  }
  if (!read.some(one => real(one) === real(file))) return
  throw new Fault(
    {
      vi: `Tệp kết quả “${file}” trùng với tệp đang được đọc.`,
      en: `The output “${file}” would overwrite a file that is read.`
    },
    {vi: 'Hãy chọn tên tệp khác.', en: 'Choose another name.'}
  )
}
