/** Which syllables the rows know: keys of a folding → symbol, in an open-addressing table that is read as it lies. */
export interface Vocabulary {
  /** Three numbers a slot: key1, key2, symbol; a symbol of 0 is an empty slot. */
  readonly slots: Int32Array
  /** The number of slots less one; it is a power of two. */
  readonly mask: number
}

/** The symbol of these keys, or 0. */
export function lookUp(slots: Int32Array, mask: number, key1: number, key2: number): number {
  let at = slotOf(key1, key2) & mask
  for (;;) {
    const symbol = slots[at * 3 + 2]
    if (!symbol) return 0
    if (slots[at * 3] === key1 && slots[at * 3 + 1] === key2) return symbol
    at = (at + 1) & mask
  }
}

/**
 * The slots of a vocabulary in which `keys[symbol]` are the keys of a symbol, at most half of them taken.
 *
 * @param first the first symbol that has keys
 */
export function slotsOf(keys: readonly (readonly [number, number] | undefined)[], first: number): Int32Array {
  let size = 256
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size * 3)
  for (const [symbol, own] of keys.entries()) {
    if (symbol < first || !own) continue
    const [key1, key2] = own
    let at = slotOf(key1, key2) & (size - 1)
    while (slots[at * 3 + 2] !== 0) at = (at + 1) & (size - 1)
    slots.set([key1, key2, symbol], at * 3)
  }
  return slots
}

/** Tones lie in the high bits of a key, so that these must be mixed down, or the tones of a syllable share a slot. */
function slotOf(key1: number, key2: number): number {
  let mixed =
    Math.imul(key1 ^ (key1 >>> 15), 0x9e3779b1) ^ Math.imul(key2 ^ (key2 >>> 13) ^ (key2 >>> 26), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
