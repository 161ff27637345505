import {Fault} from '../base/fault.js'
import type {Format} from '../document/source-document.js'
import {mostBytes, mostBytesOf} from './formats.js'

/** Plans are a hundred times smaller; a book would keep the editor waiting. @throws {Fault} */
export function notTooLarge(path: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostBytes(path)) throw tooLarge(path, bytes.length)
  return bytes
}

/** @param format what the file is, where that is not what its name says */
export function tooLarge(path: string, size: number, format?: Format): Fault {
  const mib = Math.ceil(size / (1 << 20))
  const most = (format === undefined ? mostBytes(path) : mostBytesOf(format)) >> 20
  return new Fault(
    {
      vi: `Tệp “${path}” quá lớn (${mib} MiB); chỉ xét tệp không quá ${most} MiB.`,
      en: `“${path}” is too large (${mib} MiB); files of at most ${most} MiB are judged.`
    },
    {vi: 'Hãy tách kế hoạch thành tệp riêng.', en: 'Put the plan into a file of its own.'}
  )
}
