import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {isMachineRead, isWrittenInOne} from '../../document/reading/running-text.js'
import {unpairedMarks, wordsBeside} from '../../document/reading/unpaired-marks.js'

export const quotePairsParams = () =>
  z
    .strictObject({})
    .meta({description: 'Dấu ngoặc có đủ cặp không?', en: 'Do quotation marks and brackets pair?'})

/**
 * Do quotation marks and brackets pair?
 *
 * They pair within a paragraph; a quotation that opens in one paragraph and closes in a later one is none of our
 * business. An opening mark where one should close is turned round when it ends the only quotation that is open.
 * A machine that read a scan makes such marks of specks: nothing is said of its text.
 *
 *     - Đề án “Cải cách hành chính đến năm 2030“ của tỉnh    → 2030”
 *                                             ^
 */
export const quotePairs = defineFindings({
  shouldClose: {
    vi: 'Dấu {sign} sau “{words}” là dấu mở; cần thay bằng dấu đóng {right}.',
    en: 'The mark {sign} after “{words}” opens; write the closing {right} instead.'
  },
  shouldOpen: {
    vi: 'Dấu {sign} trước “{words}” là dấu đóng; cần thay bằng dấu mở {right}.',
    en: 'The mark {sign} before “{words}” closes; write the opening {right} instead.'
  },
  unclosed: {
    vi: 'Dấu {sign} mở trước “{words}” không có dấu đóng {right} đi cùng; cần bổ sung hoặc bỏ.',
    en: 'The mark {sign} before “{words}” is not closed by {right}; add it or remove the mark.'
  },
  unopened: {
    vi: 'Dấu {sign} đóng sau “{words}” không có dấu mở {right} đi cùng; cần bổ sung hoặc bỏ.',
    en: 'The mark {sign} after “{words}” is not opened by {right}; add it or remove the mark.'
  }
})({
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    const {turned, left} = unpairedMarks(plan)
    for (const {passage, at, sign, right, isSure} of turned) {
      const span = passage.span(at, at + 1)
      const sure = isSure && isWrittenInOne(plan, passage, at, at + 1)
      const opens = right === '“' || right === '«'
      const values = {words: wordsBeside(passage, at, opens), right, sign}
      report(opens ? 'shouldOpen' : 'shouldClose', values, span, {
        suggestions: [right],
        ...(sure ? {fix: {...span, text: right}} : {})
      })
    }
    for (const {passage, at, sign, right, opens} of left) {
      const values = {words: wordsBeside(passage, at, opens), sign, right}
      report(opens ? 'unclosed' : 'unopened', values, passage.span(at, at + 1))
    }
  }
})
