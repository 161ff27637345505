import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'

/** The first place in a list of spans, in order and beside each other, whose span ends at `offset` or behind it. */
export function firstEndingAt(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({end}) => end >= offset)
}

/** Those of such spans that reach into [start, end] or touch it, in order. */
export function touching<One extends Span>(spans: readonly One[], start: number, end: number): One[] {
  const found: One[] = []
  let at = firstEndingAt(spans, start)
  for (let span = spans[at]; span && span.start <= end; span = spans[++at]) found.push(span)
  return found
}
