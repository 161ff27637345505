import type {Plan} from '../document/plan.js'
import {sectionsIn, tablesIn} from '../document/walk.js'
import {isoDate} from '../vietnamese/dates.js'
import type {Passage, Span} from '../vietnamese/passage.js'

/** A point of time by which something is to be done, and its last day. */
export interface Deadline {
  readonly written: string
  readonly span: Span
  /** ISO. */
  readonly last: string
}

const time =
  /(?<![\p{L}\d/.-])(?:ngay )?(?:(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)|(\d{1,2}) thang (\d{1,2}) nam (20\d\d)|(?:het )?thang (\d{1,2})(?: nam |[/-])(20\d\d)|(?:het )?quy (i{1,3}|iv|[1-4])(?: nam |[/-])(20\d\d))(?![\d/])/gu
/** Units of the longest time, “ngày 30 tháng 11 năm 2024”, and of what decides where it ends. */
const longestTime = 40

/** Words that make the point of time behind them a deadline for a task. */
const leadIn =
  /(?<!\p{L})(?:(?:cham nhat|muon nhat|hoan thanh|han cuoi|xong)(?: (?:la|vao|trong|truoc|den))*(?: (?:het|cuoi))?|(?:gui|nop|bao cao|ban hanh|dang ky|trinh|tong hop|phe duyet)(?: (?!(?:theo|da|ke tu) )[^ .;:\d]{1,12}){0,14}[ ,(]{1,2}truoc) (?=\d|(?:ngay|het|thang|quy) )/gu
/** “… trước ngày 30/6/2024.”: what a clause ends with is when it is to be done. */
const closing = /(?<!\p{L})truoc (?=\d|(?:ngay|het|thang|quy) )/gu
const clauseEnds = /^ ?(?:[.;]|$)/

/** Deadlines in sentences, in lines such as “Thời gian thực hiện: …” and in the cells of task tables. */
export function* deadlinesOf(plan: Plan): Generator<Deadline> {
  for (const section of sectionsIn(plan.sections)) {
    const isDeadline = /^(?:thoi (?:gian|han)|tien do|han hoan thanh)/.test(section.label.bare)
    if (isDeadline && section.rest.length > 0) yield* wholeDeadline(section.rest)
    else yield* deadlinesIn(section.passage)
    for (const child of section.children) if (child.type === 'text') yield* deadlinesIn(child.passage)
  }
  const annexes = plan.children.flatMap(part => (part.type === 'annex' ? part.children : []))
  for (const table of tablesIn([...plan.sections, ...annexes])) {
    const at = table.columns.indexOf('deadline')
    if (at < 0) continue
    for (const row of table.children.slice(1)) {
      const cell = row.children[at]
      if (cell) yield* wholeDeadline(cell.passage)
    }
  }
}

/** Units of a sentence before its deadline that are looked at. */
const longestSentence = 1000

/** Deadlines in a sentence: “gửi về Sở Nội vụ trước ngày 15/12/2024”. */
function* deadlinesIn(passage: Passage): Generator<Deadline> {
  const told = new Set<number>()
  for (const {lead, found} of [...timesBehind(passage, leadIn), ...timesBehind(passage, closing)]) {
    const start = lead.index + lead[0].length
    const end = start + found[0].length
    if (lead[0] === 'truoc ' && !clauseEnds.test(passage.bare.slice(end, end + 2))) continue
    const last = lastDay(found.slice(1))
    const before = passage.folded.slice(Math.max(0, lead.index - longestSentence), lead.index)
    const sentence = before.slice(before.lastIndexOf('. ') + 1)
    if (last === undefined || isHistory.test(sentence)) continue
    if (told.has(end)) continue
    told.add(end)
    yield {written: passage.value.slice(start, end), span: passage.span(start, end), last}
  }
}

/** The points of time that stand directly behind such words. */
function* timesBehind(
  {bare}: Passage,
  words: RegExp
): Generator<{lead: RegExpExecArray; found: RegExpExecArray}> {
  for (const lead of bare.matchAll(words)) {
    const from = lead.index + lead[0].length
    const [found] = bare.slice(from, from + longestTime).matchAll(time)
    if (found?.index === 0) yield {lead, found}
  }
}

/** Told of the past, or quoted from another document; in folded letters, where “hoạch” is “họach”. */
const isHistory =
  /(?<!\p{L})(?:đã|đến nay|theo kế họach|theo quyết định|theo nghị quyết|theo công văn)(?!\p{L})/u

/** The last point of time in a text that holds nothing else: a cell, or “Thời gian thực hiện: Quý II/2024”. */
function* wholeDeadline(passage: Passage): Generator<Deadline> {
  if (
    passage.length > 80 ||
    /hang nam|thuong xuyen|tu nam|ke tu|cac nam|20\d\d ?- ?20\d\d/.test(passage.bare)
  )
    return
  let latest: Deadline | undefined
  for (const found of passage.bare.matchAll(time)) {
    const last = lastDay(found.slice(1))
    if (last === undefined || (latest && latest.last >= last)) continue
    const [start, end] = [found.index, found.index + found[0].length]
    latest = {written: passage.value.slice(start, end), span: passage.span(start, end), last}
  }
  if (latest) yield latest
}

function lastDay(parts: readonly (string | undefined)[]): string | undefined {
  const [day, month, year, day2, month2, year2, wholeMonth, yearOfMonth, quarter, yearOfQuarter] = parts
  if (day) return isoDate(Number(year), Number(month), Number(day))
  if (day2) return isoDate(Number(year2), Number(month2), Number(day2))
  if (wholeMonth) return endOfMonth(Number(yearOfMonth), Number(wholeMonth))
  const at = ['i', 'ii', 'iii', 'iv'].indexOf(quarter!) + 1 || Number(quarter)
  return endOfMonth(Number(yearOfQuarter), at * 3)
}

function endOfMonth(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
