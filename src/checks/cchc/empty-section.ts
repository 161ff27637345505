import {z} from 'zod'
import type {Content, Plan, Section} from '../../document/plan.js'
import {opensWith} from '../../document/reading/frames.js'
import {hasText, isAnnouncement} from '../../document/reading/heading.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {defineCheck} from '../define-check.js'
import {sectionsMeant, type SectionWords, sectionWords, writtenIn} from '../params/headed-sections.js'
import {words} from '../params/phrases.js'
import {headingSpan} from '../../document/reading/where-missing.js'

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
      })
    })
    .meta({description: 'Có đề mục nào để trống không?', en: 'Is there a heading with nothing below it?'})
type Params = z.output<ReturnType<typeof emptySectionParams>>

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
export const emptySection = defineCheck({
  empty: {
    vi: 'Dưới đề mục “{heading}” chưa có nội dung; cần viết nội dung hoặc bỏ đề mục này.',
    en: 'There is nothing below the heading “{heading}”; write its text or drop the heading.'
  }
})<Params, unknown>({
  kind: 'empty-section',
  produces: 'findings',
  phraseLists: ({elsewhere = [], askedElsewhere = []}) => [elsewhere, ...askedElsewhere.flatMap(writtenIn)],
  run({plan, params, report}) {
    const {elsewhere = []} = params
    const spared = new Set((params.askedElsewhere ?? []).flatMap(meant => allEmpty(plan, meant)))
    for (const section of emptyHeadings(plan.sections, plan.phrases)) {
      if (spared.has(section) || isBeforeClosing(plan, section)) continue
      if (plan.phrases.findListed(elsewhere, section.passage).length > 0) continue
      report('empty', {heading: section.label.value}, headingSpan(section))
    }
  }
})

/** The section that `required-sections` reports: the first of this name, where none says anything. */
function allEmpty(plan: Plan, meant: SectionWords): Section[] {
  const sections = sectionsMeant(plan, meant)
  return sections.some(section => hasText(section, plan.phrases)) ? [] : sections.slice(0, 1)
}

function* emptyHeadings(nodes: readonly Content[], phrases: PhraseReader): Generator<Section> {
  const siblings = nodes.filter(node => node.type === 'section')
  const fellows = fellowsOf(siblings, phrases)
  for (const [at, section] of siblings.entries()) {
    const next = siblings[at + 1]
    // A heading without a number may belong below one with a number, and a list below what announces it.
    const mayGoOn =
      next !== undefined &&
      ((section.marker !== undefined && next.marker === undefined) || isAnnouncement(section, phrases))
    if (!hasText(section, phrases) && !mayGoOn && isHeading(section, fellows)) yield section
    yield* emptyHeadings(section.children, phrases)
  }
}

/** How many sections of one list have this kind of number, and how many of them are headings with text below. */
interface Fellows {
  all: number
  filled: number
}

function fellowsOf(siblings: readonly Section[], phrases: PhraseReader): Map<string | undefined, Fellows> {
  const counts = new Map<string | undefined, Fellows>()
  for (const section of siblings) {
    const count = counts.get(section.marker?.style) ?? {all: 0, filled: 0}
    count.all++
    if (section.headedBy !== undefined && hasText(section, phrases)) count.filled++
    counts.set(section.marker?.style, count)
  }
  return counts
}

/** How long a heading may be, in words. */
const longest = 22

/** @param fellows the counts of the list that the section, which is empty, stands in */
function isHeading(section: Section, fellows: ReadonlyMap<string | undefined, Fellows>): boolean {
  const {headedBy, label, passage, marker} = section
  if (headedBy === undefined || headedBy === 'plain') return false
  if (label.value.split(' ').length > longest || '.;,…'.includes(passage.value.at(-1) ?? ' ')) return false
  if (isAllCapitals(label.value) || headedBy !== 'number' || passage.value.endsWith(':')) return true
  if (marker?.style === 'roman' || marker?.style === 'upper') return true
  const {all, filled} = fellows.get(marker?.style)!
  return filled >= 2 && filled * 2 > all - 1
}

/** What follows the last heading may have been taken for the plan’s closing. */
function isBeforeClosing({closing, sections, phrases}: Plan, section: Section): boolean {
  if (!closing || opensWith(closing.passage, ['closes'], phrases)) return false
  let last = sections.at(-1)
  for (;;) {
    if (last === section) return true
    const next = last?.children.findLast(child => child.type === 'section')
    if (!next) return false
    last = next
  }
}
