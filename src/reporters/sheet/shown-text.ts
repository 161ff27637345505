import {nfc} from '../../vietnamese/normal-form.js'

/** Where a character stands that cannot be seen: an open box, as on a typewriter’s chart. */
const sign = '␣'

/**
 * What comes from a document, a file’s name, a configuration or a pack, as a page shows it: NFC, on one line, a sign for
 * each character that cannot be seen or turns the direction of writing. Markup is not our matter here: what builds the
 * page escapes all that it is given.
 */
export function shown(text: string): string {
  return nfc(text).replace(lineBreaks, ' ').replace(unseen, sign).replace(halves, '\ufffd')
}

/** The blanks around a line’s end belong to it. */
const lineBreaks = /[ \t]{0,80}(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])[ \t]{0,80}|\t/g
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu
/** Half a pair of surrogates is no character, and no file in UTF-8 can hold it. */
const halves = /\p{Cs}/gu

/** Beginning and end of a text that is longer than this, cut at blanks. */
export function clipped(text: string, longest: number): readonly [string] | readonly [string, string] {
  if (text.length <= longest) return [text]
  const half = Math.floor(longest / 2) - 3
  const head = text.slice(0, half)
  const tail = text.slice(-half)
  const [headEnd, tailStart] = [head.lastIndexOf(' '), tail.indexOf(' ')]
  // A single word of hundreds of letters has no blanks: not within a pair of surrogates.
  return [
    headEnd > half / 2 ? head.slice(0, headEnd) : head.replace(/[\ud800-\udbff]$/, ''),
    tailStart >= 0 && tailStart < half / 2 ? tail.slice(tailStart + 1) : tail.replace(/^[\udc00-\udfff]/, '')
  ]
}

/** The same as text: “beginning […] end”. */
export function clippedText(text: string, longest: number): string {
  return clipped(text, longest).join(' […] ')
}
