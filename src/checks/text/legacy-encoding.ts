import {z} from 'zod'
import {legacyText, type TextEncoding} from '../../vietnamese/legacy.js'
import {defineFindings} from '../define-check.js'

export const legacyEncodingParams = () =>
  z.strictObject({}).meta({
    description: 'Văn bản có dùng bảng mã cũ, không phải Unicode không?',
    en: 'Is the text in an encoding from before Unicode?'
  })

/**
 * Is the text in Unicode, or in an encoding from before it?
 *
 * One finding says which encoding it is, with its first words in Unicode as a proof. Where the whole text is such, no
 * other rule can read it. A part that was copied from an old document is found too.
 *
 *     Céng hoµ x· héi chñ nghÜa ViÖt Nam    → Cộng hoà xã hội chủ nghĩa Việt Nam
 */
export const legacyEncoding = defineFindings({
  whole: {
    vi: 'Văn bản được gõ bằng bảng mã cũ {encoding}, không phải Unicode (“{meant}” ghi thành “{written}”), nên chưa rà soát được; cần dùng chức năng chuyển mã của bộ gõ để đổi sang Unicode rồi rà soát lại.',
    en: 'The text is in the old encoding {encoding}, not in Unicode (“{meant}” is written “{written}”), and cannot be judged; convert it to Unicode, as input methods can, and judge it again.'
  },
  part: {
    vi: 'Đoạn này được gõ bằng bảng mã cũ {encoding}, không phải Unicode (“{meant}” ghi thành “{written}”); cần dùng chức năng chuyển mã của bộ gõ để đổi sang Unicode.',
    en: 'This part is in the old encoding {encoding}, not in Unicode (“{meant}” is written “{written}”); convert it to Unicode, as input methods can.'
  }
})({
  readsUnreadable: true,
  run({plan, report}) {
    // Letters that no font tells are none of an old encoding.
    const found = plan.legibility === 'unreadable' ? undefined : legacyText(plan.source.text)
    if (!found) return
    const {start, end, written, meant, isWhole} = found
    report(isWhole ? 'whole' : 'part', {encoding: names[found.encoding], meant, written}, {start, end})
  }
})

const names: Readonly<Record<TextEncoding, string>> = {tcvn3: 'TCVN3 (ABC)', vni: 'VNI'}
