import {z} from 'zod'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {yearOfTitle} from '../../document/reading/year-of-title.js'

export const issuedInTimeParams = () =>
  z
    .strictObject({
      until: z
        .string()
        .regex(/^\d\d-\d\d$/)
        .meta({
          description: 'Ngày cuối cùng còn kịp trong năm của kế hoạch, dạng tháng-ngày: `03-31`.',
          en: 'The last day of the plan’s year that is in time: month and day, `03-31`.'
        }),
      notOf: z.array(words()).default([]).meta({
        description:
          'Tên kế hoạch có một trong các từ này là kế hoạch của một phần năm hoặc là bản sửa đổi, không xét.',
        en: 'Words in a title that make it the plan of a part of the year, or an amendment.'
      }),
      notIn: z.array(z.int()).default([]).meta({
        description: 'Những năm không xét vì các cơ quan được sắp xếp lại.',
        en: 'Years in which those who plan were themselves made anew.'
      })
    })
    .meta({
      description: 'Kế hoạch của một năm có ban hành từ đầu năm không?',
      en: 'Was the plan of a year issued early in that year?'
    })

/**
 * Was the plan of a year issued early in that year?
 *
 * The day in the header against the year that the title names. A title without a year, a plan of several years or of a
 * part of one, and a plan whose day is still blank are not asked.
 *
 *     Tịnh Mậu, ngày 20 tháng 02 năm 2024
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^      Kế hoạch tuyên truyền cải cách hành chính năm 2024
 */
export const issuedInTime = defineRequirement({
  late: {
    vi: 'Kế hoạch của năm {year} ban hành ngày {date}, sau ngày {until}; kế hoạch năm nên ban hành sớm để đủ thời gian thực hiện.',
    en: 'The plan of {year} was issued on {date}, after {until}; a yearly plan is better issued early, so that there is time for it.'
  },
  noYear: {
    vi: 'Tên kế hoạch không phải của trọn một năm.',
    en: 'The title is not that of a plan for one whole year.'
  },
  noDate: {
    vi: 'Kế hoạch chưa ghi ngày ban hành.',
    en: 'The plan bears no date of issue yet.'
  },
  notThisYear: {
    vi: 'Năm {year} các cơ quan, chính quyền địa phương được sắp xếp lại nên không xét thời điểm ban hành.',
    en: 'In {year} authorities were reorganised, so the day of issue is not judged.'
  }
})<typeof issuedInTimeParams>({
  needs: ['diacritics', 'header'],
  phraseLists: ({notOf}) => [notOf],
  run({plan, params, met, unmet, notApplicable}) {
    const year = yearOfTitle(plan, params.notOf)
    const date = plan.header?.date
    if (year === undefined) notApplicable('noYear', {})
    else if (date?.iso === undefined) notApplicable('noDate', {})
    else if (params.notIn.includes(year)) notApplicable('notThisYear', {year})
    else if (date.iso <= `${year}-${params.until}`) met([date.span])
    else {
      const until = vietnameseDate(`${year}-${params.until}`)
      unmet('late', {year, date: vietnameseDate(date.iso), until}, date.span)
    }
  }
})
