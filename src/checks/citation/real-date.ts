import {z} from 'zod'
import {unrealDates} from '../../document/reading/impossible-dates.js'
import {unrealPeriods} from '../../document/reading/impossible-periods.js'
import {defineFindings} from '../define-check.js'
import {scopeOf} from '../params/scope.js'
import {dateMeant} from '../reading/date-meant.js'

export const realDateParams = () =>
  z
    .strictObject({})
    .meta({description: 'Mỗi ngày được nêu có trong lịch không?', en: 'Has the calendar each date?'})

/**
 * Does the calendar have this day?
 *
 * Every date of the text is asked, of a citation or a deadline: after “ngày”, or with day, month and year. What is no
 * date (a fraction, the number of a plot, a version) is left alone, and a month or day 0 is a blank. Of a deadline the last
 * day of its month was meant; of a cited document the day that is known, or that it is cited with elsewhere. Of a year's
 * months and quarters only those are asked that a year follows.
 *
 *     Báo cáo trước ngày 31/9/2026   → 30/9/2026
 *                        ^^^^^^^^^
 */
export const realDate = defineFindings({
  unreal: {
    vi: '“{date}” không có trong lịch: tháng {month} năm {year} chỉ có {days} ngày; cần sửa lại.',
    en: '“{date}” is not in the calendar: month {month} of {year} has only {days} days.'
  },
  unrealYearly: {
    vi: '“{date}” không có trong lịch: tháng {month} chỉ có {days} ngày; cần sửa lại.',
    en: '“{date}” is not in the calendar: month {month} has only {days} days.'
  },
  noMonth: {
    vi: '“{date}” không phải là một ngày có thật; cần kiểm tra lại ngày và tháng.',
    en: '“{date}” is no real date; check day and month.'
  },
  noSuchMonth: {
    vi: '“{period}” không có trong lịch: một năm chỉ có 12 tháng; cần kiểm tra lại.',
    en: '“{period}” is not in the calendar: a year has twelve months; check it.'
  },
  noSuchQuarter: {
    vi: '“{period}” không có trong lịch: một năm chỉ có 4 quý; cần kiểm tra lại.',
    en: '“{period}” is not in the calendar: a year has four quarters; check it.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    for (const passage of scopeOf(plan, undefined).passages) {
      const words = plan.phrases.words(passage)
      for (const {start, end, of} of unrealPeriods(words)) {
        const period = passage.value.slice(start, end)
        report(of === 'months' ? 'noSuchMonth' : 'noSuchQuarter', {period}, passage.span(start, end))
      }
      for (const found of unrealDates(words)) {
        const {start, end, month, year, days} = found
        const date = passage.value.slice(start, end)
        const at = passage.span(start, end)
        const meant = dateMeant(found, passage, plan, knowledge)
        const suggestions = meant === undefined ? [] : [meant]
        if (days === undefined) report('noMonth', {date}, at, {suggestions})
        else if (year === undefined) report('unrealYearly', {date, month, days}, at, {suggestions})
        else report('unreal', {date, month, year: String(year), days}, at, {suggestions})
      }
    }
  }
})
