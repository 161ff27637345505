import stringWidth from 'string-width'
import {printable} from '../diagnostic/printable.js'
import {isLineEnd} from '../vietnamese/letters.js'

/** How many columns of a terminal a frame may take. */
const room = 96

/**
 * The line of a finding, cropped around it, with carets below: plans have paragraphs of a thousand characters on one
 * line. Widths are those of a terminal, where the marks of decomposed Vietnamese letters take no room.
 *
 * @param text the file’s text; `start` and `end` offsets into it, `end` exclusive
 */
export function codeFrame(text: string, start: number, end: number): {line: string; carets: string} {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  let lineEnd = start
  while (lineEnd < text.length && !isLineEnd(text[lineEnd])) lineEnd++
  const from = cropBefore(text, lineStart, start)
  const to = cropAfter(text, start, Math.max(Math.min(end, lineEnd), start + 1), lineEnd)
  const [left, right] = [from > lineStart ? '…' : '', to < lineEnd ? '…' : '']
  const shown = (piece: string) => printable(piece)
  const marked = shown(text.slice(start, Math.min(end, to)))
  return {
    line: `${left}${shown(text.slice(from, to))}${right}`,
    carets:
      ' '.repeat(stringWidth(left + shown(text.slice(from, start)))) +
      '^'.repeat(Math.max(1, stringWidth(marked)))
  }
}

/** Words in the room of a frame. */
export function cropped(words: string): string {
  const shown = printable(words)
  return shown.length > room ? `${shown.slice(0, cropAfter(shown, 0, 1, shown.length))}…` : shown
}

/** At most a third of the room goes to what stands before the finding; words are kept whole. */
function cropBefore(text: string, lineStart: number, start: number): number {
  if (start - lineStart <= room / 3) return lineStart
  const cut = start - Math.floor(room / 3)
  const blank = text.indexOf(' ', cut)
  return blank >= 0 && blank < start ? blank + 1 : cut
}

function cropAfter(text: string, start: number, end: number, lineEnd: number): number {
  const limit = start + Math.floor((room * 2) / 3)
  if (lineEnd <= limit) return lineEnd
  const blank = text.lastIndexOf(' ', limit)
  return blank > Math.min(end, limit - 20) ? blank : limit
}
