import {levelNames} from '../../src/base/names.js'
import type {Language} from '../../src/base/severity.js'
import type {PlanReport} from '../../src/diagnostic/report.js'
import {dayIn} from '../../src/reporters/sheet/facts.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {SheetWords} from '../../src/reporters/sheet/words.js'
import type {FaceWords} from './words.js'

type Known = Pick<PlanReport, 'level' | 'stage' | 'topic'>

/** “cấp tỉnh, dự thảo, truyền thông cải cách hành chính” */
export function kindOf(plan: Known, words: FaceWords, language: Language): string {
  const {stages, topics} = words.result
  return [
    ...(plan.level ? [levelNames[plan.level].choice[language]] : []),
    stages[plan.stage],
    ...(plan.topic ? [topics[plan.topic]] : [])
  ].join(', ')
}

/** “kế hoạch của UBND tỉnh Tuyên Quang, cấp tỉnh, dự thảo, …” */
export function recognised(
  plan: Known & Pick<PlanReport, 'issuer'>,
  words: FaceWords,
  language: Language
): string {
  const kind = kindOf(plan, words, language)
  return plan.issuer ? `${words.working.planOf(shown(plan.issuer))}, ${kind}` : kind
}

/** “từ ngày 01/01/2025 (dự thảo chưa ghi ngày)” */
export function judgedOn(
  {judgedOn: {date, isLowerBound}, stage}: PlanReport,
  words: SheetWords,
  language: Language
) {
  const day = dayIn(language, date)
  return isLowerBound ? words.fromDay(day, stage === 'draft') : words.onDay(day)
}
