/** “[^1]: Kế hoạch số …”, “[1] Kế hoạch số …”, “[(3)] Ghi …”: a footnote, which belongs to what stands above it. */
export function isNoteLine(text: string): boolean {
  return text.startsWith('[') && /^\[[\^(]?\d{1,3}\)?\]/.test(text)
}
