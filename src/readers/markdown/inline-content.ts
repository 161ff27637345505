import type {PhrasingContent} from 'mdast'
import {beginsInline, isAsciiDigit, isAsciiLetter, isSpaceOrTab, unit} from './code-units.js'
import {type DelimiterRun, delimiterRun, emphasisEdges} from './delimiter-runs.js'
import {type InlineLines, InlineWriter} from './inline-writer.js'

/** Pairing takes the square of the number of runs; a paragraph of more is handed over. No text has more that is read for marks. */
const mostRuns = 1000

/** Inline content that has no sign of `beginsInline`: text and hard line breaks. */
export function plainContent(source: string, content: InlineLines): PhrasingContent[] {
  const writer = new InlineWriter(source, content)
  writer.text(content.lines[0]!, content.lines.at(-1)!)
  return writer.nodes
}

/** Text, hard line breaks and emphasis; undefined where anything else may stand: links, code, HTML, entities, escapes. */
export function inlineContent(source: string, content: InlineLines): PhrasingContent[] | undefined {
  const runs = delimiterRunsIn(source, content.lines)
  if (!runs || runs.length > mostRuns) return undefined
  const writer = new InlineWriter(source, content)
  let from = content.lines[0]!
  for (const {start, end, enters} of emphasisEdges(runs)) {
    writer.text(from, start)
    if (enters) writer.enter(enters, start)
    else writer.exit(end)
    from = end
  }
  writer.text(from, content.lines.at(-1)!)
  return writer.nodes
}

/** The delimiter runs of the lines; undefined where another construct may stand. */
function delimiterRunsIn(source: string, lines: readonly number[]): DelimiterRun[] | undefined {
  const runs: DelimiterRun[] = []
  let mayHoldLink: boolean | undefined
  for (let i = 0; i < lines.length; i += 2) {
    const [start, end] = [lines[i]!, lines[i + 1]!]
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at)
      if (code >= 128 || beginsInline[code] === 0) continue
      if (code === unit.asterisk || code === unit.underscore) {
        const first = at
        while (at + 1 < end && source.charCodeAt(at + 1) === code) at++
        runs.push(delimiterRun(source, first, at + 1, start, end))
      } else if (code === unit.leftBracket) {
        // There are no definitions, so that only “[…](” makes a link. Asked once: each “[” would look to the end.
        mayHoldLink ??= source.slice(lines[0], lines.at(-1)).includes('](')
        if (mayHoldLink) return undefined
      } else if (!isText(source, at, end)) return undefined
    }
  }
  return runs
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
  if (code === unit.backslash)
    return at + 1 < end && (next > 127 || isAsciiLetter(next) || isAsciiDigit(next) || isSpaceOrTab(next))
  return false
}

function isEntityUnit(code: number): boolean {
  return isAsciiLetter(code) || isAsciiDigit(code) || code === unit.numberSign
}
