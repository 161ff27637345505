import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import {formatOf} from '../../engine/formats.js'
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
  const format = formatOf(file)
  if (format !== undefined && format !== 'text') throw noList(file)
  const bytes = file === '-' ? await io.stdin() : await readList(file, io.cwd)
  const text = new TextDecoder(startsAsUtf16(bytes) ? encodingOf(bytes) : 'utf-8').decode(bytes)
  if (text.includes('\0')) return text.split('\0').filter(Boolean)
  const lines = text
    .split('\n')
    .map(line => withoutLast(line, '\r'))
    .filter(line => line.trim() !== '')
  const isThere = (name: string) => existsSync(path.resolve(io.cwd, name))
  const withState = lines.find(line => !isThere(line) && isThere(withoutState(line)))
  if (withState !== undefined) throw statesOfGit(withState)
  return lines.map(line => unquoted(line) ?? line)
}

/** “M⇥a.md” of `git diff --name-status`, “?? a.md” of `git status --short`. */
function withoutState(line: string): string {
  return line.replace(/^(?:[ACDMRTUX]\d{0,3}\t|[ ACDMRTU?!]{2} )/, '')
}

function statesOfGit(line: string): Fault {
  return new Fault(
    {
      vi: `Danh sách của --files-from chỉ được có tên tệp, nhưng có dòng “${line}”.`,
      en: `The list of --files-from may hold names only, but has the line “${line}”.`
    },
    {
      vi: 'Hãy lập danh sách bằng git diff --name-only -z.',
      en: 'Make it with git diff --name-only -z.'
    }
  )
}

function noList(file: string): Fault {
  return new Fault(
    {
      vi: `“${file}” không phải danh sách; --files-from cần một tệp .txt, mỗi dòng một tên tệp.`,
      en: `“${file}” is no list; --files-from takes a .txt file with a name on each line.`
    },
    {
      vi: 'Để rà soát chính tệp này, hãy bỏ --files-from.',
      en: 'Leave out --files-from to judge this very file.'
    }
  )
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
        : code === 'EISDIR'
          ? {
              vi: `“${file}” của --files-from là thư mục, không phải tệp danh sách.`,
              en: `“${file}”, which --files-from names, is a folder and no list.`
            }
          : {
              vi: `Không đọc được tệp “${file}” của --files-from (${code ?? '?'}).`,
              en: `Cannot read “${file}”, which --files-from names (${code ?? '?'}).`
            }
    )
  }
}
