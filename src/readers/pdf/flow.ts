import {markerOf} from '../../document/marker.js'
import {isLower} from '../../vietnamese/letters.js'
import type {PrintedLine} from './printed-line.js'

/** What the place of a line says of it and the line before it: one paragraph, two, or that only the words can tell. */
export type Relation = 'joins' | 'parts' | 'unsure'

/** How the running text of a document is set. */
export interface Setting {
  readonly left: number
  readonly right: number
  /** The usual height of its letters, and from one of its lines to the next. */
  readonly size: number
  readonly pitch: number
  /** Its paragraphs begin with an indent. */
  readonly indents: boolean
}

/** Asked of each page’s own lines: margins differ between upright pages and those on their side. */
export function settingOf(lines: readonly PrintedLine[], fallback?: Setting): Setting {
  const body = lines.filter(line => line.column === undefined)
  if (body.length < 6 && fallback) return fallback
  const size = mostCommon(body.map(line => Math.round(line.size * 2) / 2)) ?? 14
  const usual = body.filter(line => Math.abs(line.size - size) < size * 0.08)
  const right = quantile(
    usual.map(line => line.right),
    0.9
  )
  // Lines that reach the right margin and are followed by another tell where lines begin.
  const after = usual.filter((line, at) => {
    const before = usual[at - 1]
    return before !== undefined && isNext(before, line) && right - before.right < size * 3
  })
  const left = mostCommon((after.length >= 3 ? after : usual).map(line => Math.round(line.left))) ?? 0
  const pitches = usual.flatMap((line, at) => {
    const before = usual[at - 1]
    return before !== undefined && isNext(before, line) ? [line.y - before.y] : []
  })
  const indented = usual.filter(line => line.left > left + size * 0.8 && line.left < left + size * 5)
  return {
    left,
    right,
    size,
    pitch: quantile(pitches, 0.25) || size * 1.3,
    indents: indented.length >= usual.length * 0.15
  }
}

function isNext(before: PrintedLine, line: PrintedLine): boolean {
  return before.page === line.page && line.y > before.y && line.y - before.y < line.size * 3
}

export function relationOf(before: PrintedLine, line: PrintedLine, setting: Setting): Relation {
  // Short lines of headers and signatures stand each for itself, which the words tell.
  if (before.column !== line.column) return 'parts'
  if (line.column !== undefined) return 'unsure'
  const sameSize = Math.abs(before.size - line.size) < setting.size * 0.12
  const gap = before.page === line.page ? line.y - before.y : setting.pitch
  if (!sameSize || gap > setting.pitch * 2.2) return 'parts'
  if (isCentred(before, setting) && isCentred(line, setting)) return centred(before, line, gap, setting)
  if (!isFull(before, line, setting)) return 'parts'
  if (isCentred(line, setting) && isAllBold(before) && isAllBold(line)) return 'joins'
  return afterFullLine(before, line, gap, setting)
}

/** The lines of one title look alike and stand close. */
function centred(before: PrintedLine, line: PrintedLine, gap: number, setting: Setting): Relation {
  const alike = before.italic === line.italic && isAllBold(before) === isAllBold(line)
  return alike && gap < setting.pitch * 1.35 ? 'joins' : alike ? 'unsure' : 'parts'
}

/** The line before is full, so that it may or may not be its paragraph’s last. */
function afterFullLine(before: PrintedLine, line: PrintedLine, gap: number, setting: Setting): Relation {
  const {left, size, pitch, indents} = setting
  const atMargin = Math.abs(line.left - left) < size * 0.5
  const indented = line.left > left + size * 0.8
  if (indents && atMargin && gap < pitch * 1.7) return 'joins'
  if (gap > pitch * 1.3) return isLower(line.text[0]) ? 'unsure' : 'parts'
  // A list with a hanging indent goes on further in than it begins.
  const hangs = line.left > before.left + size * 0.3 && markerOf(before.text) !== undefined
  if (hangs && markerOf(line.text) === undefined) return 'joins'
  if (indented && indents && Math.abs(before.left - left) < size * 0.5) return 'parts'
  if (indented && markerOf(line.text) !== undefined) return 'parts'
  return isLower(line.text[0]) && Math.abs(line.left - before.left) < size * 0.5 ? 'joins' : 'unsure'
}

/** Would the line’s first word not have fitted into the line before? */
export function isFull(before: PrintedLine, line: PrintedLine, {right, size}: Setting): boolean {
  return right - before.right < line.firstWord + size * 0.3
}

function isCentred(line: PrintedLine, {left, right, size}: Setting): boolean {
  const off = (line.left + line.right) / 2 - (left + right) / 2
  return Math.abs(off) < size && line.left > left + size * 1.2
}

export function isAllBold(line: PrintedLine): boolean {
  return line.bold >= line.text.length
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
