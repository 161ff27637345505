import {z} from 'zod'
import {malformedDates} from '../../document/reading/malformed-dates.js'
import {dateInWords} from '../../vietnamese/dates.js'
import {defineFindings} from '../define-check.js'
import {isMachineRead, runningText} from '../../document/reading/running-text.js'

export const dateFormatParams = () =>
  z.strictObject({}).meta({
    description: 'Mỗi ngày, tháng, năm có viết theo một cách, đủ bốn chữ số của năm không?',
    en: 'Is each date written in one form, with its whole year?'
  })

/**
 * Is each date written in one form, with its whole year?
 *
 * Slashes, hyphens, dots and words are all in use, beside each other in one document, and no rule asks for one of them
 * outside the header. Only what mixes them inside one date, or breaks the year, is told. Days that the calendar does
 * not have are the question of `real-date`.
 *
 *     ngày 15 tháng 7/2021    → 15/7/2021
 *          ^^^^^^^^^^^^^^^
 */
export const dateFormat = defineFindings({
  mixed: {
    vi: '“{date}” dùng lẫn hai cách viết ngày; nên viết theo một cách: “{slash}” hoặc “{long}”.',
    en: '“{date}” mixes two ways to write a date; write “{slash}” or “{long}”.'
  },
  noYearWord: {
    vi: '“{date}” thiếu từ “năm”; nên viết “{long}”.',
    en: '“{date}” lacks the word “năm”; write “{long}”.'
  },
  doubled: {
    vi: '“{date}” thừa dấu gạch chéo; nên viết “{slash}”.',
    en: '“{date}” has a slash too many; write “{slash}”.'
  },
  shortYear: {
    vi: '“{date}” viết tắt năm; nên viết đủ bốn chữ số.',
    en: '“{date}” abbreviates the year; write its four digits.'
  },
  brokenYear: {
    vi: 'Năm trong “{date}” chỉ có ba chữ số; nên kiểm tra lại.',
    en: 'The year in “{date}” has only three digits; check it.'
  }
})({
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    for (const passage of runningText(plan)) {
      for (const {start, end, kind, right} of malformedDates(plan.phrases.words(passage))) {
        const date = passage.value.slice(start, end)
        const at = passage.span(start, end)
        if (kind === 'brokenYear') report(kind, {date}, at)
        else if (kind === 'shortYear') report(kind, {date}, at, {suggestions: right ? [right] : []})
        // A day that no calendar has is told elsewhere.
        else if (right)
          report(kind, {date, slash: right, long: dateInWords(right)}, at, {suggestions: [right]})
      }
    }
  }
})
