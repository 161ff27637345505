import type {Language} from '../base/severity.js'
import {sayIn} from '../base/wording.js'
import {type Excepted, exceptedIn} from '../diagnostic/excepted.js'
import {findingPlaceName} from '../diagnostic/place-name.js'
import type {ReadFileReport} from '../diagnostic/report.js'
import {vietnameseDate} from '../vietnamese/dates.js'

export const exceptionsTitle = {vi: 'Các ngoại lệ', en: 'Exceptions'} as const

/**
 * A line for each exception that a file makes use of:
 * “form/recipients (dòng 3 và 2 chỗ khác): văn bản nội bộ. Phụ trách: Văn phòng. Hiệu lực đến hết ngày 31/12/2026.”
 */
export function exceptionLines(file: ReadFileReport, language: Language): string[] {
  return exceptedIn(file).map(one => lineOf(one, file, language))
}

/** How much was left out, in one line; undefined where nothing was. The checklist says what and why. */
export function exceptedLine(
  number: number,
  language: Language,
  paint: {dim(text: string): string}
): string | undefined {
  if (number === 0) return undefined
  const text = sayIn(language)(
    `${number} phát hiện được miễn theo ngoại lệ`,
    `${number} finding${number === 1 ? '' : 's'} waived by exceptions`
  )
  return paint.dim(`○ ${text}`)
}

function lineOf(
  {rule, reason, owner, until, findings}: Excepted,
  {format}: ReadFileReport,
  language: Language
): string {
  const say = sayIn(language)
  const [first, ...others] = findings
  const place = first ? findingPlaceName(format, first, language) : ''
  const more = others.length === 0 ? '' : say(` và ${others.length} chỗ khác`, ` and ${others.length} more`)
  const day = until === null ? '' : say(vietnameseDate(until), until)
  return [
    `${rule} (${place}${more}): ${reason}${'.…!?'.includes(reason.slice(-1)) ? '' : '.'}`,
    ...(owner === null ? [] : [say(`Phụ trách: ${owner}.`, `Answered for by ${owner}.`)]),
    ...(until === null ? [] : [say(`Hiệu lực đến hết ngày ${day}.`, `Holds up to ${day}.`)])
  ].join(' ')
}
