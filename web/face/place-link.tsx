import type {Place} from './entries.js'
import {useFace} from './context.js'

/** The name of a place, which leads to its mark in the plan. */
export function PlaceLink({place}: {readonly place: Place | undefined}) {
  const {words} = useFace()
  if (!place) return null
  const {inPlan} = words.findings
  return (
    <a class="go" href={`#${place.mark}`}>
      {place.name ?? inPlan}
      {place.name !== undefined && <span class="vh">, {inPlan}</span>}
    </a>
  )
}
