import {z} from 'zod'
import {isInCitedTitle} from '../document/cited-places.js'
import type {Plan} from '../document/plan.js'
import {passagesIn, passagesOf} from '../document/walk.js'
import type {IndexMention, Indices} from '../knowledge/indices.js'
import type {Match} from '../vietnamese/phrase-finder.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {whereMissing} from './where-missing.js'

export const indexCoverageParams = () => z.strictObject({})
export const indexCoverageItem = () =>
  z.strictObject({
    /** The id of a row of rules/knowledge/indices.yaml. */
    index: z.string()
  })
type ItemParams = z.output<ReturnType<typeof indexCoverageItem>>

/**
 * Does the plan name this index as something to communicate?
 *
 * By abbreviation or by name, in the body. Not where the words stand in the title of a cited document (“… nâng cao
 * năng lực cạnh tranh cấp tỉnh”), and not where they mean an office’s own index (“Chỉ số CCHC năm 2024 của Sở”). A
 * name without “Chỉ số” counts where a list of indices goes before it.
 *
 *     các chỉ số: cải cách hành chính (PAR INDEX), hài lòng …
 *                 ^^^^^^^^^^^^^^^^^^^
 */
export const indexCoverage = defineCheck({
  missing: {
    vi: 'Phần nội dung chưa nêu {name}{abbreviation}; cần bổ sung việc tuyên truyền chỉ số này.',
    en: 'The plan does not name the index “{name}”{abbreviation}; add it to what is communicated.'
  },
  notYet: {
    vi: '{name} chỉ có từ năm {since}, sau năm của kế hoạch.',
    en: '“{name}” exists only since {since}, after the year of the plan.'
  },
  misread: {
    vi: 'Hình như văn bản có nêu {name}, nhưng chữ máy đọc không đủ rõ; cần người xem lại.',
    en: '“{name}” seems to be named, but the machine-read text is not clear enough; a person must look.'
  }
})<unknown, ItemParams>({
  kind: 'index-coverage',
  asks: 'requirements',
  run({plan, world, items, met, unmet, unclear, notApplicable}) {
    const mentions = mentionsIn(plan, world.indices)
    for (const item of items) {
      const index = world.indices.get(item.params.index)
      if (!index) continue
      const found = mentions.filter(mention => mention.id === index.id)
      const [abbreviation] = index.abbreviations
      if (plan.facts.year !== undefined && plan.facts.year < index.since)
        notApplicable(item, 'notYet', {name: index.name, since: index.since})
      else if (found.length === 0)
        unmet(
          item,
          'missing',
          {name: index.name, abbreviation: abbreviation ? ` (${abbreviation})` : ''},
          whereMissing(plan, 'content')
        )
      else if (found[0]!.isSure)
        met(
          item,
          found.slice(0, 3).map(mention => mention.span)
        )
      else unclear(item, 'misread', {name: index.name}, found[0]!.span, [found[0]!.span])
    }
  }
})

interface Mention {
  readonly id: string
  readonly span: Span
  readonly isSure: boolean
}

/** Every mention that counts, sure ones first. */
function mentionsIn(plan: Plan, indices: Indices): Mention[] {
  const mentions: Mention[] = []
  const parts = [...passagesOf(plan.preamble), ...passagesIn(plan.sections), ...annexPassages(plan)]
  for (const passage of parts) {
    const isLegible = plan.phrases.isLegible
    const found: Match<IndexMention>[] = [
      ...indices.abbreviations.findAll(passage),
      ...plan.phrases.find(indices.names, passage)
    ]
    for (const {value, start, end} of found) {
      if (isInCitedTitle(plan, passage, start)) continue
      if (value.form !== 'abbreviation' && isInternal(passage, end)) continue
      if (value.form === 'bare-name' && !inListOfIndices(passage, start)) continue
      mentions.push({
        id: value.id,
        span: passage.span(start, end),
        isSure: isLegible || value.form === 'abbreviation'
      })
    }
  }
  return mentions.sort((a, b) => Number(b.isSure) - Number(a.isSure) || a.span.start - b.span.start)
}

function annexPassages(plan: Plan): Passage[] {
  return plan.children.flatMap(part => (part.type === 'annex' ? passagesOf(part) : []))
}

/** “… năm 2024 của Sở”, “… cấp sở, cấp huyện”, “… nội bộ”. */
function isInternal(passage: Passage, end: number): boolean {
  return /^(?: ?\(?par[ -]?index\)?)? ?(?:nam \d{4} |noi bo |hang nam |hằng nam )*(?:cua (?:so|co quan|don vi|huyen|cac (?:so|co quan|don vi|huyen|xa|phong)|thanh tra|van phong|phong|xa|phuong|ubnd (?:cac )?(?:huyen|xa|phuong)|dia phuong)|cap (?:so|huyen|xa)|noi bo|ap dung (?:doi voi |cho )?(?:cac )?(?:so|phong|don vi|huyen|xa|co quan)|tai (?:cac )?(?:so|co quan|don vi))(?! hanh chinh)/.test(
    passage.bare.slice(end, end + 80)
  )
}

/** A list “các chỉ số …” is open before the place, in the same sentence. */
function inListOfIndices(passage: Passage, at: number): boolean {
  const before = passage.bare.slice(Math.max(0, at - 320), at)
  const list = before.lastIndexOf('chi so')
  return list >= 0 && !/[.;] /.test(before.slice(list))
}
