import {runningSha256, sha256Of} from '../../base/sha256.js'

/** What a text of ours ends with: a comment, in HTML and in Markdown, with the hash of all before it. */
const before = '<!-- cchclint sha256-'
const behind = ' -->'

/** A text with the stamp by which it is known again as ours, and as unchanged. */
export function stamped(text: string): string {
  return `${text}${before}${sha256Of(text)}${behind}\n`
}

/** The same in pieces. */
export function* stampedPieces(pieces: Iterable<string>): Generator<string> {
  const hash = runningSha256()
  for (const piece of pieces) {
    hash.add(piece)
    yield piece
  }
  yield `${before}${hash.digest()}${behind}\n`
}

/** Whether a text bears our stamp and is what was stamped. Line ends may have been made others by a checkout. */
export function isStamped(text: string): boolean {
  const plain = text.replaceAll('\r\n', '\n').trimEnd()
  const at = plain.lastIndexOf(before)
  return at >= 0 && plain.slice(at) === `${before}${sha256Of(plain.slice(0, at))}${behind}`
}

/** Whether a text was ours once, whatever people have written into it since. */
export function wasStamped(text: string): boolean {
  return text.includes(before)
}
