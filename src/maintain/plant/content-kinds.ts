import type {CleanPlan, Slip, SlipKind} from './slip.js'
import {rewriting} from './slip.js'

const anywhere = {isSaidAnywhere: true}
const heading = /^(#{2,3}) \**(?:[IVX]+|\d+)\. .+\n/gmu

/** What a plan of this kind has to say. */
export const contentKinds: readonly SlipKind[] = [
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
      for (const {start, end} of sections(plan, '###')) yield {start, end, text: ''}
    }
  },
  rewriting(
    'year of the year before',
    ['cchc/year-consistent', 'cchc/parent-plan-year'],
    /năm 202[3-6](?=\D)/gu,
    ([year]) => `${year.slice(0, -1)}${+year.slice(-1) - 1}`
  ),
  rewriting(
    'index left out',
    ['cchc/index-coverage'],
    /\((?:PAPI|PCI|DTI|SIPAS|PAR INDEX)\)/gu,
    () => '(XYZ)',
    anywhere
  ),
  rewriting(
    'clause written twice',
    ['cchc/duplicate-clause'],
    /^- \p{Lu}.+\n/gmu,
    ([line]) => (line.length > 60 ? `${line}\n${line}` : undefined)
  ),
  rewriting(
    'office that is no more',
    ['cchc/defunct-agency'],
    /Sở (?:Khoa học và Công nghệ|Tài chính)/gu,
    () => 'Sở Thông tin và Truyền thông'
  ),
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
