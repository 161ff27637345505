import {changed, type Change} from './near-change.js'
import type {Passage} from './passage.js'

/** A passage as it was meant, whose places are known in the passage as it is written. */
export interface ReadAs {
  readonly passage: Passage
  /** The index in the written passage that this index of the meant one stands for. */
  writtenAt(index: number): number
}

/** A passage with its slips of the pen put right. Changes are in order; of two at one place the first. */
export function readAs(passage: Passage, changes: readonly Change[]): ReadAs {
  const starts: number[] = []
  const ends: number[] = []
  /** For each unit of what was meant, and its end, an index of what is written. */
  const written: number[] = []
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      starts.push(passage.startOf(i))
      ends.push(passage.endOf(i))
      written.push(i)
    }
  }
  let at = 0
  let last = 0
  const apart = changes.filter(({start, end}) => {
    if (start < last) return false
    last = end
    return true
  })
  for (const {start, end, text} of apart) {
    keep(at, start)
    const span = passage.span(start, end)
    for (let k = 0; k < text.length; k++) {
      starts.push(span.start)
      ends.push(span.end)
      written.push(start)
    }
    at = end
  }
  keep(at, passage.length)
  written.push(passage.length)
  const meant = passage.reworded(changed(passage.value, 0, passage.length, apart), starts, ends)
  return {passage: meant, writtenAt: index => written[index]!}
}
