/**
 * Two numbers of 32 bits that tell bytes from all others that anybody may come by; they keep nobody from making others
 * with the same ones.
 *
 * @param bytes begin at a multiple of four in their buffer
 * @param every of so many words of four bytes one is looked at, and all that stands behind the last
 */
export function checksumOf(bytes: Uint8Array, every = 1): [number, number] {
  const words = new Int32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length >> 2)
  let one = bytes.length
  let two = 0x9e3779b9 | 0
  for (let i = 0; i < words.length; i += every) {
    one = Math.imul(one ^ words[i]!, 0x01000193)
    two = Math.imul(two ^ (one >>> 15), 0x85ebca6b)
  }
  for (const byte of bytes.subarray(words.length * 4)) {
    one = Math.imul(one ^ byte, 0x01000193)
    two = Math.imul(two ^ (one >>> 15), 0x85ebca6b)
  }
  return [one, two]
}
