import {z} from 'zod'
import type {Plan, Section} from '../document/plan.js'
import {sectionsIn} from '../document/walk.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import {fold} from '../vietnamese/fold.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {deadlinesOf} from './deadlines.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'

export const yearConsistentParams = () =>
  z.strictObject({
    /** Words that tell of the past: with them a heading may name an earlier year. */
    history: z.array(words()).min(1)
  })
type Params = z.output<ReturnType<typeof yearConsistentParams>>

/**
 * Is there a year left over from last year’s plan?
 *
 * Asked only where a leftover is nearly certain: in headings, in the sentences that promulgate and close the plan, and
 * in deadlines. Elsewhere earlier years are named for good reasons: results, cited documents, periods, rounds of an
 * index. Asked only where the plan’s own title names its year.
 *
 *     KẾ HOẠCH tuyên truyền cải cách hành chính năm 2024
 *     Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2023 …
 *                                                           ^^^^^^^^
 */
export const yearConsistent = defineCheck({
  heading: {
    vi: 'Đề mục ghi “{written}” trong kế hoạch năm {year}; cần kiểm tra, có thể còn sót từ kế hoạch năm trước.',
    en: 'A heading says “{written}” in a plan for {year}; check it, it may be left over from an earlier plan.'
  },
  ownTitle: {
    vi: 'Câu này gọi kế hoạch là của “{written}” nhưng tên kế hoạch ghi năm {year}; cần sửa cho thống nhất.',
    en: 'This sentence calls the plan one of “{written}”, its title says {year}; make them agree.'
  },
  deadline: {
    vi: 'Thời hạn “{written}” thuộc năm trước năm {year} của kế hoạch; cần kiểm tra, có thể còn sót từ kế hoạch năm trước.',
    en: 'The deadline “{written}” lies in a year before that of the plan, {year}; it may be left over from an earlier plan.'
  },
  passed: {
    vi: 'Thời hạn “{written}” đã qua trước ngày ban hành kế hoạch ({date}); cần kiểm tra lại.',
    en: 'The deadline “{written}” had passed when the plan was issued on {date}; check it.'
  }
})<Params, unknown>({
  kind: 'year-consistent',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, params, report}) {
    const {year, date, judgedOn} = plan.facts
    if (year === undefined || !plan.title?.subject?.folded.includes(`năm ${year}`)) return
    for (const at of yearsInHeadings(plan, year, params))
      report('heading', {written: at.written, year}, at.span, {suggestions: [inYear(at, year)]})
    for (const at of yearsOfOwnTitle(plan, year))
      report('ownTitle', {written: at.written, year}, at.span, {suggestions: [inYear(at, year)]})
    for (const {written, span, last} of deadlinesOf(plan)) {
      if (last >= (date ?? judgedOn.date)) continue
      if (Number(last.slice(0, 4)) < year) report('deadline', {written, year}, span)
      else if (date !== undefined) report('passed', {written, date: vietnameseDate(date)}, span)
    }
  }
})

interface WrittenYear {
  readonly written: string
  readonly span: Span
}

/** “NĂM 2023” → “NĂM 2024”. */
function inYear({written}: WrittenYear, year: number): string {
  return written.replace(/\d{4}/, String(year))
}

function* yearsInHeadings(plan: Plan, year: number, {history}: Params): Generator<WrittenYear> {
  for (const {label, headedBy, marker} of sectionsIn(plan.sections)) {
    const isHeading = headedBy !== undefined && headedBy !== 'plain' && label.value.split(' ').length <= 25
    if (
      !isHeading ||
      plan.citations.some(
        citation => label.span().start <= citation.span.start && citation.span.end <= label.span().end
      )
    )
      continue
    if (marker && /^(?:letter|paren|dash|plus|star)/.test(marker.style)) continue
    if (history.some(word => label.folded.includes(fold(word)))) continue
    const years = [
      ...label.bare.matchAll(/(?<!den |tu |toi |\d ?- ?|thang \d{1,2} )nam (20\d\d)(?! ?[-/] ?\d|\d)/g)
    ]
    if (years.length !== 1 || label.value.includes(String(year))) continue
    const [found] = years
    if (Number(found![1]) === year - 1 || Number(found![1]) === year - 2) yield writtenYear(label, found!)
  }
}

/** “… ban hành Kế hoạch … năm 2023 như sau”, “Trên đây là Kế hoạch … năm 2023”. */
function* yearsOfOwnTitle(plan: Plan, year: number): Generator<WrittenYear> {
  const enacting = plan.preamble?.children.findLast(({passage}) =>
    /(?:nhu sau|cu the|sau day) ?[:;.]?$/.test(passage.bare)
  )
  const places = [
    ...(enacting
      ? [{passage: enacting.passage, opening: /(?:ban hanh|xay dung|de ra) (?:noi dung )?ke hoach /g}]
      : []),
    ...closings(plan).map(passage => ({
      passage,
      opening: /^tren day la (?:noi dung |toan bo noi dung )?ke hoach /g
    }))
  ]
  for (const {passage, opening} of places) {
    const last = [...passage.bare.matchAll(opening)].at(-1)
    if (!last) continue
    const from = last.index + last[0].length
    const own = ownTitle(passage.bare.slice(from, from + 260))
    const years = [...own.matchAll(/(?<!den |tu |toi |thang \d{1,2} )nam (20\d\d)(?! ?[-/] ?\d|\d)/g)]
    if (years.length !== 1 || Number(years[0]![1]) === year) continue
    if (/(?:so ke hoach|thuc hien ke hoach|\d) $/.test(own.slice(0, years[0]!.index))) continue
    yield writtenYear(passage, years[0]!, from)
  }
}

/** To the end of the title: it has commas, but what goes on behind it begins with one too. */
function ownTitle(words: string): string {
  const end = words.search(
    /[;.:/]|, (?:cu the|yeu cau|de nghi|voi|nhu sau|trong|cac|neu|khi|giao|can cu)(?![a-z])/
  )
  return end < 0 ? words : words.slice(0, end)
}

function closings({closing, sections}: Plan): Passage[] {
  const isClosing = (passage: Passage) => /^tren day la /.test(passage.bare)
  const inside: Passage[] = []
  const visit = (nodes: Section['children']) => {
    for (const node of nodes) {
      if (node.type === 'table') continue
      if (isClosing(node.passage)) inside.push(node.passage)
      if (node.type === 'section') visit(node.children)
    }
  }
  visit([...sections])
  return [...inside, ...(closing && isClosing(closing.passage) ? [closing.passage] : [])]
}

function writtenYear(passage: Passage, found: RegExpMatchArray, from = 0): WrittenYear {
  const start = from + found.index!
  const end = start + found[0].length
  return {written: passage.value.slice(start, end), span: passage.span(start, end)}
}
