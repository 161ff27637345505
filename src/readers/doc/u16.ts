/** Two bytes as a number, the lower one first; those behind the end of the bytes are zero. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}
