/** Bytes of a page: the places of a plan of some pages. */
const pageSize = 1 << 17

/**
 * Where the places of passages are kept, one behind the other: a buffer of its own for each passage would cost more than
 * putting it together. A page is forgotten with the last passage that has places in it.
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

  /** Where so many bytes are free. */
  #take(bytes: number): number {
    if (this.#free + bytes > this.#page.byteLength) {
      this.#page = new ArrayBuffer(Math.max(pageSize, bytes))
      this.#free = 0
    }
    const at = this.#free
    this.#free = at + bytes
    return at
  }
}
