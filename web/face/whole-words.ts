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
  let from = start
  let to = end
  // A change that begins or ends with blanks, or is empty, says nothing without the word beside it.
  if (isOpen(text.slice(start, end)) || isOpen(after)) {
    while (from > start - farthest && isBlank(text[from - 1])) from--
    while (to < end + farthest && isBlank(text[to]) && !isBlank(text[to - 1])) to++
  }
  while (from > start - farthest && isWord(text[from - 1])) from--
  while (to < end + farthest && isWord(text[to])) to++
  const [head, tail] = [text.slice(from, start), text.slice(end, to)]
  return {before: `${head}${text.slice(start, end)}${tail}`, after: `${head}${after}${tail}`}
}

function isOpen(text: string): boolean {
  return text === '' || isBlank(text[0]) || isBlank(text.at(-1))
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\u00a0' || unit === '\t'
}

/** Neither a blank nor the end of a line. */
function isWord(unit: string | undefined): boolean {
  return unit !== undefined && !isBlank(unit) && unit !== '\n' && unit !== '\r'
}
