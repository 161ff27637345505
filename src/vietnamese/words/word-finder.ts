import {Kept} from '../../base/once.js'
import type {Passage} from '../passage.js'
import {Arena} from './arena.js'
import {Hits, TableBits} from './hits.js'
import {inVocabulary} from './lexer.js'
import {Matcher} from './matcher.js'
import {type HitNames, PassageWords} from './passage-words.js'
import type {Tokens} from './tokens.js'

/** What a finder is made of: plain data, which a process can send to another one. */
export interface FinderData {
  /** What `compileWords` made of the tables when the project was built. */
  readonly bytes: Uint8Array
  /** The same of tables that a user changed, whole, with all tables that their rows refer to. */
  readonly own?: Uint8Array | undefined
  /** The names of those that stand for the compiled ones; the others are there to be referred to. */
  readonly changed?: ReadonlySet<string>
}

/** @throws {TypeError} for bytes that are no compiled words */
export function finderOf({bytes, ...more}: FinderData): WordFinder {
  return new WordFinder(bytes, more)
}

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
  readonly #known = new Kept<Passage, PassageWords>()
  readonly #arena = new Arena()

  /**
   * @param bytes what `compileWords` made of the tables when the project was built
   * @param options.own the same of tables that a user changed, whole, with all tables that their rows refer to
   * @param options.changed the names of those that stand for the compiled ones; the others are there to be referred to
   * @param options.beside a finder of other words that has the tokens of a passage already
   * @throws {TypeError} for bytes that are no compiled words
   */
  constructor(
    bytes: Uint8Array,
    {
      own,
      changed = new Set(),
      beside
    }: {
      readonly own?: Uint8Array | undefined
      readonly changed?: ReadonlySet<string>
      readonly beside?: WordFinder
    } = {}
  ) {
    this.#matcher = new Matcher(bytes)
    this.#beside = beside
    const {names} = this.#matcher
    this.#own = own && new Matcher(own)
    const ownNames = this.#own?.names
    const tables = [...new Set([...names.tables, ...changed])]
    const numberOf = new Map(tables.map((name, at) => [name, at]))
    this.#tables = names.tables.map(name => (changed.has(name) ? -1 : (numberOf.get(name) ?? -1)))
    this.#ownTables = (ownNames?.tables ?? []).map(name =>
      changed.has(name) ? (numberOf.get(name) ?? -1) : -1
    )
    this.#firstOwnTag = this.#matcher.tags
    let ids: readonly string[] | undefined
    this.#names = {
      tables: new Map(tables.map((name, number) => [name, {number, bits: TableBits.of(number)}])),
      get ids() {
        ids ??= ownNames ? [...names.ids, ...ownNames.ids] : names.ids
        return ids
      }
    }
  }

  /** Whether it has a table of this name. */
  has(table: string): boolean {
    return this.#names.tables.has(table)
  }

  /** What stands in a passage, or in a string, of which nothing is kept. */
  in(text: Passage | string): PassageWords {
    if (typeof text === 'string') return this.#read(text)
    return this.#known.get(text) ?? this.#known.set(text, this.#read(text))
  }

  #read(text: Passage | string): PassageWords {
    const {tokens, hits} = this.#match(text)
    const all = this.#own ? this.#merged(tokens, hits, this.#own) : hits
    return new PassageWords(this.#names, tokens, all.kept(tokens.length, this.#arena))
  }

  /** Tokens that may be kept, and hits that are overwritten by the next call. */
  #match(text: Passage | string): {readonly tokens: Tokens; readonly hits: Hits} {
    if (!this.#beside) {
      const {tokens, hits} = this.#matcher.read(typeof text === 'string' ? text : text.value)
      return {tokens: tokens.kept(this.#arena), hits}
    }
    const tokens = inVocabulary(this.#beside.in(text).tokens, this.#matcher.vocabulary)
    return {tokens, hits: this.#matcher.match(tokens)}
  }

  /** The hits of both, but for those of the tables that a user's stand for. */
  #merged(tokens: Tokens, hits: Hits, own: Matcher): Hits {
    const all = new Hits(hits.length + 4)
    all.reset(tokens.length)
    take(hits, this.#tables, 0, all)
    const found = own.match(inVocabulary(tokens, own.vocabulary))
    take(found, this.#ownTables, this.#firstOwnTag, all)
    return all
  }
}

/** @param numbers the number of a table → that in all tables, or −1 where its hits are left out */
function take(hits: Hits, numbers: readonly number[], firstTag: number, into: Hits): void {
  for (let hit = 0; hit < hits.length; hit++) {
    const table = hits.tableOf(hit)
    const number = table < 0 ? -1 : (numbers[table] ?? -1)
    if (number < 0) continue
    into.add(firstTag + hits.tagOf(hit), number, hits.fromOf(hit), hits.toOf(hit))
    if (hits.isHidden[hit] === 1) into.isHidden[into.length - 1] = 1
  }
}
