import {z} from 'zod'
import type {Wording} from '../diagnostic/wording.js'
import type {Plan} from '../document/plan.js'
import {looksMachineRead} from '../vietnamese/machine-read.js'
import {familyOf, type Mark, unpaired} from '../vietnamese/pairs.js'
import type {Passage} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {isWrittenInOne, runningText} from './running-text.js'

export const quotePairsParams = () => z.strictObject({})

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
  turned: {
    vi: 'Dấu ngoặc kép ở “{words}” bị ngược chiều; nên viết {right} thay cho {sign}.',
    en: 'The quotation mark at “{words}” is turned the wrong way; write {right} instead of {sign}.'
  },
  unclosed: {
    vi: '{kind} mở ở “{words}” không có dấu đóng; cần bổ sung {right} hoặc bỏ {sign}.',
    en: '{kind} opened at “{words}” is not closed; add {right} or remove {sign}.'
  },
  unopened: {
    vi: '{kind} đóng ở “{words}” không có dấu mở; cần bổ sung {right} hoặc bỏ {sign}.',
    en: '{kind} closed at “{words}” is not opened; add {right} or remove {sign}.'
  }
})<unknown, unknown>({
  kind: 'quote-pairs',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, report}) {
    if (looksMachineRead(plan.source.text)) return
    const {turned, left} = readAll(plan)
    for (const {passage, at, sign, right, isSure} of turned) {
      const span = passage.span(at, at + 1)
      const sure = isSure && isWrittenInOne(plan, passage, at, at + 1)
      const words = wordsAround(passage, at)
      report('turned', {words, right, sign}, span, {
        suggestions: [right],
        ...(sure ? {fix: {...span, text: right}} : {})
      })
    }
    for (const {passage, at, sign, opens} of left) {
      const values = {
        kind: kinds[familyOf({at, sign})],
        words: wordsAround(passage, at),
        sign,
        right: partner(sign)
      }
      report(opens ? 'unclosed' : 'unopened', values, passage.span(at, at + 1))
    }
  }
})

const kinds: Readonly<Record<ReturnType<typeof familyOf>, Wording>> = {
  quote: {vi: 'Dấu ngoặc kép', en: 'The quotation mark'},
  round: {vi: 'Dấu ngoặc đơn', en: 'The bracket'},
  square: {vi: 'Dấu ngoặc vuông', en: 'The square bracket'}
}

type Placed = Mark & {readonly passage: Passage}

function readAll(plan: Plan) {
  const passages = runningText(plan)
  const read = passages.map(passage => unpaired(passage.value))
  const left: (Placed & {opens: boolean})[] = []
  const open: Placed[] = []
  read.forEach(({opened, closed}, number) => {
    const passage = passages[number]!
    for (const mark of closed) {
      const opener = open.findLastIndex(one => familyOf(one) === familyOf(mark))
      if (opener >= 0) open.splice(opener, 1)
      else if (!mark.isListMark) left.push({...mark, passage, opens: false})
    }
    open.push(...opened.map(mark => ({...mark, passage})))
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

function partner(sign: string): string {
  return partners[sign] ?? sign
}

/** The mark with two or three words on the side that it belongs to. */
function wordsAround({value}: Passage, at: number): string {
  const from = value.lastIndexOf(' ', Math.max(0, value.lastIndexOf(' ', at - 1) - 1)) + 1
  const next = value.indexOf(' ', at + 1)
  const to = next < 0 ? value.length : value.indexOf(' ', next + 1)
  return value.slice(from, to < 0 ? value.length : to)
}
