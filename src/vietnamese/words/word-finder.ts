import type {Passage} from '../passage.js'
import {compileWords} from './compile.js'
import {Hits} from './hits.js'
import {tokenise} from './lexer.js'
import {Matcher} from './matcher.js'
import {type HitNames, PassageWords} from './passage-words.js'
import type {WordTable} from './rows.js'

/** Finds the words of all tables in a passage, once, and keeps what was found for everyone who asks. */
export class WordFinder {
  readonly #matcher: Matcher
  readonly #own: Matcher | undefined
  readonly #isBare: boolean
  readonly #names: HitNames
  /** Table of the compiled words → its number in {@link HitNames.tables}, or −1 where a user's table stands for it. */
  readonly #tables: readonly number[]
  readonly #ownTables: readonly number[]
  /** The tags of a user's words are numbered behind the others. */
  readonly #firstOwnTag: number
  readonly #known = new WeakMap<Passage, PassageWords>()

  /**
   * @param bytes what `compileWords` made of the tables when the project was built
   * @param own tables that a user changed, whole, with all tables that their rows refer to
   * @param changed the names of those that stand for the compiled ones; the others are there to be referred to
   * @throws {RowFault}
   */
  constructor(bytes: Uint8Array, own: readonly WordTable[] = [], changed: ReadonlySet<string> = new Set()) {
    this.#matcher = new Matcher(bytes)
    this.#isBare = this.#matcher.names.isBare
    this.#own = changed.size > 0 ? new Matcher(compileWords(own, {isBare: this.#isBare})) : undefined
    const {names} = this.#matcher
    const ownNames = this.#own?.names ?? {tables: [], ids: []}
    const tables = [...new Set([...names.tables, ...changed])]
    const numberOf = new Map(tables.map((name, at) => [name, at]))
    this.#tables = names.tables.map(name => (changed.has(name) ? -1 : numberOf.get(name)!))
    this.#ownTables = ownNames.tables.map(name => (changed.has(name) ? numberOf.get(name)! : -1))
    this.#firstOwnTag = names.ids.length
    this.#names = {tables: Object.fromEntries(numberOf), ids: [...names.ids, ...ownNames.ids]}
  }

  /** What stands in a passage. */
  in(passage: Passage): PassageWords {
    let words = this.#known.get(passage)
    if (!words) {
      words = this.#read(passage.value)
      this.#known.set(passage, words)
    }
    return words
  }

  #read(text: string): PassageWords {
    const {tokens, hits} = this.#matcher.read(text)
    const all = new Hits(hits.length + 4)
    const tables: number[] = []
    all.reset(tokens.length)
    this.#take(this.#matcher, hits, this.#tables, 0, all, tables)
    if (this.#own) {
      // The same tokens, with the symbols of the other vocabulary.
      const own = this.#own.match(tokenise(text, this.#own.vocabulary, {isBare: this.#isBare}))
      this.#take(this.#own, own, this.#ownTables, this.#firstOwnTag, all, tables)
    }
    return new PassageWords(this.#names, tokens.kept(), all, tables)
  }

  /** The latest first, so that hits of one token stand in the order in which they were found. */
  #take(
    matcher: Matcher,
    hits: Hits,
    numbers: readonly number[],
    firstTag: number,
    into: Hits,
    tables: number[]
  ): void {
    for (let hit = hits.length - 1; hit >= 0; hit--) {
      const tag = hits.tag[hit]!
      const table = matcher.tableOf(tag)
      const number = table < 0 ? -1 : numbers[table]!
      if (number < 0) continue
      into.add(firstTag + tag, hits.from[hit]!, hits.to[hit]!, 1 << (number & 31))
      into.isHidden[into.length - 1] = hits.isHidden[hit]!
      tables.push(number)
    }
  }
}
