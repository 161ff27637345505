import type {Citation, Plan, Section} from '../document/plan.js'
import {passagesIn} from '../document/walk.js'
import {levelOfLetters} from '../document/facts.js'
import {fold} from '../vietnamese/fold.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'

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
    citation => citation.part !== 'title' && isPlan(citation, governing, plan) && mayGovern(citation, plan)
  )
  const fitting = candidates.filter(citation => fits(citation, governing, plan))
  return {candidates, fitting, inBases: fitting.filter(citation => standsInBases(plan, citation))}
}

function isPlan(citation: Citation, {type, promulgatedBy}: Governing, plan: Plan): boolean {
  if (citation.type === type) return true
  if (citation.type === undefined || !promulgatedBy.includes(citation.type)) return false
  const words = plan.phrases.words(citation.passage)
  const kind = fold(type)
  return promulgates(citation, words, kind) || isPromulgatedBelow(citation, words, kind)
}

/** “… ban hành Kế hoạch”, “phê duyệt bản Kế hoạch”: a title that begins so. */
function promulgates({passage, title}: Citation, words: PassageWords, kind: string): boolean {
  let i = words.tokenFrom(title.start)
  while (words.is(i, sign.comma)) i++
  const verb = words.at(i, 'parents')
  if (verb?.id !== 'promulgates') return false
  return [verb.to, verb.to + 1].some(
    at => at < words.length && passage.folded.startsWith(kind, words.start(at)) && words.start(at) < title.end
  )
}

/** Units between the name of a plan and the decision that promulgates it. */
const longestBetween = 120

/** “Kế hoạch … (ban hành kèm theo Quyết định …)”: words before a number that end so. */
function isPromulgatedBelow({passage, start}: Citation, words: PassageWords, kind: string): boolean {
  const theo = words.endingAt(words.tokenFrom(start), 'parents')
  if (theo?.id !== 'below') return false
  const end = words.start(theo.from)
  const from = Math.max(0, end - longestBetween - kind.length)
  const at = passage.folded.slice(from, end).lastIndexOf(kind)
  if (at < 0) return false
  for (let i = words.tokenFrom(from + at); i < theo.from; i++)
    if (words.is(i, sign.semicolon) || words.is(i, sign.stop)) return false
  return true
}

/** A plan of a department or a commune does not govern that of its province. */
function mayGovern({symbolIssuer}: Citation, {facts, phrases}: Plan): boolean {
  return facts.level !== 'province' || levelOfLetters(symbolIssuer, phrases) === undefined
}

/** Its title, where it has one that can be read, is of the same matter. */
function fits({passage, title}: Citation, {subjects}: Governing, plan: Plan): boolean {
  if (!plan.phrases.isLegible) return true
  const text = passage.folded.slice(title.start, title.end).trim()
  if (text === '' || subjects.some(subject => text.includes(fold(subject)))) return true
  const own = new Set(plan.title?.subject ? pairsIn(plan.title.subject, plan) : [])
  return pairsIn(passage, plan, title.start, title.end).some(pair => own.has(pair))
}

/** Neighbouring words of [start, end) that say what a title is about: “giảm nghèo”, “đường bộ”. */
function pairsIn(passage: Passage, plan: Plan, start = 0, end = passage.length): string[] {
  const words = plan.phrases.words(passage)
  const says = (i: number) =>
    words.isWord(i) && !words.isNumber(i) && words.at(i, 'title-words')?.id !== 'common'
  const pairs: string[] = []
  for (let i = words.tokenFrom(start) + 1; i < words.length && words.end(i) <= end; i++)
    if (says(i - 1) && says(i)) pairs.push(`${written(passage, words, i - 1)} ${written(passage, words, i)}`)
  return pairs
}

function written({folded}: Passage, words: PassageWords, i: number): string {
  return folded.slice(words.start(i), words.end(i))
}

export function standsInBases(plan: Plan, citation: Citation): boolean {
  return citation.part === 'preamble' || basesSection(plan, citation) !== undefined
}

/** Some plans list their legal bases in a section of its own: “I. CĂN CỨ”. */
function basesSection(plan: Plan, citation: Citation): Section | undefined {
  return plan.sections.find(
    section =>
      plan.phrases
        .wordsOfHeading(section.label)
        .allAt(0, 'parents')
        .some(({id}) => id === 'bases') && [...passagesIn([section])].includes(citation.passage)
  )
}
