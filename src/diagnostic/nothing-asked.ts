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
  const rows = checklist.filter(({rule}) => rule.startsWith('cchc/'))
  const isOfNoLevel = plan.level === 'other' || plan.level === 'ministry'
  if (!isOfNoLevel || rows.length === 0 || rows.some(({status}) => status !== 'not-applicable'))
    return undefined
  return say(
    'kế hoạch không phải của tỉnh, sở (hoặc tương đương), huyện hay xã nên chưa xét yêu cầu cchc/ nào; nếu chưa đúng cấp, hãy chỉ định bằng --level.',
    'the plan is not of a province, a department, a district or a commune, so nothing of cchc/ was asked; if that is not right, say --level.'
  )
}

/** How much is met of what was asked, below a sentence where that is nothing of the mission. */
export function resultLines(file: ReadFileReport, language: Language): string[] {
  const why = nothingAsked(file, language)
  const count = requirementCount(file.checklist, language, why !== undefined)
  const sentence = why && why.slice(0, 1).toUpperCase() + why.slice(1)
  return [sentence, count].filter(line => line !== undefined && line !== '') as string[]
}
