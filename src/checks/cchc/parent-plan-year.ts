import type {z} from 'zod'
import type {Citation, Plan} from '../../document/plan.js'
import {yearsIn} from '../../document/reading/years.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {defineCheck} from '../define-check.js'
import {governingPlans} from '../reading/governing-plans.js'
import {parentPlanParams} from './parent-plan.js'
import {periodOf} from '../../document/reading/title-periods.js'

export const parentPlanYearParams = () =>
  parentPlanParams().meta({
    description: 'Kế hoạch được triển khai có phải là của đúng năm không?',
    en: 'Is the plan that this one carries out the one of its own year?'
  })
type Params = z.output<ReturnType<typeof parentPlanYearParams>>

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
export const parentPlanYear = defineCheck({
  otherYear: {
    vi: 'Kế hoạch được triển khai “{number}” là của {period}, không phải của năm {year}; cần viện dẫn kế hoạch của năm {year} hoặc kiểm tra lại số, ngày và tên kế hoạch.',
    en: 'The plan that is carried out, “{number}”, is for {period}, not for {year}; cite the one for {year}, or check its number, date and title.'
  }
})<Params, unknown>({
  kind: 'parent-plan-year',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, params, knowledge, report}) {
    const year = ownYear(plan)
    if (year === undefined || namesOwnYear(plan, year)) return
    const {fitting, inBases} = governingPlans(plan, params, knowledge)
    if (fitting.some(citation => periodOf(citation, plan)?.covers(year))) return
    const periods = inBases.map(citation => ({citation, period: periodOf(citation, plan)}))
    if (periods.some(({period}) => period === undefined)) return
    const wrong = periods.findLast(({citation}) => !isReview(citation, plan))
    if (!wrong?.period) return
    const {citation, period} = wrong
    report('otherYear', {number: citation.number, period: period.name, year}, citation.span)
  }
})

/** The year in the plan’s own title; that of its date alone may be the year before. */
function ownYear({facts, title}: Plan): number | undefined {
  return facts.year !== undefined && title?.subject?.folded.includes(`năm ${facts.year}`)
    ? facts.year
    : undefined
}

/** “Thực hiện Kế hoạch cải cách hành chính năm 2024 của tỉnh”: the right one, without its number. */
function namesOwnYear(plan: Plan, year: number): boolean {
  return (plan.preamble?.children ?? []).some(({passage}) => {
    const words = plan.phrases.words(passage)
    return [...words.all('parents')].some(
      ({id, to}) =>
        id === 'carries-out' && yearsIn(words, to, nameEnd(words, to)).some(one => one.year === year)
    )
  })
}

/** Units of a plan’s name, without number and date. */
const longestName = 150

function nameEnd(words: PassageWords, from: number): number {
  const most = words.tokenFrom((words.end(from - 1) ?? 0) + longestName)
  let i = from
  while (i < most && !endsName(words, i)) i++
  return i
}

function endsName(words: PassageWords, i: number): boolean {
  return [sign.semicolon, sign.stop, sign.comma, sign.colon, sign.slash].some(one => words.is(i, one))
}

/** Units between “tổng kết” and the document that is reviewed. */
const longestReview = 90

/** “tổng kết thực hiện Kế hoạch số …”: named for its results. */
function isReview({passage, start}: Citation, plan: Plan): boolean {
  const words = plan.phrases.words(passage)
  for (let i = words.tokenFrom(start) - 1; i >= 0 && words.start(i) >= start - longestReview; i--) {
    if (words.is(i, sign.semicolon) || words.is(i, sign.stop)) return false
    if (words.allAt(i, 'history').some(({id}) => id === 'review')) return true
  }
  return false
}
