import {sayIn} from '../base/wording.js'
import type {ReadFileReport} from './report.js'
import {requirementCount} from './requirement-count.js'
import type {Language} from '../base/severity.js'

/** Why nothing that is asked of plans for CCHC communication was asked of this document; undefined where it was. */
export function nothingAsked({plan, checklist}: ReadFileReport, language: Language): string | undefined {
  const say = sayIn(language)
  if (plan.topic === 'other')
    return say(
      'không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên các yêu cầu cchc/ không áp dụng.',
      'no plan for CCHC communication, so the requirements of cchc/ do not apply.'
    )
  if (!isOfNoLevel({plan, checklist})) return undefined
  return say(
    'kế hoạch không phải của tỉnh, sở (hoặc tương đương), huyện hay xã nên chưa xét yêu cầu cchc/ nào.',
    'the plan is not of a province, a department, a district or a commune, so nothing of cchc/ was asked.'
  )
}

/** Whether nothing of the mission was asked because of the level that was read, or given. */
export function isOfNoLevel({plan, checklist}: Pick<ReadFileReport, 'plan' | 'checklist'>): boolean {
  if (plan.topic === 'other' || (plan.level !== 'other' && plan.level !== 'ministry')) return false
  const rows = checklist.filter(({rule}) => rule.startsWith('cchc/'))
  return rows.length > 0 && rows.every(({status}) => status === 'not-applicable')
}

/** How much is met of what was asked, below a sentence where that is nothing of the mission. */
export function resultLines(file: ReadFileReport, language: Language): string[] {
  const why = nothingAsked(file, language)
  const count = requirementCount(file.checklist, language, why !== undefined)
  const sentence = why && why.slice(0, 1).toUpperCase() + why.slice(1)
  return [sentence, count].filter(line => line !== undefined && line !== '') as string[]
}
