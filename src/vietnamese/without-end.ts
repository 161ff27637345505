/** A text without these signs at its end. An expression that ends in “+$” would start at each of them anew. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The end of a text of whose units the test is true. */
export function endOf(text: string, belongs: (unit: string) => boolean): string {
  let at = text.length
  while (at > 0 && belongs(text.charAt(at - 1))) at--
  return text.slice(at)
}

/** The beginning of a text of whose units the test is true. */
export function beginningOf(text: string, belongs: (unit: string) => boolean): string {
  let at = 0
  while (at < text.length && belongs(text.charAt(at))) at++
  return text.slice(0, at)
}

/** {@link endOf} taken away. */
export function withoutEndOf(text: string, belongs: (unit: string) => boolean): string {
  return text.slice(0, text.length - endOf(text, belongs).length)
}

/** A text without this at its beginning, once, where it begins so. */
export function withoutFirst(text: string, first: string): string {
  return text.startsWith(first) ? text.slice(first.length) : text
}

/** A text without this at its end, once, where it ends so. */
export function withoutLast(text: string, last: string): string {
  return text.endsWith(last) ? text.slice(0, text.length - last.length) : text
}
