/** Code units that mean something in Markdown, and the classes of them that CommonMark speaks of. */

export const unit = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  numberSign: 35,
  ampersand: 38,
  rightParenthesis: 41,
  asterisk: 42,
  plus: 43,
  dash: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  one: 49,
  nine: 57,
  colon: 58,
  semicolon: 59,
  lessThan: 60,
  greaterThan: 62,
  question: 63,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  underscore: 95,
  backtick: 96,
  bar: 124,
  tilde: 126
} as const

/** By code unit below 128: 1 where it may begin a construct inside a paragraph. `]`, `!` and `>` mean nothing without these. */
export const beginsInline = new Uint8Array(128)
for (const sign of '*_[<&`\\') beginsInline[sign.charCodeAt(0)] = 1

/** Space or tab: the only blanks that Markdown knows; all others are text. */
export function isSpaceOrTab(code: number): boolean {
  return code === unit.space || code === unit.tab
}

export function isLineEnding(code: number): boolean {
  return code === unit.lineFeed || code === unit.carriageReturn
}

export function isAsciiDigit(code: number): boolean {
  return code >= unit.zero && code <= unit.nine
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Where the line ending at source[at] ends; `at` where there is none. CR and LF together are one. */
export function afterLineEnding(source: string, at: number): number {
  const code = source.charCodeAt(at)
  if (code === unit.carriageReturn && source.charCodeAt(at + 1) === unit.lineFeed) return at + 2
  return isLineEnding(code) ? at + 1 : at
}

/** The first place from `at` on, and before `end`, that is neither space nor tab. */
export function skipBlanks(source: string, at: number, end: number): number {
  while (at < end && isSpaceOrTab(source.charCodeAt(at))) at++
  return at
}

/** The last place down from `end`, and not before `start`, that has neither space nor tab in front. */
export function skipBlanksBack(source: string, start: number, end: number): number {
  while (end > start && isSpaceOrTab(source.charCodeAt(end - 1))) end--
  return end
}

/** Where the line that holds source[at] ends, before its line ending. */
export function lineEndFrom(source: string, at: number): number {
  while (at < source.length && !isLineEnding(source.charCodeAt(at))) at++
  return at
}

/** Where the line that holds source[at] begins. */
export function lineStartOf(source: string, at: number): number {
  while (at > 0 && !isLineEnding(source.charCodeAt(at - 1))) at--
  return at
}

export function countLineEndings(text: string): number {
  let count = 0
  for (let at = 0; at < text.length;) {
    const after = afterLineEnding(text, at)
    if (after > at) count++
    at = Math.max(after, at + 1)
  }
  return count
}
