import type {PhrasingContent} from 'mdast'
import {beginsInline, isAsciiDigit, isAsciiLetter, unit} from './code-units.js'
import {type DelimiterRun, delimiterRun, type EmphasisEdge, emphasisEdges} from './delimiter-runs.js'
import {type InlinePiece, inlinePieceAt} from './inline-pieces.js'
import {type InlineLines, InlineWriter} from './inline-writer.js'

/** Pairing takes the square of the number of runs; a paragraph of more is handed over. No text has more that is read for marks. */
const mostRuns = 1000

/** Inline content that has no sign of `beginsInline`: text and hard line breaks. */
export function plainContent(source: string, content: InlineLines): PhrasingContent[] {
  const writer = new InlineWriter(source, content)
  writer.text(content.first.start, content.last.end)
  return writer.nodes
}

/**
 * Text, hard line breaks, emphasis, escapes, some entities and `<br>`; undefined where anything else may stand: links,
 * code, other HTML and entities.
 */
export function inlineContent(source: string, content: InlineLines): PhrasingContent[] | undefined {
  const found = marksIn(source, content)
  if (!found || found.runs.length > mostRuns) return undefined
  const marks: (EmphasisEdge | InlinePiece)[] = [...emphasisEdges(found.runs), ...found.pieces]
  marks.sort((a, b) => a.start - b.start)
  const writer = new InlineWriter(source, content)
  let from = content.first.start
  for (const mark of marks) {
    writer.text(from, mark.start)
    if (mark.kind === 'text') writer.replaced(mark.value, mark.start, mark.end)
    else if (mark.kind === 'html') writer.html(mark.start, mark.end)
    else if (mark.kind === 'close') writer.exit(mark.end)
    else writer.enter(mark.kind, mark.start)
    from = mark.end
  }
  writer.text(from, content.last.end)
  return writer.nodes
}

interface Marks {
  readonly runs: DelimiterRun[]
  readonly pieces: InlinePiece[]
}

/** What is marked in the lines; undefined where another construct may stand. */
function marksIn(source: string, {lines, first: firstLine, last}: InlineLines): Marks | undefined {
  const runs: DelimiterRun[] = []
  const pieces: InlinePiece[] = []
  let mayHoldLink: boolean | undefined
  for (const {start, end} of lines) {
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at)
      if (code >= 128 || beginsInline[code] === 0) continue
      if (code === unit.asterisk || code === unit.underscore) {
        const first = at
        while (at + 1 < end && source.charCodeAt(at + 1) === code) at++
        runs.push(delimiterRun(source, first, at + 1, start, end))
      } else if (code === unit.leftBracket) {
        // There are no definitions, so that only “[…](” makes a link. Asked once: each “[” would look to the end.
        mayHoldLink ??= source.slice(firstLine.start, last.end).includes('](')
        if (mayHoldLink) return undefined
      } else {
        const piece = inlinePieceAt(source, at, end)
        if (piece) {
          pieces.push(piece)
          at = piece.end - 1
        } else if (!isText(source, at, end)) return undefined
      }
    }
  }
  return {runs, pieces}
}

/** A sign that begins nothing: “&” without “;”, “<” before a blank or a digit, “\” before a letter. */
function isText(source: string, at: number, end: number): boolean {
  const code = source.charCodeAt(at)
  if (code === unit.ampersand) {
    let after = at + 1
    while (after < end && isEntityUnit(source.charCodeAt(after))) after++
    return source.charCodeAt(after) !== unit.semicolon
  }
  // A “<” at the end of its line, too, is followed by a blank.
  const next = at + 1 < end ? source.charCodeAt(at + 1) : unit.space
  if (code === unit.lessThan)
    return !(
      isAsciiLetter(next) ||
      next === unit.slash ||
      next === unit.exclamation ||
      next === unit.question
    )
  // A backslash at the end of a line is a hard break; before a sign it is an escape.
  return code === unit.backslash && at + 1 < end
}

function isEntityUnit(code: number): boolean {
  return isAsciiLetter(code) || isAsciiDigit(code) || code === unit.numberSign
}
