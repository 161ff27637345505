import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
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
    vi: 'Sau “{words}” đang dùng {mark} mở; cần thay bằng {mark} đóng.',
    en: 'The {mark} after “{words}” opens; write the closing one instead.'
  },
  shouldOpen: {
    vi: 'Trước “{words}” đang dùng {mark} đóng; cần thay bằng {mark} mở.',
    en: 'The {mark} before “{words}” closes; write the opening one instead.'
  },
  unclosed: {
    vi: 'Trước “{words}” có {mark} mở nhưng chưa có dấu đóng; cần bổ sung dấu đóng hoặc bỏ dấu mở.',
    en: 'The {mark} before “{words}” is not closed; close it, or remove the mark.'
  },
  unopened: {
    vi: 'Sau “{words}” có {mark} đóng nhưng chưa có dấu mở; cần bổ sung dấu mở hoặc bỏ dấu đóng.',
    en: 'The {mark} after “{words}” is not opened; open it, or remove the mark.'
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
      const values = {words: wordsBeside(passage, at, opens), mark: markNamed(sign)}
      report(opens ? 'shouldOpen' : 'shouldClose', values, span, {
        suggestions: [right],
        ...(sure ? {fix: {...span, text: right}} : {})
      })
    }
    for (const {passage, at, sign, opens} of left) {
      const values = {words: wordsBeside(passage, at, opens), mark: markNamed(sign)}
      report(opens ? 'unclosed' : 'unopened', values, passage.span(at, at + 1))
    }
  }
})

/** What a mark is called; a mark itself is hardly seen in a sentence. */
function markNamed(sign: string): Wording {
  if (sign === '(' || sign === ')') return {vi: 'dấu ngoặc đơn', en: 'bracket'}
  return sign === '[' || sign === ']'
    ? {vi: 'dấu ngoặc vuông', en: 'square bracket'}
    : {vi: 'dấu ngoặc kép', en: 'quotation mark'}
}
