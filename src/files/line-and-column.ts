/** Line and column (UTF-16 code units), both from 1, of an offset in a text with any line ends. */
export function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset)
  let [line, start] = [1, 0]
  for (const next of laterLines(before)) {
    line++
    start = next
  }
  return {line, column: before.length - start + 1}
}

/** Where each line of a text but the first begins: behind CR LF, CR or LF. */
export function* laterLines(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) yield at + 1
}
