import type {Span} from '../../vietnamese/passage.js'

/** Of these places those that are no part of another: two agencies of one list share a clause. */
export function eachOnce(places: readonly Span[]): Span[] {
  const isPart = (part: Span, at: number) =>
    places.some(
      (whole, other) =>
        other !== at &&
        whole.start <= part.start &&
        whole.end >= part.end &&
        (other < at || whole.start < part.start || whole.end > part.end)
    )
  return places.filter((place, at) => !isPart(place, at))
}
