import {readFileSync, statSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import {Fault} from '../base/fault.js'
import {mostBytes} from './formats.js'
import {tooLarge} from './size-limit.js'

/**
 * The bytes of a file that a person named, from `cwd`; at once, since to load what reads in the background takes longer
 * than to read.
 *
 * @throws {Fault} that says why it cannot be read
 */
export function readBytes(path: string, cwd: string): Uint8Array {
  const file = resolve(cwd, path)
  try {
    const known = statSync(file)
    const isPipe = !known.isFile() && !known.isDirectory()
    if (isPipe) throw new Fault({vi: `“${path}” không phải là tệp.`, en: `“${path}” is not a file.`})
    if (known.size > mostBytes(path)) throw tooLarge(path, known.size)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw unreadable(path, (error as NodeJS.ErrnoException).code)
  }
}

function unreadable(path: string, code: string | undefined): Fault {
  switch (code) {
    case 'ENOENT':
      return new Fault(
        {vi: `Không tìm thấy tệp “${path}”.`, en: `There is no file “${path}”.`},
        // A name without an ending is mostly the first word of one with blanks.
        extname(path) !== ''
          ? undefined
          : {
              vi: 'Tên tệp có dấu cách phải đặt trong dấu nháy kép, ví dụ "Kế hoạch 1.docx".',
              en: 'A name with blanks stands in quotation marks: "Kế hoạch 1.docx".'
            }
      )
    case 'EISDIR':
      return new Fault(
        {vi: `“${path}” là thư mục, không phải tệp.`, en: `“${path}” is a folder, not a file.`},
        {vi: 'Hãy chỉ rõ các tệp trong thư mục.', en: 'Name the files in the folder.'}
      )
    case 'EACCES':
    case 'EPERM':
      return new Fault({vi: `Không có quyền đọc tệp “${path}”.`, en: `No permission to read “${path}”.`})
    default:
      return new Fault({
        vi: `Không đọc được tệp “${path}” (${code ?? '?'}).`,
        en: `Cannot read “${path}” (${code ?? '?'}).`
      })
  }
}
