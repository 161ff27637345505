import type {Plan} from '../../document/plan.js'
import {passagesIn} from '../../document/walk.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {blankDateEnd} from '../../document/reading/blank-dates.js'
import {blankNumberAt, type Unfinished} from './unfinished-numbers.js'

/** Tokens between “kèm theo” and the number. */
const mostBefore = 8

/**
 * “(Kèm theo Kế hoạch số      /KH-UBND ngày    /    /2026 …)” above an annex or below the title, with the letters of the
 * document’s own number: the number or the day was never filled in. Forms of others are blank as they should be.
 */
export function* blankOwnLines(plan: Plan, knowledge: Knowledge): Generator<Unfinished> {
  const letters = plan.header?.number?.symbol
  if (letters === undefined) return
  for (const passage of [...plan.asides, ...passagesIn(plan.annexes)]) {
    const found = passage.value.includes('/') ? blankAt(passage, letters, plan, knowledge) : undefined
    if (found) yield {passage, ...found}
  }
}

function blankAt(
  passage: Passage,
  letters: string,
  plan: Plan,
  knowledge: Knowledge
): {start: number; end: number} | undefined {
  const words = plan.phrases.words(passage)
  const attached = words.at(words.is(0, sign.open) ? 1 : 0, 'before-citations')
  if (attached?.id !== 'attached') return undefined
  const types = knowledge.vocabulary.documentTypes
  const so = numberBehind(words, attached.to)
  const blank = so === undefined ? undefined : blankNumberAt(passage, words, so, types)
  const written = types
    .symbolsIn(passage)
    .find(({start}) => words.tokenFrom(start) <= attached.to + mostBefore)
  const number = blank ? {start: blank.slash + 1, end: blank.end} : written
  const isOwn = number && passage.value.slice(number.start, number.end).replaceAll(' ', '').endsWith(letters)
  if (!isOwn) return undefined
  const dateEnd = blankDateEnd(words, number.end)
  if (!blank && dateEnd === undefined) return undefined
  return {start: words.start(attached.to), end: dateEnd ?? number.end}
}

/** The token behind “số” or “số:”. */
function numberBehind(words: PassageWords, from: number): number | undefined {
  for (let i = from; i < from + mostBefore; i++) {
    const hit = words.at(i, 'before-citations')
    if (hit?.id === 'number') return hit.to
  }
  return undefined
}
