import {type PageSetup, type Side, sides} from '../layout.js'
import type {Plan} from '../plan.js'
import type {Span} from '../../vietnamese/passage.js'

/** The least and the most of something, in millimetres. */
export type LengthRange = readonly [number, number]

/** The width and the height of a page, in millimetres; undefined where the file does not say both. */
export function paperOf({width, height}: PageSetup): LengthRange | undefined {
  return width === undefined || height === undefined ? undefined : [width, height]
}

/** Whether a page is on its side. */
export function isLandscape(page: PageSetup): boolean {
  const [width, height] = paperOf(page) ?? [0, 0]
  return width > height
}

/** Whether a sheet of this width and height is such paper, of a shorter and a longer side, whichever way it lies. */
export function isPaper(
  [width, height]: LengthRange,
  [short, long]: LengthRange,
  tolerance: number
): boolean {
  const isNear = (is: number, wanted: number) => Math.abs(is - wanted) <= tolerance
  return isNear(Math.min(width, height), short) && isNear(Math.max(width, height), long)
}

/** A margin that is not as it should be. */
export interface WrongMargin {
  readonly side: Side
  /** In millimetres. */
  readonly is: number
  readonly wanted: LengthRange
}

/** The margins of a page that are known and outside these ranges. */
export function wrongMargins(
  {margins}: PageSetup,
  wanted: Readonly<Record<Side, LengthRange>>,
  tolerance: number
): WrongMargin[] {
  return sides.flatMap(side => {
    const [least, most] = wanted[side]
    const is = margins[side]
    const isRight = is === undefined || (is >= least - tolerance && is <= most + tolerance)
    return isRight ? [] : {side, is, wanted: wanted[side]}
  })
}

/** The first paragraph on these pages. */
export function placeOf({source}: Plan, {start, end}: PageSetup): Span {
  const first = source.layout?.paragraphs.find(one => one.start >= start && one.end <= end)
  return first ? {start: first.start, end: first.end} : {start, end: start}
}
