import {sha256Of} from '../base/sha256.js'

/** The first hex digits of the SHA-256 of these parts, none of which can be taken for two of them. */
export function hashOf(parts: readonly string[], digits = 32): string {
  return sha256Of(JSON.stringify(parts)).slice(0, digits)
}
