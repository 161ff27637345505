import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {defineFindings} from '../define-check.js'
import {runningText} from '../../document/reading/running-text.js'
import {words} from '../params/phrases.js'
import {rangesIn, usualDash} from '../../document/reading/year-dashes.js'

export const numberRangeParams = () =>
  z
    .strictObject({
      periods: z.array(words()).min(1).meta({
        description: 'Từ đứng trước hai năm cho biết đó là một giai đoạn.',
        en: 'Words before two years that make them a period.'
      })
    })
    .meta({description: 'Khoảng năm có viết đúng không?', en: 'Are periods of years written well?'})

/**
 * Are periods of years written well?
 *
 * “2021-2025”, “2021 - 2025” and “2021 – 2025” are all right, also side by side. A blank on one side only, or a
 * doubled dash, is a slip, and is mended in the way the document itself writes its periods. A dash at the end of a
 * line is where the line was broken. A period that ends before it begins is one only after a word such as “giai đoạn”.
 *
 *     - giai đoạn 2021- 2030        → 2021 - 2030
 *                 ^^^^^^^^^^
 */
export const numberRange = defineFindings({
  uneven: {
    vi: 'Dấu nối trong “{written}” {fault}; nên viết “{right}”.',
    en: 'The dash in “{written}” {fault}; write “{right}”.'
  },
  reversed: {
    vi: 'Giai đoạn “{written}” có năm cuối sớm hơn năm đầu; cần kiểm tra lại.',
    en: 'The period “{written}” ends before it begins; check it.'
  }
})<typeof numberRangeParams>({
  needs: ['diacritics'],
  phraseLists: ({periods}) => [periods],
  run({plan, params, report}) {
    const ranges = runningText(plan).flatMap(passage => rangesIn(plan, passage))
    const usual = usualDash(ranges)
    for (const {passage, start, end, from, to, dash, isEven} of ranges) {
      const written = passage.value.slice(start, end)
      const span = passage.span(start, end)
      const isPeriod = () =>
        plan.phrases.findListed(params.periods, passage).some(word => word.end === start - 1)
      if (Number(to) < Number(from) && isPeriod()) report('reversed', {written}, span)
      if (isEven) continue
      const right = `${from}${usual ?? evened(dash)}${to}`
      report('uneven', {written, right, fault: faultOf(dash)}, span, {
        suggestions: [right],
        fix: {...span, text: right},
        atMost: 'info'
      })
    }
  }
})

/** One dash; a blank on one side says that there should be two. */
function evened(dash: string): string {
  const sign = dash.trim().charAt(0)
  return dash.includes(' ') ? ` ${sign} ` : sign
}

/** What is uneven about a dash with its blanks. */
function faultOf(dash: string): Wording {
  if (dash.trim().length > 1) return {vi: 'bị lặp', en: 'is doubled'}
  return dash.startsWith(' ')
    ? {vi: 'thiếu dấu cách phía sau', en: 'has no blank behind it'}
    : {vi: 'thiếu dấu cách phía trước', en: 'has no blank before it'}
}
