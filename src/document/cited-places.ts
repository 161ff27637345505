import {once} from '../base/once.js'
import {firstIndex} from '../vietnamese/ordered.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Citation, Plan} from './plan.js'

/** Stretches of one passage: where they begin, in order, and how far those that began before each one reach. */
interface Stretches {
  readonly starts: number[]
  readonly ends: number[]
}

type Read = (citation: Citation) => {readonly start: number; readonly end: number}

const byPassage = once((plan: Plan): ReadonlyMap<Passage, readonly Citation[]> => {
  const found = new Map<Passage, Citation[]>()
  for (const citation of plan.citations) {
    const inPassage = found.get(citation.passage)
    if (inPassage) inPassage.push(citation)
    else found.set(citation.passage, [citation])
  }
  return found
})

const none: readonly Citation[] = []

/** The documents that a passage cites, in its order. */
export function citationsOf(plan: Plan, passage: Passage): readonly Citation[] {
  return byPassage(plan).get(passage) ?? none
}

const titlesIn = once((plan: Plan) => stretchesOf(plan, ({title}) => title))
const citationsIn = once((plan: Plan) => stretchesOf(plan, ({start, title}) => ({start, end: title.end})))

/** True inside the title of a cited document, whose words are not the plan’s own. */
export function isInCitedTitle(plan: Plan, passage: Passage, at: number): boolean {
  return isWithin(titlesIn(plan), passage, at)
}

/** True from where a citation begins to where the title of its document ends. */
export function isInCitation(plan: Plan, passage: Passage, at: number): boolean {
  return isWithin(citationsIn(plan), passage, at)
}

function isWithin(all: ReadonlyMap<Passage, Stretches>, passage: Passage, at: number): boolean {
  const stretches = all.get(passage)
  if (!stretches) return false
  const {starts, ends} = stretches
  return (ends[firstIndex(starts, start => start > at) - 1] ?? -1) > at
}

function stretchesOf(plan: Plan, read: Read): Map<Passage, Stretches> {
  return new Map(
    [...byPassage(plan)].map(([passage, citations]) => {
      const stretches = citations.map(read).sort((a, b) => a.start - b.start)
      let furthest = 0
      return [
        passage,
        {
          starts: stretches.map(({start}) => start),
          ends: stretches.map(({end}) => (furthest = Math.max(furthest, end)))
        }
      ]
    })
  )
}
