import type {Span} from '../../vietnamese/passage.js'

/** The first place in a list of spans, in order and beside each other, whose span ends at `offset` or behind it. */
export function firstEndingAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of such spans that reach into [start, end] or touch it, in order. */
export function touching<One extends Span>(spans: readonly One[], start: number, end: number): One[] {
  const found: One[] = []
  for (let at = firstEndingAt(spans, start); at < spans.length && spans[at]!.start <= end; at++)
    found.push(spans[at]!)
  return found
}
