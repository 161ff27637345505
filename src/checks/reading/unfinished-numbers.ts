import {once, onceOfBoth} from '../../base/once.js'
import {passagesOfParts} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {dateAt} from '../../document/reading/dates.js'
import {behindMissing} from '../../document/reading/blanks.js'
import {numbersIn} from '../../document/reading/numbers.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {isInCitedTitle} from '../../document/cited-places.js'

/** A document named with a number that is not whole: indexes into the passage's `value`. */
export interface Unfinished {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

const mostDigits = 5

/** “Kế hoạch số      /KH-UBND”: a number that was never filled in. Not in the annex, whose forms are blank. */
export const blankNumbers = onceOfBoth((plan: Plan, {vocabulary}: Knowledge): readonly Unfinished[] => {
  const types = vocabulary.documentTypes
  const found: Unfinished[] = []
  for (const passage of ownPassages(plan)) {
    if (!passage.value.includes('/')) continue
    const words = plan.phrases.words(passage)
    for (const so of numberWords(words)) {
      const end = blankNumberAt(passage, words, so.to, types)?.end
      const start = types.before(passage, words.start(so.from))?.start
      if (start === undefined || end === undefined) continue
      // The plan itself is named above its annex: “(Kèm theo Kế hoạch số     /KH-UBND …)”.
      if (words.endingAt(words.tokenFrom(start), 'before-citations')?.id === 'attached') continue
      found.push({passage, start, end})
    }
  }
  return found
})

/** “     /KH-UBND” at a token: the index of its slash, and where its letters end. */
export function blankNumberAt(
  passage: Passage,
  words: PassageWords,
  from: number,
  types: Knowledge['vocabulary']['documentTypes']
): {readonly slash: number; readonly end: number} | undefined {
  const slash = behindMissing(words, from)
  if (!words.is(slash, sign.slash)) return undefined
  // “…/2026/QĐ-UBND”
  const hasYear = words.isNumber(slash + 1) && words.is(slash + 2, sign.slash)
  const last = hasYear ? slash + 2 : slash
  if (words.isNumber(last + 1)) return undefined
  const end = types.endOfLetters(passage, words.end(last))
  return end === undefined ? undefined : {slash: words.start(slash), end}
}

/** “Quyết định số 765 ngày 05/5/2025”, where no whole number of the plan begins so. */
export function halfNumbers(plan: Plan, knowledge: Knowledge): readonly Unfinished[] {
  const found: Unfinished[] = []
  const serials = new Set(plan.citations.map(({number}) => Number.parseInt(number, 10)))
  for (const passage of ownPassages(plan)) {
    const words = plan.phrases.words(passage)
    if (numbersIn(words).length === 0) continue
    for (const {from, to} of numberWords(words)) {
      const end = words.isNumber(to) ? words.end(to) : 0
      const day = words.is(to + 1, sign.comma) ? to + 2 : to + 1
      if (end === 0 || end - words.start(to) > mostDigits || serials.has(words.value(to))) continue
      if (words.idAt(day, 'after-citations') !== 'day' || !dateAt(words, end)) continue
      const start = knowledge.vocabulary.documentTypes.before(passage, words.start(from))?.start
      if (start !== undefined && !isInCitedTitle(plan, passage, start)) found.push({passage, start, end})
    }
  }
  return found
}

/** “số”, “số:”. */
const numberWords = once((words: PassageWords): readonly WordHit[] => {
  const all = words.all('before-citations')
  return all.length === 0 ? all : all.filter(({id}) => id === 'number')
})

function ownPassages(plan: Plan): Passage[] {
  return passagesOfParts(plan, 'preamble', 'body')
}
