import type {TextPiece} from '../../diagnostic/text-blocks.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import {looks, type Look, type Mark} from './places.js'

/** A stretch of a paragraph over which the same marks lie. */
export interface Segment {
  readonly text: string
  readonly isBold: boolean
  /** How it looks: as the worst of its marks; undefined where there is none. */
  readonly look: Look | undefined
  /** Marks that begin here, and those that end with it. */
  readonly begun: readonly Mark[]
  readonly ended: readonly Mark[]
}

/**
 * The text of a paragraph, cut where a mark begins or ends: marks may lie over each other in any way.
 *
 * @param marks those that touch the paragraph, in the order of their places
 * @param begins whether a mark begins in this paragraph
 * @param ends whether it ends in it
 */
export function segmentsOf(
  source: string,
  pieces: readonly TextPiece[],
  boldTo: number,
  marks: readonly Mark[],
  begins: (mark: Mark) => boolean,
  ends: (mark: Mark) => boolean
): Segment[] {
  const cuts = [...new Set([...marks.flatMap(({start, end}) => [start, end]), boldTo])].sort((a, b) => a - b)
  const parts = pieces.flatMap(piece => cutUp(source, piece, cuts))
  const segments: {text: string; isBold: boolean; over: Mark[]; begun: Mark[]; ended: Mark[]}[] = []
  const begun = new Set<Mark>()
  for (const {start, end, text} of parts) {
    const over = marks.filter(mark => mark.start < end && mark.end > start)
    const isBold = end <= boldTo
    const last = segments.at(-1)
    if (last && last.isBold === isBold && isSame(last.over, over)) last.text += text
    else {
      const opening = over.filter(mark => !begun.has(mark) && begins(mark))
      for (const mark of opening) begun.add(mark)
      segments.push({text, isBold, over, begun: opening, ended: []})
    }
  }
  closeMarks(segments, marks.filter(ends))
  return withPoints(
    segments,
    marks.filter(mark => begins(mark) && !begun.has(mark)),
    parts
  ).map(({over, ...segment}) => ({...segment, look: worstOf(over)}))
}

interface Part {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A piece at each offset at which something begins or ends; what is read there for something else stays whole. */
function cutUp(source: string, [start, end, text]: TextPiece, cuts: readonly number[]): Part[] {
  if (text !== undefined) return [{start, end, text}]
  const parts: Part[] = []
  let from = start
  const inside = cuts.slice(
    firstIndex(cuts, cut => cut > start),
    firstIndex(cuts, cut => cut >= end)
  )
  for (const cut of inside) {
    parts.push({start: from, end: cut, text: source.slice(from, cut)})
    from = cut
  }
  parts.push({start: from, end, text: source.slice(from, end)})
  return parts
}

interface Open {
  text: string
  isBold: boolean
  over: Mark[]
  begun: Mark[]
  ended: Mark[]
}

/** A mark ends with the last segment that it lies over. */
function closeMarks(segments: readonly Open[], ending: readonly Mark[]): void {
  const last = new Map<Mark, Open>()
  for (const segment of segments) for (const mark of segment.over) last.set(mark, segment)
  for (const mark of ending) last.get(mark)?.ended.push(mark)
}

/** A place without extent, or with nothing that is read in it, stands before what follows it. */
function withPoints(segments: readonly Open[], points: readonly Mark[], parts: readonly Part[]): Open[] {
  if (points.length === 0) return [...segments]
  let length = 0
  const out: Open[] = []
  const offsets = offsetsOf(parts)
  const left = [...points]
  for (const segment of segments) {
    const here = left.filter(mark => before(mark, offsets) <= length)
    for (const mark of here) {
      left.splice(left.indexOf(mark), 1)
      out.push({text: '', isBold: false, over: [], begun: [mark], ended: [mark]})
    }
    out.push(segment)
    length += segment.text.length
  }
  for (const mark of left) out.push({text: '', isBold: false, over: [], begun: [mark], ended: [mark]})
  return out
}

/** How much of the text that is read stands before each part. */
function offsetsOf(parts: readonly Part[]): {
  readonly starts: readonly number[]
  readonly read: readonly number[]
} {
  const [starts, read]: [number[], number[]] = [[], []]
  let length = 0
  for (const part of parts) {
    starts.push(part.start)
    read.push(length)
    length += part.text.length
  }
  return {starts, read}
}

function before({start}: Mark, {starts, read}: ReturnType<typeof offsetsOf>): number {
  const at = firstIndex(starts, one => one >= start)
  return read[at] ?? Number.POSITIVE_INFINITY
}

function isSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, at) => mark === others[at])
}

function worstOf(over: readonly Mark[]): Look | undefined {
  const seen = new Set(over.map(({look}) => look))
  return looks.find(look => seen.has(look))
}
