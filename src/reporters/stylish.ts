import {createColors} from 'picocolors'
import type {ChecklistRow, FileReport, Finding, Report} from '../diagnostic/report.js'
import type {Language, Severity} from '../diagnostic/severity.js'
import type {Reporter} from './reporter.js'

/**
 * For people at a terminal: a block for each file, a line for each finding, then how many requirements are met.
 * Position, severity, message and rule stand two blanks apart and nothing else does, so that an editor’s problem
 * matcher can read the lines.
 */
export const stylish: Reporter = (report, {language, color}) => {
  const paint = createColors(color)
  const blocks = report.files.map(file => fileBlock(file, paint, language)).filter(block => block !== '')
  if (blocks.length === 0) return ''
  return `${[...blocks, ...totals(report, paint, language)].join('\n')}`
}

type Paint = ReturnType<typeof createColors>

function fileBlock(file: FileReport, paint: Paint, language: Language): string {
  if (file.fault) return ''
  const shown = file.findings.filter(finding => !finding.suppressed)
  const lines = shown.map(finding => findingLine(finding, paint))
  const count = requirementCount(file.checklist, language)
  const tail = count === '' ? [] : [`  ${paint.dim(count)}`]
  if (lines.length + tail.length === 0) return ''
  return `${[paint.underline(file.path), ...lines, ...tail].join('\n')}\n`
}

function findingLine({start, severity, message, rule, item}: Finding, paint: Paint): string {
  const id = item ? `${rule}/${item}` : rule
  return `  ${start.line}:${start.column}  ${colored(severity, paint)}  ${oneBlank(message)}  ${paint.dim(id)}`
}

function colored(severity: Severity, paint: Paint): string {
  return severity === 'error'
    ? paint.red(severity)
    : severity === 'warning'
      ? paint.yellow(severity)
      : paint.cyan(severity)
}

/** No two blanks inside a message, and no control characters that a document may have brought in. */
function oneBlank(message: string): string {
  return message.replace(/\p{Cc}/gu, ' ').replace(/ {2,}/g, ' ')
}

/** “17/21 yêu cầu đạt”; nothing where nothing was asked. */
export function requirementCount(rows: readonly ChecklistRow[], language: Language): string {
  const asked = rows.filter(row => row.status !== 'not-applicable')
  if (asked.length === 0)
    return rows.length === 0
      ? ''
      : language === 'vi'
        ? 'Không có yêu cầu nào áp dụng cho văn bản này'
        : 'No requirement applies to this document'
  const met = asked.filter(row => row.status === 'met' || row.status === 'waived').length
  const unclear = asked.filter(row => row.status === 'unclear').length
  if (language === 'en')
    return `${met}/${asked.length} requirements met${unclear ? `, ${unclear} to be looked at` : ''}`
  return `${met}/${asked.length} yêu cầu đạt${unclear ? `, ${unclear} yêu cầu cần xem lại` : ''}`
}

function totals({summary}: Report, paint: Paint, language: Language): string[] {
  const {errors, warnings, infos} = summary
  if (errors + warnings + infos === 0) return []
  const sign = errors > 0 ? paint.red('✖') : warnings > 0 ? paint.yellow('⚠') : paint.cyan('ℹ')
  const text =
    language === 'vi'
      ? `${errors} lỗi, ${warnings} cảnh báo, ${infos} gợi ý`
      : `${errors} ${plural(errors, 'error')}, ${warnings} ${plural(warnings, 'warning')}, ${infos} ${plural(infos, 'info')}`
  return [`${sign} ${text}\n`]
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
