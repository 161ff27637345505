import {z} from 'zod'
import type {Plan, Section} from '../../document/plan.js'
import {hasText} from '../../document/reading/heading.js'
import {defineFindings, type ParamsOf} from '../define-check.js'
import {
  type MeantSection,
  meantSection,
  sectionsMeant,
  sectionWords,
  writtenIn
} from '../params/headed-sections.js'
import {words} from '../params/phrases.js'
import {gapAt, headingSpan} from '../../document/reading/where-missing.js'
import {emptyHeadings, isBeforeClosing} from '../../document/reading/empty-headings.js'

export const emptySectionParams = () =>
  z
    .strictObject({
      elsewhere: z.array(words()).optional().meta({
        description:
          'Đề mục có một trong các từ này thì nội dung nằm ở chỗ khác (phụ lục, bảng, hình), nên được để trống.',
        en: 'Words of a heading whose text is somewhere else, or no text at all: an annex, a table, a picture.'
      }),
      askedElsewhere: z.array(sectionWords()).optional().meta({
        description:
          'Các mục đã có quy tắc khác xét: khi chưa mục nào cùng tên có nội dung thì quy tắc ấy báo.',
        en: 'Sections that another rule asks for: that rule tells where none of them says anything.'
      }),
      askedOfProvinces: z.array(sectionWords()).optional().meta({
        description: 'Như trên, các mục mà quy tắc khác chỉ xét ở cấp tỉnh.',
        en: 'The same, of sections that another rule asks of provinces alone.'
      })
    })
    .meta({description: 'Có đề mục nào để trống không?', en: 'Is there a heading with nothing below it?'})

/**
 * Is there a heading with nothing below it?
 *
 * A numbered line may be a heading or a point of a list that needs no more words. It is a heading where it is printed
 * in capitals or bold, has a Roman number or ends with a colon, or where most of its fellows have text below them.
 * The last heading before a closing that says something may have its text there. Annexes, whose tables flatten into
 * anything, are not asked.
 *
 *     III. HOẠT ĐỘNG TRỌNG TÂM      ← nothing
 *     IV. KINH PHÍ THỰC HIỆN
 */
export const emptySection = defineFindings({
  empty: {
    vi: 'Mục “{heading}” mới có tiêu đề, chưa có nội dung; cần viết nội dung hoặc bỏ mục này.',
    en: 'There is nothing below the heading “{heading}”; write its text or drop the heading.'
  }
})<typeof emptySectionParams, typeof prepare>({
  prepare,
  phraseLists: ({elsewhere = [], askedElsewhere = [], askedOfProvinces = []}) => [
    elsewhere,
    ...[...askedElsewhere, ...askedOfProvinces].flatMap(writtenIn)
  ],
  run({plan, params, prepared, report}) {
    const {elsewhere = []} = params
    let spared: ReadonlySet<Section> | undefined
    for (const section of emptyHeadings(plan.sections, plan.phrases)) {
      const asked = plan.facts.level === 'province' ? [...prepared.all, ...prepared.province] : prepared.all
      spared ??= new Set(asked.flatMap(meant => allEmpty(plan, meant)))
      if (spared.has(section) || isBeforeClosing(plan, section)) continue
      if (plan.phrases.findListed(elsewhere, section.passage).length > 0) continue
      report('empty', {heading: section.label.value}, gapAt(headingSpan(section)))
    }
  }
})

/** The sections that another rule asks for, of all plans and of those of provinces. */
interface Asked {
  readonly all: readonly MeantSection[]
  readonly province: readonly MeantSection[]
}

function prepare({askedElsewhere = [], askedOfProvinces = []}: ParamsOf<typeof emptySectionParams>): Asked {
  return {all: askedElsewhere.map(meantSection), province: askedOfProvinces.map(meantSection)}
}

/** The section that `required-sections` reports: the first of this name, where none says anything. */
function allEmpty(plan: Plan, meant: MeantSection): readonly Section[] {
  const sections = sectionsMeant(plan, meant)
  return sections.some(section => hasText(section, plan.phrases)) ? [] : sections.slice(0, 1)
}
