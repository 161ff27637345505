import {z} from 'zod'
import {defineCheck} from './define-check.js'
import {isMachineRead} from './running-text.js'
import {whereMissing} from './where-missing.js'

export const issuerNamedParams = () => z.strictObject({})

/**
 * Does the issuer’s name stand above?
 *
 * It is in capitals, in whatever shape its column arrives. Where none is seen the column may have been lost, and a
 * person must look.
 *
 *     UBND TỈNH LÀO CAI
 *        SỞ NỘI VỤ
 */
export const issuerNamed = defineCheck({
  missing: {
    vi: 'Phần đầu không thấy tên cơ quan ban hành; cần xem lại, có thể bị mất khi chuyển tệp.',
    en: 'The header does not name the issuer; look, it may have been lost in conversion.'
  },
  lost: {
    vi: 'Phần đầu không đầy đủ, có lẽ bị mất khi chuyển tệp, nên không xét được tên cơ quan ban hành.',
    en: 'The header is not whole, as if it was lost in conversion: not judged.'
  }
})<unknown, unknown>({
  kind: 'issuer-named',
  asks: 'requirements',
  needs: ['diacritics', 'header'],
  run({plan, items: [item], met, unclear, notEvaluated}) {
    const {issuer, hasNationalTitle} = plan.header!
    if (issuer) met(item!, [issuer.span()])
    else if (!hasNationalTitle || isMachineRead(plan)) notEvaluated(item!, 'lost', {})
    else unclear(item!, 'missing', {}, whereMissing(plan, 'whole'))
  }
})
