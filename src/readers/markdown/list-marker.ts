import {isAsciiDigit, isSpaceOrTab, skipBlanks, unit} from './code-units.js'
import {isThematicBreak} from './line-kinds.js'

/** The marker of a list item, with what follows it on its line. Offsets are those of the source. */
export interface ListMarker {
  readonly start: number
  /** Where the marker ends, before any blank. */
  readonly end: number
  /** Where the item's content begins; the end of the line where there is none. */
  readonly content: number
  /** `-`, `*` or `+`; in an ordered list what stands behind the number, `.` or `)`. Another one begins another list. */
  readonly sign: number
  readonly isOrdered: boolean
  /** Nothing stands behind it. */
  readonly isEmpty: boolean
  /** A tab stands among the blanks behind it, so that they are wider than they are many. */
  readonly hasTab: boolean
  /** It may end a paragraph: it has text behind it, and its number is 1. */
  readonly mayInterrupt: boolean
}

/** Numbers of more digits begin no list. */
const mostDigits = 9

/** The marker at source[at], on a line that ends at `end`. A thematic break is none. */
export function listMarkerAt(source: string, at: number, end: number): ListMarker | undefined {
  const code = source.charCodeAt(at)
  let after = at + 1
  let sign = code
  const isOrdered = isAsciiDigit(code)
  if (isOrdered) {
    while (after < end && after - at <= mostDigits && isAsciiDigit(source.charCodeAt(after))) after++
    if (after - at > mostDigits || after >= end) return undefined
    sign = source.charCodeAt(after)
    if (sign !== unit.dot && sign !== unit.rightParenthesis) return undefined
    after++
  } else if (code !== unit.plus && code !== unit.asterisk && code !== unit.dash) return undefined

  if (after < end && !isSpaceOrTab(source.charCodeAt(after))) return undefined
  if (!isOrdered && code !== unit.plus && isThematicBreak(source, at, end)) return undefined
  const content = skipBlanks(source, after, end)
  const isEmpty = content === end
  return {
    start: at,
    end: after,
    content,
    sign,
    isOrdered,
    isEmpty,
    hasTab: source.slice(after, content).includes('\t'),
    mayInterrupt: !isEmpty && (!isOrdered || (code === unit.one && after - at === 2))
  }
}
