/** What cannot stand without the character before it: a combining mark, the second half of a surrogate pair. */
export function isMark(character: string | undefined): boolean {
  return character !== undefined && /[\p{M}\uDC00-\uDFFF]/u.test(character)
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
