import {z} from 'zod'
import {defineRequirement} from '../define-check.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {abbreviatedIssuer} from '../reading/abbreviated-issuer.js'

export const issuerNamedParams = () =>
  z
    .strictObject({
      inFull: z.array(z.string()).default([]).meta({
        description: 'Chữ viết tắt không được mở đầu tên cơ quan ban hành; tên cơ quan chủ quản thì được.',
        en: 'Abbreviations, of the table, that the issuer’s own name does not begin with; its superior’s may.'
      })
    })
    .meta({
      description: 'Phần đầu có tên cơ quan ban hành, viết đầy đủ không?',
      en: 'Does the issuer’s name stand above, in full?'
    })

/**
 * Does the issuer’s name stand above, and in full?
 *
 * It is in capitals, in whatever shape its column arrives. Where none is seen the column may have been lost, and a
 * person must look. The name of the issuer is written out; only that of the body above it may be shortened.
 *
 *     UBND TỈNH LÀO CAI
 *        SỞ NỘI VỤ
 */
export const issuerNamed = defineRequirement({
  missing: {
    vi: 'Phần đầu chưa có tên cơ quan ban hành (có thể bị mất khi chuyển tệp); cần đối chiếu với bản gốc và bổ sung.',
    en: 'The header does not name the issuer (it may have been lost in conversion); see the original, and add it.'
  },
  lost: {
    vi: 'Phần đầu không đầy đủ, có thể bị mất khi chuyển tệp, nên không xét được tên cơ quan ban hành.',
    en: 'The header is not whole, as if it was lost in conversion: not judged.'
  },
  abbreviated: {
    vi: 'Tên cơ quan ban hành viết tắt “{short}”; nên viết đầy đủ “{full}” (chỉ tên cơ quan chủ quản ở dòng trên được viết tắt).',
    en: 'The issuer’s name is abbreviated, “{short}”; write it in full, “{full}” (only that of the body above may be shortened).'
  }
})<typeof issuerNamedParams>({
  needs: ['diacritics', 'header', 'office'],
  run({plan, knowledge, params, met, unclear, notEvaluated, report}) {
    const {issuer, hasNationalTitle} = plan.header ?? {}
    if (issuer) {
      met([issuer.span()])
      const found = abbreviatedIssuer(plan, params.inFull, knowledge)
      if (!found) return
      const {short, full, line} = found
      report('abbreviated', {short, full}, line.span(0, short.length), {
        atMost: 'info',
        suggestions: [`${full}${line.value.slice(short.length)}`]
      })
    } else if (!hasNationalTitle || isMachineRead(plan) || plan.source.isOfGazette) notEvaluated('lost', {})
    else unclear('missing', {}, whereMissing(plan, 'whole'))
  }
})
