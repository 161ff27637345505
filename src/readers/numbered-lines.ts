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

/** A line's number, and whether the line is a title where that is sure. */
interface NumberedLine {
  readonly value: number
  readonly isTitle: boolean | undefined
}

/**
 * Whether the lines of a series are titles, such as “5. Sở Tài chính”, with their text below them, or begin their text
 * themselves. A title as long as a line tells it by its neighbours in the series.
 */
export class NumberedLines {
  /** Lines of one style, in order. */
  readonly #byStyle = new Map<MarkerStyle, NumberedLine[]>()
  readonly #places = new Map<SourceLine, {readonly same: readonly NumberedLine[]; readonly at: number}>()

  constructor(lines: readonly SourceLine[], habits: Habits) {
    lines.forEach((line, at) => {
      const marker = markerOf(line.passage.value)
      if (marker?.value === undefined) return
      const same = this.#byStyle.get(marker.style) ?? []
      this.#byStyle.set(marker.style, same)
      this.#places.set(line, {same, at: same.length})
      const isTitle = isSurelyTitle(line, lines[at + 1], lines[at + 2], marker, habits)
      same.push({value: marker.value, isTitle})
    })
  }

  /** Whether the lines before and behind this one in its series are titles, as far as they tell. */
  hasTitlesBeside(line: SourceLine): boolean {
    const place = this.#places.get(line)
    if (!place) return false
    const beside = [titleBeside(place.same, place.at, -1), titleBeside(place.same, place.at, 1)]
    return beside.includes(true) && !beside.includes(false)
  }
}

/** How far away a neighbour in the series may stand. */
const farthest = 3

/** Whether the nearest line of the series on that side that is sure of it is a title; undefined behind a gap in the numbers. */
function titleBeside(same: readonly NumberedLine[], at: number, step: 1 | -1): boolean | undefined {
  let before = same[at]
  for (let to = at + step; Math.abs(to - at) <= farthest; to += step) {
    const other = same[to]
    if (!before || other?.value !== before.value + step) return undefined
    if (other.isTitle !== undefined) return other.isTitle
    before = other
  }
  return undefined
}

/** Undefined where a full line leaves it open. */
function isSurelyTitle(
  line: SourceLine,
  next: SourceLine | undefined,
  after: SourceLine | undefined,
  marker: Marker,
  habits: Habits
): boolean | undefined {
  const {value} = line.passage
  if (endSign(value) !== undefined || value.indexOf(': ', marker.end) >= 0) return false
  if (!next) return undefined
  if (markerOf(next.passage.value)) return true
  if (!isLower(next.passage.value[0])) return isFull(line, next, habits) ? undefined : true
  // A title over two lines, or a sentence that goes on.
  return after !== undefined && !isTerminated(next.passage.value) && !isFull(next, after, habits)
}
