import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {nameOf} from '../../document/reading/cited.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'
import {governingOf} from '../reading/governing-plans.js'
import {parentOf} from '../reading/parent-plan.js'

export const parentPlanParams = () =>
  z
    .strictObject({
      type: words().meta({
        description: 'Tên loại của văn bản cấp trên mà kế hoạch triển khai.',
        en: 'The type of the parent.'
      }),
      promulgatedBy: z.array(words()).meta({
        description: 'Tên loại của văn bản có thể ban hành kế hoạch ấy.',
        en: 'The types that may promulgate one.'
      }),
      subjects: z.array(words()).min(1).meta({
        description: 'Từ ngữ trong tên văn bản cho biết đúng chủ đề; tên không có từ nào thuộc việc khác.',
        en: 'Words of its title that show the subject; a title with none of them belongs to another matter.'
      }),
      district: z.string().optional().meta({
        description:
          'Mã của cơ quan không còn cùng ngày với cấp huyện: tên xã, huyện của văn bản trước ngày ấy không được so.',
        en: 'The agency that ended when districts did: names of communes and districts in documents before that day are not compared.'
      })
    })
    .meta({
      description: 'Kế hoạch mà văn bản này triển khai có được viện dẫn, đủ số và ngày không?',
      en: 'Is the plan that this one carries out cited with number and date?'
    })

/**
 * Is the plan that this one carries out cited with number and date?
 *
 * A Kế hoạch, or a Quyết định that promulgates or is “về” one, of the issuer, a superior or the Ministry. In the legal
 * bases or a footnote of theirs it is met; only further down, on another subject, or of another province, district or
 * department, a person must look; without number or date it is not met, and while both are blank in a draft it is
 * unclear. What this plan replaces, and what stands in the title of another document, is no parent. Of several, the one
 * for the plan’s own year and nearest in time is the evidence.
 *
 *     Thực hiện Kế hoạch số 37/KH-UBND ngày 06/02/2024 của UBND tỉnh về …
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const parentPlan = defineRequirement({
  missing: {
    vi: 'Phần căn cứ chưa viện dẫn kế hoạch cấp trên (hoặc của chính cơ quan ban hành) mà kế hoạch này triển khai; cần bổ sung, ví dụ “Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân … về cải cách hành chính năm …”.',
    en: 'The plan does not cite the plan that it carries out; add it with number and date: “Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân … về cải cách hành chính năm …”.'
  },
  undated: {
    vi: '“{document}” (văn bản mà kế hoạch này triển khai) chưa ghi ngày, tháng, năm ban hành; cần ghi đủ, ví dụ “{document} ngày … tháng … năm …”.',
    en: '“{document}”, which this plan carries out, is cited without its date; add it: “{document} ngày … tháng … năm …”.'
  },
  blank: {
    vi: '“{words}” (kế hoạch mà văn bản này triển khai) còn để trống số hoặc ngày, tháng, năm ban hành; cần điền đủ.',
    en: 'Number or date of the parent plan “{words}” is still blank; fill it in.'
  },
  unnumbered: {
    vi: 'Căn cứ “{words}” viện dẫn kế hoạch nhưng chưa ghi số, ký hiệu và ngày, tháng, năm; cần ghi đủ, ví dụ “Kế hoạch số …/KH-… ngày … tháng … năm …”.',
    en: 'The legal basis “{words}” names a plan without number and date; add them: “Kế hoạch số …/KH-… ngày … tháng … năm …”.'
  },
  onlyInBody: {
    vi: '“{number}” ngày {date} chỉ được nêu trong phần nội dung; nếu đây là kế hoạch mà văn bản này triển khai thì cần viện dẫn ở phần căn cứ.',
    en: '“{number}” of {date} is cited only in the body; if it is the parent plan, cite it among the legal bases.'
  },
  otherSubject: {
    vi: 'Phần căn cứ viện dẫn “{number}” nhưng chưa rõ đây có phải là kế hoạch về cải cách hành chính mà văn bản này triển khai hay không; cần đối chiếu với văn bản được viện dẫn.',
    en: 'The legal bases cite “{number}”, but it is not clear that it is the plan on administrative reform; see whether it is the parent plan.'
  },
  otherOffice: {
    vi: 'Phần căn cứ viện dẫn “{number}” của {issuer}, không phải của cơ quan ban hành hay cấp trên; cần kiểm tra đây có đúng là kế hoạch mà văn bản này triển khai hay không.',
    en: 'The legal bases cite “{number}” of {issuer}, which is neither the issuer of this plan nor above it; see whether it is the parent plan.'
  }
})<typeof parentPlanParams, typeof governingOf>({
  prepare: governingOf,
  readsDecision: true,
  run({plan, prepared, knowledge, met, unmet, unclear}) {
    const found = parentOf(plan, prepared, knowledge)
    if (found.is === 'dated') met([found.citation.span])
    else if (found.is === 'only-in-body') {
      const {number, span} = found.citation
      unclear('onlyInBody', {number, date: vietnameseDate(found.date)}, span, [span])
    } else if (found.is === 'blank' && plan.facts.stage === 'draft')
      unclear('blank', {words: found.words}, found.span, [found.span])
    else if (found.is === 'blank')
      unmet('blank', {words: found.words}, gapAt(found.span), {matter: 'undated'})
    else if (found.is === 'undated') {
      const {citation} = found
      unmet('undated', {document: nameOf(citation)}, gapAt(citation.span), {matter: 'undated'})
    } else if (found.is === 'foreign') {
      const {number, span} = found.citation
      unclear('otherSubject', {number}, span, [span])
    } else if (found.is === 'of-another') {
      const {number, issuer = '', span} = found.citation
      unclear('otherOffice', {number, issuer}, span, [span])
    } else if (found.is === 'unnumbered') unmet('unnumbered', {words: found.words}, gapAt(found.span))
    else unmet('missing', {}, whereMissing(plan, 'preamble'))
  }
})
