import type {ChecklistRow} from './report.js'
import type {Language} from './severity.js'

/**
 * “17/21 yêu cầu đạt”; nothing where nothing was asked. What could not be judged does not count.
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
  if (asked.length === 0)
    return language === 'vi'
      ? 'Không có yêu cầu nào áp dụng cho văn bản này'
      : 'No requirement applies to this document'
  const met = asked.filter(row => row.status === 'met' || row.status === 'waived').length
  const unclear = asked.filter(row => row.status === 'unclear').length
  if (language === 'en')
    return `${met}/${asked.length} ${areOthers ? 'other ' : ''}requirements met${unclear ? `, ${unclear} to be looked at` : ''}`
  return `${met}/${asked.length} yêu cầu ${areOthers ? 'khác ' : ''}đạt${unclear ? `, ${unclear} yêu cầu cần xem lại` : ''}`
}
