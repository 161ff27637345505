import {z} from 'zod'
import {carriesHeader} from '../../document/header.js'
import {defineFindings} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const headerMissingParams = () =>
  z
    .strictObject({})
    .meta({description: 'Văn bản có bị mất phần đầu không?', en: 'Has the text lost its header?'})

/**
 * Has the text lost its header?
 *
 * Text drawn out of a PDF often begins at the title. One finding says so; what the header should hold is then not
 * asked. A fragment without a title is nobody’s plan, and is told nothing.
 *
 *     KẾ HOẠCH                                   (and nothing above)
 *     ^^^^^^^^
 */
export const headerMissing = defineFindings({
  missing: {
    vi: 'Không thấy phần đầu văn bản (Quốc hiệu, tên cơ quan, số, ngày); các yêu cầu về phần này chưa xét được. Nếu phần đầu bị mất khi chuyển tệp, nên đối chiếu với bản gốc.',
    en: 'The text has no header (country, issuer, number, date), so what it should hold cannot be judged. If it was lost in conversion, see the original.'
  }
})({
  needs: ['office'],
  run({plan, report}) {
    if (plan.title && !carriesHeader(plan.header)) report('missing', {}, whereMissing(plan, 'whole'))
  }
})
