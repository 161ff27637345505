/** The beginning of a text that has more than `longest` characters, with “…” as the last of them; no character is cut in two. */
export function shortened(text: string, longest: number): string {
  const letters = [...text.slice(0, 2 * longest + 2)]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
