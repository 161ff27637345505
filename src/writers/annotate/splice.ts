import {parsePart} from '../../office/parse-part.js'
import type {Span} from '../../vietnamese/passage.js'

/** Text to write in place of [start, end) of a source; an empty stretch is an insertion. */
export interface Edit extends Span {
  readonly text: string
}

/** Make edits that do not overlap. Insertions at one place stay in their order, and stand before what is written over. */
export function splice(source: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += source.slice(at, start) + text
    at = Math.max(at, end)
  }
  return out + source.slice(at)
}

/** Characters as they stand between tags or in an attribute; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/**
 * Write something before the end tag of the root element, which may be empty.
 *
 * @param text what to write, given the prefix that the root’s name has: “ns0:” or ''
 * @param file what the file is called that it is a part of
 * @throws {Fault} where the source is not well formed
 */
export function insideRoot(source: string, file: string, text: (prefix: string) => string): string {
  const {start, inside, insideEnd, end} = parsePart(source, file).place
  const name = /^<([^\s/>]+)/.exec(source.slice(start, inside))?.[1] ?? ''
  const written = text(name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '')
  const edit =
    inside === end
      ? {start: source.lastIndexOf('/', end), end, text: `>${written}</${name}>`}
      : {start: insideEnd, end: insideEnd, text: written}
  return splice(source, [edit])
}
