import {once} from '../../base/once.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {centuriesIn, isCentury} from './numbers.js'

/** A year of this century behind “năm”, at tokens [from, to) and indexes [start, end) of the passage's `value`. */
export interface WrittenYear {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly year: number
  /** `since` and `until`: an end of a period, “từ năm 2021”, “đến hết năm 2025”. */
  readonly kind: 'year' | 'since' | 'until'
  /** It is one of two years with a dash or a slash between: “năm 2021-2025”. */
  readonly isInRange: boolean
}

/** Two years and all between: “2021-2025”, “từ năm 2021 đến năm 2025”. */
export interface YearRange {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

const kinds: ReadonlyMap<string, WrittenYear['kind']> = new Map([
  ['year', 'year'],
  ['end-of-year', 'year'],
  ['since', 'since'],
  ['until', 'until']
])

/** The years behind “năm” in tokens [from, to); not that of a date or a month, “tháng 7 năm 2021”. */
export function yearsIn(words: PassageWords, from = 0, to = words.length): readonly WrittenYear[] {
  return within(allYears(words), words, from, to)
}

const allYears = once((words: PassageWords): readonly WrittenYear[] => {
  const years: WrittenYear[] = []
  if (centuriesIn(words).length === 0) return years
  for (let i = 0; i < words.length; i++) {
    const word = words.at(i, 'dates')
    const kind = word && kinds.get(word.id)
    if (!word || kind === undefined || !isYear(words, word.to) || isOfMonth(words, i)) continue
    years.push({
      from: i,
      to: word.to + 1,
      start: words.start(i),
      end: words.end(word.to),
      year: words.value(word.to),
      kind,
      isInRange: goesOn(words, word.to + 1) || (words.isDashed(i) && words.isNumber(i - 1))
    })
  }
  return years
})

/** The periods of years in tokens [from, to). */
export function yearRangesIn(words: PassageWords, from = 0, to = words.length): readonly YearRange[] {
  return within(allRanges(words), words, from, to)
}

const allRanges = once((words: PassageWords): readonly YearRange[] => {
  const ranges: YearRange[] = []
  for (const i of centuriesIn(words)) {
    if (!isYear(words, i)) continue
    const last = words.isDashed(i + 1) ? i + 1 : lastBehindSince(words, i)
    if (last === undefined || !isYear(words, last)) continue
    ranges.push({from: i, to: last + 1, first: words.value(i), last: words.value(last)})
  }
  return ranges
})

/** Those that stand in tokens [from, to) as a whole. */
function within<Found extends {readonly from: number; readonly to: number}>(
  all: readonly Found[],
  words: PassageWords,
  from: number,
  to: number
): readonly Found[] {
  if (from === 0 && to === words.length) return all
  return all.filter(found => found.from >= from && found.to <= to)
}

/** “từ năm 2021 đến [hết năm] 2025”: the token of the second year. */
function lastBehindSince(words: PassageWords, i: number): number | undefined {
  if (words.endingAt(i, 'dates')?.id !== 'since') return undefined
  const until = words.at(i + 1, 'dates')
  return until?.id === 'until' || until?.id === 'until-number' ? until.to : undefined
}

function isYear(words: PassageWords, i: number): boolean {
  return isCentury(words, i) && words.value(i) >= 2000
}

/** “tháng 7 năm 2021”, “tháng 7, năm 2021”. */
function isOfMonth(words: PassageWords, i: number): boolean {
  const month = words.is(i - 1, sign.comma) ? i - 2 : i - 1
  return words.isNumber(month) && words.idAt(month - 1, 'dates') === 'month'
}

/** “năm 2021-2025”, “năm 2021 - 2025”, “năm 2021/2022”. */
function goesOn(words: PassageWords, to: number): boolean {
  if (words.isNumber(to)) return words.isDashed(to) || words.isJoined(to)
  return words.is(to, sign.slash) && words.isNumber(to + 1)
}
