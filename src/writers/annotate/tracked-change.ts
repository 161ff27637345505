import type {Fix} from '../../diagnostic/fix.js'
import type {AnchoredParagraph, Piece} from '../../office/anchor.js'
import {copiedLook, type RunCuts} from './cut-runs.js'
import {touching} from './in-order.js'
import {author} from './author.js'
import {escaped} from './splice.js'

export interface TrackedChange {
  /** @param nextId a number that no other mark has */
  write(cuts: RunCuts, nextId: () => number, date: string): void
}

/**
 * A fix as characters deleted and inserted. Undefined where it cannot be one: what it changes is no plain text of one
 * paragraph (an automatic number, a tab, a text box), or is part of a change that somebody else left open.
 */
export function trackedChange(
  fix: Fix,
  paragraphs: readonly AnchoredParagraph[],
  source: string
): TrackedChange | undefined {
  const at = touching(paragraphs, fix.start, fix.start).find(one => fix.end <= one.end)
  if (!at) return undefined
  const [start, end] = [fix.start - at.offset, fix.end - at.offset]
  const pieces = touching(at.paragraph.pieces, start, end).filter(
    one => end === start || (one.end > start && one.start < end)
  )
  const covered = pieces.reduce(
    (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
    0
  )
  const last = pieces.at(-1)
  const isPlain = pieces.every(one => one.isExact && !one.isInserted)
  if (!last || !isPlain || covered !== end - start) return undefined
  const look = copiedLook(last.run, source)
  return {
    write(cuts, nextId, date) {
      const who = () => `w:id="${nextId()}" w:author="${author}" w:date="${date}"`
      if (end > start)
        for (const piece of pieces) {
          const from = Math.max(start, piece.start) - piece.start
          const to = Math.min(end, piece.end) - piece.start
          cuts.delete(piece.run, piece.source, from, to, `<w:del ${who()}>`)
        }
      if (fix.text === '') return
      const text = `<w:t xml:space="preserve">${escaped(fix.text)}</w:t>`
      cuts.insert(
        cutAt(pieces.find(one => one.end >= end) ?? last, end),
        `<w:ins ${who()}><w:r>${look}${text}</w:r></w:ins>`
      )
    }
  }
}

/** Behind the last character that goes, or where characters are only added. */
function cutAt({run, source, start}: Piece, end: number) {
  return {run, source, at: end - start}
}
