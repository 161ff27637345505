import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {Finding, Report} from '../diagnostic/report.js'

/** “4 lỗi, 1 cảnh báo, 0 gợi ý”. */
export function countsOf({summary: {errors, warnings, infos}}: Report, language: Language): string {
  return sayIn(language)(
    `${errors} lỗi, ${warnings} cảnh báo, ${infos} gợi ý`,
    [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'info')].join(', ')
  )
}

/**
 * The last line of a report for people, with a sign for the worst that was found, and how many findings mend themselves;
 * undefined where nothing was found.
 *
 * @param paint gives the sign its colour
 */
export function totalsLine(
  report: Report,
  language: Language,
  paint: Readonly<Record<'red' | 'yellow' | 'cyan', (text: string) => string>>
): string | undefined {
  const {errors, warnings, infos} = report.summary
  if (errors + warnings + infos === 0) return undefined
  const fixable = report.files
    .flatMap(file => (file.fault || !hasLines(file.format) ? [] : file.findings))
    .filter(one => one.fix && !one.suppressed).length
  const sign = errors > 0 ? paint.red('✖') : warnings > 0 ? paint.yellow('⚠') : paint.cyan('ℹ')
  return `${sign} ${countsOf(report, language)}${fixable > 0 ? `; ${fixHint(fixable, language)}` : ''}`
}

/** How many findings are hidden since they stand in the baseline; undefined where none is. */
export function baselineLine({files}: Pick<Report, 'files'>, language: Language): string | undefined {
  const known = files.flatMap(file => (file.fault ? [] : file.findings.filter(isInBaseline))).length
  if (known === 0) return undefined
  return sayIn(language)(
    `${known} phát hiện đã ghi nhận tồn đọng nên không hiện`,
    `${count(known, 'finding')} of the baseline not shown`
  )
}

export function isInBaseline({suppressed}: Finding): boolean {
  return suppressed?.kind === 'baseline'
}

function fixHint(number: number, language: Language): string {
  return sayIn(language)(`${number} chỗ sửa tự động được bằng --fix`, `${number} can be fixed with --fix`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
