import {z} from 'zod'
import type {Plan, Section} from '../../document/plan.js'
import {opensWith} from '../../document/reading/frames.js'
import {type WrittenYear, yearsIn} from '../../document/reading/years.js'
import {sectionsIn} from '../../document/walk.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {deadlinesOf} from '../../document/reading/deadlines.js'
import {defineCheck} from '../define-check.js'
import {words} from '../params/phrases.js'

export const yearConsistentParams = () =>
  z
    .strictObject({
      history: z.array(words()).min(1).meta({
        description: 'Từ nói về những năm đã qua: đề mục có từ này được ghi năm trước.',
        en: 'Words that tell of the past: with them a heading may name an earlier year.'
      })
    })
    .meta({
      description: 'Có năm nào còn sót từ kế hoạch năm trước không?',
      en: 'Is a year left over from an earlier plan?'
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
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: ({history}) => [history],
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

interface Leftover {
  readonly written: string
  readonly span: Span
}

/** “NĂM 2023” → “NĂM 2024”. */
function inYear({written}: Leftover, year: number): string {
  return written.slice(0, -yearDigits) + String(year)
}

const yearDigits = 4
/** A heading has no more words. */
const longestHeading = 25
/** Marks of points below a heading. */
const pointStyles = ['letter', 'paren', 'dash', 'plus', 'star']

function* yearsInHeadings(plan: Plan, year: number, {history}: Params): Generator<Leftover> {
  for (const {label, headedBy, marker} of sectionsIn(plan.sections)) {
    const isHeading =
      headedBy !== undefined && headedBy !== 'plain' && label.value.split(' ').length <= longestHeading
    if (
      !isHeading ||
      plan.citations.some(
        citation => label.span().start <= citation.span.start && citation.span.end <= label.span().end
      )
    )
      continue
    if (marker && pointStyles.some(style => marker.style.startsWith(style))) continue
    if (plan.phrases.findListed(history, label).length > 0) continue
    const years = singleYears(plan.phrases.words(label))
    if (years.length !== 1 || label.value.includes(String(year))) continue
    const [found] = years
    if (found!.year === year - 1 || found!.year === year - 2) yield leftover(label, found!)
  }
}

/** Units of the plan’s own title. */
const longestTitle = 260

/** “… ban hành Kế hoạch … năm 2023 như sau”, “Trên đây là Kế hoạch … năm 2023”. */
function* yearsOfOwnTitle(plan: Plan, year: number): Generator<Leftover> {
  for (const {passage, id} of sentencesOfOwnTitle(plan)) {
    const words = plan.phrases.words(passage)
    const opening = [...words.all('own-title')].findLast(hit => hit.id === id)
    if (!opening) continue
    const years = singleYears(words, opening.to, titleEnd(words, opening.to))
    if (years.length !== 1 || years[0]!.year === year || isOfOther(words, years[0]!)) continue
    yield leftover(passage, years[0]!)
  }
}

/** The sentences that name the plan itself, and the row of words behind which its title begins. */
function sentencesOfOwnTitle(plan: Plan): {readonly passage: Passage; readonly id: string}[] {
  const enacting = plan.preamble?.children.findLast(({passage}) => isEnacting(plan.phrases.words(passage)))
  return [
    ...(enacting ? [{passage: enacting.passage, id: 'issues'}] : []),
    ...closings(plan).map(passage => ({passage, id: 'closes'}))
  ]
}

/** It ends with “như sau:”. */
function isEnacting(words: PassageWords): boolean {
  const last = words.length - 1
  const isSigned = words.is(last, sign.colon) || words.is(last, sign.semicolon) || words.is(last, sign.stop)
  const end = isSigned ? last : last + 1
  return words.endingAt(end, 'frames')?.id.startsWith('follows') ?? false
}

/** Years that are no end of a period. */
function singleYears(words: PassageWords, from?: number, to?: number): WrittenYear[] {
  return yearsIn(words, from, to).filter(({kind, isInRange}) => kind === 'year' && !isInRange)
}

/** To the end of the title: it has commas, but what goes on behind it begins with one too. */
function titleEnd(words: PassageWords, from: number): number {
  const most = words.tokenFrom(words.start(from) + longestTitle)
  for (let i = from; i < most; i++) {
    const isEnd = [sign.semicolon, sign.stop, sign.colon, sign.slash].some(one => words.is(i, one))
    const goesOn = words.is(i, sign.comma) && words.allAt(i + 1, 'own-title').some(({id}) => id === 'goes-on')
    if (isEnd || goesOn) return i
  }
  return most
}

/** “thực hiện Kế hoạch năm 2023”, “số 12 năm 2023”: the year of another plan. */
function isOfOther(words: PassageWords, {from}: WrittenYear): boolean {
  return words.endingAt(from, 'own-title')?.id === 'other-plan' || words.isNumber(from - 1)
}

function closings(plan: Plan): Passage[] {
  const {closing, sections, phrases} = plan
  const isClosing = (passage: Passage) => opensWith(passage, ['closes'], phrases)
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

function leftover(passage: Passage, {start, end}: WrittenYear): Leftover {
  return {written: passage.value.slice(start, end), span: passage.span(start, end)}
}
