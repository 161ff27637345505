import {access, constants, mkdir, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Fault} from '../files/fault.js'

/**
 * Write a whole file or none of it: beside its place first, then moved there, with the rights that it had. What is no
 * file (a pipe, /dev/null) is written to.
 *
 * @throws {Fault} that says why it could not be written
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    const known = await stat(file).catch(() => undefined)
    if (known && !known.isFile() && !known.isDirectory()) return await writeFile(file, content)
    // Moving another file there would not ask whether this one may be changed.
    if (known) await access(file, constants.W_OK)
    await mkdir(path.dirname(file), {recursive: true})
    const {default: writeFileAtomic} = await import('write-file-atomic')
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code)
  }
}

function unwritable(file: string, code: string | undefined): Fault {
  switch (code) {
    case 'EISDIR':
      return new Fault({
        vi: `Không ghi được “${file}” vì đó là thư mục.`,
        en: `Cannot write “${file}”: it is a folder.`
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault({vi: `Không có quyền ghi tệp “${file}”.`, en: `No permission to write “${file}”.`})
    case 'ENOTDIR':
    case 'EEXIST':
      return new Fault({
        vi: `Không ghi được “${file}” vì một phần của đường dẫn là tệp, không phải thư mục.`,
        en: `Cannot write “${file}”: a part of the path is a file, not a folder.`
      })
    case 'ENOSPC':
      return new Fault({
        vi: `Không ghi được “${file}” vì ổ đĩa đã đầy.`,
        en: `Cannot write “${file}”: the disk is full.`
      })
    default:
      return new Fault({
        vi: `Không ghi được tệp “${file}” (${code ?? '?'}).`,
        en: `Cannot write “${file}” (${code ?? '?'}).`
      })
  }
}
