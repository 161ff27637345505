import type {Citation, Plan} from '../../document/plan.js'
import {yearsIn} from '../../document/reading/years.js'
import {passagesOf} from '../../document/walk.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Span} from '../../vietnamese/passage.js'
import {hasBlankDate} from '../../document/reading/blank-dates.js'
import {nameOf} from '../../document/reading/cited.js'
import {type Governing, governingPlans, namesSubject} from './governing-plans.js'
import {ownTitle} from '../../document/reading/title-periods.js'
import {blankNumbers} from './unfinished-numbers.js'
import {sharedDates} from '../../document/reading/shared-dates.js'
import {namedWithoutNumber} from '../../document/reading/named-without-number.js'

/** A citation, and its date as it is written there, ISO. */
interface Dated {
  readonly citation: Citation
  readonly date: string
}

/** What there is of a parent plan, the best first. */
export type Parent =
  | (Dated & {readonly is: 'dated' | 'only-in-body' | 'foreign' | 'of-another'})
  | {readonly is: 'undated'; readonly citation: Citation}
  | {readonly is: 'blank' | 'unnumbered'; readonly words: string; readonly span: Span}
  | {readonly is: 'missing'}

/** What a plan says of the one that it carries out. */
export function parentOf(plan: Plan, governing: Governing, knowledge: Knowledge): Parent {
  const {fitting, inBases, ofOthers, foreign, akin} = governingPlans(plan, governing, knowledge)
  const dated = best(inBases, plan, governing)
  if (dated) return {is: 'dated', ...dated}
  const elsewhere = [...fitting, ...akin].filter(citation => !inBases.includes(citation))
  const inBody = best(elsewhere, plan, governing)
  if (inBody) return {is: 'only-in-body', ...inBody}
  const undated = inBases[0]
  if (undated && hasBlankDate(undated, plan.phrases))
    return {is: 'blank', words: nameOf(undated), span: undated.span}
  if (undated) return {is: 'undated', citation: undated}
  const blank = blankInBases(plan, governing, knowledge)
  if (blank) return blank
  const other = best(foreign, plan, governing)
  if (other) return {is: 'foreign', ...other}
  const ofOther = best(ofOthers, plan, governing)
  if (ofOther) return {is: 'of-another', ...ofOther}
  const unnumbered = namedWithoutNumber(plan)
  return unnumbered ? {is: 'unnumbered', ...unnumbered} : {is: 'missing'}
}

/** “Kế hoạch số      /KH-UBND ngày      /01/2026”: a number that is still to be filled in. */
function blankInBases(plan: Plan, {kind}: Governing, knowledge: Knowledge): Parent | undefined {
  const preamble = new Set(passagesOf(plan.preamble))
  for (const {passage, start, end} of blankNumbers(plan, knowledge))
    if (preamble.has(passage) && passage.folded.startsWith(kind, start))
      return {is: 'blank', words: passage.value.slice(start, end), span: passage.span(start, end)}
  return undefined
}

/**
 * Of those with a date, what says its subject first, for the plan’s own year, and then the nearest in time that is not
 * later than the plan.
 */
function best(citations: readonly Citation[], plan: Plan, {subjects}: Governing): Dated | undefined {
  const {facts, phrases} = plan
  const score = ({citation, date}: Dated): string => {
    const words = phrases.words(citation.passage)
    const {from, to} = ownTitle(citation, words)
    const years = yearsIn(words, from, to)
    const isNamed = namesSubject(citation, subjects, plan)
    return `${isNamed ? 1 : 0}${years.some(({year}) => year === facts.year) ? 1 : 0}${date}`
  }
  const shared = sharedDates(plan)
  const dated = citations.flatMap(citation => {
    const date = citation.writtenDate ?? shared.get(citation)
    return date === undefined ? [] : {citation, date}
  })
  if (dated.length < 2) return dated[0]
  return dated.map(one => ({one, score: score(one)})).sort((a, b) => (a.score < b.score ? 1 : -1))[0]?.one
}
