import type {Passage} from '../passage.js'
import {compileWords} from './compile.js'
import {bitOf, Hits} from './hits.js'
import {inVocabulary} from './lexer.js'
import {Matcher} from './matcher.js'
import {type HitNames, PassageWords} from './passage-words.js'
import type {WordTable} from './rows.js'
import type {Tokens} from './tokens.js'

/** Finds the words of all tables in a passage, once, and keeps what was found for everyone who asks. */
export class WordFinder {
  readonly #matcher: Matcher
  readonly #own: Matcher | undefined
  readonly #names: HitNames
  /** Table of the compiled words → its number in {@link HitNames.tables}, or −1 where a user's table stands for it. */
  readonly #tables: readonly number[]
  readonly #ownTables: readonly number[]
  /** The tags of a user's words are numbered behind the others. */
  readonly #firstOwnTag: number
  readonly #beside: WordFinder | undefined
  readonly #known = new WeakMap<Passage, PassageWords>()

  /**
   * @param bytes what `compileWords` made of the tables when the project was built
   * @param options.own tables that a user changed, whole, with all tables that their rows refer to
   * @param options.changed the names of those that stand for the compiled ones; the others are there to be referred to
   * @param options.beside a finder of other words that has the tokens of a passage already
   * @throws {RowFault}
   */
  constructor(
    bytes: Uint8Array,
    {
      own = [],
      changed = new Set(),
      beside
    }: {
      readonly own?: readonly WordTable[]
      readonly changed?: ReadonlySet<string>
      readonly beside?: WordFinder
    } = {}
  ) {
    this.#matcher = new Matcher(bytes)
    this.#beside = beside
    const {names} = this.#matcher
    this.#own =
      changed.size > 0 ? new Matcher(compileWords(own, {isBare: this.#matcher.names.isBare})) : undefined
    const ownNames = this.#own?.names ?? {tables: [], ids: []}
    const tables = [...new Set([...names.tables, ...changed])]
    const numberOf = new Map(tables.map((name, at) => [name, at]))
    this.#tables = names.tables.map(name => (changed.has(name) ? -1 : numberOf.get(name)!))
    this.#ownTables = ownNames.tables.map(name => (changed.has(name) ? numberOf.get(name)! : -1))
    this.#firstOwnTag = names.ids.length
    this.#names = {tables: Object.fromEntries(numberOf), ids: [...names.ids, ...ownNames.ids]}
  }

  /** Whether it has a table of this name. */
  has(table: string): boolean {
    return Object.hasOwn(this.#names.tables, table)
  }

  /** What stands in a passage. */
  in(passage: Passage): PassageWords {
    let words = this.#known.get(passage)
    if (!words) {
      words = this.#read(passage)
      this.#known.set(passage, words)
    }
    return words
  }

  #read(passage: Passage): PassageWords {
    const {tokens, hits} = this.#match(passage)
    const all = new Hits(hits.length + 4)
    const tables: number[] = []
    all.reset(tokens.length)
    this.#take(this.#matcher, hits, this.#tables, 0, all, tables)
    if (this.#own) {
      const own = this.#own.match(inVocabulary(tokens, this.#own.vocabulary))
      this.#take(this.#own, own, this.#ownTables, this.#firstOwnTag, all, tables)
    }
    return new PassageWords(this.#names, tokens, all, tables)
  }

  /** Tokens that may be kept, and hits. */
  #match(passage: Passage): {readonly tokens: Tokens; readonly hits: Hits} {
    if (!this.#beside) {
      const {tokens, hits} = this.#matcher.read(passage.value)
      return {tokens: tokens.kept(), hits}
    }
    const tokens = inVocabulary(this.#beside.in(passage).tokens, this.#matcher.vocabulary)
    return {tokens, hits: this.#matcher.match(tokens)}
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
      into.add(firstTag + tag, hits.from[hit]!, hits.to[hit]!, bitOf(number))
      into.isHidden[into.length - 1] = hits.isHidden[hit]!
      tables.push(number)
    }
  }
}
