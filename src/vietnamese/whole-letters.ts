import type {Span} from './passage.js'

/** What cannot stand without the character before it: a combining mark, the second half of a surrogate pair. */
export function isMark(character: string | undefined): boolean {
  return character !== undefined && character >= '\u0300' && /[\p{M}\uDC00-\uDFFF]/u.test(character)
}

/** The same span, or the letters whole that it would cut. */
export function wholeLetters(text: string, span: Span): Span {
  const start = letterStart(text, span.start)
  // A place between two letters stays one.
  const end = span.end === span.start ? start : letterEnd(text, span.end)
  return start === span.start && end === span.end ? span : {...span, start, end}
}

/** The place at or before `at` where a letter begins. */
export function letterStart(text: string, at: number): number {
  while (at > 0 && isMark(text[at])) at--
  return at
}

/** The place at or behind `at` where a letter has ended. */
export function letterEnd(text: string, at: number): number {
  while (at < text.length && isMark(text[at])) at++
  return at
}
