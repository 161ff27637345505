/** A piece of fewer units is a copy anyway. */
const shortestPiece = 13

/**
 * The same text, apart from the one that it is a piece of: an engine keeps all of a text in memory as long as one piece
 * of it is kept.
 */
export function ownCopy(text: string): string {
  return text.length < shortestPiece ? text : `${text}.`.slice(0, -1)
}
