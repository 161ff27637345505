import type {ReadFileReport} from '../../src/diagnostic/report.js'

/**
 * What is not true of the places of a report: each quotes what stands in the text there, cuts no letter from its marks,
 * tells line and column of its offset; findings stand in the order of their places. One sentence for each.
 *
 * @param text as it was read, after the byte order mark
 */
export function untruePlaces({findings, checklist, plan}: ReadFileReport, text: string): string[] {
  const complaints: string[] = []
  const starts = lineStarts(text)
  const isPoint = ({line, column, offset}: Point) => {
    const at = starts.findLastIndex(start => start <= offset)
    return line === at + 1 && column === offset - (starts[at] ?? 0) + 1
  }
  for (const {start, end, quote} of [...findings, ...checklist.flatMap(row => row.evidence)]) {
    const words = text.slice(start.offset, end.offset)
    if (inOneLine(quote) !== inOneLine(words))
      complaints.push(`“${quote}” is not at ${start.offset}–${end.offset}, “${words}” is`)
    for (const {offset} of [start, end])
      // A mark that stands behind no letter is a word of its own.
      if (/^[\p{L}\p{M}]\p{M}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1)))
        complaints.push(`a letter is cut from its marks at ${offset}`)
    if (!isPoint(start) || !isPoint(end)) complaints.push(`line and column are not those of ${start.offset}`)
  }
  for (const {fix, rule} of findings) {
    if (!fix) continue
    if (fix.start < 0 || fix.end < fix.start || fix.end > text.length)
      complaints.push(`the fix of ${rule} is outside of the text: ${fix.start}–${fix.end}`)
    else if (text.slice(fix.start, fix.end) === fix.text)
      complaints.push(`the fix of ${rule} changes nothing at ${fix.start}`)
  }
  for (const {start, end, number} of plan.citations)
    if (!digits(text.slice(start.offset, end.offset)).includes(digits(number)))
      complaints.push(`${number} is not cited at ${start.offset}`)
  if (findings.some(({start}, at) => start.offset < (findings[at - 1]?.start.offset ?? 0)))
    complaints.push('the findings are not in the order of their places')
  return complaints
}

/** Line breaks and blanks around them are one blank in a quote, and so are whole lines of blanks. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where lines begin, after LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(found => found.index + found[0].length)]
}

function digits(text: string): string {
  return /\d+/.exec(text)?.[0] ?? ''
}
