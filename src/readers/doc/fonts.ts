/** The names of a document’s fonts, in the order in which its text names them (SttbfFfn, [MS-DOC] 2.9.286); a table that breaks off gives the first. */
export function fontNames(table: Uint8Array): string[] {
  const names: string[] = []
  let at = 4
  // The first byte of each counts those behind it; its name ends with a zero.
  for (let length = table[at]; length !== undefined; length = table[at]) {
    const end = at + 1 + length
    const written = table.subarray(Math.min(at + nameAt, end), end)
    const name = new TextDecoder('utf-16le').decode(written.subarray(0, written.length & ~1))
    names.push(name.split('\0', 1).join(''))
    at = end
  }
  return names
}

/** Before a name stand its length, pitch, weight, character set, and what it is like. */
const nameAt = 40
