/** A change as people read it: whole words before and after, with the word before a blank that goes or comes. */
export interface ReadChange {
  readonly before: string
  readonly after: string
}

const farthest = 40

/** [start, end) of the text becomes `after`; what is shown of it are the words that change by it. */
export function wholeWords(
  text: string,
  {start, end, after}: {readonly start: number; readonly end: number; readonly after: string}
): ReadChange {
  const removed = text.slice(start, end)
  let from = start
  let to = end
  // Blanks that go say nothing without the words on both sides of them.
  if (isBlank(removed[0])) while (from > start - farthest && isBlank(text[from - 1])) from--
  if (isBlank(removed.at(-1))) while (to < end + farthest && isBlank(text[to])) to++
  while (from > start - farthest && isWord(text[from - 1])) from--
  while (to < end + farthest && isWord(text[to])) to++
  const [head, tail] = [text.slice(from, start), text.slice(end, to)]
  return {before: `${head}${removed}${tail}`, after: `${head}${after}${tail}`}
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\u00a0' || unit === '\t'
}

/** Neither a blank nor the end of a line. */
function isWord(unit: string | undefined): boolean {
  return unit !== undefined && !isBlank(unit) && unit !== '\n' && unit !== '\r'
}
