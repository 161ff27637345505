import {Passage} from '../vietnamese/passage.js'

/**
 * source[start, end) as a passage, where each of its units stands for itself; undefined where blanks have to be
 * collapsed, letters composed or units left out, which `PassageBuilder` does. Blanks at the ends are no part of it.
 */
export function plainPassage(source: string, start: number, end: number): Passage | undefined {
  while (start < end && source.charCodeAt(start) === space) start++
  while (end > start && source.charCodeAt(end - 1) === space) end--
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === space ? source.charCodeAt(at + 1) === space : !standsForItself(code)) return undefined
  }
  const starts: number[] = []
  const ends: number[] = []
  for (let at = start; at < end; at++) {
    starts.push(at)
    ends.push(at + 1)
  }
  return new Passage(source.slice(start, end), starts, ends)
}

const space = 32

/**
 * A printed unit that is its own NFC whatever stands around it, in the blocks that Vietnamese is written in: Latin but
 * for the soft hyphen and the blank of its first block, Vietnamese letters, dashes, quotation marks and the ellipsis.
 */
function standsForItself(code: number): boolean {
  if (code < 0x300) return code > space && code !== 0x7f && (code < 0x80 || code > 0xa0) && code !== 0xad
  return (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2027)
}
