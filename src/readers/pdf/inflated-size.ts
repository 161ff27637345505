/** What would come out of a compressed stream. */
export interface InflatedSize {
  /** `cut`: the data ends too early; `damaged`: it is no such stream, or broken inside. */
  readonly outcome: 'whole' | 'cut' | 'too-large' | 'damaged'
  /** How many bytes come out, as far as was counted. */
  readonly size: number
  /** How many bytes were read for it. */
  readonly read: number
}

/** Does the data begin as zlib’s does? */
export function isZlib(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  return (first & 15) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0
}

/**
 * Counts what a zlib stream (RFC 1950, 1951) inflates to, without making any of it: half a megabyte may stand for
 * 512, and a reader that finds out while it inflates has filled the memory by then.
 */
export function inflatedSize(bytes: Uint8Array, at: number, limit: number): InflatedSize {
  const counter = new Counter(bytes, at + 2, limit)
  let outcome: InflatedSize['outcome']
  try {
    outcome = counter.count()
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    outcome = error.outcome
  }
  return {outcome, size: counter.size, read: counter.position - at}
}

/** What a stream inflates to that was counted and found small. */
export function inflated(bytes: Uint8Array, at: number, size: number): Uint8Array {
  const out = new Uint8Array(size)
  try {
    new Counter(bytes, at + 2, size, out).count()
  } catch (error) {
    if (!(error instanceof Ended)) throw error
  }
  return out
}

class Ended {
  constructor(readonly outcome: 'cut' | 'too-large' | 'damaged') {}
}

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577
]
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

class Counter {
  size = 0
  #buffer = 0
  #held = 0

  constructor(
    readonly bytes: Uint8Array,
    public position: number,
    readonly limit: number,
    readonly out?: Uint8Array
  ) {}

  count(): 'whole' {
    for (;;) {
      const isLast = this.#bits(1) === 1
      const kind = this.#bits(2)
      if (kind === 0) this.#stored()
      else if (kind === 1) this.#coded(fixedLengths, fixedDistances)
      else if (kind === 2) this.#dynamic()
      else throw new Ended('damaged')
      if (isLast) return 'whole'
    }
  }

  #add(bytes: number): void {
    this.size += bytes
    if (this.size > this.limit) throw new Ended('too-large')
  }

  #bits(count: number): number {
    while (this.#held < count) {
      const byte = this.bytes[this.position++]
      if (byte === undefined) throw new Ended('cut')
      this.#buffer |= byte << this.#held
      this.#held += 8
    }
    const value = this.#buffer & ((1 << count) - 1)
    this.#buffer >>>= count
    this.#held -= count
    return value
  }

  #stored(): void {
    this.#buffer = this.#held = 0
    const length = this.#bits(16)
    if (this.#bits(16) !== (~length & 0xffff)) throw new Ended('damaged')
    this.#add(length)
    this.out?.set(this.bytes.subarray(this.position, this.position + length), this.size - length)
    this.position += length
    if (this.position > this.bytes.length) throw new Ended('cut')
  }

  #dynamic(): void {
    const [lengths, distances, codes] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4]
    const ofCodes = new Uint8Array(19)
    for (let k = 0; k < codes; k++) ofCodes[lengthOrder[k]!] = this.#bits(3)
    const code = codeOf(ofCodes)
    const all = new Uint8Array(lengths + distances)
    for (let k = 0; k < all.length;) {
      const symbol = this.#symbol(code)
      if (symbol < 16) {
        all[k++] = symbol
        continue
      }
      if (symbol === 16 && k === 0) throw new Ended('damaged')
      const value = symbol === 16 ? all[k - 1]! : 0
      const times = symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7)
      all.fill(value, k, k + times)
      k += times
    }
    this.#coded(codeOf(all.subarray(0, lengths)), codeOf(all.subarray(lengths)))
  }

  #coded(lengths: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(lengths)
      if (symbol === 256) return
      if (symbol < 256) {
        this.#add(1)
        if (this.out) this.out[this.size - 1] = symbol
        continue
      }
      const at = symbol - 257
      if (at >= lengthBases.length) throw new Ended('damaged')
      const length = lengthBases[at]! + this.#bits(lengthBits[at]!)
      const distance = this.#symbol(distances)
      if (distance >= distanceBits.length) throw new Ended('damaged')
      const back = distanceBases[distance]! + this.#bits(distanceBits[distance]!)
      this.#add(length)
      if (this.out) for (let k = this.size - length; k < this.size; k++) this.out[k] = this.out[k - back] ?? 0
    }
  }

  #symbol({counts, symbols}: Code): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= 15; length++) {
      code |= this.#bits(1)
      const count = counts[length]!
      if (code - count < first) return symbols[index + (code - first)]!
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Ended('damaged')
  }
}

function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length]!++
  counts[0] = 0
  const offsets = new Uint16Array(16)
  for (let length = 1; length < 15; length++) offsets[length + 1] = offsets[length]! + counts[length]!
  const symbols = new Uint16Array(lengths.length)
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[offsets[length]!++] = symbol
  })
  return {counts, symbols}
}

const fixedLengths = codeOf(
  Uint8Array.from({length: 288}, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8))
)
const fixedDistances = codeOf(new Uint8Array(30).fill(5))
