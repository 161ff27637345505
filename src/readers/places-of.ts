/** Where a sign stands in a text, each time. */
export function placesOf(sign: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) places.push(at)
  return places
}
