import type {CleanPlan, Slip, SlipKind} from './slip.js'
import {rewriting} from './slip.js'

const anywhere = {isSaidAnywhere: true}
const topic = 'cchc-communication'
/** Where a plan names its own province, with its name or without. */
const ownPlace =
  /((?:UBND|địa bàn|của|điện tử|trong|CCHC|hành chính|Sở Nội vụ|Đoàn) tỉnh)(?: \p{Lu}\p{Ll}{1,6} \p{Lu}\p{Ll}{1,6})?[ ,.;:)]/gu
const heading = /^(#{2,3}) \**(?:[IVX]+|\d+)\. .+\n/gmu

const kinds: readonly SlipKind[] = [
  {
    name: 'section left out',
    rules: ['cchc/required-sections', 'cchc/responsibility', 'cchc/index-coverage', 'cchc/reporting-cadence'],
    isSaidAnywhere: true,
    *slips(plan) {
      for (const {start, end} of sections(plan, '##')) yield {start, end, text: ''}
    }
  },
  {
    name: 'section without content',
    rules: ['cchc/required-sections', 'cchc/empty-section'],
    isSaidAnywhere: true,
    *slips(plan) {
      for (const {start, behind, end} of sections(plan, '##'))
        if (behind < end) yield {start: behind, end, text: plan.text.slice(start, start)}
    }
  },
  {
    name: 'duties of an office left out',
    rules: ['cchc/responsibility', 'cchc/reporting-cadence', 'cchc/reporting-channel'],
    isSaidAnywhere: true,
    *slips(plan) {
      for (const {start, end} of sections(plan, '###')) yield* dutiesOf(plan, start, end)
    }
  },
  {
    name: 'year of the year before',
    rules: ['cchc/year-consistent', 'cchc/parent-plan-year'],
    *slips({text}) {
      for (const {index, 0: year} of text.matchAll(/năm 202[3-6]/gu)) {
        const before = text.slice(text.lastIndexOf('\n', index) + 1, index)
        if (!before.includes('ban hành Kế hoạch') && !before.startsWith('Trên đây là')) continue
        const end = index + year.length
        yield {start: end - 1, end, text: String(+year.slice(-1) - 1)}
      }
    }
  },
  {
    name: 'index left out',
    rules: ['cchc/index-coverage'],
    isSaidAnywhere: true,
    *slips({text}) {
      for (const {index, 0: letters} of text.matchAll(/\((?:PAPI|PCI|DTI|SIPAS|PAR INDEX)\)/gu)) {
        const start = text.lastIndexOf('Chỉ số', index)
        if (start > index - 90) yield {start, end: index + letters.length, text: 'kết quả'}
      }
    }
  },
  rewriting('clause written twice', ['cchc/duplicate-clause'], /^- \p{Lu}.+\n/gmu, ([line]) =>
    line.length > 60 ? `${line}\n${line}` : undefined
  ),
  {
    name: 'name of another province',
    rules: ['cchc/copied-place'],
    *slips({text, report}) {
      const {issuer} = report.plan
      if (!issuer?.startsWith('UBND tỉnh')) return
      for (const {index, 0: found, 1: before = ''} of text.matchAll(ownPlace)) {
        const isCited = /ngày \d+\/\d+\/\d+ của $/u.test(text.slice(Math.max(0, index - 40), index))
        if (isCited) continue
        const start = index + before.length
        // Its own name may stand there, or none.
        yield {
          start,
          end: index + found.length - 1,
          text: ' Thanh Hóa',
          right: issuer.slice('UBND tỉnh'.length)
        }
      }
    }
  },
  {
    name: 'office that is no more',
    rules: ['cchc/defunct-agency'],
    *slips({text, report}) {
      // It was one until then.
      if (report.plan.judgedOn.date < '2025-03-01') return
      for (const {index, 0: found} of text.matchAll(/Sở (?:Khoa học và Công nghệ|Tài chính)/gu)) {
        const end = index + found.length
        yield {start: index, end, text: 'Sở Thông tin và Truyền thông', right: 'Sở Khoa học và Công nghệ'}
      }
    }
  },
  rewriting(
    'quarters left out of the reports',
    ['cchc/reporting-cadence'],
    /quý I, 6 tháng, quý III và năm|hằng quý, 6 tháng và năm/gu,
    () => '6 tháng và năm',
    anywhere
  ),
  rewriting(
    'who gets the reports left out',
    ['cchc/reporting-channel'],
    / gửi Sở Nội vụ| gửi Phòng Nội vụ| gửi UBND tỉnh/gu,
    () => '',
    anywhere
  )
]

/** What a plan of this kind has to say; those of other topics are not asked, nor for what stands elsewhere too. */
export const contentKinds: readonly SlipKind[] = kinds.map(kind => ({
  ...kind,
  *slips(plan) {
    if (plan.report.plan.topic !== topic) return
    const mayBeElsewhere = kind.name.endsWith('left out')
    for (const slip of kind.slips(plan)) if (!mayBeElsewhere || isAsked(plan, kind.rules, slip)) yield slip
  }
}))

/**
 * What others do too may be left to them: a field that two offices share, the press beside the radio. An office that has a
 * task in a table as well is still told what to do.
 */
function* dutiesOf({text}: CleanPlan, start: number, end: number): Generator<Slip> {
  const [, office] = /^### \d\. (Sở (?:Nội vụ|Tài chính))/u.exec(text.slice(start, start + 40)) ?? []
  if (office !== undefined && !text.includes(`| ${office} |`)) yield {start, end, text: ''}
}

/** Whether something that one of the rules asks for stands around or in these units of the plan, and nowhere else. */
function isAsked({report}: CleanPlan, rules: readonly string[], {start, end}: Slip): boolean {
  return report.checklist.some(
    ({rule, status, evidence}) =>
      rules.includes(rule) &&
      status === 'met' &&
      evidence.length > 0 &&
      evidence.every(one => one.start.offset < end && start < one.end.offset)
  )
}

/** The sections of a rank: from their heading to the next of that rank or of one above. */
function* sections(
  {text}: CleanPlan,
  rank: string
): Generator<Omit<Slip, 'text'> & {readonly behind: number}> {
  const all = [...text.matchAll(heading)]
  for (const [i, match] of all.entries()) {
    if (match[1] !== rank) continue
    const next = all.slice(i + 1).find(one => (one[1] ?? '').length <= rank.length)
    if (next) yield {start: match.index, behind: match.index + match[0].length, end: next.index}
  }
}
