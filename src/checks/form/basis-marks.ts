import {z} from 'zod'
import {lacksCountryName} from '../../document/header.js'
import {unmarkedBases} from '../../document/reading/basis-lines.js'
import {markEdit} from '../../document/reading/mark-edit.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {defineFindings} from '../define-check.js'

export const basisMarksParams = () =>
  z.strictObject({}).meta({
    description: 'Mỗi căn cứ có kết thúc bằng dấu chấm phẩy không?',
    en: 'Does each legal basis end with a semicolon?'
  })

/**
 * Does each legal basis end with a semicolon, where another follows on a line of its own?
 *
 * The last may end with a full stop, or with what comes before the sentence that promulgates.
 *
 *     Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025.
 *     Căn cứ Nghị định số …;                                   ^
 */
export const basisMarks = defineFindings({
  unmarked: {
    vi: 'Căn cứ này chưa kết thúc bằng dấu chấm phẩy; nên viết “{right}”.',
    en: 'This legal basis does not end with a semicolon; write “{right}”.'
  }
})<typeof basisMarksParams>({
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan) || lacksCountryName(plan.header)) return
    for (const slip of unmarkedBases(plan)) {
      const {right, span, fix} = markEdit(slip, ';')
      report('unmarked', {right}, span, {suggestions: [right], fix})
    }
  }
})
