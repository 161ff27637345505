import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {copiedPlaces} from '../reading/copied-places.js'

export const copiedPlaceParams = () =>
  z
    .strictObject({
      kinds: z.array(z.string()).min(1).meta({
        description: 'Các loại cơ quan (theo bảng cơ quan) mà tỉnh nào cũng có.',
        en: 'Kinds of agencies, of the table, that each province has.'
      }),
      media: z.array(z.string()).meta({
        description:
          'Báo, đài: của thành phố trực thuộc trung ương thì tỉnh khác cũng có thể nhờ đăng, phát.',
        en: 'Press and broadcasting: those of large cities may work for other provinces.'
      })
    })
    .meta({
      description: 'Có tên tỉnh, thành phố khác còn sót từ kế hoạch chép lại không?',
      en: 'Is the name of another province left over from a plan that was copied?'
    })

/**
 * Is the name of another province left over from a plan that was copied?
 *
 * The plan’s own province is that of its header, where title, place or text say the same; else nothing is asked. Another
 * one counts where a plan names its own: behind an agency, as the area where things are done, where the plan is enacted
 * and closed. Cited documents, study visits, common work, comparisons, lists and former names pass, and so does a place
 * that the plan names with a reason as often as without one.
 *
 *     UBND TỈNH LÀO CAI … Trên đây là Kế hoạch tuyên truyền cải cách hành chính tỉnh Thanh Hóa năm 2026
 *                                                                              ^^^^^^^^^^^^^^
 */
export const copiedPlace = defineFindings({
  copied: {
    vi: 'Kế hoạch của {own} nhưng ở đây ghi “{written}”; cần kiểm tra, có thể còn sót từ kế hoạch của địa phương khác.',
    en: 'The plan is that of {own}, but here it says “{written}”; check it, it may be left over from the plan of another place.'
  }
})<typeof copiedPlaceParams>({
  needs: ['diacritics'],
  run({plan, knowledge, params, report}) {
    for (const {written, own, span, instead} of copiedPlaces(plan, knowledge, params))
      report('copied', {own, written}, span, {suggestions: [instead], ages: true})
  }
})
