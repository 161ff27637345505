/** One row of the table of misreadings: `read` is printed where one of `for` was meant. */
export interface MisreadLetter {
  readonly read: string
  readonly for: readonly string[]
}

const knownCost = 0.3
const otherCost = 1
/** A row of the table reads at most so many letters. */
const mostLetters = 3
/** Beyond this many a text is no plan, and what is known is forgotten. */
const mostKnown = 500_000

/**
 * Machine-read text that has lost its diacritics: is this word that word?
 *
 * Both words are compared without case and diacritics. A letter that is read as another one it is known to be
 * taken for costs little, any other change costs one; so “s&” is “sở” and “ni” is “nội”, but “so” is not “ban”.
 */
export class Misreadings {
  /** `read` → the letters it may stand for, all without diacritics. */
  readonly #letters: ReadonlyMap<string, readonly string[]>
  /** The words of a text come again and again. */
  readonly #known = new Map<string, Map<string, number>>()
  #size = 0

  constructor(rows: readonly MisreadLetter[]) {
    this.#letters = new Map(rows.map(row => [row.read, row.for]))
  }

  /** The cost of reading `meant` as `read` (both without diacritics); Infinity above what a word of its length may cost. */
  cost(read: string, meant: string): number {
    if (read === meant) return 0
    const limit = misreadingLimit(meant.length)
    if (Math.abs(read.length - meant.length) > limit + 2) return Infinity
    let costs = this.#known.get(read)
    let cost = costs?.get(meant)
    if (cost !== undefined) return cost
    if (++this.#size > mostKnown) {
      this.#known.clear()
      this.#size = 0
      costs = undefined
    }
    if (!costs) this.#known.set(read, (costs = new Map()))
    costs.set(meant, (cost = this.#editCost(read, meant, limit)))
    return cost
  }

  /** Rows of the table of edit distances, of which the last few are looked back at. */
  #editCost(read: string, meant: string, limit: number): number {
    let rows: number[][] = [Array.from({length: meant.length + 1}, (_, k) => k * otherCost)]
    for (let i = 1; i <= read.length; i++) {
      const row = this.#row(read, i, meant, rows)
      if (Math.min(...row) > limit + otherCost) return Infinity
      rows = [...rows.slice(1 - mostLetters), row]
    }
    const cost = rows.at(-1)?.at(-1) ?? Infinity
    return cost > limit ? Infinity : cost
  }

  #row(read: string, i: number, meant: string, rows: readonly number[][]): number[] {
    const above = rows.at(-1) ?? []
    let cost = i * otherCost
    const row = [cost]
    for (let k = 1; k <= meant.length; k++) {
      const same = read[i - 1] === meant[k - 1]
      cost = Math.min(
        costAt(above, k - 1) + (same ? 0 : otherCost),
        costAt(above, k) + otherCost,
        cost + otherCost
      )
      row.push(cost)
    }
    for (let length = 1; length <= mostLetters && length <= i; length++)
      for (const letters of this.#letters.get(read.slice(i - length, i)) ?? []) {
        const from = rows[rows.length - length] ?? []
        for (let k = meant.indexOf(letters); k >= 0; k = meant.indexOf(letters, k + 1)) {
          const to = k + letters.length
          row[to] = Math.min(costAt(row, to), costAt(from, k) + knownCost)
        }
      }
    // What a known misreading made cheaper makes what follows it cheaper.
    for (let k = 1; k <= meant.length; k++) row[k] = Math.min(costAt(row, k), costAt(row, k - 1) + otherCost)
    return row
  }
}

/** What a row does not have cannot be reached. */
function costAt(row: readonly number[], k: number): number {
  return row[k] ?? Infinity
}

/** How much a word of this length may cost and still be that word. */
function misreadingLimit(length: number): number {
  return length <= 1 ? 0.3 : length <= 3 ? 1 : length <= 6 ? 1.3 : 2
}

/** Words that a read word may stand for; each read word is looked up once. */
export class MisreadWords {
  readonly #meantBy = new Map<string, readonly string[]>()

  /** @param words without diacritics */
  constructor(readonly words: readonly string[]) {}

  meantBy(read: string, table: Misreadings): readonly string[] {
    let meant = this.#meantBy.get(read)
    if (!meant) {
      if (this.#meantBy.size > mostReadWords) this.#meantBy.clear()
      this.#meantBy.set(read, (meant = this.words.filter(word => table.cost(read, word) < Infinity)))
    }
    return meant
  }
}

/** More than any plan has. */
const mostReadWords = 20_000
