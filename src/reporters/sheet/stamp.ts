import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** What a text of ours ends with: a comment, in HTML and in Markdown, with the hash of all before it. */
const before = '<!-- cchclint sha256-'
const behind = ' -->'

/** A text with the stamp by which it is known again as ours, and as unchanged. */
export function stamped(text: string): string {
  return `${text}${before}${hashOf(text)}${behind}\n`
}

/** Whether a text bears our stamp and is what was stamped. Line ends may have been made others by a checkout. */
export function isStamped(text: string): boolean {
  const plain = text.replaceAll('\r\n', '\n').trimEnd()
  const at = plain.lastIndexOf(before)
  return at >= 0 && plain.slice(at) === `${before}${hashOf(plain.slice(0, at))}${behind}`
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
