import {firstIndex} from '../vietnamese/ordered.js'
import type {Span} from '../vietnamese/passage.js'

/** A stretch of a text as it is written that is left out where it is read. */
export interface Cut extends Span {
  /** Whether whole lines are left out, so that nothing stands before it on its line. */
  readonly isLines: boolean
}

/** A text as it is written and as it is read, without some stretches of it, and the way from one place to the other. */
export class Cuts {
  /** The text as it is read. */
  readonly read: string
  /** Where in it each cut stands, and how much is left out up to there, that cut with it. */
  readonly #at: readonly {readonly at: number; readonly out: number; readonly isLines: boolean}[]

  /** @param cuts in order, none of them touching another */
  constructor(
    readonly written: string,
    cuts: readonly Cut[]
  ) {
    const kept: string[] = []
    let from = 0
    let out = 0
    this.#at = cuts.map(({start, end, isLines}) => {
      kept.push(written.slice(from, start))
      from = end
      out += end - start
      return {at: end - out, out, isLines}
    })
    this.read = kept.join('') + written.slice(from)
  }

  /** What begins at this place of the text as it is read: where it begins as it is written. */
  start(at: number): number {
    return at + this.#outBefore(firstIndex(this.#at, cut => cut.at > at))
  }

  /** The same of where something ends, `end` exclusive. */
  end(at: number): number {
    return at + this.#outBefore(firstIndex(this.#at, cut => cut.at >= at))
  }

  span({start, end}: Span): Span {
    return end > start
      ? {start: this.start(start), end: this.end(end)}
      : {start: this.start(start), end: this.start(start)}
  }

  /** Where something is put in: behind lines that are left out, and in front of what is left out of a line. */
  insertion(at: number): number {
    let index = firstIndex(this.#at, cut => cut.at >= at)
    for (let cut = this.#at[index]; cut?.at === at && cut.isLines; cut = this.#at[index]) index++
    return at + this.#outBefore(index)
  }

  /** The place in the text as it is read at which the written place stands, or was cut out. */
  placeOf(written: number): number {
    const index = firstIndex(this.#at, cut => cut.at + cut.out > written)
    const out = this.#outBefore(index)
    return Math.min(written - out, this.#at[index]?.at ?? Infinity)
  }

  /** Whether something is left out between these two places of the text as it is read. */
  crosses({start, end}: Span): boolean {
    const next = this.#at[firstIndex(this.#at, cut => cut.at > start)]
    return next !== undefined && next.at < end
  }

  #outBefore(index: number): number {
    return this.#at[index - 1]?.out ?? 0
  }
}
