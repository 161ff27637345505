/** One line of a source as it stands: [start, end) without its line end. */
export interface RawLine {
  readonly start: number
  readonly end: number
}

const lineFeed = 10
const carriageReturn = 13

/** The lines of text[from, to), ended by LF, CRLF or CR. Nothing outside of it is looked at, and it is all that costs. */
export function rawLines(text: string, from = 0, to = text.length): RawLine[] {
  const stretch = text.slice(from, to)
  const lines: RawLine[] = []
  const hasReturns = stretch.includes('\r')
  let start = 0
  for (;;) {
    const end = hasReturns ? lineEnd(stretch, start) : before(stretch.indexOf('\n', start), stretch)
    lines.push({start: from + start, end: from + end})
    if (end === stretch.length) return lines
    const isPair = stretch.charCodeAt(end) === carriageReturn && stretch.charCodeAt(end + 1) === lineFeed
    start = isPair ? end + 2 : end + 1
  }
}

function before(at: number, text: string): number {
  return at < 0 ? text.length : at
}

function lineEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at++
  return at
}

/** Whether anything but blanks stands in text[start, end). */
export function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return text.slice(at, end).trim() !== ''
    if (code !== 32 && (code < 9 || code > carriageReturn)) return true
  }
  return false
}

const rulerSigns = new Uint8Array(128)
for (const sign of '|-_=*.+:\\') rulerSigns[sign.charCodeAt(0)] = 1

/** “-----”, “_____”, “|”: such a line parts paragraphs and says nothing. */
export function isRuler(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSign = code < 128 ? rulerSigns[code] === 1 : otherRulerSigns.includes(text.charAt(at))
    if (!isSign && hasText(text, at, at + 1)) return false
  }
  return true
}

const otherRulerSigns = '–—·'
