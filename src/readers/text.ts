import {LineIndex} from '../document/line-index.js'
import type {SourceDocument} from '../document/source-document.js'
import {PassageBuilder} from '../vietnamese/passage.js'
import {isRuler, type RawLine, rawLines} from './raw-lines.js'
import {reflow} from './reflow.js'
import type {SourceLine} from './source-line.js'

/** Plain text, also as it is drawn out of a PDF: double-spaced lines, page numbers alone on a line, form feeds. */
export function readText(file: string, text: string): SourceDocument {
  const blocks = reflow(linesOf(text), new LineIndex(text))
  return {file, format: 'text', text, tree: {type: 'root', children: blocks}}
}

function linesOf(text: string): SourceLine[] {
  const raw = rawLines(text)
  const pages = pageBreaks(raw, text)
  const lines: SourceLine[] = []
  let gap = 0
  let broken = false
  let page = 1
  raw.forEach(({start, end}, at) => {
    if (pages.starts.has(at)) page++
    if (pages.numbers.has(at)) return
    const passage = new PassageBuilder().addText(text.slice(start, end), start).build()
    if (passage.length === 0) {
      gap++
    } else if (isRuler(passage.value)) {
      broken = true
    } else {
      const known = pages.starts.size > 0 ? page : undefined
      lines.push({passage, gap, broken, heading: undefined, boldLead: 0, insideMarkup: false, page: known})
      gap = 0
      broken = false
    }
  })
  return lines
}

/** Pages begin at a form feed, or where a lone number follows the last one; such a number is no text. */
function pageBreaks(lines: readonly RawLine[], text: string): {starts: Set<number>; numbers: Set<number>} {
  const starts = new Set<number>()
  const numbers = new Set<number>()
  let last = 1
  lines.forEach((line, at) => {
    const source = text.slice(line.start, line.end)
    const found = /^[-–— ]*(\d{1,3})[-–— ]*$/.exec(source.trim())
    const value = Number(found?.[1])
    if (found && value > last && value <= last + 4 && isAlone(lines, text, at)) {
      numbers.add(at)
      starts.add(at)
      last = value
    } else if (source.includes('\f') && at > 0) {
      starts.add(at)
    }
  })
  return {starts, numbers}
}

function isAlone(lines: readonly RawLine[], text: string, at: number): boolean {
  return [lines[at - 1], lines[at + 1]].every(line => !line || text.slice(line.start, line.end).trim() === '')
}
