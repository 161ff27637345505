import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import type {KeptFile} from '../engine/kept-file.js'

/** `--stats`: how much was read and judged, how long it took, and the slowest files. */
export function statsLines(linted: readonly KeptFile[], whole: number, language: Language): string[] {
  const say = sayIn(language)
  const sum = (of: (file: KeptFile) => number) => linted.reduce((total, file) => total + of(file), 0)
  const ms = (time: number) => `${time.toFixed(0)} ms`
  const slowest = [...linted].sort((a, b) => total(b) - total(a)).slice(0, 3)
  return [
    `${say('Số tệp', 'Files')}: ${linted.length} (${(sum(file => file.bytes) / 1024).toFixed(0)} KiB)`,
    `${say('Thời gian', 'Time')}: ${ms(whole)} (${say('đọc', 'reading')} ${ms(sum(file => file.took.reading))}, ${say('xét', 'judging')} ${ms(sum(file => file.took.judging))})`,
    ...slowest.map(file => `  ${ms(total(file))}  ${file.head.path}`)
  ]
}

function total({took}: KeptFile): number {
  return took.reading + took.judging
}
