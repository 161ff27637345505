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
  const numbers = placesAmong(first + by, last + by)
  const from = first + by - (numbers[0] ?? 0)
  const to = from + last - first
  return new Passage(
    source.slice(first, last),
    numbers.subarray(from, to),
    numbers.subarray(from + 1, to + 1)
  )
}

/** Each place at itself: 0, 1, 2 … */
let places: Int32Array = new Int32Array(0)
const fewestPlaces = 1 << 16
/** As many as the longest plans have, one megabyte: they stay for good. */
const mostPlaces = 1 << 18

/** Places one behind the other, those from `first` to `last` among them. What is far behind in a text does not stay. */
function placesAmong(first: number, last: number): Int32Array {
  if (last >= mostPlaces) return placesFrom(first, last - first + 1)
  if (last >= places.length) {
    let length = fewestPlaces
    while (length <= last) length *= 2
    places = placesFrom(0, length)
  }
  return places
}

function placesFrom(first: number, length: number): Int32Array {
  const made = new Int32Array(length)
  for (let at = 0; at < length; at++) made[at] = first + at
  return made
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
