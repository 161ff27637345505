import type {AlignType} from 'mdast'
import {isSpaceOrTab, skipBlanks, unit} from './code-units.js'

/** The alignment of each column; undefined where the line source[at, end) is no delimiter row such as “| --- | :-: |”. */
export function columnAlignments(source: string, at: number, end: number): AlignType[] | undefined {
  return hasRowSigns(source, at, end) ? alignmentsOf(source, at, end) : undefined
}

/** source[at, end) is nothing but dashes, colons, bars and blanks, and not dashes alone. */
export function hasRowSigns(source: string, at = 0, end = source.length): boolean {
  let seen = false
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === unit.bar || code === unit.colon) seen = true
    else if (code !== unit.dash && !isSpaceOrTab(code)) return false
  }
  return seen
}

function alignmentsOf(source: string, at: number, end: number): AlignType[] | undefined {
  const alignments: AlignType[] = []
  if (source.charCodeAt(at) === unit.bar) at = skipBlanks(source, at + 1, end)
  for (;;) {
    const left = at < end && source.charCodeAt(at) === unit.colon
    if (left) at++
    const dashes = at
    while (at < end && source.charCodeAt(at) === unit.dash) at++
    if (at === dashes) return undefined
    const right = at < end && source.charCodeAt(at) === unit.colon
    if (right) at++
    alignments.push(left ? (right ? 'center' : 'left') : right ? 'right' : null)
    at = skipBlanks(source, at, end)
    if (at === end) return alignments
    if (source.charCodeAt(at) !== unit.bar) return undefined
    at = skipBlanks(source, at + 1, end)
    if (at === end) return alignments
  }
}
