import {passagesOfParts} from '../../document/every-passage.js'
import {z} from 'zod'
import {closingMarkAt} from '../../document/closing-mark.js'
import type {Plan} from '../../document/plan.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineRequirement} from '../define-check.js'
import {isLaw} from '../reading/legal-document.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const closingMarkParams = () =>
  z
    .strictObject({})
    .meta({description: 'Hết nội dung có dấu “./.” không?', en: 'Does the content end with “./.”?'})

/**
 * Does the content end with “./.”?
 *
 * All templates of the decree have it, its prose does not ask for it. It may stand at the end of any paragraph, since
 * what follows may be a table. Where the end of the text was lost (no recipients, no signature) nothing can be said. The
 * templates are those of administrative documents: decrees often have no such mark.
 *
 *     … báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
 *                                                       ^^^
 */
export const closingMark = defineRequirement({
  missing: {
    vi: 'Hết nội dung chưa có dấu kết thúc “./.”; nên bổ sung ngay sau câu cuối cùng.',
    en: 'The content does not end with “./.”; add it right behind the last sentence.'
  },
  law: {
    vi: 'Đây là văn bản quy phạm pháp luật, không theo mẫu của văn bản hành chính, nên không xét dấu kết thúc.',
    en: 'This is a legal document, for which the templates of administrative ones do not hold, so its closing mark is not asked for.'
  },
  noEnd: {
    vi: 'Không thấy phần cuối văn bản (Nơi nhận, chữ ký) nên không xét dấu kết thúc.',
    en: 'The end of the text (recipients, signature) is not there, so its closing mark is not asked for.'
  }
})({
  needs: ['office', 'state'],
  run({plan, knowledge, met, unmet, notApplicable}) {
    const passages = content(plan)
    const marked = passages.findLast(({value}) => closingMarkAt(value) >= 0)
    if (marked) return met([marked.span(closingMarkAt(marked.value))])
    const last = passages.at(-1)
    if (!last || (!plan.recipients && !plan.signature)) return notApplicable('noEnd', {})
    if (isLaw(plan, knowledge)) return notApplicable('law', {})
    unmet('missing', {}, gapAt(last.span(Math.max(0, last.length - 20))))
  }
})

function content(plan: Plan): Passage[] {
  return passagesOfParts(plan, 'preamble', 'body', 'closing').filter(passage => passage.length > 0)
}
