import type {Plan} from '../plan.js'
import type {Span} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Units of a plan’s name before and behind what it is about. */
const longestBefore = 90

const longestBehind = 60

/** “Thực hiện Kế hoạch cải cách hành chính năm 2025 của tỉnh”: a plan, and no number. */
export function namedWithoutNumber(plan: Plan): {words: string; span: Span} | undefined {
  for (const {passage} of plan.preamble?.children ?? []) {
    const words = plan.phrases.words(passage)
    const named = [...words.all('parents')].flatMap(hit => {
      const end = hit.id === 'carries-out' ? nameEnd(words, hit.to) : undefined
      // “Kế hoạch” are the last two words of the hit.
      return end === undefined ? [] : [{start: words.start(hit.to - 2), end}]
    })[0]
    if (!named) continue
    const {start, end} = named
    return {words: passage.value.slice(start, end), span: passage.span(start, end)}
  }
  return undefined
}

/** The end of a name that begins before a token; undefined where it is not about administrative reform. */
function nameEnd(words: PassageWords, from: number): number | undefined {
  let reform: WordHit | undefined
  let end = words.end(from - 1)
  for (let i = from; i < words.length && !endsName(words, i); i++) {
    if (
      words.start(i) >
      (reform ? words.end(reform.to - 1) + longestBehind : words.end(from - 1) + longestBefore)
    )
      break
    const hit = words.at(i, 'parents')
    if (hit?.id === 'reform') reform = hit
    end = words.end(i)
  }
  return reform && end
}

function endsName(words: PassageWords, i: number): boolean {
  return [sign.semicolon, sign.stop, sign.comma, sign.colon].some(one => words.is(i, one))
}
