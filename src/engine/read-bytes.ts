import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import type {Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {similarFile} from './similar-file.js'
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
    throw unreadable(path, cwd, (error as NodeJS.ErrnoException).code)
  }
}

function unreadable(path: string, cwd: string, code: string | undefined): Fault {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault(
        {vi: `Không tìm thấy tệp “${path}”.`, en: `There is no file “${path}”.`},
        meant(path, cwd)
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

/** “a.md,b.md” → “a.md b.md”, where these are files. */
function severalIn(path: string, cwd: string): string | undefined {
  const names = path.split(/[,;]/).map(name => name.trim())
  if (names.length < 2 || names.some(name => name === '' || !existsSync(resolve(cwd, name)))) return undefined
  return names.map(name => (name.includes(' ') ? `"${name}"` : name)).join(' ')
}

/** What to write in place of a name that no file has; undefined where nobody can tell. */
function meant(path: string, cwd: string): Wording | undefined {
  const several = severalIn(path, cwd)
  if (several)
    return {
      vi: `Nhiều tệp phải cách nhau bằng dấu cách: ${several}.`,
      en: `Several files have a blank between them: ${several}.`
    }
  const similar = similarFile(path, cwd)
  if (similar && !similar.isPart)
    return {vi: `Có phải ý bạn là “${similar.path}”?`, en: `Did you mean “${similar.path}”?`}
  // A name without an ending is mostly the first word of one with blanks.
  if (!similar && extname(path) !== '') return undefined
  const name = similar?.path ?? 'Kế hoạch 1.docx'
  const asIn = similar ? [':', ':'] : [', ví dụ', ', as in']
  return {
    vi: `Tên tệp có dấu cách phải đặt trong dấu nháy kép${asIn[0]} "${name}".`,
    en: `A name with blanks stands in quotation marks${asIn[1]} "${name}".`
  }
}
