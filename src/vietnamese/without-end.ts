/** A text without these signs at its end. An expression that ends in “+$” would start at each of them anew. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** The end of a text of whose units the test is true. */
export function endOf(text: string, belongs: (unit: string) => boolean): string {
  let at = text.length
  while (at > 0 && belongs(text[at - 1]!)) at--
  return text.slice(at)
}

/** {@link endOf} taken away. */
export function withoutEndOf(text: string, belongs: (unit: string) => boolean): string {
  return text.slice(0, text.length - endOf(text, belongs).length)
}
