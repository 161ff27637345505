import {isLetter, isUpper} from './letters.js'

/** Nobody writes a longer address, in UTF-16 units; what stands further away is not looked at. */
const longestAddress = 200
/** What an address of the web or of a letterbox never holds. */
const outside = ' ()[]<>“”"\',;'

/**
 * Whether a place of a text is inside an address: “www.papi.org.vn”, “https://…/pci/2026”, “sipas@…”. A full stop between
 * two small letters is one of an address; “PAPI.Sau” only lacks a blank.
 */
export function isInAddress(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < longestAddress && !outside.includes(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < longestAddress && !outside.includes(text.charAt(end))) end++
  const run = text.slice(start, end)
  if (run.includes('://') || run.includes('@')) return true
  for (let stop = run.indexOf('.'); stop >= 0; stop = run.indexOf('.', stop + 1))
    if (isSmall(run[stop - 1]) && isSmall(run[stop + 1])) return true
  return false
}

function isSmall(unit: string | undefined): boolean {
  return isLetter(unit) && !isUpper(unit)
}
