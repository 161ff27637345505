import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import {encodingOf} from '../../files/encoding.js'
import {withoutLast} from '../../vietnamese/without-end.js'
import type {Io} from '../io.js'
import {unquoted} from '../../files/quoted-name.js'

/**
 * The names in a file, or on standard input: one a line, or with NUL between them. A name in quotes is one that git
 * quoted, as it does with Vietnamese letters unless it is told not to.
 *
 * @throws {Fault} where the list cannot be read
 */
export async function namesFrom(file: string, io: Io): Promise<string[]> {
  const bytes = file === '-' ? await io.stdin() : await readList(file, io.cwd)
  const text = new TextDecoder(startsAsUtf16(bytes) ? encodingOf(bytes) : 'utf-8').decode(bytes)
  if (text.includes('\0')) return text.split('\0').filter(Boolean)
  return text
    .split('\n')
    .map(line => withoutLast(line, '\r'))
    .filter(line => line.trim() !== '')
    .map(line => unquoted(line) ?? line)
}

/** A list that PowerShell has written. */
function startsAsUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

async function readList(file: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(path.resolve(cwd, file))
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    throw new Fault(
      code === 'ENOENT'
        ? {
            vi: `Không tìm thấy tệp “${file}” của --files-from.`,
            en: `There is no file “${file}”, which --files-from names.`
          }
        : {
            vi: `Không đọc được tệp “${file}” của --files-from (${code ?? '?'}).`,
            en: `Cannot read “${file}”, which --files-from names (${code ?? '?'}).`
          }
    )
  }
}
