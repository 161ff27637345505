import {z} from 'zod'
import {isOfPlan} from '../../document/promulgation.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {citedBases} from '../reading/cited-bases.js'
import {defineFindings} from '../define-check.js'
import {changeOf} from '../reading/basis-changes.js'

export const citationExpiresParams = () =>
  z.strictObject({}).meta({
    description: 'Có căn cứ nào hết hiệu lực hoặc được sửa đổi trước khi hết năm kế hoạch không?',
    en: 'Does a legal basis end, or is it amended, before the plan’s year is over?'
  })

/**
 * Does a basis of the plan end, or change, before the plan's year is over?
 *
 * Only legal bases that are in force on the plan's day are asked (cited-bases.ts), and only documents of which the table
 * says the last day or an amendment to come. A plan that cites what comes after, too, knows of it.
 *
 *     Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ …   (in a plan of 03/2026, for 2026)
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationExpires = defineFindings({
  replaced: {
    vi: '“{document}” hết hiệu lực từ ngày {since}, trước khi hết năm kế hoạch {year}, được thay thế bằng {next}; nên theo dõi để cập nhật.',
    en: '“{document}” is not in force from {since} on, before {year}, the year of the plan, is over; it is replaced by {next}. Mind to bring it up to date.'
  },
  ends: {
    vi: '“{document}” hết hiệu lực từ ngày {since}, trước khi hết năm kế hoạch {year}; nên theo dõi để cập nhật.',
    en: '“{document}” is not in force from {since} on, before {year}, the year of the plan, is over. Mind to bring it up to date.'
  },
  amended: {
    vi: '“{document}” được sửa đổi, bổ sung từ ngày {since}, trước khi hết năm kế hoạch {year}, bởi {next}; nên theo dõi để cập nhật.',
    en: '“{document}” is amended from {since} on, before {year}, the year of the plan, is over, by {next}. Mind to bring it up to date.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    // Other documents are for no year.
    if (plan.title && !isOfPlan(plan.title, plan.phrases)) return
    const {judgedOn} = plan.facts
    const year = plan.facts.year ?? Number(judgedOn.date.slice(0, 4))
    const bases = [...citedBases(plan, knowledge)]
    const cited = new Set(bases.map(({row}) => row.id))
    const said = new Set<string>()
    for (const basis of bases) {
      const change = changeOf(basis, knowledge, {after: judgedOn.date, upTo: `${year}-12-31`})
      if (!change || said.has(basis.row.id)) continue
      const {since, next, isAmended} = change
      if (next && cited.has(next.id)) continue
      said.add(basis.row.id)
      const more = {rests: {sources: [...(next?.sources ?? []), ...basis.row.sources]}, ages: true}
      const values = {document: basis.document, since: vietnameseDate(since), year}
      if (!next) report('ends', values, basis.span, more)
      else {
        const name = `${next.type} số ${next.number} ngày ${vietnameseDate(next.date)}`
        report(isAmended ? 'amended' : 'replaced', {...values, next: name}, basis.span, more)
      }
    }
  }
})
