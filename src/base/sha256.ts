import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/**
 * The SHA-256 (FIPS 180-4) of bytes, or of a text as UTF-8 (half a surrogate pair as U+FFFD), as 64 hex digits. Node’s own
 * where there is one: what is written in JavaScript takes milliseconds before it is compiled, and an intranet’s page has
 * no other.
 */
export function sha256Of(content: string | Uint8Array): string {
  const node = globalThis.process?.getBuiltinModule?.('node:crypto')
  return node ? node.hash('sha256', content, 'hex') : sha256InJavaScript(content)
}

export function sha256InJavaScript(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/** The same of a text that comes in pieces; none may end within a surrogate pair. */
export function runningSha256(): {add(piece: string): void; digest(): string} {
  const node = globalThis.process?.getBuiltinModule?.('node:crypto')
  if (node) {
    const hash = node.createHash('sha256')
    return {add: piece => void hash.update(piece), digest: () => hash.digest('hex')}
  }
  const hash = sha256.create()
  return {add: piece => void hash.update(utf8ToBytes(piece)), digest: () => bytesToHex(hash.digest())}
}
