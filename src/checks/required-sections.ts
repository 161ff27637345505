import {z} from 'zod'
import {hasContent} from '../document/walk.js'
import {defineCheck} from './define-check.js'
import {sectionsHeaded} from './headed-sections.js'
import {words} from './phrases.js'
import {headingSpan, whereMissing} from './where-missing.js'

export const requiredSectionsParams = () => z.strictObject({})
export const requiredSectionsItem = () =>
  z.strictObject({
    /** Words that a heading of this section begins with, or that one of its parts begins with. */
    headings: z.array(words()).min(1)
  })
type ItemParams = z.output<ReturnType<typeof requiredSectionsItem>>

/**
 * Does the plan have a section of this name, and does it say something?
 *
 * A heading, a numbered or a bold label counts, at any level. Its words count where the heading or a part of it
 * begins with them: “II. ĐỐI TƯỢNG, NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN” serves three, “Đổi mới nội dung” none.
 *
 *     I. MỤC TIÊU, YÊU CẦU VÀ ĐỐI TƯỢNG
 *        ^^^^^^^^  ^^^^^^^    ^^^^^^^^^
 */
export const requiredSections = defineCheck({
  missing: {
    vi: 'Kế hoạch chưa có mục “{title}”; cần bổ sung đề mục này và nội dung của nó.',
    en: 'The plan has no section “{title}”; add the heading and its text.'
  },
  empty: {
    vi: 'Mục “{heading}” mới có đề mục, chưa có nội dung; cần viết nội dung cho mục này.',
    en: 'The section “{heading}” is empty; write its text.'
  }
})<unknown, ItemParams>({
  kind: 'required-sections',
  asks: 'requirements',
  run({plan, items, met, unmet}) {
    for (const item of items) {
      const sections = sectionsHeaded(plan, item.params.headings)
      const filled = sections.find(hasContent)
      if (filled) met(item, [headingSpan(filled)])
      else if (sections[0]) unmet(item, 'empty', {heading: sections[0].label.value}, headingSpan(sections[0]))
      else unmet(item, 'missing', {title: item.title}, whereMissing(plan, 'whole'))
    }
  }
})
