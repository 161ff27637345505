import {isAsciiDigit, isAsciiLetter, isSpaceOrTab, skipBlanks, skipBlanksBack, unit} from './code-units.js'

/** What the content source[at, end) of one line is, or may be; it begins with no blank. */

/** Three or more of the sign that it begins with (`*`, `-` or `_`), with blanks between. */
export function isThematicBreak(source: string, at: number, end: number): boolean {
  const sign = source.charCodeAt(at)
  let count = 0
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === sign) count++
    else if (!isSpaceOrTab(code)) return false
  }
  return count >= 3
}

/** Three signs of a fence in a row. */
export function beginsFence(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return (
    (code === unit.backtick || code === unit.tilde) &&
    source.charCodeAt(at + 1) === code &&
    source.charCodeAt(at + 2) === code
  )
}

/** An ATX heading: `depth` from 1 to 6, and where its words stand; `from` is `to` where it has none. */
export interface AtxHeading {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly from: number
  readonly to: number
}

/** The ATX heading that begins at source[at], which is a `#`. */
export function atxHeadingAt(source: string, at: number, end: number): AtxHeading | undefined {
  let after = at
  while (after < end && source.charCodeAt(after) === unit.numberSign) after++
  const depth = after - at
  if (depth > 6 || (after < end && !isSpaceOrTab(source.charCodeAt(after)))) return undefined
  const from = skipBlanks(source, after, end)
  let to = skipBlanksBack(source, from, end)
  // A closing run of “#” is no text where a blank stands before it.
  let closing = to
  while (closing > from && source.charCodeAt(closing - 1) === unit.numberSign) closing--
  if (closing < to && (closing === from || isSpaceOrTab(source.charCodeAt(closing - 1))))
    to = skipBlanksBack(source, from, closing)
  return {depth: depth as AtxHeading['depth'], from, to}
}

/** A line that begins so after a blank line may still belong to a list above. */
export function mayBeginItem(code: number): boolean {
  return isAsciiDigit(code) || code === unit.asterisk || code === unit.plus || code === unit.dash
}

/** Whether source[from, to) may begin a fence, or HTML that goes on over blank lines, also behind marks of lists and quotes. */
export function mayStayOpen(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === unit.lessThan) {
      if (source.startsWith('!--', at + 1)) return !source.slice(at + 4, to).includes('-->')
      if (mayBeginLongHtml(source, at + 1)) return true
    } else if (beginsFence(source, at)) return true
  }
  return false
}

const longElements = ['script', 'pre', 'style', 'textarea']

/** A processing instruction, a declaration, CDATA or one of the elements that hold text as it stands. */
function mayBeginLongHtml(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code === unit.question || code === unit.exclamation) return true
  if (!isAsciiLetter(code)) return false
  const name = source.slice(at, at + 8).toLowerCase()
  return longElements.some(element => name.startsWith(element))
}
