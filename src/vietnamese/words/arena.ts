/** Bytes of a page: the tokens and hits of a plan of some pages. */
const pageSize = 1 << 17

/** The larger array, which begins with what the smaller one holds, where there is one. */
export function grown<Numbers extends Uint8Array | Int16Array | Uint16Array | Int32Array>(
  larger: Numbers,
  smaller: Numbers | undefined
): Numbers {
  if (smaller) larger.set(smaller)
  return larger
}

/**
 * Where the tokens and hits of passages are kept, one behind the other: arrays of their own for each passage would cost
 * as much as the matching itself. A page is forgotten with the last passage that has tokens in it.
 */
export class Arena {
  #page = new ArrayBuffer(0)
  #free = 0

  /** A copy of the first `length` numbers. */
  int32(numbers: Int32Array, length: number): Int32Array {
    const at = this.#take(length * 4)
    const copy = new Int32Array(this.#page, at, length)
    copy.set(numbers.subarray(0, length))
    return copy
  }

  uint16(numbers: Uint16Array, length: number): Uint16Array {
    const at = this.#take(length * 2)
    const copy = new Uint16Array(this.#page, at, length)
    copy.set(numbers.subarray(0, length))
    return copy
  }

  int16(numbers: Int16Array, length: number): Int16Array {
    const at = this.#take(length * 2)
    const copy = new Int16Array(this.#page, at, length)
    copy.set(numbers.subarray(0, length))
    return copy
  }

  uint8(numbers: Uint8Array, length: number): Uint8Array {
    const at = this.#take(length)
    const copy = new Uint8Array(this.#page, at, length)
    copy.set(numbers.subarray(0, length))
    return copy
  }

  /** Where so many bytes are free, at a multiple of four. */
  #take(bytes: number): number {
    if (this.#free + bytes > this.#page.byteLength) {
      this.#page = new ArrayBuffer(Math.max(pageSize, bytes))
      this.#free = 0
    }
    const at = this.#free
    this.#free = (at + bytes + 3) & ~3
    return at
  }
}
