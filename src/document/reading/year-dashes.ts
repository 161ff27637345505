import type {Plan} from '../plan.js'
import {isCentury} from './numbers.js'
import {isDash} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {isWrittenInOne} from './running-text.js'

/** Two years with a dash between, at [start, end) of a passage. */
interface Range {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  /** With the blanks around it. */
  readonly dash: string
  /** One dash, with a blank on both sides or on none. */
  readonly isEven: boolean
}

/** Two years of 1900 to 2099 with a dash between, and nothing that makes them part of something longer. */
export function rangesIn(plan: Plan, passage: Passage): Range[] {
  const words = plan.phrases.words(passage)
  const found: Range[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    if (!isCentury(words, i) || !isCentury(words, i + 1) || !words.isDashed(i + 1)) continue
    const [start, end] = [words.start(i), words.end(i + 1)]
    const dash = passage.value.slice(words.end(i), words.start(i + 1))
    if (!isDashOfRange(dash) || isPartOfLonger(words, i) || !isWrittenInOne(plan, passage, start, end))
      continue
    const isEven = dash.trim().length === 1 && dash.startsWith(' ') === dash.endsWith(' ')
    const year = (at: number) => passage.value.slice(words.start(at), words.end(at))
    found.push({passage, start, end, from: year(i), to: year(i + 1), dash, isEven})
  }
  return found
}

/** One dash or two, with or without blanks around. */
function isDashOfRange(dash: string): boolean {
  const signs = dash.trim()
  return signs.length <= 2 && [...signs].every(isDash)
}

/** “1/2021-2025”, “2021-2025/QĐ”, “2021-2025-UBND”, “2021-2025.3”. */
function isPartOfLonger(words: PassageWords, i: number): boolean {
  const to = i + 2
  const isTied = (at: number) => (words.isDashed(at) || words.isJoined(at)) && !words.isSpaced(at)
  const isBehind = isTied(i) || (words.is(i - 1, sign.slash) && !words.isSpaced(i))
  return isBehind || isTied(to) || (words.is(to, sign.slash) && !words.isSpaced(to))
}

/** The dash, with its blanks, that most of the well-written periods have. */
export function usualDash(ranges: readonly Range[]): string | undefined {
  const counts = new Map<string, number>()
  for (const {dash, isEven} of ranges) if (isEven) counts.set(dash, (counts.get(dash) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
