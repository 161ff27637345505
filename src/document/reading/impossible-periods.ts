import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {isCentury, numbersIn} from './numbers.js'

/** A month or a quarter of a year that no year has, from its word to the year, as indexes into a passage's `value`. */
export interface ImpossiblePeriod {
  readonly start: number
  readonly end: number
  readonly of: 'months' | 'quarters'
}

/** “tháng 13/2026”, “quý V năm 2026”: asked where a year follows, so that “tháng 24” of a project is none. */
export function unrealPeriods(words: PassageWords): ImpossiblePeriod[] {
  if (numbersIn(words).length === 0) return []
  const found: ImpossiblePeriod[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words.at(i, 'dates')
    if (word?.id !== 'month' && word?.id !== 'quarter') continue
    const end = isUnreal(words, word.id, word.to) ? yearBehind(words, word.to + 1) : undefined
    // “12 tháng 13 năm 2026” is a day, and “6 tháng 13/2026” nobody can tell.
    if (end === undefined || words.isNumber(i - 1) || words.endingAt(i, 'dates')?.id === 'pay') continue
    const of = word.id === 'month' ? 'months' : 'quarters'
    found.push({start: words.start(i), end: words.end(end), of})
  }
  return found
}

function isUnreal(words: PassageWords, word: 'month' | 'quarter', i: number): boolean {
  if (!words.isNumber(i)) return word === 'quarter' && words.idAt(i, 'dates') === 'no-quarter'
  const digits = words.end(i) - words.start(i)
  const [most, longest] = word === 'month' ? [12, 2] : [4, 1]
  return words.value(i) > most && digits === longest && !words.isJoined(i) && !words.isDashed(i)
}

/** The year “/2026” or “năm 2026” at a token; undefined where there is none, or something longer. */
function yearBehind(words: PassageWords, i: number): number | undefined {
  const isSlash = words.is(i, sign.slash) && !words.isSpaced(i) && !words.isSpaced(i + 1)
  const word = words.at(i, 'dates')
  const year = isSlash ? i + 1 : word?.id === 'year' ? word.to : -1
  return words.isNumber(year) && isCentury(words, year) && !words.is(year + 1, sign.slash) ? year : undefined
}
