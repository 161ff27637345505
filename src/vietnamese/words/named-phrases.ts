import type {Misreadings} from '../misreading.js'
import {MisreadPhrases} from '../misread-phrases.js'
import type {Passage} from '../passage.js'
import type {Match, PhraseFinder} from '../phrase-finder.js'
import type {WordTable} from './rows.js'
import type {WordFinder} from './word-finder.js'

/** The names of one table, each with what its row stands for. */
export class NamedPhrases<Value> implements PhraseFinder<Value> {
  #misread: MisreadPhrases<Value> | undefined

  /** @param values what the rows stand for, by their ids */
  constructor(
    readonly finder: WordFinder,
    readonly table: WordTable,
    readonly values: ReadonlyMap<string, Value>
  ) {}

  findAll(passage: Passage): readonly Match<Value>[] {
    return this.finder.in(passage).findAs(this.table.name, this.values)
  }

  matchAt(passage: Passage, index: number): Match<Value> | undefined {
    const words = this.finder.in(passage)
    const hit = words.beginning(words.tokenAt(index), this.table.name)
    return hit && {value: this.#valueOf(hit.id), start: index, end: words.end(hit.to - 1)}
  }

  findMisread(passage: Passage, table: Misreadings): Match<Value>[] {
    this.#misread ??= this.#misreadPhrases()
    return this.#misread.find(passage, table)
  }

  #misreadPhrases(): MisreadPhrases<Value> {
    const phrases = new MisreadPhrases<Value>()
    for (const {id, words} of this.table.rows) for (const name of words) phrases.add(name, this.#valueOf(id))
    return phrases
  }

  #valueOf(id: string): Value {
    return this.values.get(id)!
  }
}
