import {Fault} from '../base/fault.js'
import {nearest} from '../base/nearest.js'
import {hasOneOf} from '../vietnamese/letters.js'
import {commandNames} from './command-names.js'
import type {Options} from './options.js'

/** Whether standard input is to be judged. @throws {Fault} where files are named beside it, or nothing at all */
export function isFromStdin(patterns: readonly string[], options: Options): boolean {
  if (options.stdin || patterns.includes('-')) {
    if (patterns.every(pattern => pattern === '-')) return true
    const flag = options.stdin ? '--stdin' : '“-” (stdin)'
    throw new Fault({
      vi: `Không dùng ${flag} cùng với tên tệp.`,
      en: `Cannot use ${flag} together with file names.`
    })
  }
  if (patterns.length === 0)
    throw new Fault(
      {vi: 'Chưa chỉ rõ tệp cần rà soát.', en: 'No file was named.'},
      {
        vi: 'Ví dụ: cchclint ke-hoach.md (xem thêm: cchclint --help).',
        en: 'For example: cchclint plan.md (see cchclint --help).'
      }
    )
  if (patterns.some(pattern => pattern.trim() === ''))
    throw new Fault({vi: 'Có một tên tệp để trống.', en: 'A file name is empty.'})
  return false
}

/** @throws {Fault} where nobody handed anything over; a document that an editor names may be empty */
export function refuseNothing(bytes: Uint8Array, {stdinFilename}: Pick<Options, 'stdinFilename'>): void {
  if (bytes.length > 0 || stdinFilename !== undefined) return
  throw new Fault(
    {
      vi: 'Không nhận được nội dung nào qua stdin.',
      en: 'Nothing came on standard input.'
    },
    {
      vi: 'Hãy chuyển dự thảo sang bằng dấu |, hoặc chỉ rõ tên tệp: cchclint ke-hoach.docx.',
      en: 'Hand a draft over by a pipe, or name a file: cchclint plan.docx.'
    }
  )
}

/** “checklst plan.md”: the first word is no file, but nearly a command. @throws {Fault} */
export function refuseMistypedCommand(first: string, files: readonly string[]): void {
  if (hasOneOf(first, './\\*') || !files.includes(first)) return
  const near = nearest(first, commandNames)
  if (near.length === 0) return
  throw new Fault(
    {vi: `Không có tệp hay lệnh nào tên là “${first}”.`, en: `There is no file or command “${first}”.`},
    {vi: `Có phải ý bạn là lệnh “${near[0]}”?`, en: `Did you mean the command “${near[0]}”?`}
  )
}
