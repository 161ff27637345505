import {z} from 'zod'
import {carriesHeader} from '../../document/header.js'
import type {Title} from '../../document/plan.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {inCaseOf} from '../../vietnamese/capitals.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {defineRequirement} from '../define-check.js'
import {gapAt, whereMissing} from '../../document/reading/where-missing.js'
import {isOfficialLetter} from '../reading/official-letter.js'

export const titlePresentParams = () =>
  z.strictObject({}).meta({
    description: 'Văn bản có tên loại và trích yếu nội dung không?',
    en: 'Has the document its type and what it is about?'
  })

/**
 * Has the document its type and what it is about?
 *
 * A letter (công văn) has neither, and is known by its number; a fragment without header and title is nobody’s
 * document. “V/v” belongs to letters.
 *
 *     KẾ HOẠCH
 *     Thông tin, tuyên truyền cải cách hành chính năm 2026
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const titlePresent = defineRequirement({
  missing: {
    vi: 'Văn bản chưa có tên loại (ví dụ “KẾ HOẠCH”) và trích yếu nội dung; cần bổ sung.',
    en: 'The document has no type (such as “KẾ HOẠCH”) and no subject; add them.'
  },
  noSubject: {
    vi: 'Dưới tên loại “{type}” chưa có trích yếu nội dung; cần bổ sung ngay dưới tên loại.',
    en: 'No subject follows the type “{type}”; add one.'
  },
  letter: {
    vi: 'Công văn và văn bản không có phần đầu thì không xét tên loại.',
    en: 'Letters, and texts without a header, are not asked for a type.'
  },
  paper: {
    vi: 'Giấy mời, biên bản và các giấy tờ khác thì không xét tên loại.',
    en: 'Invitations, minutes and other papers are not asked for a type.'
  },
  misspelt: {
    vi: 'Tên loại “{written}” viết chưa đúng; cần viết “{right}”.',
    en: 'The type “{written}” is misspelt; write “{right}”.'
  },
  abbreviated: {
    vi: '“V/v” chỉ dùng cho công văn; trích yếu của {type} nên viết thẳng nội dung hoặc “Về việc …”.',
    en: '“V/v” is for letters only; the subject of a {type} says what it is about, or “Về việc …”.'
  }
})({
  needs: ['office'],
  run({plan, knowledge, met, unmet, notApplicable, report}) {
    const {title} = plan
    if (!title && (plan.isLetter || isOfficialLetter(plan, knowledge) || !carriesHeader(plan.header)))
      return notApplicable('letter', {})
    if (!title && plan.otherPaper) return notApplicable('paper', {})
    if (!title) return unmet('missing', {}, whereMissing(plan, 'whole'))
    const type = title.documentType
    if (!isMachineRead(plan) && hasMisspeltType(title)) {
      const {written} = title
      const right = inCaseOf(written.value, type)
      report('misspelt', {written: written.value, right}, written.span(), {suggestions: [right]})
    }
    if (!title.subject) return unmet('noSubject', {type}, gapAt(title.span))
    met([title.span])
    const {subject} = title
    if (isAbbreviated(plan.phrases.wordsOfLine(subject)))
      report('abbreviated', {type}, subject.span(0, 3), {atMost: 'info'})
  }
})

/** “KẾ HẠCH”; “KẾ HOACH”, “KẾ HỌACH”: the words of the type with other diacritics, or with a tone on the wrong letter. */
function hasMisspeltType({documentType, isMisspelt, written: {value, folded, textWords}}: Title): boolean {
  if (isMisspelt) return true
  if (unaccented(value.toLowerCase()) !== unaccented(documentType.toLowerCase())) return false
  return folded !== fold(documentType) || (textWords.traits & wordTrait.misspelt) !== 0
}

/** “V/v” */
function isAbbreviated(subject: PassageWords): boolean {
  return subject.at(0, 'after-citations')?.id === 'about' && subject.is(1, sign.slash)
}
