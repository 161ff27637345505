/** A name inside a pattern, with a backslash before each of these signs, which would mean something there. */
export function escaped(name: string, signs: string): string {
  return [...name].map(sign => (signs.includes(sign) ? `\\${sign}` : sign)).join('')
}
