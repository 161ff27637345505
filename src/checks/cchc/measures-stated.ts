import {z} from 'zod'
import {distinct} from '../../document/reading/clause-span.js'
import {defineRequirement} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {measuresOf} from '../../document/reading/measures.js'

export const measuresStatedParams = () =>
  z.strictObject({}).meta({
    description: 'Mục tiêu, nhiệm vụ có nêu bằng con số không?',
    en: 'Is a goal or a task stated in numbers?'
  })
const mostEvidence = 3

/**
 * Does the plan say how much is to be reached or done?
 *
 * A number of things that are made or held, or a share, among goals or tasks (the table “measures”). “Một số tin, bài” is
 * no number, what was done last year no goal, and what the plan costs is the question of its money.
 *
 *     Đăng ít nhất 02 tin, bài mỗi tháng trên Cổng thông tin điện tử; 100% cơ quan ban hành kế hoạch.
 *                  ^^^^^^^^^^^                                       ^^^^
 */
export const measuresStated = defineRequirement({
  missing: {
    vi: 'Kế hoạch chưa nêu mục tiêu, nhiệm vụ bằng số (số tin, bài, chuyên mục, hội nghị, tỷ lệ %); nên bổ sung để theo dõi, đánh giá được, ví dụ “mỗi tháng đăng, phát ít nhất 02 tin, bài”.',
    en: 'The plan states no goal or task in numbers (items, programmes, meetings, shares); better add some, so that results can be measured: “mỗi tháng đăng, phát ít nhất 02 tin, bài”.'
  }
})({
  needs: ['diacritics'],
  run({plan, met, unmet}) {
    const evidence = distinct([...measuresOf(plan)]).slice(0, mostEvidence)
    if (evidence.length > 0) met(evidence)
    else unmet('missing', {}, whereMissing(plan, 'purpose'))
  }
})
