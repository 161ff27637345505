/** Line and column (UTF-16 code units), both from 1, of an offset in a text with any line ends. */
export function lineAndColumn(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {line: before.length, column: before.at(-1)!.length + 1}
}
