const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Uint8Array(128)
for (let i = 0; i < alphabet.length; i++) valueOf[alphabet.charCodeAt(i)] = i

/** Bytes as a text that code can hold. Its length is a multiple of four; “=” fills it up. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < 4; k++) text += i + k <= bytes.length ? alphabet[(three >> (18 - 6 * k)) & 63]! : '='
  }
  return text
}

/** The bytes of such a text. Neither Node 20 nor every browser has a fast way of its own that needs no `Buffer`. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const four =
      (valueOf[text.charCodeAt(i)]! << 18) |
      (valueOf[text.charCodeAt(i + 1)]! << 12) |
      (valueOf[text.charCodeAt(i + 2)]! << 6) |
      valueOf[text.charCodeAt(i + 3)]!
    bytes[at++] = four >> 16
    bytes[at++] = four >> 8
    bytes[at++] = four
  }
  return bytes
}
