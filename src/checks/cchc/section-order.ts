import {z} from 'zod'
import {defineRequirements, type ParamsOf} from '../define-check.js'
import {
  type MeantSection,
  meantSection,
  outermostMeant,
  sectionWords,
  writtenIn
} from '../params/headed-sections.js'
import {headingSpan} from '../../document/reading/where-missing.js'
import {firstMisplaced} from '../../document/reading/section-order.js'

export const sectionOrderParams = () =>
  z
    .strictObject({
      order: z.array(sectionWords()).min(2).meta({
        description:
          'Các mục theo thứ tự; mỗi mục là một dòng của bảng `headings` (`section: purpose`), từ mở đầu đề mục, hoặc danh sách từ mà có một là được.',
        en: 'The sections in order, each a row of the table `headings` (`section: purpose`), the words that its heading begins with, or a list of which any will do.'
      })
    })
    .meta({
      description: 'Các mục có đi theo thứ tự này không?',
      en: 'Do the sections that there are stand in this order?'
    })
export const sectionOrderItem = sectionOrderParams

/**
 * Do the sections stand in this order?
 *
 * Only those that the plan has are compared (what is missing is the question of `required-sections`), each by its
 * outermost heading. One heading may serve several.
 *
 *     I. MỤC ĐÍCH      II. TỔ CHỨC THỰC HIỆN      III. NỘI DUNG
 *                                                      ^^^^^^^^  should go before TỔ CHỨC THỰC HIỆN
 */
export const sectionOrder = defineRequirements({
  misplaced: {
    vi: 'Mục “{later}” đang đứng trước mục “{earlier}”; nên chuyển mục “{earlier}” lên trước.',
    en: 'The section “{later}” stands before “{earlier}”; move “{earlier}” up.'
  },
  tooFew: {
    vi: 'Kế hoạch chưa có đủ hai mục trong số các mục cần xét thứ tự.',
    en: 'The plan has not two of the sections whose order is asked.'
  }
})<typeof sectionOrderItem, typeof prepare>({
  prepare,
  acceptsRuleParams: true,
  itemPhraseLists: ({order}) => order.flatMap(writtenIn),
  run({plan, items, met, unmet, notApplicable}) {
    for (const item of items) {
      const sections = item.prepared.flatMap(meant => outermostMeant(plan, meant) ?? [])
      const misplaced = firstMisplaced(sections)
      if (sections.length < 2) notApplicable(item, 'tooFew', {})
      else if (misplaced) {
        const {earlier, later} = misplaced
        const values = {later: later.label.value, earlier: earlier.label.value}
        unmet(item, 'misplaced', values, headingSpan(earlier))
      } else met(item, [...new Set(sections)].map(headingSpan))
    }
  }
})

function prepare({order}: ParamsOf<typeof sectionOrderItem>): MeantSection[] {
  return order.map(meantSection)
}
