import type {HeaderNumber, Plan} from '../../document/plan.js'
import {hasLineEnd, isAllDigits, withoutBlanks, withPlainSigns} from '../../vietnamese/letters.js'

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
