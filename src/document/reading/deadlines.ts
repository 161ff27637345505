import {once} from '../../base/once.js'
import type {Plan} from '../plan.js'
import {centuriesIn} from './numbers.js'
import {type PointOfTime, pointsOfTime} from './points-of-time.js'
import {pointsOfYear} from './points-of-year.js'
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

/**
 * Deadlines in sentences, in lines such as “Thời gian thực hiện: …” and in the cells of task tables.
 *
 * @param year the one that deadlines without a year are of; without it they are left out
 */
export function deadlinesOf(plan: Plan, year: number | undefined): readonly Deadline[] {
  const found: Deadline[] = []
  for (const section of sectionsIn(plan.sections)) {
    const isDeadline = plan.phrases.words(section.label).at(0, 'due')?.id === 'label'
    if (isDeadline && section.rest.length > 0) addWhole(section.rest, plan, year, found)
    else addDeadlines(section.passage, plan, year, found)
    for (const child of section.children)
      if (child.type === 'text') addDeadlines(child.passage, plan, year, found)
  }
  for (const table of [...tablesIn(plan.body), ...tablesIn(plan.annexes)]) {
    const at = table.columns.indexOf('deadline')
    if (at < 0) continue
    for (const row of table.children.slice(1)) {
      const cell = row.children[at]
      if (cell) addWhole(cell.passage, plan, year, found)
    }
  }
  return found
}

/** Deadlines in a sentence: “gửi về Sở Nội vụ trước ngày 15/12/2024”. */
function addDeadlines(passage: Passage, plan: Plan, year: number | undefined, found: Deadline[]): void {
  const words = plan.phrases.words(passage)
  const add = ({start, end, last}: Due) =>
    found.push({written: passage.value.slice(start, end), span: passage.span(start, end), last})
  dueIn(words).forEach(add)
  if (year !== undefined && words.mentions('due') && !isOfSomeYear(words))
    for (const point of pointsOfYear(words, year)) {
      const isDone = isWithin(words, point.from) && isBefore(words, point.from, 'by')
      const due = isDone ? dueOf(words, point, point.from) : dueAt(words, [point])
      due.forEach(add)
    }
}

/** “hằng năm”, “báo cáo năm”, “năm sau”: a day without a year may be one of the next. */
function isOfSomeYear(words: PassageWords): boolean {
  return words.all('dates').some(({id, to}) => id === 'year' && !words.isNumber(to))
}

/** A deadline at [start, end) of a text. */
interface Due {
  readonly start: number
  readonly end: number
  readonly last: string
}

const none: readonly Due[] = []

const dueIn = once((words: PassageWords): readonly Due[] =>
  centuriesIn(words).length === 0 || !words.mentions('due') ? none : dueAt(words, pointsOfTime(words))
)

/** The points of time that are deadlines of a sentence. */
function dueAt(words: PassageWords, points: readonly PointOfTime[]): Due[] {
  const found: Due[] = []
  for (const {from, to, last} of points) {
    const lead = leadAt(words, from)
    if (last === undefined || lead === undefined) continue
    const isDue = lead.id === 'by' || isBefore(words, lead.from, 'send') || endsClause(words, to)
    if (isDue) found.push(...dueOf(words, {from, to, last}, lead.from))
  }
  return found
}

/** A point of time as a deadline, where the sentence before it tells of nothing past. */
function dueOf(words: PassageWords, {from, to, last}: PointOfTime, before: number): readonly Due[] {
  if (last === undefined || isTold(words, before)) return none
  return [{start: words.start(from), end: words.end(to - 1), last}]
}

/** “trong tháng 02”: the first word of the point is part of it. */
function isWithin(words: PassageWords, from: number): boolean {
  return words.endingAt(from + 1, 'due')?.id === 'within'
}

/** “chậm nhất”, “hoàn thành trước” or “trước”, right before a point of time. */
function leadAt(words: PassageWords, from: number): {readonly id: string; readonly from: number} | undefined {
  if (words.isDashed(from)) return undefined
  const lead = words.endingAt(from, 'due')
  return lead && isLead(lead) ? lead : undefined
}

function isLead({id}: {readonly id: string}): boolean {
  return id === 'by' || id === 'before'
}

/** Words between “gửi” and “trước”. */
const longestObject = 14

/** “gửi về Sở Nội vụ trước …”, “hoàn thành in tờ gấp trong …”: what is to be done then, and not “theo Kế hoạch …”. */
function isBefore(words: PassageWords, before: number, act: 'send' | 'by'): boolean {
  for (let i = before - 1, between = 0; i >= 0 && between <= longestObject; i--) {
    const {id} = words.at(i, 'due') ?? {}
    if (id === act) return true
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
function addWhole(passage: Passage, plan: Plan, year: number | undefined, found: Deadline[]): void {
  if (passage.length > longestCell) return
  const words = plan.phrases.words(passage)
  if (words.has('due', 'lasting') || yearRangesIn(words).length > 0) return
  let latest: Deadline | undefined
  for (const {from, to, last} of [...pointsOfTime(words), ...onlyPoint(words, year)]) {
    if (last === undefined || (latest && latest.last >= last)) continue
    const [start, end] = [words.start(from), words.end(to - 1)]
    latest = {written: passage.value.slice(start, end), span: passage.span(start, end), last}
  }
  if (latest) found.push(latest)
}

/** “Trong tháng 02”, “Trước ngày 15/3”, “Quý I”: all that such a text says, and no year with it. */
function onlyPoint(words: PassageWords, year: number | undefined): readonly PointOfTime[] {
  if (year === undefined || words.length > longestPoint || centuriesIn(words).length > 0) return []
  const points = pointsOfYear(words, year)
  const [point] = points
  if (!point || points.length > 1 || isOfSomeYear(words)) return []
  return startsAt(words, point.from) && words.length - point.to <= 1 ? [point] : []
}

/** Whether nothing but “Trước”, “Trong” and the like stands before a point of time. */
function startsAt(words: PassageWords, from: number): boolean {
  const lead = words.at(0, 'due')
  if (from === 0 || lead === undefined) return from === 0
  return lead.id === 'within' ? lead.to === from + 1 : isLead(lead) && lead.to === from
}

/** Words, numbers and signs of a text that holds one point of time without a year. */
const longestPoint = 12
