import type {Plan, Section} from '../plan.js'
import type {KnownWord} from '../../vietnamese/known-words.js'
import type {Passage} from '../../vietnamese/passage.js'
import {areAlike} from './alike-words.js'
import {sharingRuns} from './shared-runs.js'

/** A point of a plan. */
interface Clause {
  readonly passage: Passage
  /** Where its text begins behind its number: an index into the passage’s `value`, and a word of it. */
  readonly from: number
  readonly first: number
  /** The section in which it is compared. */
  readonly within: Section
}

/** Which points are compared, and how alike two of them must be. */
export interface Comparing {
  /** How many words a point must have. */
  readonly minWords: number
  /** What part of their words two points must share, 0 to 1. */
  readonly similarity: number
  /** A point with one of these phrases is not compared. */
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
  const near = sharingRuns(clauses.map(wordsOf))
  for (const [at, second] of clauses.entries())
    for (const other of near[at] ?? []) {
      const first = clauses[other]
      if (first?.within !== second.within || !areTwins(first, second, comparing)) continue
      yield {first, second}
      break
    }
}

/** The words by which a point is compared. */
function wordsOf({passage, first}: Clause): readonly KnownWord[] {
  return passage.textWords.words.slice(first, first + longest)
}

function areTwins(one: Clause, other: Clause, {similarity}: Comparing): boolean {
  const folded = (clause: Clause) => wordsOf(clause).map(word => word.folded)
  return areAlike(folded(one), folded(other), similarity)
}

/** Points of the part on implementation are compared below one agency, others below one part of the plan. */
function clausesOf(plan: Plan, {minWords, formulas = []}: Comparing): Clause[] {
  const tasks = new Set(plan.implementation)
  const citing = new Set(plan.citations.map(citation => citation.passage))
  const clauses: Clause[] = []
  const add = (passage: Passage, from: number, within: Section) => {
    const {textWords} = passage
    const first = textWords.from(from)
    if (textWords.length - first < minWords || citing.has(passage)) return
    if (plan.phrases.findListed(formulas, passage).length > 0) return
    clauses.push({passage, from, first, within})
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
