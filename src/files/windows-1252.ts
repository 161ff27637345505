/**
 * Bytes of the encoding that Windows has in the west → text. Node’s own decoder of that name makes control characters
 * of the bytes 128 to 159, which are quotation marks, dashes and the like (https://encoding.spec.whatwg.org/#windows-1252).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + chunk), codeOf))
  return text
}

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? signs.charCodeAt(byte - 0x80) : byte
}

/** So many arguments a call takes on any machine. */
const chunk = 8192

/** Those of 128 to 159; five have no sign and stay what they are. */
const signs =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'
