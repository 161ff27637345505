import {Fault} from '../base/fault.js'
import {nearest} from '../base/nearest.js'
import {hasOneOf} from '../vietnamese/letters.js'
import {commandNames} from './command-names.js'
import type {Options} from './options.js'

/** Whether standard input is to be judged. @throws {Fault} where files are named beside it, or nothing at all */
export function isFromStdin(patterns: readonly string[], options: Options): boolean {
  if (options.stdin || (patterns.length === 1 && patterns[0] === '-')) {
    if (patterns.every(pattern => pattern === '-')) return true
    throw new Fault({
      vi: 'Không dùng --stdin cùng với tên tệp.',
      en: 'Cannot use --stdin together with file names.'
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
