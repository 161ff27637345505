/**
 * What comes from a document, a file’s name, a configuration or a pack, for a terminal or the log of a machine: as it
 * stands, but that no character of it commands anything. A terminal obeys escape sequences, a reader’s eyes turning
 * marks that write from the right, and GitHub lines that begin with “::” or hold “##[”.
 */
export function printable(text: string): string {
  return isHarmless(text) ? text : printableLines(text.replace(lineEnds, ' '))
}

/** The same of a text of several lines. */
export function printableLines(text: string): string {
  return text
    .replace(controls, shown)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/^([^\S\r\n\u2028\u2029]*)::/gm, '$1: :')
    .replaceAll('##[', '## [')
}

/**
 * {@link printable}, of every string in a value made of plain data; its keys stay. What has nothing to be changed is
 * given back as it is: nearly every part of a report.
 */
export function allPrintable<Value>(value: Value, of: (text: string) => string = printable): Value {
  if (typeof value === 'string') return of(value) as Value
  if (typeof value !== 'object' || value === null) return value
  return (Array.isArray(value) ? listPrintable(value, of) : partsPrintable(value, of)) as Value
}

function listPrintable(values: readonly unknown[], of: (text: string) => string): readonly unknown[] {
  let changed: unknown[] | undefined
  for (let at = 0; at < values.length; at++) {
    const shown = allPrintable(values[at], of)
    if (shown !== values[at]) (changed ??= [...values])[at] = shown
  }
  return changed ?? values
}

function partsPrintable(value: object, of: (text: string) => string): object {
  const parts = value as Readonly<Record<string, unknown>>
  let changed: Record<string, unknown> | undefined
  for (const key of Object.keys(parts)) {
    const shown = allPrintable(parts[key], of)
    if (shown !== parts[key]) (changed ??= {...parts})[key] = shown
  }
  return changed ?? value
}

const [space, numberSign, colon, deletion, noBreakSpace] = [0x20, 0x23, 0x3a, 0x7f, 0xa0]

/** Whether {@link printable} changes nothing of a text, as far as one look at each unit tells. */
function isHarmless(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < deletion) {
      if (code < space) return false
      // “::” and “##[”
      if ((code === colon || code === numberSign) && text.charCodeAt(at + 1) === code) return false
    } else if (code < noBreakSpace || mayCommand(code)) return false
  }
  return true
}

/** Marks that turn the direction of writing, separators of lines, and halves of pairs, which may stand alone. */
function mayCommand(code: number): boolean {
  if (code < 0x200e) return code === 0x061c
  if (code < 0x206a) return code < 0x2010 || (code >= 0x2028 && code <= 0x202e) || code >= 0x2066
  return code >= 0xd800 && code < 0xe000
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
