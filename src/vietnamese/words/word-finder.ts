import {Kept} from '../../base/once.js'
import type {Passage} from '../passage.js'
import {HitPage} from './hit-page.js'
import {Hits} from './hits.js'
import {type Ending, Matcher} from './matcher.js'
import {tokensIn} from './passage-tokens.js'
import {PassageHits} from './passage-hits.js'
import {type HitNames, type HitSource, PassageWords} from './passage-words.js'
import {TableBits} from './table-bits.js'
import type {TokenRange} from './tokens.js'

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

/**
 * Finds the words of all tables in a passage, once, and keeps what was found for everyone who asks: it is looked for when
 * somebody asks for a table of which a word may be there.
 */
export class WordFinder implements HitSource {
  readonly #matcher: Matcher
  readonly #own: Matcher | undefined
  readonly names: HitNames
  /** Table of the compiled words → its number in {@link HitNames.tables}, or −1 where a user's table stands for it. */
  readonly #tables: readonly number[]
  readonly #ownTables: readonly number[]
  /** The tags of a user's words are numbered behind the others. */
  readonly #firstOwnTag: number
  readonly #known = new Kept<Passage, PassageWords>()
  #page: HitPage | undefined

  /**
   * @param bytes what `compileWords` made of the tables when the project was built
   * @param options.own the same of tables that a user changed, whole, with all tables that their rows refer to
   * @param options.changed the names of those that stand for the compiled ones; the others are there to be referred to
   * @throws {TypeError} for bytes that are no compiled words
   */
  constructor(
    bytes: Uint8Array,
    {
      own,
      changed = new Set()
    }: {
      readonly own?: Uint8Array | undefined
      readonly changed?: ReadonlySet<string>
    } = {}
  ) {
    this.#matcher = new Matcher(bytes)
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
    this.names = {
      tables: new Map(tables.map((name, number) => [name, {number, bits: new TableBits(number)}])),
      get ids() {
        ids ??= ownNames ? [...names.ids, ...ownNames.ids] : names.ids
        return ids
      }
    }
  }

  /** Whether it has a table of this name. */
  has(table: string): boolean {
    return this.names.tables.has(table)
  }

  /** What stands in a passage, or in a string, of which nothing is kept. */
  in(text: Passage | string): PassageWords {
    if (typeof text === 'string') return this.#read(text)
    return this.#known.get(text) ?? this.#known.set(text, this.#read(text))
  }

  #read(text: Passage | string): PassageWords {
    return new PassageWords(this, text, tokensIn(text))
  }

  mayBegin(text: string, tokens: TokenRange, i: number, bits: TableBits): boolean {
    return this.#own !== undefined || this.#matcher.mayBegin(text, tokens, i, bits)
  }

  tablesIn(text: string, tokens: TokenRange): {readonly low: number; readonly high: number} {
    return this.#own ? allTables : this.#matcher.tablesIn(text, tokens)
  }

  isLiteral(table: number): boolean {
    return this.#own === undefined && this.#matcher.isLiteral(table)
  }

  endingAt(text: string, tokens: TokenRange, from: number, to: number, table: number): Ending | undefined {
    return this.#matcher.endingAt(text, tokens, from, to, table)
  }

  find(text: string, tokens: TokenRange): PassageHits {
    const hits = this.#match(text, tokens)
    if (!this.#page || this.#page.isFull) this.#page = new HitPage()
    const first = this.#page.keep(hits, tokens.length)
    return new PassageHits(this.#page, first, tokens.length)
  }

  /** The hits of both matchers, but for those of the tables that a user's stand for. */
  #match(text: string, tokens: TokenRange): Hits {
    const hits = this.#matcher.match(text, tokens)
    if (!this.#own) return hits
    const all = new Hits(hits.length + 4)
    all.reset(tokens.length)
    take(hits, this.#tables, 0, all)
    take(this.#own.match(text, tokens), this.#ownTables, this.#firstOwnTag, all)
    return all
  }
}

/** A user’s words may begin with any. */
const allTables = {low: -1, high: -1}

/** @param numbers the number of a table → that in all tables, or −1 where its hits are left out */
function take(hits: Hits, numbers: readonly number[], firstTag: number, into: Hits): void {
  for (let hit = 0; hit < hits.length; hit++) {
    const table = hits.tableOf(hit)
    const number = table < 0 ? -1 : (numbers[table] ?? -1)
    if (number < 0) continue
    const taken = into.add(firstTag + hits.tagOf(hit), number, hits.fromOf(hit), hits.toOf(hit))
    if (hits.isHidden[hit] === 1) into.isHidden[taken] = 1
  }
}
