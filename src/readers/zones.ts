import type {Passage} from '../vietnamese/passage.js'
import type {SourceLine} from './source-line.js'
import {typeNames} from './type-names.generated.js'

/**
 * The block above the title and the block from “Nơi nhận” on hold short lines that stand each for itself; between
 * them is running text. Where there is no title line, nothing is taken for a header.
 */
export interface Zones {
  of(line: number): 'header' | 'body' | 'tail'
}

/** No name of a type is longer, in UTF-16 code units. */
const longestType = 40

/** “KẾ HOẠCH” alone on its line, as every typed document has it under its header. */
export function isTypeLine(passage: Passage): boolean {
  return (
    passage.length <= longestType &&
    typeNames.has(passage.bare) &&
    passage.value === passage.value.toUpperCase()
  )
}

export function documentZone(lines: readonly SourceLine[]): Zones {
  const title = lines.slice(0, 80).findIndex(line => isTypeLine(line.passage) || line.heading === 1)
  const tail = lastIndex(
    lines,
    line => /^noi nh[aâ]n ?:?/.test(line.passage.bare) && line.passage.length < 40
  )
  const signature = lines.findIndex(
    (line, at) =>
      at > title + 3 &&
      at > lines.length / 3 &&
      /^(?:tm|kt|tl|tuq|q) ?\. ?\p{L}/u.test(line.passage.bare) &&
      line.passage.value === line.passage.value.toUpperCase()
  )
  const ends = [tail, signature].filter(at => at > title)
  const end = ends.length > 0 ? Math.min(...ends) : lines.length
  return {
    of: line =>
      line < title ? 'header' : line >= end && line < end + 60 && !isAnnex(lines, end, line) ? 'tail' : 'body'
  }
}

/** An annex after the signature is running text again. */
function isAnnex(lines: readonly SourceLine[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (/^(?:phu luc(?: |$)|\[1\])/.test(lines[at]!.passage.bare)) return true
  return false
}

function lastIndex(lines: readonly SourceLine[], test: (line: SourceLine) => boolean): number {
  for (let at = lines.length - 1; at >= 0; at--) if (test(lines[at]!)) return at
  return -1
}
