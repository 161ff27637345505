import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const legibleParams = () =>
  z
    .strictObject({})
    .meta({description: 'Văn bản có mất dấu tiếng Việt không?', en: 'Has the text lost its diacritics?'})

/**
 * Has the text its diacritics?
 *
 * A scan read by a machine that knows no Vietnamese loses all of them. Sections, citations and duties are then looked
 * for by likeness, and what words are right cannot be asked: one finding says so instead of hundreds.
 */
export const legible = defineFindings({
  lost: {
    vi: 'Văn bản đã mất dấu tiếng Việt (thường do nhận dạng bản quét); kết quả rà soát chỉ mang tính tham khảo, cần dùng tệp gốc hoặc nhận dạng lại bằng phần mềm hỗ trợ tiếng Việt.',
    en: 'The text has lost its Vietnamese diacritics (as machine-read scans do); take the results as hints, and use the original file or read the scan again with Vietnamese.'
  }
})({
  run({plan, report}) {
    if (plan.legibility === 'no-diacritics') report('lost', {}, whereMissing(plan, 'whole'))
  }
})
