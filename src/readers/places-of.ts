import type {Passage} from '../vietnamese/passage.js'

/** Where a sign stands in a text, each time. */
export function placesOf(sign: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) places.push(at)
  return places
}

/** How many units at the start of a passage stand before source[at]. */
export function unitsBefore(passage: Passage, at: number): number {
  let units = 0
  while (units < passage.length && passage.startOf(units) < at) units++
  return units
}
