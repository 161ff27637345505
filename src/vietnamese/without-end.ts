/** A text without these signs at its end. An expression that ends in “+$” would start at each of them anew. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}
