import {z} from 'zod'
import {defineRequirement} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const pageNumberParams = () =>
  z
    .strictObject({
      characters: z.int().min(1).meta({
        description: 'Văn bản dài hơn bấy nhiêu ký tự thì chắc chắn quá một trang.',
        en: 'How many characters surely take more than a page.'
      })
    })
    .meta({
      description: 'Trang có đánh số ở lề trên, canh giữa, trừ trang thứ nhất không?',
      en: 'Have the pages numbers, above, in the middle, none on the first?'
    })

/**
 * Do the pages have numbers: above, in the middle, and none on the first?
 *
 * A text that may stand on one page needs none. Of several stretches of pages the first one with numbers is looked at: a
 * decision of one page may stand before its plan. Where tabs or text boxes put the number, its place is not judged.
 *
 *                     2                   ← from the second page
 *     … tổ chức tuyên truyền trên Báo
 */
export const pageNumber = defineRequirement({
  none: {
    vi: 'Văn bản nhiều trang nhưng chưa đánh số trang; cần đánh số ở lề trên, canh giữa, không hiển thị số trang thứ nhất.',
    en: 'The document has several pages and no page numbers; put them above, in the middle, with none on the first.'
  },
  below: {
    vi: 'Số trang đang đặt ở lề dưới; cần đặt ở lề trên, canh giữa.',
    en: 'The page number stands below; put it above, in the middle.'
  },
  aside: {
    vi: 'Số trang đang canh lề {side}; nên canh giữa.',
    en: 'The page number stands at the {side}; put it in the middle.'
  },
  first: {
    vi: 'Số trang hiển thị cả ở trang thứ nhất; nên đặt để trang thứ nhất không hiển thị số trang (Different First Page).',
    en: 'The first page shows its number; better hide it (Different First Page).'
  },
  short: {
    vi: 'Văn bản ngắn, có thể chỉ có một trang, nên không cần đánh số trang.',
    en: 'The text is short and may stand on one page, which needs no number.'
  }
})<typeof pageNumberParams>({
  needs: ['layout', 'office'],
  run({plan, params, met, unmet, notApplicable}) {
    const pages = plan.source.layout?.pages ?? []
    const numbered = pages.find(({pageNumber: {isAbove, isBelow}}) => isAbove || isBelow)
    const at = whereMissing(plan, 'whole')
    if (!numbered) {
      if (plan.source.text.length > params.characters) unmet('none', {}, at)
      else notApplicable('short', {})
      return
    }
    const {isAbove, alignment} = numbered.pageNumber
    if (!isAbove) unmet('below', {}, at)
    else if (alignment === 'left' || alignment === 'right')
      unmet('aside', {side: sides[alignment]}, at, {atMost: 'info'})
    else if (pages[0]?.pageNumber.isOnFirst) unmet('first', {}, at, {atMost: 'info'})
    else met([])
  }
})

const sides = {left: {vi: 'trái', en: 'left'}, right: {vi: 'phải', en: 'right'}}
