import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import {hasLines} from '../diagnostic/place-name.js'
import type {FileReport, Finding, Report} from '../diagnostic/report.js'

/** What the last lines of a report count that its summary does not. */
export class EndCounts {
  /** Findings that mend themselves. */
  fixable = 0
  inBaseline = 0
  /** Those that exceptions cover. */
  excepted = 0

  add(file: FileReport): void {
    if (file.fault) return
    const mayFix = hasLines(file.format)
    for (const {fix, suppressed} of file.findings) {
      if (suppressed?.kind === 'baseline') this.inBaseline++
      else if (suppressed) this.excepted++
      else if (fix && mayFix) this.fixable++
    }
  }
}

/** “4 lỗi, 1 cảnh báo, 0 gợi ý”. */
export function countsOf({errors, warnings, infos}: Report['summary'], language: Language): string {
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
  summary: Report['summary'],
  fixable: number,
  language: Language,
  paint: Readonly<Record<'red' | 'yellow' | 'cyan', (text: string) => string>>
): string | undefined {
  const {errors, warnings, infos} = summary
  if (errors + warnings + infos === 0) return undefined
  const sign = errors > 0 ? paint.red('✖') : warnings > 0 ? paint.yellow('⚠') : paint.cyan('ℹ')
  return `${sign} ${countsOf(summary, language)}${fixable > 0 ? `; ${fixHint(fixable, language)}` : ''}`
}

/** How many findings are hidden since they stand in the baseline; undefined where none is. */
export function baselineLine(known: number, language: Language): string | undefined {
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
