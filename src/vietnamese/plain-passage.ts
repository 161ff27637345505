import {Passage, PassageBuilder} from './passage.js'

/**
 * source[start, end) as a passage: what a {@link PassageBuilder} makes of that text. Most text stands as it is read, so
 * that all it takes is one look at each unit, and its places are a stretch of all places.
 *
 * @param by how far behind its place in `source` each unit stands in the text that places are of
 */
export function passageOf(source: string, start: number, end: number, by = 0): Passage {
  let first = start
  let last = end
  while (first < last && isAsciiBlank(source.charCodeAt(first))) first++
  while (last > first && isAsciiBlank(source.charCodeAt(last - 1))) last--
  if (!standsAsRead(source, first, last))
    return new PassageBuilder().addText(source.slice(first, last), first + by).build()
  const places = placesUpTo(last + by)
  return new Passage(
    source.slice(first, last),
    places.subarray(first + by, last + by),
    places.subarray(first + by + 1, last + by + 1)
  )
}

/** Each place at itself: 0, 1, 2 … */
let places = new Int32Array(0)
const fewestPlaces = 1 << 16

function placesUpTo(most: number): Int32Array {
  if (most < places.length) return places
  let length = Math.max(fewestPlaces, places.length)
  while (length <= most) length *= 2
  places = new Int32Array(length)
  for (let at = 0; at < length; at++) places[at] = at
  return places
}

const space = 32

function isAsciiBlank(code: number): boolean {
  return code === space || (code >= 9 && code <= 13)
}

/** No two blanks beside each other, none but spaces, nothing invisible, nothing that may have another form. */
function standsAsRead(source: string, first: number, last: number): boolean {
  let before = space
  for (let at = first; at < last; at++) {
    const code = source.charCodeAt(at)
    if (code <= space ? code !== space || before === space : code > 126 && !isLetterOrSign(code)) return false
    before = code
  }
  return true
}

/** Composed letters of Latin and Vietnamese, and the dashes, quotation marks and dots of typography. */
function isLetterOrSign(code: number): boolean {
  if (code < 0x300) return code > 0xa0 && code !== 0xad
  return (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x2010 && code <= 0x205e && code !== 0x202f)
}
