import type {Plan} from '../plan.js'
import {passagesOfWork} from './work.js'
import {cellsIn, tablesIn} from '../walk.js'
import type {Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** What a line with a label tells of a task: who does it, by when, or what comes of it. */
export type TaskLabel = 'lead' | 'deadline' | 'product'

/** The lines outside of tables that begin with such a label, by what they tell, in the order of the text. */
export function labelledLines(plan: Plan): Map<TaskLabel, Span[]> {
  const cells = new Set(tablesIn(plan.body).flatMap(cellsIn))
  const lines = new Map<TaskLabel, Span[]>()
  for (const passage of passagesOfWork(plan)) {
    if (cells.has(passage)) continue
    const detail = labelOf(plan.phrases.words(passage))
    if (detail) lines.set(detail, [...(lines.get(detail) ?? []), passage.span()])
  }
  return lines
}

/** “+ Cơ quan chủ trì: …”, “- Sản phẩm: …”: the label a line begins with, up to its colon. */
function labelOf(words: PassageWords): TaskLabel | undefined {
  const i = behindMark(words)
  const role = words.at(i, 'roles')
  const time = words.at(i, 'due')
  const hit =
    role?.id === 'lead' || role?.id === 'product'
      ? role
      : time?.id === 'label'
        ? {...time, id: 'deadline'}
        : undefined
  if (!hit) return undefined
  let to = hit.to
  while (words.isWord(to) && to < hit.to + longestTail) to++
  return words.is(to, sign.colon) ? (hit.id as TaskLabel) : undefined
}

/** The token behind “+ ”, “3. ”, “c) ” and “(2) ”. */
function behindMark(words: PassageWords): number {
  let i = 0
  while (i < words.length && !words.isWord(i)) i++
  const isMark = words.is(i + 1, sign.close) || words.is(i + 1, sign.stop)
  if (isMark) i += 2
  while (i < words.length && (!words.isWord(i) || words.isNumber(i))) i++
  return i
}

/** “Thời gian hoàn thành dự kiến:”. */
const longestTail = 4
