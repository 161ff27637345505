import {z} from 'zod'
import type {Citation, Plan} from '../document/plan.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import type {Span} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {governingPlans, standsInBases} from './governing-plans.js'
import {words} from './phrases.js'
import {whereMissing} from './where-missing.js'

export const parentPlanParams = () =>
  z.strictObject({
    /** The type of the parent, and the types that may promulgate one. */
    type: words(),
    promulgatedBy: z.array(words()),
    /** Words of its title that show the subject; a title with none of them belongs to another matter. */
    subjects: z.array(words()).min(1)
  })
type Params = z.output<ReturnType<typeof parentPlanParams>>

/**
 * Is the plan that this one carries out cited with number and date?
 *
 * A Kế hoạch, or a Quyết định that promulgates one, of the issuer, a superior or the Ministry. In the legal bases it
 * is met; only further down a person must look; without number or date it is not met. Of several, the one for the
 * plan’s own year and nearest in time is the evidence.
 *
 *     Thực hiện Kế hoạch số 37/KH-UBND ngày 06/02/2024 của UBND tỉnh về …
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const parentPlan = defineCheck({
  missing: {
    vi: 'Phần căn cứ chưa viện dẫn kế hoạch cấp trên (hoặc của chính cơ quan ban hành) mà kế hoạch này triển khai; cần ghi rõ số, ký hiệu và ngày, tháng, năm.',
    en: 'The plan does not cite the plan that it carries out; cite it with number and date.'
  },
  undated: {
    vi: 'Kế hoạch được triển khai “{number}” viện dẫn chưa có ngày, tháng, năm ban hành; cần bổ sung.',
    en: 'The parent plan “{number}” is cited without its date; add it.'
  },
  unnumbered: {
    vi: 'Căn cứ “{words}” viện dẫn kế hoạch mà chưa ghi số, ký hiệu và ngày, tháng, năm; cần bổ sung.',
    en: 'The legal basis “{words}” names a plan without number and date; add them.'
  },
  onlyInBody: {
    vi: '“{number}” ngày {date} chỉ được nêu trong phần nội dung, chưa nêu ở phần căn cứ; cần xem có phải kế hoạch được triển khai hay không.',
    en: '“{number}” of {date} is cited only in the body, not among the legal bases; see whether it is the parent plan.'
  },
  otherSubject: {
    vi: 'Phần căn cứ có viện dẫn “{number}” nhưng không rõ văn bản này có phải kế hoạch về cải cách hành chính được triển khai hay không; cần xem lại.',
    en: 'The legal bases cite “{number}”, but it is not clear that it is the plan on administrative reform; see whether it is the parent plan.'
  }
})<Params, unknown>({
  kind: 'parent-plan',
  asks: 'requirements',
  readsDecision: true,
  run({plan, params, items, met, unmet, unclear}) {
    for (const item of items) {
      const {candidates, fitting, inBases} = governingPlans(plan, params)
      const dated = best(
        inBases.filter(citation => citation.writtenDate),
        plan
      )
      const inBody = best(
        fitting.filter(citation => citation.writtenDate && !inBases.includes(citation)),
        plan
      )
      const undated = inBases[0]
      const foreign = candidates.find(citation => standsInBases(plan, citation) && citation.writtenDate)
      const unnumbered = (undated ?? dated) ? undefined : namedWithoutNumber(plan)

      if (dated) met(item, [dated.span])
      else if (inBody)
        unclear(
          item,
          'onlyInBody',
          {number: inBody.number, date: vietnameseDate(inBody.writtenDate!)},
          inBody.span,
          [inBody.span]
        )
      else if (undated) unmet(item, 'undated', {number: undated.number}, undated.span)
      else if (foreign) unclear(item, 'otherSubject', {number: foreign.number}, foreign.span, [foreign.span])
      else if (unnumbered) unmet(item, 'unnumbered', {words: unnumbered.words}, unnumbered.span)
      else unmet(item, 'missing', {}, whereMissing(plan, 'preamble'))
    }
  }
})

/** For the plan’s own year first, then the nearest in time that is not later than the plan. */
function best(citations: readonly Citation[], {facts}: Plan): Citation | undefined {
  const year = facts.year
  const score = (citation: Citation): string => {
    const title = citation.passage.bare.slice(citation.title.start, citation.title.end)
    const ownYear =
      year !== undefined && [...title.matchAll(/nam (\d+)/g)].some(found => Number(found[1]) === year)
    return `${ownYear ? 1 : 0}${citation.writtenDate}`
  }
  return [...citations].sort((a, b) => (score(a) < score(b) ? 1 : -1))[0]
}

/** “Thực hiện Kế hoạch cải cách hành chính năm 2025 của tỉnh”: a plan, and no number. */
function namedWithoutNumber(plan: Plan): {words: string; span: Span} | undefined {
  for (const text of plan.preamble?.children ?? []) {
    const found =
      /(?:can cu|thuc hien|trien khai)(?: thuc hien)? (ke hoach [^;.,:]{0,90}(?:cai cach hanh chinh|cchc)[^;.,:]{0,60})/.exec(
        text.passage.bare
      )
    if (!found) continue
    const start = found.index + found[0].length - found[1]!.length
    const end = found.index + found[0].length
    return {words: text.passage.value.slice(start, end), span: text.passage.span(start, end)}
  }
  return undefined
}
