import type {Plan, Section} from '../plan.js'
import type {Passage} from '../../vietnamese/passage.js'
import {tokensOf} from '../../vietnamese/tokens.js'
import {areAlike} from './alike-words.js'

/** A point of a plan. */
interface Clause {
  readonly passage: Passage
  /** Without its number. */
  readonly text: string
  readonly words: readonly string[]
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

/** A run that more points have tells nothing of two of them. */
const mostSharing = 8

/**
 * Points that say what one before them says, each with the first such. They are found by runs of words that are rare in
 * the plan, so that this costs hardly more than the plan is long.
 */
export function* twinClauses(plan: Plan, comparing: Comparing): Generator<{first: Clause; second: Clause}> {
  const seen = new Map<string, Clause[]>()
  for (const clause of clausesOf(plan, comparing)) {
    const near = new Set<Clause>()
    for (const run of runsOf(clause.words)) {
      const others = seen.get(run) ?? []
      if (others.length >= mostSharing) continue
      for (const other of others) if (other !== clause) near.add(other)
      seen.set(run, [...others, clause])
    }
    const first = [...near].find(
      other => other.within === clause.within && areAlike(other.words, clause.words, comparing.similarity)
    )
    if (first) yield {first, second: clause}
  }
}

/** Points of the part on implementation are compared below one agency, others below one part of the plan. */
function clausesOf(plan: Plan, {minWords, formulas = []}: Comparing): Clause[] {
  const tasks = new Set(plan.implementation)
  const citing = new Set(plan.citations.map(citation => citation.passage))
  const clauses: Clause[] = []
  const add = (passage: Passage, from: number, within: Section) => {
    const tokens = tokensOf(passage).filter(token => token.start >= from)
    if (tokens.length < minWords || citing.has(passage)) return
    if (plan.phrases.findListed(formulas, passage).length > 0) return
    clauses.push({
      passage,
      text: passage.value.slice(from),
      words: tokens.slice(0, longest).map(token => token.folded),
      within
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

/** Words of a run. */
const run = 5

/** Longer points are compared by their beginning. */
const longest = 300

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + run <= words.length; at++) yield words.slice(at, at + run).join(' ')
}
