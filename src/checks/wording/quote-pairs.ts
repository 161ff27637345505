import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {familyOf, type PairedMark, unpaired} from '../../vietnamese/paired-punctuation.js'
import type {Passage} from '../../vietnamese/passage.js'
import {withoutEnd} from '../../vietnamese/without-end.js'
import {defineCheck} from '../define-check.js'
import {isMachineRead, isWrittenInOne, runningText} from '../../document/reading/running-text.js'

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
export const quotePairs = defineCheck({
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
})<unknown, unknown>({
  kind: 'quote-pairs',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    const {turned, left} = readAll(plan)
    for (const {passage, at, sign, right, isSure} of turned) {
      const span = passage.span(at, at + 1)
      const sure = isSure && isWrittenInOne(plan, passage, at, at + 1)
      const opens = right === '“' || right === '«'
      const values = {words: wordsAt(passage, at, opens), right, sign}
      report(opens ? 'shouldOpen' : 'shouldClose', values, span, {
        suggestions: [right],
        ...(sure ? {fix: {...span, text: right}} : {})
      })
    }
    for (const {passage, at, sign, opens} of left) {
      const values = {words: wordsAt(passage, at, opens), sign, right: partners[sign] ?? sign}
      report(opens ? 'unclosed' : 'unopened', values, passage.span(at, at + 1))
    }
  }
})

/** A quotation runs over no more paragraphs than this. */
const paragraphs = 20

type Placed = PairedMark & {readonly passage: Passage}

function readAll(plan: Plan) {
  const passages = runningText(plan)
  const read = passages.map(passage => unpaired(passage.value))
  const left: (Placed & {opens: boolean})[] = []
  const open: (Placed & {number: number})[] = []
  read.forEach(({opened, closed}, number) => {
    const passage = passages[number]!
    for (const mark of closed) {
      // The “a)” of a later point closes nothing.
      const opener = mark.isListMark
        ? -1
        : open.findLastIndex(one => familyOf(one) === familyOf(mark) && number - one.number <= paragraphs)
      if (opener >= 0) open.splice(opener, 1)
      else if (!mark.isListMark) left.push({...mark, passage, opens: false})
    }
    open.push(...opened.map(mark => ({...mark, passage, number})))
  })
  left.push(...open.map(mark => ({...mark, opens: true})))
  return {
    left,
    turned: read.flatMap(({turned}, number) => turned.map(mark => ({...mark, passage: passages[number]!})))
  }
}

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '“': '”',
  '”': '“',
  '„': '”',
  '«': '»',
  '»': '«'
}

/** Two words on the side that the mark belongs to. */
function wordsAt({value}: Passage, at: number, opens: boolean): string {
  const near = opens ? value.slice(at + 1, at + 60) : value.slice(Math.max(0, at - 60), at)
  const words = near.trim().split(' ')
  return withoutEnd((opens ? words.slice(0, 2) : words.slice(-2)).join(' '), ',;:.')
}
