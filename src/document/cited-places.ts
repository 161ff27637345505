import {firstIndex} from '../vietnamese/ordered.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Citation, Plan} from './plan.js'

/** Stretches of one passage: where they begin, in order, and how far those that began before each one reach. */
interface Stretches {
  readonly starts: number[]
  readonly ends: number[]
}

type Read = (citation: Citation) => {readonly start: number; readonly end: number}

const titles = new WeakMap<Plan, Map<Passage, Stretches>>()
const wholes = new WeakMap<Plan, Map<Passage, Stretches>>()

/** True inside the title of a cited document, whose words are not the plan’s own. */
export function isInCitedTitle(plan: Plan, passage: Passage, at: number): boolean {
  return isWithin(titles, plan, passage, at, ({title}) => title)
}

/** True from where a citation begins to where the title of its document ends. */
export function isInCitation(plan: Plan, passage: Passage, at: number): boolean {
  return isWithin(wholes, plan, passage, at, ({start, title}) => ({start, end: title.end}))
}

function isWithin(
  known: WeakMap<Plan, Map<Passage, Stretches>>,
  plan: Plan,
  passage: Passage,
  at: number,
  read: Read
): boolean {
  let all = known.get(plan)
  if (!all) known.set(plan, (all = stretchesOf(plan, read)))
  const {starts, ends} = all.get(passage) ?? {starts: [], ends: []}
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
