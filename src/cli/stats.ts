import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import type {LintedFile} from '../engine/lint-files.js'

/** `--stats`: how much was read and judged, how long it took, and the slowest files. */
export function statsLines(linted: readonly LintedFile[], whole: number, language: Language): string[] {
  const say = sayIn(language)
  const sum = (of: (file: LintedFile) => number) => linted.reduce((total, file) => total + of(file), 0)
  const ms = (time: number) => `${time.toFixed(0)} ms`
  const slowest = [...linted].sort((a, b) => total(b) - total(a)).slice(0, 3)
  return [
    `${say('Số tệp', 'Files')}: ${linted.length} (${(sum(file => file.bytes) / 1024).toFixed(0)} KiB)`,
    `${say('Thời gian', 'Time')}: ${ms(whole)} (${say('đọc', 'reading')} ${ms(sum(file => file.took.reading))}, ${say('xét', 'judging')} ${ms(sum(file => file.took.judging))})`,
    ...slowest.map(file => `  ${ms(total(file))}  ${file.report.path}`)
  ]
}

function total({took}: LintedFile): number {
  return took.reading + took.judging
}
