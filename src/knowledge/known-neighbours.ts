import {nearTerm} from '../vietnamese/near-table.js'
import {gap} from '../vietnamese/text-words.js'

/** Which words stand together in phrases that are known to be right. Seldom asked: only where something may be wrong. */
export class KnownNeighbours {
  /** Known forms that have no commas. */
  readonly plain = new Set<string>()
  /** Two words that stand together in something known, and three. */
  readonly pairs = new Set<string>()
  readonly triples = new Set<string>()

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.#know(phrase)
  }

  #know(phrase: string): void {
    const term = nearTerm(phrase.replaceAll('{tên}', 'ꞩ'))
    if (!term) return
    const gaps = term.words.map((_, at) => term.gapAfter(at))
    if (!gaps.includes(gap.comma)) this.plain.add(term.words.join(' '))
    /** What stands before a word with nothing but a blank between, one word and two. */
    let [last, lastTwo]: [string | undefined, string | undefined] = [undefined, undefined]
    for (const [at, word] of term.words.entries()) {
      const isJoined = gaps[at - 1] === gap.plain
      const pair: string | undefined = isJoined && last !== undefined ? `${last} ${word}` : undefined
      if (pair !== undefined) this.pairs.add(pair)
      if (isJoined && lastTwo !== undefined) this.triples.add(`${lastTwo} ${word}`)
      ;[last, lastTwo] = [word, pair]
    }
  }
}
