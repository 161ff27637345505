import {once} from '../../base/once.js'
import {passagesOfParts} from '../every-passage.js'
import type {Plan} from '../plan.js'
import {passagesOf} from '../walk.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** Where the mark of a footnote stands in the preamble: an index into the passage's `value`. */
export interface NoteMark {
  readonly passage: Passage
  readonly at: number
}

/** The footnotes of the preamble, “[1] Kế hoạch số …” or “[^1]: …”, each with the first place that its mark stands at. */
export const noteMarks = once((plan: Plan): ReadonlyMap<Passage, NoteMark> => {
  const marks = new Map<string, NoteMark>()
  for (const passage of passagesOf(plan.preamble)) {
    if (!passage.value.includes('[')) continue
    const words = plan.phrases.words(passage)
    for (let i = 1; i < words.length; i++) {
      const label = labelAt(passage, words, i)
      if (label !== undefined && !marks.has(label)) marks.set(label, {passage, at: words.start(i)})
    }
  }
  const notes = new Map<Passage, NoteMark>()
  if (marks.size === 0) return notes
  for (const passage of passagesOfParts(plan, 'preamble', 'body', 'annex')) {
    if (!passage.value.startsWith('[')) continue
    const mark = marks.get(labelAt(passage, plan.phrases.words(passage), 0) ?? '')
    if (mark) notes.set(passage, mark)
  }
  return notes
})

/** Tokens between the brackets of a mark: “^” and its number. */
const mostInside = 2

/** “1” of “[1]” and of “[^1]”. */
function labelAt({value}: Passage, words: PassageWords, i: number): string | undefined {
  if (!words.is(i, sign.open) || value[words.start(i)] !== '[') return undefined
  let close = i + 1
  while (close <= i + mostInside && close < words.length && !words.is(close, sign.close)) close++
  if (!words.is(close, sign.close) || !words.isNumber(close - 1)) return undefined
  return String(words.value(close - 1))
}
