import type {Content, Plan} from '../plan.js'
import {isCentury} from './numbers.js'
import {partsOfHeading} from './heading.js'
import {cellsIn, passagesIn} from '../walk.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {clauseEnd, clauseSpan, clauseStart} from './clause-span.js'
import {isInCitedTitle} from '../cited-places.js'

/** The table of grammar that is asked. */
const table = 'measures'

/** The clauses among goals, tasks and annexes that give a number of things that are made or held, or a share. */
export function* measuresOf(plan: Plan): Generator<Span> {
  for (const passage of [...butFunding(plan.body, plan), ...passagesIn(plan.annexes)]) {
    const words = plan.phrases.words(passage)
    for (const i of numbersIn(words, passage))
      if (!isPast(words, i) && !isInCitedTitle(plan, passage, words.start(i)))
        yield clauseSpan(passage, words, words.start(i))
  }
}

function* butFunding(nodes: readonly Content[], plan: Plan): Generator<Passage> {
  for (const node of nodes) {
    if (node.type === 'table') yield* cellsIn(node)
    else if (node.type === 'text') yield node.passage
    else if (!partsOfHeading(node, plan.phrases).some(({id}) => id === 'funding')) {
      yield node.passage
      yield* butFunding(node.children, plan)
    }
  }
}

/** The tokens at which a number of things, or a share, begins. */
function* numbersIn(words: PassageWords, passage: Passage): Generator<number> {
  for (const {id, from} of words.all(table))
    // A year before a word that could be counted: “giai đoạn 2021-2025 chuyên mục …”.
    if ((id === 'count' || (id === 'times' && !isOnReports(words, from))) && !isCentury(words, from))
      yield from
  for (let i = 0; i < words.length; i++)
    if (words.isNumber(i) && (isShare(passage, words.end(i)) || isWrittenOut(words, i))) yield i
}

/** “Báo cáo kết quả 02 lần mỗi năm” is no measure of what is done. */
function isOnReports(words: PassageWords, i: number): boolean {
  return words.has('acts', 'report', clauseStart(words, i), clauseEnd(words, i))
}

/** “01 (một) hội nghị”. */
function isWrittenOut(words: PassageWords, i: number): boolean {
  return words.is(i + 1, sign.open) && words.idAt(words.behindBracket(i + 1), table) === 'unit'
}

/** “100%”, “90 %”. */
function isShare({value}: Passage, end: number): boolean {
  return value.startsWith('%', end) || value.startsWith(' %', end)
}

/** “Năm 2023 đã đăng 120 tin, bài”. */
function isPast(words: PassageWords, i: number): boolean {
  return words.has(table, 'past', clauseStart(words, i), i)
}
