/** Positions that a program carries from step to step; with more it forgets the rest, so that a hit costs a bounded time. */
const mostPositions = 64

/** A small set of places among the tokens, in the order in which they were reached. */
export class Positions {
  length = 0
  readonly #places = new Int32Array(mostPositions)

  at(index: number): number {
    return this.#places[index]!
  }

  add(place: number): void {
    if (this.length === mostPositions) return
    for (let k = 0; k < this.length; k++) if (this.#places[k] === place) return
    this.#places[this.length++] = place
  }

  clear(): void {
    this.length = 0
  }
}
