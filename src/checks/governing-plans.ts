import type {Citation, Plan, Section} from '../document/plan.js'
import {passagesIn} from '../document/walk.js'
import {fold} from '../vietnamese/fold.js'

/** What kind of plan another one carries out. */
export interface Governing {
  /** The type of the parent, and the types that may promulgate one. */
  readonly type: string
  readonly promulgatedBy: readonly string[]
  /** Words of its title that show the subject; a title with none of them belongs to another matter. */
  readonly subjects: readonly string[]
}

/** The cited plans that this one may carry out, in the order of the text. */
export interface GoverningPlans {
  /** Of whatever subject. */
  readonly candidates: readonly Citation[]
  /** Of the same subject, or of one that is not said. */
  readonly fitting: readonly Citation[]
  /** Of these, the ones that stand among the legal bases. */
  readonly inBases: readonly Citation[]
}

export function governingPlans(plan: Plan, governing: Governing): GoverningPlans {
  const candidates = plan.citations.filter(
    citation => citation.part !== 'title' && isPlan(citation, governing) && mayGovern(citation, plan)
  )
  const fitting = candidates.filter(citation => fits(citation, governing, plan))
  return {candidates, fitting, inBases: fitting.filter(citation => standsInBases(plan, citation))}
}

function isPlan(citation: Citation, {type, promulgatedBy}: Governing): boolean {
  if (citation.type === type) return true
  if (citation.type === undefined || !promulgatedBy.includes(citation.type)) return false
  const kind = fold(type)
  const before = citation.passage.folded.slice(Math.max(0, citation.start - 160), citation.start)
  const title = citation.passage.folded.slice(citation.title.start, citation.title.end)
  return promulgates(title, kind) || isPromulgatedBelow(before, kind)
}

/** “… ban hành Kế hoạch”: a title that begins so. */
function promulgates(title: string, kind: string): boolean {
  const verb = /^[ ,]*(?:về )?(?:việc )?(?:ban hành|phê duyệt) /.exec(title)
  if (!verb) return false
  const rest = title.slice(verb[0].length)
  return rest.startsWith(kind) || rest.startsWith(kind, rest.indexOf(' ') + 1)
}

/** “Kế hoạch … (ban hành kèm theo Quyết định …)”: words before a number that end so. */
function isPromulgatedBelow(before: string, kind: string): boolean {
  if (!before.endsWith('theo ')) return false
  const words = before.slice(0, -'theo '.length).replace(/(?:ban hành )?(?:kèm )?$/, '')
  const at = words.lastIndexOf(kind)
  const between = words.slice(at + kind.length)
  return at >= 0 && between.length <= 120 && !/[.;]/.test(between)
}

/** A plan of a department or a commune does not govern that of its province. */
function mayGovern({symbolIssuer}: Citation, {facts}: Plan): boolean {
  if (facts.level !== 'province') return true
  return !/^(?:S\p{Lu}|TTT$|VPUBND|BDT$|BCĐ)/u.test(symbolIssuer)
}

/** Its title, where it has one that can be read, is of the same matter. */
function fits(citation: Citation, {subjects}: Governing, plan: Plan): boolean {
  if (!plan.phrases.isLegible) return true
  const title = citation.passage.folded.slice(citation.title.start, citation.title.end).trim()
  if (title === '' || subjects.some(subject => title.includes(fold(subject)))) return true
  const own = new Set(pairsOf(plan.title?.subject?.folded ?? ''))
  return pairsOf(title).some(pair => own.has(pair))
}

/** Words that many titles have, whatever they are about. */
const commonWords = new Set(
  fold(
    'ban hành kế hoạch chương trình thực hiện triển khai năm tỉnh thành phố về việc của trên địa bàn giai đoạn công tác nhiệm vụ và số ngày tháng quyết định nghị quyết chính phủ thủ tướng'
  ).split(' ')
)

/** Neighbouring words that say what a title is about: “giảm nghèo”, “đường bộ”. */
function pairsOf(title: string): string[] {
  const words = title.split(/\P{L}+/u).filter(word => word !== '')
  return words.slice(1).flatMap((word, at) => {
    const before = words[at]!
    return commonWords.has(word) || commonWords.has(before) ? [] : [`${before} ${word}`]
  })
}

export function standsInBases(plan: Plan, citation: Citation): boolean {
  return citation.part === 'preamble' || basesSection(plan, citation) !== undefined
}

/** Some plans list their legal bases in a section of its own: “I. CĂN CỨ”. */
function basesSection(plan: Plan, citation: Citation): Section | undefined {
  return plan.sections.find(
    section =>
      /^(?:cac )?can cu|^co so phap ly/.test(section.label.bare) &&
      [...passagesIn([section])].includes(citation.passage)
  )
}
