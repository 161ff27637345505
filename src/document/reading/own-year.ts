import type {Plan} from '../plan.js'
import {yearsIn} from './years.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** The year in the plan’s own title; that of its date alone may be the year before. */
export function ownYear({facts, title}: Plan): number | undefined {
  return facts.year !== undefined && title?.subject?.folded.includes(`năm ${facts.year}`)
    ? facts.year
    : undefined
}

/** “Thực hiện Kế hoạch cải cách hành chính năm 2024 của tỉnh”: the right one, without its number. */
export function namesOwnYear(plan: Plan, year: number): boolean {
  return (plan.preamble?.children ?? []).some(({passage}) => {
    const words = plan.phrases.words(passage)
    return [...words.all('parents')].some(
      ({id, to}) =>
        id === 'carries-out' && yearsIn(words, to, nameEnd(words, to)).some(one => one.year === year)
    )
  })
}

/** Units of a plan’s name, without number and date. */
const longestName = 150

function nameEnd(words: PassageWords, from: number): number {
  const most = words.tokenFrom(words.end(from - 1) + longestName)
  let i = from
  while (i < most && !endsName(words, i)) i++
  return i
}

function endsName(words: PassageWords, i: number): boolean {
  return [sign.semicolon, sign.stop, sign.comma, sign.colon, sign.slash].some(one => words.is(i, one))
}
