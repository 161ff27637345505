import {z} from 'zod'
import type {Citation, Plan} from '../../document/plan.js'
import {yearsIn} from '../../document/reading/years.js'
import {passagesOf} from '../../document/walk.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {fold} from '../../vietnamese/fold.js'
import type {Span} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {hasBlankDate} from '../../document/reading/blank-dates.js'
import {nameOf} from '../../document/reading/cited.js'
import {defineRequirement} from '../define-check.js'
import {governingPlans, namesSubject} from '../reading/governing-plans.js'
import {ownTitle} from '../../document/reading/title-periods.js'
import {words} from '../params/phrases.js'
import {blankNumbers} from '../reading/unfinished-numbers.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const parentPlanParams = () =>
  z
    .strictObject({
      type: words().meta({
        description: 'Tên loại của văn bản được triển khai.',
        en: 'The type of the parent.'
      }),
      promulgatedBy: z.array(words()).meta({
        description: 'Tên loại của văn bản có thể ban hành kế hoạch ấy.',
        en: 'The types that may promulgate one.'
      }),
      subjects: z.array(words()).min(1).meta({
        description: 'Từ ngữ trong tên văn bản cho biết đúng chủ đề; tên không có từ nào thuộc việc khác.',
        en: 'Words of its title that show the subject; a title with none of them belongs to another matter.'
      })
    })
    .meta({
      description: 'Kế hoạch được triển khai có được viện dẫn, đủ số và ngày không?',
      en: 'Is the plan that this one carries out cited with number and date?'
    })
type Params = z.output<ReturnType<typeof parentPlanParams>>

/**
 * Is the plan that this one carries out cited with number and date?
 *
 * A Kế hoạch, or a Quyết định that promulgates or is “về” one, of the issuer, a superior or the Ministry. In the legal
 * bases or a footnote of theirs it is met; only further down, on another subject, or of another province, district or
 * department, a person must look; without number or date it is not met, and while both are blank in a draft it is unclear. What this plan replaces, and what stands in
 * the title of another document, is no parent. Of several, the one for the plan’s own year and nearest in time is the
 * evidence.
 *
 *     Thực hiện Kế hoạch số 37/KH-UBND ngày 06/02/2024 của UBND tỉnh về …
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const parentPlan = defineRequirement({
  missing: {
    vi: 'Phần căn cứ chưa viện dẫn kế hoạch cấp trên (hoặc của chính cơ quan ban hành) mà kế hoạch này triển khai; cần ghi rõ số, ký hiệu và ngày, tháng, năm.',
    en: 'The plan does not cite the plan that it carries out; cite it with number and date.'
  },
  undated: {
    vi: 'Kế hoạch được triển khai “{number}” viện dẫn chưa có ngày, tháng, năm ban hành; cần bổ sung.',
    en: 'The parent plan “{number}” is cited without its date; add it.'
  },
  blank: {
    vi: 'Kế hoạch được triển khai “{words}” còn để trống số hoặc ngày, tháng, năm ban hành; cần điền đủ.',
    en: 'Number or date of the parent plan “{words}” is still blank; fill it in.'
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
  },
  otherOffice: {
    vi: 'Phần căn cứ viện dẫn “{number}” của {issuer}, không phải của cơ quan ban hành hay cấp trên; cần xem có đúng kế hoạch được triển khai hay không.',
    en: 'The legal bases cite “{number}” of {issuer}, which is neither the issuer of this plan nor above it; see whether it is the parent plan.'
  }
})<Params>({
  kind: 'parent-plan',
  readsDecision: true,
  run({plan, params, knowledge, met, unmet, unclear}) {
    const found = parentOf(plan, params, knowledge)
    if (found.is === 'dated') met([found.citation.span])
    else if (found.is === 'only-in-body') {
      const {number, writtenDate, span} = found.citation
      unclear('onlyInBody', {number, date: vietnameseDate(writtenDate!)}, span, [span])
    } else if (found.is === 'blank' && plan.facts.stage === 'draft')
      unclear('blank', {words: found.words}, found.span, [found.span])
    else if (found.is === 'blank') unmet('blank', {words: found.words}, found.span, {matter: 'undated'})
    else if (found.is === 'undated') {
      const {number, span} = found.citation
      unmet('undated', {number}, span, {matter: 'undated'})
    } else if (found.is === 'foreign') {
      const {number, span} = found.citation
      unclear('otherSubject', {number}, span, [span])
    } else if (found.is === 'of-another') {
      const {number, issuer, span} = found.citation
      unclear('otherOffice', {number, issuer: issuer!}, span, [span])
    } else if (found.is === 'unnumbered') unmet('unnumbered', {words: found.words}, found.span)
    else unmet('missing', {}, whereMissing(plan, 'preamble'))
  }
})

/** What there is of a parent plan, the best first. */
type Parent =
  | {
      readonly is: 'dated' | 'only-in-body' | 'undated' | 'foreign' | 'of-another'
      readonly citation: Citation
    }
  | {readonly is: 'blank' | 'unnumbered'; readonly words: string; readonly span: Span}
  | {readonly is: 'missing'}

function parentOf(plan: Plan, params: Params, knowledge: Knowledge): Parent {
  const {fitting, inBases, ofOthers, foreign, akin} = governingPlans(plan, params, knowledge)
  const isDated = ({writtenDate}: Citation) => writtenDate !== undefined
  const dated = best(inBases.filter(isDated), plan, params)
  if (dated) return {is: 'dated', citation: dated}
  const inBody = best(
    [...fitting, ...akin].filter(citation => isDated(citation) && !inBases.includes(citation)),
    plan,
    params
  )
  if (inBody) return {is: 'only-in-body', citation: inBody}
  const undated = inBases[0]
  if (undated && hasBlankDate(undated, plan.phrases))
    return {is: 'blank', words: nameOf(undated), span: undated.span}
  if (undated) return {is: 'undated', citation: undated}
  const blank = blankInBases(plan, params, knowledge)
  if (blank) return blank
  const other = best(foreign.filter(isDated), plan, params)
  if (other) return {is: 'foreign', citation: other}
  const others = best(ofOthers.filter(isDated), plan, params)
  if (others) return {is: 'of-another', citation: others}
  const unnumbered = namedWithoutNumber(plan)
  return unnumbered ? {is: 'unnumbered', ...unnumbered} : {is: 'missing'}
}

/** “Kế hoạch số      /KH-UBND ngày      /01/2026”: a number that is still to be filled in. */
function blankInBases(plan: Plan, {type}: Params, knowledge: Knowledge): Parent | undefined {
  const preamble = new Set(passagesOf(plan.preamble))
  for (const {passage, start, end} of blankNumbers(plan, knowledge))
    if (preamble.has(passage) && passage.folded.startsWith(fold(type), start))
      return {is: 'blank', words: passage.value.slice(start, end), span: passage.span(start, end)}
  return undefined
}

/** What says its subject first, for the plan’s own year, and then the nearest in time that is not later than the plan. */
function best(citations: readonly Citation[], plan: Plan, {subjects}: Params): Citation | undefined {
  const {facts, phrases} = plan
  const score = (citation: Citation): string => {
    const words = phrases.words(citation.passage)
    const {from, to} = ownTitle(citation, words)
    const years = yearsIn(words, from, to)
    const isNamed = namesSubject(citation, subjects, plan)
    return `${isNamed ? 1 : 0}${years.some(({year}) => year === facts.year) ? 1 : 0}${citation.writtenDate}`
  }
  return [...citations].sort((a, b) => (score(a) < score(b) ? 1 : -1))[0]
}

/** Units of a plan’s name before and behind what it is about. */
const longestBefore = 90
const longestBehind = 60

/** “Thực hiện Kế hoạch cải cách hành chính năm 2025 của tỉnh”: a plan, and no number. */
function namedWithoutNumber(plan: Plan): {words: string; span: Span} | undefined {
  for (const {passage} of plan.preamble?.children ?? []) {
    const words = plan.phrases.words(passage)
    const named = [...words.all('parents')].flatMap(hit => {
      const end = hit.id === 'carries-out' ? nameEnd(words, hit.to) : undefined
      // “Kế hoạch” are the last two words of the hit.
      return end === undefined ? [] : [{start: words.start(hit.to - 2), end}]
    })[0]
    if (!named) continue
    const {start, end} = named
    return {words: passage.value.slice(start, end), span: passage.span(start, end)}
  }
  return undefined
}

/** The end of a name that begins before a token; undefined where it is not about administrative reform. */
function nameEnd(words: PassageWords, from: number): number | undefined {
  let reform: WordHit | undefined
  let end = words.end(from - 1)
  for (let i = from; i < words.length && !endsName(words, i); i++) {
    if (
      words.start(i) >
      (reform ? words.end(reform.to - 1) + longestBehind : words.end(from - 1) + longestBefore)
    )
      break
    const hit = words.at(i, 'parents')
    if (hit?.id === 'reform') reform = hit
    end = words.end(i)
  }
  return reform && end
}

function endsName(words: PassageWords, i: number): boolean {
  return [sign.semicolon, sign.stop, sign.comma, sign.colon].some(one => words.is(i, one))
}
