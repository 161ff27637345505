import {nameOf} from '../../document/reading/cited.js'
import {defineFindings} from '../define-check.js'
import {governingOf, governingPlans} from '../reading/governing-plans.js'
import {parentPlanParams} from './parent-plan.js'
import {periodOf} from '../../document/reading/title-periods.js'
import {namesOwnYear, ownYear} from '../../document/reading/own-year.js'
import {isReview} from '../../document/reading/reviewed.js'

export const parentPlanYearParams = () =>
  parentPlanParams().meta({
    description: 'Kế hoạch viện dẫn ở phần căn cứ có phải là của đúng năm không?',
    en: 'Is the plan that this one carries out the one of its own year?'
  })

/**
 * Is the plan that this one carries out the one of its own year?
 *
 * The title of a yearly parent names the year; that of a stage covers it. One right parent is enough, wherever it is
 * cited, and one whose title tells no year may be right. Last year’s plan may be cited for its results. Asked only
 * where the title of the plan itself names a year.
 *
 *     Kế hoạch tuyên truyền CCHC năm 2024
 *     Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2023 về CCHC năm 2023, …
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const parentPlanYear = defineFindings({
  otherYear: {
    vi: '“{document}” viện dẫn ở phần căn cứ là của {period}, trong khi kế hoạch này lập cho năm {year}; cần viện dẫn kế hoạch của năm {year} hoặc kiểm tra lại số, ngày và tên văn bản.',
    en: '“{document}”, cited among the legal bases, is for {period}, while this plan is for {year}; cite the one for {year}, or check its number, date and title.'
  }
})<typeof parentPlanYearParams, typeof governingOf>({
  prepare: governingOf,
  needs: ['diacritics'],
  run({plan, prepared, knowledge, report}) {
    const year = ownYear(plan)
    if (year === undefined || namesOwnYear(plan, year)) return
    const {fitting, inBases} = governingPlans(plan, prepared, knowledge)
    if (fitting.some(citation => periodOf(citation, plan)?.covers(year))) return
    const periods = inBases.map(citation => ({citation, period: periodOf(citation, plan)}))
    if (periods.some(({period}) => period === undefined)) return
    const wrong = periods.findLast(({citation}) => !isReview(citation, plan))
    if (!wrong?.period) return
    const {citation, period} = wrong
    report('otherYear', {document: nameOf(citation), period: period.name, year}, citation.span)
  }
})
