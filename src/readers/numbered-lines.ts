import {type Marker, markerOf, type MarkerStyle} from '../document/marker.js'
import {isLower} from '../vietnamese/letters.js'
import {endSign, isTerminated} from './line-ends.js'
import {type Habits, isFull} from './line-habits.js'
import type {SourceLine} from './source-line.js'

/** The numbers that a next marker may carry: the first of a series, or the one after the last. */
export class Series {
  readonly #last = new Map<string, number>()

  note(marker: Marker | undefined): void {
    if (marker?.value !== undefined) this.#last.set(marker.style, marker.value)
  }

  follows({style, value}: Marker): boolean {
    if (value === undefined) return false
    const last = this.#last.get(style) ?? 0
    return value === 1 || value === last + 1 || (style === 'letter' && value === last + 2)
  }
}

/**
 * Whether the lines of a series are titles, such as “5. Sở Tài chính”, with their text below them, or begin their text
 * themselves. A title as long as a line tells it by its neighbours in the series.
 */
export class NumberedLines {
  /** Lines of one style, in order: their numbers, and whether they are titles where that is sure. */
  readonly #byStyle = new Map<
    MarkerStyle,
    {readonly value: number; readonly isTitle: boolean | undefined}[]
  >()
  readonly #places = new Map<SourceLine, {readonly style: MarkerStyle; readonly at: number}>()

  constructor(lines: readonly SourceLine[], habits: Habits) {
    lines.forEach((line, at) => {
      const marker = markerOf(line.passage.value)
      if (marker?.value === undefined) return
      const same = this.#byStyle.get(marker.style) ?? []
      this.#byStyle.set(marker.style, same)
      this.#places.set(line, {style: marker.style, at: same.length})
      same.push({value: marker.value, isTitle: isSurelyTitle(lines, at, marker, habits)})
    })
  }

  /** Whether the lines before and behind this one in its series are titles, as far as they tell. */
  hasTitlesBeside(line: SourceLine): boolean {
    const place = this.#places.get(line)
    if (!place) return false
    const same = this.#byStyle.get(place.style)!
    const beside = [this.#beside(same, place.at, -1), this.#beside(same, place.at, 1)]
    return beside.includes(true) && !beside.includes(false)
  }

  #beside(
    same: readonly {readonly value: number; readonly isTitle: boolean | undefined}[],
    at: number,
    step: 1 | -1
  ): boolean | undefined {
    for (let to = at + step; Math.abs(to - at) <= farthest; to += step) {
      const other = same[to]
      if (other?.value !== same[at]!.value + (to - at)) return undefined
      if (other.isTitle !== undefined) return other.isTitle
    }
    return undefined
  }
}

/** How far away a neighbour in the series may stand. */
const farthest = 3

/** Undefined where a full line leaves it open. */
function isSurelyTitle(
  lines: readonly SourceLine[],
  at: number,
  marker: Marker,
  habits: Habits
): boolean | undefined {
  const [line, next, after] = [lines[at]!, lines[at + 1], lines[at + 2]]
  const {value} = line.passage
  if (endSign(value) !== undefined || value.indexOf(': ', marker.end) >= 0) return false
  if (!next) return undefined
  if (markerOf(next.passage.value)) return true
  if (!isLower(next.passage.value[0])) return isFull(line, next, habits) ? undefined : true
  // A title over two lines, or a sentence that goes on.
  return after !== undefined && !isTerminated(next.passage.value) && !isFull(next, after, habits)
}
