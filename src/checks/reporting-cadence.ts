import {z} from 'zod'
import type {Plan, Section, Text} from '../document/plan.js'
import {cellsIn, passagesIn, sectionsIn, tablesIn} from '../document/walk.js'
import {bare} from '../vietnamese/fold.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {WordList} from '../vietnamese/word-list.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'
import {whereMissing} from './where-missing.js'

export const reportingCadenceParams = () =>
  z.strictObject({
    /** Nouns whose cadence is not that of reports: meetings, broadcasts, articles. */
    notReports: z.array(words())
  })
type Params = z.output<ReturnType<typeof reportingCadenceParams>>

/**
 * Are results reported every quarter?
 *
 * Quý I, 6 tháng, quý III (or 9 tháng) and the year; or hằng quý. The words must belong to reporting: “giao ban hằng
 * quý” is a meeting, “2 số/tháng” a broadcast, “báo cáo theo quy định” no cadence. A list of periods may run over
 * the items of a section on reports.
 *
 *     Định kỳ quý I, 6 tháng, quý III và năm tổng hợp, báo cáo UBND tỉnh
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^
 */
export const reportingCadence = defineCheck({
  missing: {
    vi: 'Kế hoạch chưa quy định chế độ báo cáo kết quả theo quý (quý I, 6 tháng, quý III và năm); cần bổ sung vào phần tổ chức thực hiện.',
    en: 'The plan does not ask for quarterly reports (first quarter, half-year, third quarter, year); add them to the part on implementation.'
  },
  incomplete: {
    vi: 'Chế độ báo cáo “{quote}” chưa đủ các kỳ quý I, 6 tháng, quý III (hoặc 9 tháng) và năm; cần bổ sung.',
    en: 'The reporting periods “{quote}” lack some of: first quarter, half-year, third quarter (or nine months), year.'
  },
  partly: {
    vi: 'Chế độ báo cáo “{quote}” không nêu đủ bốn kỳ (quý I, 6 tháng, quý III, năm); cần xem có bao gồm báo cáo theo quý hay không.',
    en: 'The reporting periods “{quote}” do not name all four; see whether quarterly reports are meant.'
  }
})<Params, unknown>({
  kind: 'reporting-cadence',
  asks: 'requirements',
  run({plan, params, items, met, unmet, unclear}) {
    const clauses = [...clausesIn(plan, params), ...sectionClauses(plan, params)]
    const full = clauses.find(clause => isQuarterly(clause.periods))
    const partly = clauses.find(
      clause => clause.periods.has('first quarter') || clause.periods.has('third quarter')
    )
    const less = clauses.find(clause => clause.periods.size > 0)
    for (const item of items) {
      if (full) met(item, full.evidence)
      else if (partly) unclear(item, 'partly', {quote: partly.quote}, partly.evidence[0]!, partly.evidence)
      else if (less) unmet(item, 'incomplete', {quote: less.quote}, whereMissing(plan, 'implementation'))
      else unmet(item, 'missing', {}, whereMissing(plan, 'implementation'))
    }
  }
})

type Period = 'every quarter' | 'first quarter' | 'half-year' | 'third quarter' | 'year'

interface Clause {
  readonly periods: ReadonlySet<Period>
  readonly evidence: readonly Span[]
  readonly quote: string
}

function isQuarterly(periods: ReadonlySet<Period>): boolean {
  if (periods.has('every quarter')) return true
  return (['first quarter', 'half-year', 'third quarter', 'year'] as const).every(period =>
    periods.has(period)
  )
}

const quarter = String.raw`(?:hang |moi |theo |tung |dinh ky |cuoi |cac )?qu[yi](?: (?:i{1,3}|iv|[1-4]))?(?![\p{L}\d])(?:[/.]\d{4}| nam \d{4})?`
const months = String.raw`(?:0?6|sau|0?9|chin) thang(?: dau nam)?(?:[/ ]\d{4}| nam \d{4})?`
const year = String.raw`(?:bao cao |tong ket |hang |ca |mot |cuoi |01 |1 )?nam(?: \d{4})?(?!\p{L})`
const month = String.raw`(?:hang |moi )?thang(?! \d)`
/** Two or more periods, or one “hằng quý”, joined by commas, semicolons and “và”. */
const list = new RegExp(
  String.raw`(?<!\p{L})(?:${quarter}|${months}|${year}|${month})(?: ?[,;(] ?| va | hoac | ?- ?|/)?(?:(?: ?[,;] ?| va | ?- ?| )?(?:bao cao )?(?:${quarter}|${months}|${year}|${month}))*`,
  'gu'
)

/** The lists of periods that belong to reporting, sentence by sentence. */
function clausesIn(plan: Plan, {notReports}: Params): Clause[] {
  const others = new WordList(notReports, bare)
  const clauses: Clause[] = []
  for (const passage of allPassages(plan)) {
    for (const found of periodText(passage, plan).matchAll(list)) {
      const periods = periodsOf(found[0])
      if (periods.size === 0) continue
      const first = found.index + (/^nam \d{4}[ ,;]*/.exec(found[0])?.[0].length ?? 0)
      const last = found.index + found[0].trimEnd().length
      const report = reportNear(passage, first, last, others)
      if (!report) continue
      const start = Math.min(first, report.start)
      const end = Math.max(last, report.end)
      clauses.push({periods, evidence: [passage.span(start, end)], quote: passage.value.slice(start, end)})
    }
  }
  return clauses
}

/** Words that are periods with the right tone marks only: “quý” is none in “quy định”, nor “năm” in “Việt Nam”. */
const periodWords: Readonly<Record<string, readonly string[]>> = {
  quy: ['qúy'],
  qui: ['quí'],
  nam: ['năm'],
  thang: ['tháng']
}

/** The text in bare letters, where words that only look like periods are blotted out. Same length. */
function periodText(passage: Passage, plan: Plan): string {
  if (!plan.phrases.isLegible) return passage.bare
  return passage.bare.replace(/(?<!\p{L})(?:quy|qui|nam|thang)(?!\p{L})/gu, (word, at: number) =>
    periodWords[word]!.includes(passage.folded.slice(at, at + word.length)) ? word : '#'.repeat(word.length)
  )
}

function periodsOf(words: string): Set<Period> {
  const periods = new Set<Period>()
  for (const found of words.matchAll(
    /((?:hang|moi|theo|tung|dinh ky|cuoi|cac) )?qu[yi](?: (i{1,3}|iv|[1-4])(?![\p{L}\d]))?/gu
  )) {
    if (found[2] === 'i' || found[2] === '1') periods.add('first quarter')
    else if (found[2] === 'iii' || found[2] === '3') periods.add('third quarter')
    else if (found[2] === undefined) periods.add('every quarter')
  }
  if (/(?:6|sau) thang/.test(words)) periods.add('half-year')
  if (/(?:9|chin) thang/.test(words)) periods.add('third quarter')
  const isYear = /(?:^|[ ,;])nam(?! \d{4})|(?:hang|ca|tong ket|bao cao|mot|va|,) nam/.test(words)
  if (isYear) periods.add('year')
  // A year alone, or a month, is a date or a deadline rather than a cadence.
  if (periods.size === 1 && isYear && !/(?:hang|tong ket|bao cao) nam/.test(words)) periods.clear()
  return periods
}

/** “báo cáo” in the same sentence, not far from the periods, with no meeting or broadcast between or before them. */
function reportNear(
  passage: Passage,
  start: number,
  end: number,
  others: WordList
): {start: number; end: number} | undefined {
  const text = passage.bare
  const sentence = sentenceAround(text, start, end)
  const before = text.slice(sentence.start, start)
  const near = before.slice(-70)
  const governs = others.findAll(near).at(-1)?.start ?? -1
  const reportBefore = near.lastIndexOf('bao cao')
  if (governs > reportBefore) return undefined
  const reports = /(?:tong hop,? )?bao cao|che do thong tin/g
  const found = [...text.slice(sentence.start, sentence.end).matchAll(reports)].map(match => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length
  }))
  if (others.at(text.slice(end, end + 40).trimStart(), 0) !== undefined) return undefined
  return found
    .filter(report => (report.end <= start ? start - report.end <= 160 : report.start - end <= 120))
    .sort((a, b) => distance(a, start, end) - distance(b, start, end))[0]
}

function distance(report: {start: number; end: number}, start: number, end: number): number {
  return report.end <= start ? start - report.end : report.start >= end ? report.start - end : 0
}

function sentenceAround(text: string, start: number, end: number): {start: number; end: number} {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start), -2) + 2
  const after = text.slice(end).search(/[.;](?: |$)/)
  return {start: before, end: after < 0 ? text.length : end + after}
}

/** A section or a table on reports whose items each name a period: “- Báo cáo quý I: trước ngày 15/3”. */
function sectionClauses(plan: Plan, params: Params): Clause[] {
  const clauses: Clause[] = []
  for (const section of sectionsIn(plan.sections)) {
    const children = section.children.filter((child): child is Section | Text => child.type !== 'table')
    const aboutReports =
      /bao cao/.test(section.label.bare) &&
      !params.notReports.some(word => section.label.bare.includes(bare(word)))
    const reporting = children.filter(child => /bao cao/.test(child.passage.bare) || aboutReports)
    if (reporting.length >= 2)
      clauses.push(
        ...merged(
          reporting.map(child => child.passage),
          plan
        )
      )
    if (aboutReports)
      for (const table of tablesIn(section.children)) clauses.push(...merged([...cellsIn(table)], plan))
  }
  return clauses
}

function merged(passages: readonly Passage[], plan: Plan): Clause[] {
  const periods = new Set<Period>()
  const evidence: Span[] = []
  const quotes: string[] = []
  for (const passage of passages) {
    for (const found of periodText(passage, plan).slice(0, 160).matchAll(list)) {
      const own = periodsOf(`bao cao ${found[0]}`)
      if (own.size === 0) continue
      for (const period of own) periods.add(period)
      evidence.push(passage.span(found.index, found.index + found[0].trimEnd().length))
      quotes.push(found[0].trim())
    }
  }
  return periods.size > 0 ? [{periods, evidence, quote: quotes.join('; ')}] : []
}

function* allPassages(plan: Plan): Generator<Passage> {
  yield* passagesIn(plan.sections)
  for (const part of plan.children) {
    if (part.type === 'closing') yield part.passage
    if (part.type === 'annex') yield* passagesIn(part.children)
  }
}
