/**
 * What comes from a document, a file’s name, a configuration or a pack, for a terminal or the log of a machine: as it
 * stands, but that no character of it commands anything. A terminal obeys escape sequences, a reader’s eyes turning
 * marks that write from the right, and GitHub lines that begin with “::” or hold “##[”.
 */
export function printable(text: string): string {
  return printableLines(text.replace(lineEnds, ' '))
}

/** The same of a text of several lines. */
export function printableLines(text: string): string {
  return text
    .replace(controls, shown)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/^([^\S\r\n\u2028\u2029]*)::/gm, '$1: :')
    .replaceAll('##[', '## [')
}

/** {@link printable}, of every string in a value made of plain data; its keys stay. */
export function allPrintable<Value>(value: Value, of: (text: string) => string = printable): Value {
  if (typeof value === 'string') return of(value) as Value
  if (Array.isArray(value)) return value.map((one: unknown) => allPrintable(one, of)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, allPrintable(one, of)])) as Value
}

const lineEnds = /\r\n|[\r\n\u0085\u2028\u2029]/g
/** Those of ASCII and Latin 1 but for the line end, and the marks that turn the direction of writing. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** ASCII’s have pictures (ESC is ␛); a tab is a blank. */
function shown(control: string): string {
  const code = control.charCodeAt(0)
  if (control === '\t') return ' '
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
