import {once} from '../base/once.js'
import type {KnowledgeTables} from './tables.js'

/**
 * What `rules/language/compounds.txt` says: a line for each first syllable, and behind it all that make a word with it. Of
 * counts in fourteen million syllables of laws and administrative texts, not of a dictionary: what is rare is not there.
 * All syllables are folded.
 */
export class Compounds {
  /** Syllable → those that make a word with it behind it. */
  readonly #behind = new Map<string, ReadonlySet<string>>()
  /** The same for those before it. */
  readonly #before = new Map<string, string[]>()

  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [first = '', ...seconds] = line.split(' ')
      this.#behind.set(first, new Set(seconds))
      for (const second of seconds) {
        const firsts = this.#before.get(second)
        if (firsts) firsts.push(first)
        else this.#before.set(second, [first])
      }
    }
  }

  /** Undefined where the tables came without them. */
  static of({words}: KnowledgeTables): Compounds | undefined {
    return words?.loadCompounds && compoundsIn(words.loadCompounds)()
  }

  /** Whether two syllables are often written beside each other as one word: “đơn vị”. */
  has(first: string | undefined, second: string | undefined): boolean {
    return first !== undefined && second !== undefined && this.#behind.get(first)?.has(second) === true
  }

  /** Whether a syllable is part of such a word. */
  knows(syllable: string): boolean {
    return this.#behind.has(syllable) || this.#before.has(syllable)
  }

  /** All that make a word with the syllable before them, and with the one behind them. */
  *between(before: string | undefined, after: string | undefined): Generator<string> {
    if (before !== undefined) yield* this.#behind.get(before) ?? []
    if (after !== undefined) yield* this.#before.get(after) ?? []
  }
}

const compoundsIn = once((load: () => string) => {
  let compounds: Compounds | undefined
  return () => (compounds ??= new Compounds(load()))
})
