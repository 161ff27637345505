/** One line of a source as it stands: [start, end) without its line end. */
export interface RawLine {
  readonly start: number
  readonly end: number
}

/** The lines of a text, ended by LF, CRLF or CR. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = text[at]
    if (at < text.length && unit !== '\n' && unit !== '\r') continue
    lines.push({start, end: at})
    if (unit === '\r' && text[at + 1] === '\n') at++
    start = at + 1
  }
  return lines
}

const rulerSigns = '|-–—_=*.·+:\\'

/** “-----”, “_____”, “|”: such a line parts paragraphs and says nothing. */
export function isRuler(text: string): boolean {
  for (const unit of text) if (!rulerSigns.includes(unit) && unit.trim() !== '') return false
  return true
}
