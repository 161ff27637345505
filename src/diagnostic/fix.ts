/**
 * A change to the text that cannot alter its meaning: source[start, end) becomes `text`. Offsets count UTF-16 code
 * units of the text as it was read; equal offsets insert.
 */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}
