/** One line of a source as it stands: [start, end) without its line end. */
export interface RawLine {
  readonly start: number
  readonly end: number
}

/** The lines of a text, ended by LF, CRLF or CR. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    lines.push({start, end: at})
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    start = at + 1
  }
  lines.push({start, end: text.length})
  return lines
}

const lineFeed = 10
const carriageReturn = 13

const rulerSigns = '|-–—_=*.·+:\\'

/** “-----”, “_____”, “|”: such a line parts paragraphs and says nothing. */
export function isRuler(text: string): boolean {
  for (const unit of text) if (!rulerSigns.includes(unit) && unit.trim() !== '') return false
  return true
}
