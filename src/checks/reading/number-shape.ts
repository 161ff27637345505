import type {HeaderNumber, Plan} from '../../document/plan.js'
import {hasLineEnd, isAllDigits, withoutBlanks, withPlainSigns} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'

/**
 * A number as it should be written, where it is not: “97-KH/UBND”, “97/KH - UBND”, “97.KH/UBND” are “97/KH-UBND”.
 *
 * Party documents have the stroke and the hyphen the other way; they have no country’s name above. A number that was
 * filled in by hand has blanks before its stroke.
 *
 * @param letters those of the document’s type, “KH”
 */
export function numberAsMeant(
  {header, source}: Plan,
  {number, written, span}: HeaderNumber,
  letters: string
): string | undefined {
  if (number === undefined || letters === '' || hasLineEnd(source.text.slice(span.start, span.end)))
    return undefined
  const meant = inParts(number, letters, header?.hasNationalTitle === true)
  return isWrittenSo(withPlainSigns(written), meant) ? undefined : meant
}

/**
 * The stroke and the letters of a number that is not filled in yet, where they are written otherwise: “Số:    .KH-UBND”.
 *
 * @param letters those of the document’s type, “KH”
 */
export function blankAsMeant(
  {header, source}: Plan,
  {symbol, span}: HeaderNumber,
  letters: string
): {readonly written: string; readonly meant: string; readonly span: Span} | undefined {
  const raw = source.text.slice(span.start, span.end)
  const from = raw.lastIndexOf(letters)
  if (letters === '' || from < 1 || hasLineEnd(raw) || header?.hasNationalTitle !== true) return undefined
  const meant = inParts(`0/${symbol}`, letters, true).slice(1)
  // One sign before the letters is their stroke; several are the blank itself.
  const isSign = strokes.includes(raw.charAt(from - 1)) && !strokes.includes(raw.charAt(from - 2))
  const start = isSign ? from - 1 : from
  const written = raw.slice(start)
  const isRight = !meant.startsWith(`/${letters}-`) || withoutBlanks(withPlainSigns(raw)).endsWith(meant)
  return isRight ? undefined : {written, meant, span: {start: span.start + start, end: span.end}}
}

const strokes = './-–\\'

/** Serial, letters of the type and what follows them, where the number has just these three parts. */
function inParts(number: string, letters: string, isOfState: boolean): string {
  const [serial, sign] = [digitsOf(number), number.charAt(digitsOf(number).length)]
  const rest = number.slice(serial.length + 1)
  const [type, next] = [rest.slice(0, letters.length), rest.charAt(letters.length)]
  const office = rest.slice(letters.length + 1)
  const isWhole = serial !== '' && type.toUpperCase() === letters.toUpperCase() && office !== ''
  const isOther = (sign === '-' && next === '/') || (sign === '/' && next === '/' && !office.includes('-'))
  if (!isWhole || (isOther && (!isOfState || office.includes('/')))) return number
  return next === '-' || isOther ? `${serial}/${letters}-${office}` : number
}

function digitsOf(number: string): string {
  let end = 0
  while (isAllDigits(number.charAt(end)) && end < number.length) end++
  return number.slice(0, end)
}

function isWrittenSo(written: string, meant: string): boolean {
  const slash = written.indexOf('/')
  return slash > 0
    ? withoutBlanks(written.slice(0, slash)) + written.slice(slash) === meant
    : written === meant
}
