import {z} from 'zod'
import type {Plan, Section} from '../document/plan.js'
import {hasContent, sectionsIn} from '../document/walk.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import {defineCheck} from './define-check.js'
import {headingSpan, whereMissing} from './where-missing.js'

export const requiredSectionsParams = () => z.strictObject({})
export const requiredSectionsItem = () =>
  z.strictObject({
    /** Words that a heading of this section begins with, or that one of its parts begins with. */
    headings: z.array(z.string()).min(1)
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

/** The sections whose heading has a part that begins with one of these words. */
function sectionsHeaded(plan: Plan, headings: readonly string[]): Section[] {
  const words = new Lexicon<string>()
  for (const heading of headings) words.add(heading, heading)
  const first: Section[] = []
  const later: Section[] = []
  for (const section of sectionsIn(plan.sections)) {
    if (!section.headedBy) continue
    const matches = plan.phrases
      .find(words, section.label)
      .filter(match => beginsPart(section, match.start, match.end))
    if (matches.length > 0) (matches[0]!.start === 0 ? first : later).push(section)
  }
  // A heading that begins with the words is better evidence than one that has them further on.
  return [...first, ...later]
}

/** The words stand at the head of the heading, or after a comma, “và” or a dash. */
function beginsPart({label, headedBy, rest}: Section, start: number, end: number): boolean {
  const before = label.bare.slice(0, start)
  if (
    !/(?:^|[,;&/-] ?| va |^(?:ve|cac|nguon|phan|mot so|xac dinh|cong tac|bo tri|du toan|nhung|nhiem vu va|y nghia) |[,;] ?(?:cac|nguon|mot so) | va (?:cac|nguon|mot so) )$/.test(
      before
    )
  )
    return false
  // A line without number or markup must be hardly more than these words: “Kinh phí thực hiện: …”.
  return (
    headedBy !== 'plain' ||
    (before === '' && label.value.slice(end).split(' ').length <= (rest.length > 0 ? 3 : 5))
  )
}
