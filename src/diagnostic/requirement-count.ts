import {sayIn} from '../base/wording.js'
import type {ChecklistRow} from './report.js'
import type {Language} from '../base/severity.js'

/** Whether nothing at all could be asked of the text. */
export function isUnjudged(rows: readonly ChecklistRow[]): boolean {
  return rows.length > 0 && rows.every(row => row.status === 'not-evaluated')
}

/**
 * “17/21 yêu cầu đạt”; nothing where nothing was asked. What could not be judged does not count,
 * and what is waived is not met: it is told beside it.
 *
 * @param areOthers these are not the requirements that one runs the program for, of which nothing was asked
 */
export function requirementCount(
  rows: readonly ChecklistRow[],
  language: Language,
  areOthers = false
): string {
  const asked = rows.filter(row => row.status !== 'not-applicable' && row.status !== 'not-evaluated')
  if (rows.length === 0) return ''
  if (isUnjudged(rows))
    return sayIn(language)(
      'Chưa xét được yêu cầu nào của văn bản này',
      'No requirement of this document could be judged'
    )
  if (asked.length === 0)
    return sayIn(language)(
      'Không có yêu cầu nào áp dụng cho văn bản này',
      'No requirement applies to this document'
    )
  const count = (status: ChecklistRow['status']) => asked.filter(row => row.status === status).length
  const [met, unclear, waived] = [count('met'), count('unclear'), count('waived')]
  if (language === 'en')
    return [
      `${met}/${asked.length} ${areOthers ? 'other ' : ''}requirements met`,
      ...(unclear ? [`${unclear} to be looked at`] : []),
      ...(waived ? [`${waived} waived`] : [])
    ].join(', ')
  return [
    `${met}/${asked.length} yêu cầu ${areOthers ? 'khác ' : ''}đạt`,
    ...(unclear ? [`${unclear} yêu cầu cần xem lại`] : []),
    ...(waived ? [`${waived} yêu cầu được miễn`] : [])
  ].join(', ')
}
