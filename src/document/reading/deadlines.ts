import {once} from '../../base/once.js'
import type {Plan} from '../plan.js'
import {centuriesIn} from './numbers.js'
import {pointsOfTime} from './points-of-time.js'
import {yearRangesIn} from './years.js'
import {sectionsIn, tablesIn} from '../walk.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** A point of time by which something is to be done, and its last day. */
export interface Deadline {
  readonly written: string
  readonly span: Span
  /** ISO. */
  readonly last: string
}

/** Deadlines in sentences, in lines such as “Thời gian thực hiện: …” and in the cells of task tables. */
export function deadlinesOf(plan: Plan): readonly Deadline[] {
  const found: Deadline[] = []
  for (const section of sectionsIn(plan.sections)) {
    const isDeadline = plan.phrases.words(section.label).at(0, 'due')?.id === 'label'
    if (isDeadline && section.rest.length > 0) addWhole(section.rest, plan, found)
    else addDeadlines(section.passage, plan, found)
    for (const child of section.children) if (child.type === 'text') addDeadlines(child.passage, plan, found)
  }
  for (const table of [...tablesIn(plan.body), ...tablesIn(plan.annexes)]) {
    const at = table.columns.indexOf('deadline')
    if (at < 0) continue
    for (const row of table.children.slice(1)) {
      const cell = row.children[at]
      if (cell) addWhole(cell.passage, plan, found)
    }
  }
  return found
}

/** Deadlines in a sentence: “gửi về Sở Nội vụ trước ngày 15/12/2024”. */
function addDeadlines(passage: Passage, plan: Plan, found: Deadline[]): void {
  for (const {start, end, last} of dueIn(plan.phrases.words(passage)))
    found.push({written: passage.value.slice(start, end), span: passage.span(start, end), last})
}

/** A deadline at [start, end) of a text. */
interface Due {
  readonly start: number
  readonly end: number
  readonly last: string
}

const none: readonly Due[] = []

const dueIn = once((words: PassageWords): readonly Due[] => {
  if (centuriesIn(words).length === 0 || !words.mentions('due')) return none
  const found: Due[] = []
  for (const {from, to, last} of pointsOfTime(words)) {
    const lead = leadAt(words, from)
    if (last === undefined || lead === undefined) continue
    const isDue = lead.id === 'by' || isSent(words, lead.from) || endsClause(words, to)
    if (!isDue || isTold(words, lead.from)) continue
    found.push({start: words.start(from), end: words.end(to - 1), last})
  }
  return found
})

/** “chậm nhất”, “hoàn thành trước” or “trước”, right before a point of time. */
function leadAt(words: PassageWords, from: number): {readonly id: string; readonly from: number} | undefined {
  if (words.isDashed(from)) return undefined
  const lead = words.endingAt(from, 'due')
  return lead?.id === 'by' || lead?.id === 'before' ? lead : undefined
}

/** Words between “gửi” and “trước”. */
const longestObject = 14

/** “gửi về Sở Nội vụ trước …”: what is sent until then, and not “theo Kế hoạch …”. */
function isSent(words: PassageWords, before: number): boolean {
  for (let i = before - 1, between = 0; i >= 0 && between <= longestObject; i--) {
    const {id} = words.at(i, 'due') ?? {}
    if (id === 'send') return true
    const isEnd = words.is(i, sign.stop) || words.is(i, sign.semicolon) || words.is(i, sign.colon)
    if (id === 'not-own' || isEnd || words.isNumber(i)) return false
    if (words.isWord(i)) between++
  }
  return false
}

/** “… trước ngày 30/6/2024.”: what a clause ends with is when it is to be done. */
function endsClause(words: PassageWords, to: number): boolean {
  return to >= words.length || words.is(to, sign.stop) || words.is(to, sign.semicolon)
}

/** Words of a sentence before its deadline that are looked at. */
const longestSentence = 250

/** Told of the past, or quoted from another document. */
function isTold(words: PassageWords, before: number): boolean {
  for (let i = before - 1; i >= 0 && i >= before - longestSentence && !words.is(i, sign.stop); i--)
    if (words.allAt(i, 'history').some(({id}) => id === 'told')) return true
  return false
}

/** A text that holds a deadline and nothing else is no longer, in units. */
const longestCell = 80

/** The last point of time in a text that holds nothing else: a cell, or “Thời gian thực hiện: Quý II/2024”. */
function addWhole(passage: Passage, plan: Plan, found: Deadline[]): void {
  if (passage.length > longestCell) return
  const words = plan.phrases.words(passage)
  if (words.has('due', 'lasting') || yearRangesIn(words).length > 0) return
  let latest: Deadline | undefined
  for (const {from, to, last} of pointsOfTime(words)) {
    if (last === undefined || (latest && latest.last >= last)) continue
    const [start, end] = [words.start(from), words.end(to - 1)]
    latest = {written: passage.value.slice(start, end), span: passage.span(start, end), last}
  }
  if (latest) found.push(latest)
}
