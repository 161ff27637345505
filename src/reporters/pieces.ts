/** A text in pieces, each made when those before it are written, so that all of it need not be in memory. */
export class Pieces implements Iterable<string> {
  constructor(readonly make: () => Iterable<string>) {}

  [Symbol.iterator](): Iterator<string> {
    return this.make()[Symbol.iterator]()
  }

  toString(): string {
    return [...this].join('')
  }
}
