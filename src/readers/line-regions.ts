import {isTypeLine, opensAnnex, opensRecipients, opensWithPower} from './layout-words.js'
import type {ReaderWords} from './reader-words.js'
import type {SourceLine} from './source-line.js'

/**
 * The block above the title and the block from “Nơi nhận” on hold short lines that stand each for itself; between
 * them is running text. Where there is no title line, nothing is taken for a header.
 */
export interface LineRegions {
  of(line: number): 'header' | 'body' | 'tail'
}

/** “Nơi nhận:” stands alone on its line, in UTF-16 code units. */
const longestRecipients = 40
/** How many lines the recipients and the signature take. */
const longestTail = 60

export function lineRegions(lines: readonly SourceLine[], words: ReaderWords): LineRegions {
  const of = ({passage}: SourceLine) => words.unaccentedIn(passage)
  const title = lines.slice(0, 80).findIndex(line => isTypeLine(line.passage, words) || line.heading === 1)
  const tail = lines.findLastIndex(
    line => line.passage.length < longestRecipients && opensRecipients(of(line))
  )
  const signature = lines.findIndex(
    (line, at) =>
      at > title + 3 &&
      at > lines.length / 3 &&
      isWrittenLarge(line.passage.value) &&
      opensWithPower(of(line))
  )
  const ends = [tail, signature].filter(at => at > title)
  const end = ends.length > 0 ? Math.min(...ends) : lines.length
  const last = lines.slice(0, end + longestTail)
  // Notes, an annex, or the document that a decision promulgates: running text again.
  const isTextAgain = (line: SourceLine) =>
    isNotes(line) || isTypeLine(line.passage, words) || opensAnnex(of(line))
  const next = last.findIndex((line, at) => at >= end && isTextAgain(line))
  const tailEnd = next < 0 ? end + longestTail : next
  return {of: line => (line < title ? 'header' : line >= end && line < tailEnd ? 'tail' : 'body')}
}

/** Whether capitals of all its letters are what stands there. Nearly every other line has a small letter of ASCII. */
function isWrittenLarge(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
  }
  return text === text.toUpperCase()
}

/** The first of the notes that the reader of a file puts behind its text. */
function isNotes({passage}: SourceLine): boolean {
  return passage.value.startsWith('[1]')
}
