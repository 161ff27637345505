/** In UTF-16 units: writing more at once saves nothing, and less takes a call of the system for each file. */
const longEnough = 1 << 16

/** The same text in fewer pieces. */
export function* chunks(pieces: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < longEnough) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
