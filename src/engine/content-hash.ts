import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** The first hex digits of the SHA-256 of these parts, none of which can be taken for two of them. */
export function hashOf(parts: readonly string[], digits = 32): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, digits)
}
