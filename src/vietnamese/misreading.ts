import {bare} from './fold.js'

/**
 * Machine-read text that has lost its diacritics: is this word that word?
 *
 * Both words are compared without case and diacritics. A letter that is read as another one it is known to be
 * taken for costs little, any other change costs one; so “s&” is “sở” and “ni” is “nội”, but “so” is not “ban”.
 */
export interface Misreadings {
  /** `read` → the letters it may stand for, all bare. */
  readonly letters: ReadonlyMap<string, readonly string[]>
  /** Costs that were asked for before: the words of a text come again and again. */
  readonly known: Map<string, number>
}

/** One row of the table of misreadings: `read` is printed where one of `for` was meant. */
export interface MisreadLetter {
  readonly read: string
  readonly for: readonly string[]
}

const knownCost = 0.3
const otherCost = 1

export function misreadings(rows: readonly MisreadLetter[]): Misreadings {
  return {letters: new Map(rows.map(row => [row.read, row.for])), known: new Map()}
}

/** Beyond this many a text is no plan, and what is known is forgotten. */
const mostKnown = 500_000

/** The cost of reading `meant` as `read` (both bare); Infinity above what a word of its length may cost. */
export function misreadingCost(read: string, meant: string, table: Misreadings): number {
  if (read === meant) return 0
  const limit = misreadingLimit(meant.length)
  if (Math.abs(read.length - meant.length) > limit + 2) return Infinity
  const pair = `${read} ${meant}`
  let cost = table.known.get(pair)
  if (cost === undefined) {
    cost = editCost(read, meant, limit, table)
    if (table.known.size > mostKnown) table.known.clear()
    table.known.set(pair, cost)
  }
  return cost
}

function editCost(read: string, meant: string, limit: number, table: Misreadings): number {
  const width = meant.length + 1
  let rows: number[][] = [Array.from({length: width}, (_, k) => k * otherCost)]
  for (let i = 1; i <= read.length; i++) {
    const row = [i * otherCost]
    let best = row[0]!
    for (let k = 1; k < width; k++) {
      const same = read[i - 1] === meant[k - 1]
      let cost = Math.min(
        rows.at(-1)![k - 1]! + (same ? 0 : otherCost),
        rows.at(-1)![k]! + otherCost,
        row[k - 1]! + otherCost
      )
      for (let length = 1; length <= 3 && length <= i; length++) {
        for (const letters of table.letters.get(read.slice(i - length, i)) ?? []) {
          if (letters.length <= k && meant.startsWith(letters, k - letters.length))
            cost = Math.min(cost, rows[rows.length - length]![k - letters.length]! + knownCost)
        }
      }
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit + otherCost) return Infinity
    rows = [...rows.slice(-2), row]
  }
  const cost = rows.at(-1)!.at(-1)!
  return cost > limit ? Infinity : cost
}

/** How much a word of this length may cost and still be that word. */
function misreadingLimit(length: number): number {
  return length <= 1 ? 0.3 : length <= 3 ? 1 : length <= 6 ? 1.3 : 2
}

/** True where the machine-read word may be the meant one. */
export function isMisreadOf(read: string, meant: string, table: Misreadings): boolean {
  const word = bare(meant)
  return misreadingCost(bare(read), word, table) < Infinity
}
