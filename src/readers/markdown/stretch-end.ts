import {afterLineEnding, lineEndFrom, skipBlanks} from './code-units.js'
import {mayBeginItem, mayStayOpen} from './line-kinds.js'

/**
 * Where a stretch ends that begins at source[start], where no block is open, and goes on behind source[past]: in front of
 * the first line that is sure to begin a block of the root, as it follows a blank line, and no fence, no HTML and no list
 * can go on with it.
 */
export function stretchEnd(source: string, start: number, past: number): number {
  let afterBlank = false
  let mayBeOpen = false
  let mayBeList = false
  let at = start
  while (at < source.length) {
    const end = lineEndFrom(source, at)
    const from = skipBlanks(source, at, end)
    if (from === end) afterBlank = true
    else {
      const first = source.charCodeAt(from)
      const isOutside = !mayBeList || (from === at && !mayBeginItem(first))
      if (afterBlank && !mayBeOpen && at > past && isOutside) return at
      mayBeOpen ||= mayStayOpen(source, from, end)
      mayBeList ||= mayBeginItem(first)
      afterBlank = false
    }
    at = afterLineEnding(source, end)
  }
  return at
}
