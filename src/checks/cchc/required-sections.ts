import {z} from 'zod'
import {hasText, sectionsPerhapsServing, sectionsServing} from '../../document/reading/heading.js'
import {defineRequirements} from '../define-check.js'
import {sectionsHeaded} from '../params/headed-sections.js'
import {words} from '../params/phrases.js'
import {gapAt, headingSpan, whereMissing} from '../../document/reading/where-missing.js'
import {isAllBlank, says} from '../../document/reading/filled-sections.js'

export const requiredSectionsParams = () =>
  z.strictObject({}).meta({
    description: 'Kế hoạch có mục này và mục ấy có nội dung không?',
    en: 'Is there a section of this name, and does it say something?'
  })
export const requiredSectionsItem = () =>
  z.strictObject({
    headings: z.array(words()).min(1).optional().meta({
      description:
        'Đề mục, hoặc một phần của đề mục, bắt đầu bằng một trong các từ này; không ghi thì dùng dòng cùng mã với yêu cầu trong bảng `headings`.',
      en: 'Words that a heading, or a part of it, begins with; any will do. Without them, those of the row of the table `headings` that bears the item’s id.'
    }),
    together: z.string().optional().meta({
      description: 'Ví dụ một đề mục ghép mục này với mục khác, nêu trong thông báo.',
      en: 'A heading that serves this section and others, which the message gives as an example.'
    })
  })

/** Said of all that is asked of a plan, where the document is the decision alone. */
export const planElsewhere = {
  vi: 'Quyết định này ban hành kế hoạch nằm ở tệp khác nên không xét được nội dung kế hoạch; cần rà soát cả tệp kế hoạch kèm theo.',
  en: 'This decision promulgates a plan that is in another file, so the plan itself cannot be judged; judge that file too.'
} as const

/**
 * Does the plan have a section of this name, and does it say something?
 *
 * A heading, a numbered or a bold label counts, at any level. Its words count where the heading or a part of it
 * begins with them: “II. ĐỐI TƯỢNG, NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN” serves three, “Đổi mới nội dung” none.
 *
 * A section that holds nothing but a model wording of which something is left to be filled in, “[…]”, is for a person to
 * look at.
 *
 * A heading whose words may mean the section, as “Cách làm” the forms, is for a person to look at.
 *
 * Of a decision whose plan is in another file nothing of this can be asked; it is said once.
 *
 *     I. MỤC TIÊU, YÊU CẦU VÀ ĐỐI TƯỢNG
 *        ^^^^^^^^  ^^^^^^^    ^^^^^^^^^
 */
export const requiredSections = defineRequirements({
  missing: {
    vi: 'Kế hoạch chưa có mục “{title}”; cần bổ sung mục này (có thể ghép với mục khác).',
    en: 'The plan has no section “{title}”; add it (one heading may serve several).'
  },
  missingOrTogether: {
    vi: 'Kế hoạch chưa có mục “{title}”; cần bổ sung mục này (có thể ghép với mục khác, ví dụ “{together}”).',
    en: 'The plan has no section “{title}”; add it (one heading may serve several: “{together}”).'
  },
  empty: {
    vi: 'Mục “{heading}” mới có tiêu đề, chưa có nội dung; cần viết nội dung cho mục này.',
    en: 'The section “{heading}” is empty; write its text.'
  },
  perhaps: {
    vi: 'Mục “{heading}” có thể là mục “{title}” nhưng tên mục chưa nêu rõ; cần kiểm tra và ghi rõ trong tên mục.',
    en: 'The section “{heading}” may be “{title}”, but its name does not say so; check it, and make the name say it.'
  },
  blank: {
    vi: 'Mục “{heading}” còn chỗ “[…]” chưa điền; cần điền đủ.',
    en: 'The section “{heading}” still has “[…]” in it; fill it in.'
  },
  elsewhere: planElsewhere
})<typeof requiredSectionsItem>({
  readsDecision: true,
  itemPhraseLists: ({headings}) => (headings ? [headings] : []),
  run({plan, items, met, unmet, unclear, notEvaluated, report}) {
    const article = plan.promulgatedElsewhere
    if (article) {
      report('elsewhere', {}, article.passage.span(), {atMost: 'info'})
      for (const item of items) notEvaluated(item, 'elsewhere', {})
      return
    }
    for (const item of items) {
      const {headings} = item.params
      const sections = headings ? sectionsHeaded(plan, headings) : sectionsServing(plan, item.id ?? '')
      const filled = sections.find(section => says(section, sections, plan))
      if (filled) {
        const at = headingSpan(filled)
        if (isAllBlank(filled, plan)) unclear(item, 'blank', {heading: filled.label.value}, gapAt(at), [at])
        else met(item, [at])
        continue
      }
      const empty = sections.find(section => !hasText(section, plan.phrases)) ?? sections[0]
      const perhaps = headings
        ? undefined
        : sectionsPerhapsServing(plan, item.id ?? '').find(section => hasText(section, plan.phrases))
      if (perhaps) {
        const at = headingSpan(perhaps)
        unclear(item, 'perhaps', {heading: perhaps.label.value, title: item.title}, at, [at])
      } else if (empty) unmet(item, 'empty', {heading: empty.label.value}, gapAt(headingSpan(empty)))
      else {
        const at = whereMissing(plan, 'whole')
        const {together} = item.params
        if (together === undefined) unmet(item, 'missing', {title: item.title}, at)
        else unmet(item, 'missingOrTogether', {title: item.title, together}, at)
      }
    }
  }
})
