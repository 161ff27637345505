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

function stretchesOf({citations}: Plan, read: Read): Map<Passage, Stretches> {
  const byPassage = new Map<Passage, {start: number; end: number}[]>()
  for (const citation of citations) {
    const inPassage = byPassage.get(citation.passage)
    if (inPassage) inPassage.push(read(citation))
    else byPassage.set(citation.passage, [read(citation)])
  }
  return new Map(
    [...byPassage].map(([passage, stretches]) => {
      stretches.sort((a, b) => a.start - b.start)
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
