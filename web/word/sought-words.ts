import type {SoughtWords, WordsInDocument} from './open-document.js'

/** Word looks for no more than 255 letters at once. */
const longest = 200
/** Shorter words stand everywhere. */
const shortest = 3

/**
 * How the words of a place are found again in the document that the text was read from: what stands there up to the end of
 * its paragraph; the same without the number of a list, which is no text in Word; then its paragraph. Of long words the
 * beginning is enough.
 */
export function soughtWords(text: string, start: number, end: number): WordsInDocument {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const to = lineEnd(text, start)
  const own = {at: start, words: text.slice(start, Math.min(end, to))}
  const paragraph = {at: Math.min(from, start), words: text.slice(Math.min(from, start), to)}
  const sought = [own, withoutNumber(own), withoutNumber(paragraph)].map(trimmed)
  const known = new Set<string>()
  return sought.flatMap(({at, words}): SoughtWords[] => {
    if (words.length < shortest || known.has(`${at} ${words}`)) return []
    known.add(`${at} ${words}`)
    return [{words, before: countBefore(text, words, at)}]
  })
}

interface Piece {
  readonly at: number
  readonly words: string
}

/** “1. ”, “I.2. ”, “a) ”, “- ” at the head, as Word numbers by itself. */
function withoutNumber({at, words}: Piece): Piece {
  const head =
    /^[ \t]*(?:(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.\d{1,3}){0,4}[.)]|[-–+•])[ \t]+/.exec(words)?.[0] ?? ''
  return {at: at + head.length, words: words.slice(head.length)}
}

function trimmed({at, words}: Piece): Piece {
  const blank = words.length - words.trimStart().length
  const whole = words.trim()
  if (whole.length <= longest) return {at: at + blank, words: whole}
  const head = whole.slice(0, longest)
  const end = head.lastIndexOf(' ')
  return {at: at + blank, words: end > 0 ? head.slice(0, end) : head}
}

function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start)
  return at < 0 ? text.length : at
}

function countBefore(text: string, words: string, at: number): number {
  let count = 0
  for (
    let found = text.indexOf(words);
    found >= 0 && found < at;
    found = text.indexOf(words, found + words.length)
  )
    count++
  return count
}
