/** So many letters of a scribble, left by a signature, may stand behind the mark. */
const longestScribble = 6

/**
 * Where “./.” begins with which a text ends, or −1. Blanks may stand inside it, another sign in the place of its first
 * dot, and a scribble behind it.
 */
export function closingMarkAt(text: string): number {
  const slash = text.lastIndexOf('/')
  if (slash < 0) return -1
  const behind = text.slice(slash + 1).trimStart()
  const scribble = behind.slice(1).trim()
  if (behind[0] !== '.' || scribble.length > longestScribble || scribble.includes(' ')) return -1
  const before = text[slash - 1] === ' ' ? slash - 2 : slash - 1
  return text[before] === '.' ? before : slash
}
