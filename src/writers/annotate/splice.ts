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
}

/** Write something before the end tag of the outermost element, which may be empty. */
export function insideLast(source: string, text: string): Edit {
  const end = source.lastIndexOf('>')
  if (source[end - 1] === '/') {
    const name = /<([^\s/>]+)[^<]*$/.exec(source.slice(0, end))?.[1] ?? ''
    return {start: end - 1, end: end + 1, text: `>${text}</${name}>`}
  }
  const start = source.lastIndexOf('</')
  return {start, end: start, text}
}
