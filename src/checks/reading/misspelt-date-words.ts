import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isInQuotes} from '../../document/reading/cited.js'
import {writtenDays} from '../../document/reading/dates.js'
import {centuriesIn, numbersIn} from '../../document/reading/numbers.js'
import {hasLostMarks} from '../../document/reading/plain-words.js'
import {fold} from '../../vietnamese/fold.js'
import {isLower} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** A word before a number of a date that is put for “ngày”, “tháng” or “năm”, at indexes into its passage’s `value`. */
export interface MisspeltDateWord {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly right: string
}

/**
 * The words of dates that are put for others: “ngài 15/7/2021”, “lăm 2026”. The table of dates has them, so that a date is
 * read for what it is; what stands before a number has no word beside it that could tell.
 */
export function misspeltDateWords(plan: Plan): readonly MisspeltDateWord[] {
  return everyPassage(plan).flatMap(({passage, part}) => {
    if (part === 'recipients' || part === 'signature' || hasLostMarks(passage)) return []
    const words = plan.phrases.words(passage)
    const all = [...wordsOfDays(words), ...wordsOfDueDays(passage, words), ...wordsOfYears(words)]
    return all.flatMap(({token, right}) => {
      const [start, end] = [words.start(token), words.end(token)]
      const written = passage.value.slice(start, end)
      if (fold(written) === right || !isLower(written[0]) || isInQuotes(passage, start)) return []
      return [{passage, start, end, right}]
    })
  })
}

interface Meant {
  readonly token: number
  readonly right: string
}

/** Before whole dates alone: “ngay 15/7” may be meant. */
function* wordsOfDays(words: PassageWords): Generator<Meant> {
  for (const {from, ngay, year, between} of writtenDays(words)) {
    if (ngay !== undefined && year !== undefined) yield {token: from - 1, right: 'ngày'}
    if (ngay !== undefined && between[0] === 'word') yield {token: from + 1, right: 'tháng'}
  }
}

/** “ngài 15 của tháng cuối quý”, “ngy 05 hằng tháng”; “ngay 15 tháng” may be meant. */
function* wordsOfDueDays(passage: Passage, words: PassageWords): Generator<Meant> {
  const folded = (token: number) =>
    token < words.length ? passage.folded.slice(words.start(token), words.end(token)) : ''
  for (const number of numbersIn(words)) {
    const value = words.value(number)
    const token = number - 1
    if (value < 1 || value > mostDays || words.endingAt(number, 'dates')?.id !== 'day') continue
    const isOfMonth = duePeriods.has(folded(number + 1)) && dueUnits.has(folded(number + 2))
    if (isOfMonth && folded(token) !== 'ngay') yield {token, right: 'ngày'}
  }
}

const mostDays = 31
const duePeriods: ReadonlySet<string> = new Set(['của', 'hằng', 'hàng', 'mỗi', 'các'])
const dueUnits: ReadonlySet<string> = new Set(['tháng', 'quý'])

/** “hai mươi lăm 2000 đồng” is none. */
function* wordsOfYears(words: PassageWords): Generator<Meant> {
  for (const number of centuriesIn(words)) {
    const hit = words.endingAt(number, 'dates')
    if (hit?.id !== 'year' || words.isDashed(number) || words.isJoined(number)) continue
    yield {token: number - 1, right: 'năm'}
  }
}
