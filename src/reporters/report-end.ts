import {unjudgedLine} from './unjudged.js'
import {withoutNumbers} from '../vietnamese/without-numbers.js'
import {faultIds} from '../diagnostic/fault-ids.js'

/**
 * The last lines that reports for people have, in each language, with “#” for a number and English words in the
 * singular: how many findings, how many requirements, or that there are none.
 */
const ends: ReadonlySet<string> = new Set([
  ...['✖', '⚠', 'ℹ'].flatMap(sign => [
    ...withOrWithout(`${sign} # lỗi, # cảnh báo, # gợi ý`, '; # chỗ sửa tự động được bằng --fix'),
    ...withOrWithout(`${sign} # error, # warning, # info`, '; # can be fixed with --fix')
  ]),
  ...withOrWithout('#/# yêu cầu đạt', ', # yêu cầu cần xem lại', ', # yêu cầu được miễn'),
  ...withOrWithout('#/# yêu cầu khác đạt', ', # yêu cầu cần xem lại', ', # yêu cầu được miễn'),
  ...withOrWithout('#/# requirements met', ', # to be looked at', ', # waived'),
  ...withOrWithout('#/# other requirements met', ', # to be looked at', ', # waived'),
  'Không có yêu cầu nào áp dụng cho văn bản này',
  'No requirement applies to this document',
  'Chưa xét được yêu cầu nào của văn bản này',
  'No requirement of this document could be judged',
  '# phát hiện đã ghi nhận tồn đọng nên không hiện',
  '# finding of the baseline not shown',
  'Không có phát hiện mới',
  'Nothing new was found',
  'Không có phát hiện nào',
  'Nothing was found',
  ...Object.values(unjudgedLine),
  '○ # phát hiện được miễn theo ngoại lệ',
  '○ # finding waived by exceptions',
  '○ # findings waived by exceptions'
])

/** A line with each of the others behind it, or without it. */
function withOrWithout(line: string, ...others: string[]): string[] {
  return others.reduce((lines, more) => lines.flatMap(one => [one, one + more]), [line])
}

/** Whether a text ends as `stylish`, `compact` and the checklist end. */
export function endsAsReport(text: string): boolean {
  const whole = text.trimEnd()
  const end = whole.slice(whole.lastIndexOf('\n') + 1).trim()
  // Where no file could be judged, `compact` has nothing to count.
  if (end.endsWith(` [${faultIds.file}]`)) return true
  const last = withoutNumbers(end)
  const plurals = ['errors', 'warnings', 'infos', 'findings']
  return ends.has(plurals.reduce((line, word) => line.replace(word, word.slice(0, -1)), last))
}
