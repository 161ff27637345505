import {once} from '../../base/once.js'
import {citationsOf} from '../../document/cited-places.js'
import type {Citation, Plan, TextRange} from '../../document/plan.js'
import {passagesIn} from '../../document/walk.js'
import {levelOfLetters} from '../../document/facts.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import {fold} from '../../vietnamese/fold.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {isHistory, quotedCitations} from '../../document/reading/cited.js'
import {type NoteMark, noteMarks} from '../../document/reading/note-marks.js'
import {isOfOtherOffice} from './other-office.js'
import type {TimelessKnowledge} from '../prepare.js'
import {ownTitle, titleIn} from '../../document/reading/title-periods.js'

/** What kind of plan another one carries out. */
export interface Governing {
  /** The type of the parent, as it is written and folded, and the types that may promulgate one. */
  readonly type: string
  readonly kind: string
  readonly promulgatedBy: readonly string[]
  /** Words of its title, folded, that show the subject; a title with none of them belongs to another matter. */
  readonly subjects: readonly string[]
  /** The agency with which districts ended, and with them former communes. */
  readonly district: AgencyRow | undefined
}

/** @param district the agency of the table with which districts ended */
export function governingOf(
  {
    type,
    promulgatedBy,
    subjects,
    district
  }: {
    readonly type: string
    readonly promulgatedBy: readonly string[]
    readonly subjects: readonly string[]
    readonly district?: string | undefined
  },
  {agencies}: TimelessKnowledge
): Governing {
  return {
    type,
    kind: fold(type),
    promulgatedBy,
    subjects: subjects.map(fold),
    district: district === undefined ? undefined : agencies.get(district)
  }
}

/** The cited plans that this one may carry out, in the order of the text. */
export interface GoverningPlans {
  /** Of the same subject, or of one that is not said. */
  readonly fitting: readonly Citation[]
  /** Of these, the ones that stand among the legal bases. */
  readonly inBases: readonly Citation[]
  /** Plans among the legal bases that are of another subject. */
  readonly foreign: readonly Citation[]
  /** Plans among the legal bases of an office that is neither the plan's own nor above it. */
  readonly ofOthers: readonly Citation[]
  /** Plans further down that are of another subject, and yet speak of what this plan’s own title speaks of. */
  readonly akin: readonly Citation[]
}

export function governingPlans(plan: Plan, governing: Governing, knowledge: Knowledge): GoverningPlans {
  const notes = noteMarks(plan)
  const quoted = quotedCitations(plan)
  const cited = plan.citations.filter(
    citation =>
      citation.part !== 'title' &&
      isPlan(citation, governing, plan, notes) &&
      mayGovern(citation, plan) &&
      !isHistory(citation, plan.phrases) &&
      !(quoted.has(citation) && isInTitle(citation, plan))
  )
  const ofOthers = new Set(
    cited.filter(citation => isOfOtherOffice(citation, plan, knowledge, governing.district))
  )
  const candidates = cited.filter(citation => !ofOthers.has(citation))
  const fitting = candidates.filter(citation => fits(citation, governing, plan, notes))
  const known = new Set(fitting)
  const isBasis = (citation: Citation) => standsInBases(plan, citation) || notes.has(citation.passage)
  return {
    fitting,
    inBases: fitting.filter(isBasis),
    ofOthers: [...ofOthers].filter(isBasis),
    foreign: candidates.filter(citation => !known.has(citation) && isBasis(citation)),
    akin: candidates.filter(citation => !known.has(citation) && !isBasis(citation) && isAkin(citation, plan))
  }
}

/** Whether its title and the plan’s own have two neighbouring words in common. */
function isAkin({passage, title}: Citation, plan: Plan): boolean {
  const own = new Set(plan.title?.subject ? pairsIn(plan.title.subject, plan) : [])
  return pairsIn(passage, plan, title.start, title.end).some(pair => own.has(pair))
}

/**
 * Whether what stands in the reach of another title is a part of it: “về việc triển khai Kế hoạch số …”. Behind a comma,
 * or an “và” and a type, the list of legal bases goes on.
 */
function isInTitle({passage, start, isTypeNamed}: Citation, plan: Plan): boolean {
  const words = plan.phrases.words(passage)
  const to = words.tokenFrom(start)
  if (words.is(to - 1, sign.comma)) return false
  return !(isTypeNamed && words.endingAt(to, 'after-citations')?.id === 'and')
}

type Notes = ReadonlyMap<Passage, NoteMark>

function isPlan(
  citation: Citation,
  {type, kind, promulgatedBy}: Governing,
  plan: Plan,
  notes: Notes
): boolean {
  if (citation.type === type) return true
  if (citation.type === undefined || !promulgatedBy.includes(citation.type)) return false
  const words = plan.phrases.words(citation.passage)
  const mark = notes.get(citation.passage)
  return (
    promulgates(citation, words, kind) ||
    isPromulgatedBelow(citation, words, kind) ||
    (mark !== undefined && nameBefore(mark, plan, kind) !== undefined)
  )
}

/** Units of a plan's name before the mark of a footnote. */
const longestName = 200

/** The name of a plan that a footnote hangs on: from “Kế hoạch” to the mark, within one clause. */
function nameBefore({passage, at}: NoteMark, plan: Plan, kind: string): TextRange | undefined {
  const from = Math.max(0, at - longestName)
  const start = from + passage.folded.slice(from, at).lastIndexOf(kind)
  if (start < from) return undefined
  const words = plan.phrases.words(passage)
  for (let i = words.tokenFrom(start); i < words.tokenFrom(at); i++)
    if (words.is(i, sign.semicolon) || words.is(i, sign.stop)) return undefined
  return {start, end: at}
}

/** “… ban hành Kế hoạch”, “phê duyệt bản Kế hoạch”, “về Kế hoạch”: a title that begins so. */
function promulgates({passage, title}: Citation, words: PassageWords, kind: string): boolean {
  let i = words.tokenFrom(title.start)
  while (words.is(i, sign.comma)) i++
  const verb = words.at(i, 'parents')
  if (verb?.id !== 'promulgates') return false
  return [verb.to, verb.to + 1].some(
    at =>
      at < words.length &&
      passage.folded.startsWith(kind, words.start(at)) &&
      words.idAt(at, 'parents') !== 'no-plan' &&
      words.start(at) < title.end
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

/** A plan of a department does not govern that of its province, nor does one of a committee on another matter. */
function mayGovern(citation: Citation, {facts, phrases}: Plan): boolean {
  if (facts.level !== 'province') return true
  const level = levelOfLetters(citation.symbolIssuer, phrases)
  return (
    level === undefined || (level === 'committee' && isOfReform(citation, phrases.words(citation.passage)))
  )
}

/** “… của Ban Chỉ đạo cải cách hành chính tỉnh”: its issuer or its title says so. */
function isOfReform({end, title}: Citation, words: PassageWords): boolean {
  return words.has('parents', 'reform', words.tokenFrom(end), words.tokenFrom(title.end))
}

/**
 * Its title, where it has one that can be read, is of the same matter; else that of the plan it shares it with; in a
 * footnote, the words before the mark.
 */
function fits(
  citation: Citation,
  governing: Governing,
  plan: Plan,
  notes: Notes,
  most = mostTogether
): boolean {
  if (!plan.phrases.isLegible) return true
  const {passage, title} = citation
  const words = plan.phrases.words(passage)
  const {from, to} = ownTitle(citation, words)
  if (from >= to) {
    const next = sharesTitleWith(citation, plan)
    if (next && most > 0) return fits(next, governing, plan, notes, most - 1)
  } else {
    const whole = to < words.length ? Math.min(title.end, words.start(to)) : title.end
    const end = Math.min(whole, nextOfList(citation, plan)?.start ?? whole)
    return isOfSubject(passage, {start: title.start, end}, governing, plan)
  }
  const mark = notes.get(passage)
  const name = mark && nameBefore(mark, plan, governing.kind)
  return !mark || !name || isOfSubject(mark.passage, name, governing, plan)
}

/** So many documents share a title at most. */
const mostTogether = 12

/** “Kế hoạch số … của Tỉnh ủy và Kế hoạch số … của UBND tỉnh về …”: one title for both. */
function sharesTitleWith(citation: Citation, plan: Plan): Citation | undefined {
  const next = nextOfList(citation, plan)
  return next?.type === citation.type ? next : undefined
}

/** The document that “và” and its type name next: “… về phát triển du lịch và Kế hoạch số …”. */
function nextOfList({passage, end}: Citation, plan: Plan): Citation | undefined {
  const words = plan.phrases.words(passage)
  const next = citationBehind(plan, passage, end)
  if (!next?.isTypeNamed) return undefined
  return words.endingAt(words.tokenFrom(next.start), 'after-citations')?.id === 'and' ? next : undefined
}

function citationBehind(plan: Plan, passage: Passage, at: number): Citation | undefined {
  const all = citationsOf(plan, passage)
  return all[firstIndex(all, one => one.start >= at)]
}

/** Units behind a citation in which its subject is looked for, its issuer among them. */
const longestNamed = 200

/** Whether the words behind a citation, as far as the next one, name one of these subjects: its title, or a bracket. */
export function namesSubject(citation: Citation, subjects: readonly string[], plan: Plan): boolean {
  const {passage, end} = citation
  const words = plan.phrases.words(passage)
  const next = citationBehind(plan, passage, end)
  const most = Math.min(next?.start ?? passage.length, end + longestNamed)
  const {to} = titleIn({start: end, end: most}, words)
  const text = passage.folded.slice(end, to < words.length ? Math.min(most, words.start(to)) : most)
  return subjects.some(subject => text.includes(subject))
}

function isOfSubject(passage: Passage, {start, end}: TextRange, {subjects}: Governing, plan: Plan): boolean {
  const text = passage.folded.slice(start, end).trim()
  if (text === '' || subjects.some(subject => text.includes(subject))) return true
  const pairs = pairsIn(passage, plan, start, end)
  // “về công tác thông tin, tuyên truyền năm 2025”: of whatever it tells, it does not say.
  const words = plan.phrases.words(passage)
  return pairs.length === 0 && words.has('topics', 'said', words.tokenFrom(start), words.tokenFrom(end))
}

/** Neighbouring words of [start, end) that say what a title is about: “giảm nghèo”, “đường bộ”. No name: “Hà Giang”. */
function pairsIn(passage: Passage, plan: Plan, start = 0, end = passage.length): string[] {
  const words = plan.phrases.words(passage)
  const says = (i: number) =>
    words.isWord(i) && !words.isNumber(i) && words.idAt(i, 'title-words') !== 'common'
  const pairs: string[] = []
  for (let i = words.tokenFrom(start) + 1; i < words.length && words.end(i) <= end; i++)
    if (says(i - 1) && says(i) && !isName(words, i))
      pairs.push(`${written(passage, words, i - 1)} ${written(passage, words, i)}`)
  return pairs
}

/** Two words with a capital each; words that are all capitals may be anything. */
function isName(words: PassageWords, i: number): boolean {
  return [i - 1, i].every(one => words.isCapital(one) && !words.isUpper(one))
}

function written({folded}: Passage, words: PassageWords, i: number): string {
  return folded.slice(words.start(i), words.end(i))
}

function standsInBases(plan: Plan, citation: Citation): boolean {
  return citation.part === 'preamble' || passagesOfBases(plan).has(citation.passage)
}

/** Some plans list their legal bases in a section of its own: “I. CĂN CỨ”. */
const passagesOfBases = once((plan: Plan): ReadonlySet<Passage> => {
  const found = new Set<Passage>()
  for (const section of plan.sections) {
    const hits = plan.phrases.wordsOfHeading(section.label).allAt(0, 'parents')
    if (hits.some(({id}) => id === 'bases')) for (const passage of passagesIn([section])) found.add(passage)
  }
  return found
})
