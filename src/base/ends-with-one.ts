/** Whether a text ends with one of these signs. */
export function endsWithOne(text: string, signs: string): boolean {
  return text !== '' && signs.includes(text.charAt(text.length - 1))
}
