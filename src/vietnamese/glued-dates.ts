import {isDigit} from './letters.js'

/** The words of a date, and how many digits may stand behind each. */
const mostDigits: Readonly<Record<string, number>> = {ngày: 2, tháng: 2, năm: 4}
const longest = 9

/**
 * Where the number begins in “ngày15”, “tháng03” and “năm2026”, at an index of the word; undefined of other words. A
 * “năm1” has the number of a footnote behind it.
 */
export function numberInDateWord(word: string): number | undefined {
  if (word.length > longest) return undefined
  let at = word.length
  while (isDigit(word[at - 1])) at--
  const digits = word.length - at
  const most = digits === 0 ? undefined : mostDigits[word.slice(0, at).toLowerCase()]
  if (most === undefined || digits > most) return undefined
  return most === 2 || /^(?:19|20)\d\d$/.test(word.slice(at)) ? at : undefined
}
