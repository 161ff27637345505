import {z} from 'zod'
import {exceptionsOf} from '../../document/exceptions.js'
import {isIsoDate, vietnameseDate} from '../../vietnamese/dates.js'
import {defineFindings} from '../define-check.js'
import {placeOfDirective} from '../reading/exception-place.js'

export const exceptionExpiredParams = () =>
  z.strictObject({}).meta({
    description: 'Ngoại lệ ghi trong văn bản còn hạn không?',
    en: 'Is the day not past up to which an exception in the document holds?'
  })

/**
 * Is the day not past up to which an exception in the document holds? Which day it is now is not asked here: what is
 * said holds where the day turns out to be past.
 *
 *     <!-- cchclint-disable-file form/recipients until=2026-03-31 -- lý do -->
 */
export const exceptionExpired = defineFindings({
  past: {
    vi: 'Ngoại lệ cho “{rule}” chỉ có hiệu lực đến hết ngày {day}; cần sửa điều đã được miễn rồi bỏ ngoại lệ, hoặc ghi hạn mới.',
    en: 'The exception for “{rule}” held up to {day}; mend what was excepted and take it away, or set another day.'
  },
  notADay: {
    vi: 'Hạn “{until}” của ngoại lệ không phải là một ngày nên ngoại lệ không có hiệu lực; cần viết theo dạng until=2026-12-31.',
    en: '“{until}” is not a day, so this exception does nothing; write it as in until=2026-12-31.'
  }
})({
  readsUnreadable: true,
  run({plan, report}) {
    const said = new Set<unknown>()
    for (const [exception, {directive, rule}] of exceptionsOf(plan.source).made.entries()) {
      const {until} = directive
      if (until === null) continue
      const at = placeOfDirective(directive)
      if (isIsoDate(until)) {
        const day = {vi: vietnameseDate(until), en: until}
        report('past', {rule, day}, at, {directive, when: {exception, is: 'expired'}})
      } else if (!said.has(directive)) report('notADay', {until}, at, {directive})
      said.add(directive)
    }
  }
})
