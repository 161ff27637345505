import type {Plan, Section} from '../plan.js'
import type {Passage} from '../../vietnamese/passage.js'
import {areAlike} from './alike-words.js'
import {sharingRuns, type WordRange} from './shared-runs.js'

/** A point of a plan. */
interface Clause extends WordRange {
  readonly passage: Passage
  /** Where its text begins behind its number: an index into the passage’s `value`. */
  readonly from: number
  /** The section in which it is compared. */
  readonly within: Section
  /** It has a phrase that may be repeated. */
  readonly isFormula: boolean
  /** Which paragraph of the sections it is, in reading order. */
  readonly nth: number
}

/** Which points are compared, and how alike two of them must be. */
export interface Comparing {
  /** How many words a point must have. */
  readonly minWords: number
  /** What part of their words two points must share, 0 to 1. */
  readonly similarity: number
  /** A point with one of these phrases is compared only with the one right before it, and word for word. */
  readonly formulas?: readonly string[] | undefined
}

/** Longer points are compared by their beginning: so many words. */
const longest = 300

/**
 * Points that say what one before them says, each with the first such. They are found by runs of words that are rare in
 * the plan, so that this costs hardly more than the plan is long.
 */
export function* twinClauses(plan: Plan, comparing: Comparing): Generator<{first: Clause; second: Clause}> {
  const clauses = clausesOf(plan, comparing)
  const near = sharingRuns(clauses)
  for (const [at, second] of clauses.entries())
    for (const other of near[at] ?? []) {
      const first = clauses[other]
      if (first?.within !== second.within || !areTwins(first, second, comparing)) continue
      if ((first.isFormula || second.isFormula) && !isRepeated(first, second)) continue
      yield {first, second}
      break
    }
}

/** The same words on two lines, one below the other: written twice, whatever they are. */
function isRepeated(first: Clause, second: Clause): boolean {
  const [one, other] = [first, second].map(({passage, from}) => passage.folded.slice(from))
  return second.nth - first.nth === 1 && one === other
}

function areTwins(one: Clause, other: Clause, {similarity}: Comparing): boolean {
  const [mine, others] = [one.end - one.first, other.end - other.first]
  if (Math.min(mine, others) < Math.max(mine, others) * similarity) return false
  if ((2 * mostShared(one, other)) / (mine + others) < similarity) return false
  return areAlike(foldedWords(one), foldedWords(other), similarity)
}

/** hash of a word → how many of these words one text has; all are 0 between two questions. */
const counts = new Uint16Array(1 << 10)

/** No fewer words than two texts share, whatever their order: words of one hash are taken for one. */
function mostShared(one: Clause, other: Clause): number {
  const place = ({words: {words}}: Clause, at: number) => (words[at]?.hash ?? 0) & (counts.length - 1)
  for (let at = one.first; at < one.end; at++) {
    const here = place(one, at)
    counts[here] = (counts[here] ?? 0) + 1
  }
  let shared = 0
  for (let at = other.first; at < other.end; at++) {
    const here = place(other, at)
    const left = counts[here] ?? 0
    if (left === 0) continue
    counts[here] = left - 1
    shared++
  }
  for (let at = one.first; at < one.end; at++) counts[place(one, at)] = 0
  return shared
}

function foldedWords({words: {words}, first, end}: Clause): string[] {
  return words.slice(first, end).map(word => word.folded)
}

/** Points of the part on implementation are compared below one agency, others below one part of the plan. */
function clausesOf(plan: Plan, {minWords, formulas = []}: Comparing): Clause[] {
  const tasks = new Set(plan.implementation)
  const citing = new Set(plan.citations.map(citation => citation.passage))
  const clauses: Clause[] = []
  let nth = 0
  const add = (passage: Passage, from: number, within: Section) => {
    nth++
    const words = passage.textWords
    const first = words.from(from)
    if (words.length - first < minWords || citing.has(passage)) return
    const isFormula = plan.phrases.findListed(formulas, passage).length > 0
    clauses.push({
      passage,
      from,
      words,
      first,
      end: Math.min(words.length, first + longest),
      within,
      isFormula,
      nth
    })
  }
  const visit = (section: Section, within: Section, isTask: boolean) => {
    const inTasks = isTask || tasks.has(section)
    for (const child of section.children) {
      if (child.type === 'table') continue
      add(child.passage, child.type === 'section' ? (child.marker?.end ?? 0) : 0, inTasks ? section : within)
      if (child.type === 'section') visit(child, within, inTasks)
    }
  }
  for (const section of plan.sections) visit(section, section, false)
  return clauses
}
