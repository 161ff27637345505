import type {Passage} from '../vietnamese/passage.js'
import type {Misreadings} from '../vietnamese/misreading.js'
import {MisreadPhrases} from '../vietnamese/misread-phrases.js'
import type {Match, PhraseFinder} from '../vietnamese/phrase-finder.js'
import {phraseTable, phraseTableName} from '../vietnamese/words/phrase-table.js'
import {NamedPhrases} from '../vietnamese/words/named-phrases.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {readRow} from '../vietnamese/words/read-row.js'
import type {WordRow} from '../vietnamese/words/rows.js'
import {type FinderData, finderOf, WordFinder} from '../vietnamese/words/word-finder.js'
import {once} from '../base/once.js'
import {type ChangedWords, OwnWords} from './own-words.js'
import type {KnowledgeTables} from './tables.js'
import {
  unaccentedWordTables,
  grammarTables,
  type NamedTables,
  namedTables,
  wordTables
} from './word-tables.js'

/** The words of all tables, found together in one pass over a passage. */
export class TableWords {
  readonly #named: NamedTables
  readonly #own: OwnWords
  readonly #finder: WordFinder
  #unaccentedFinder: WordFinder | undefined
  #unaccentedWords: ChangedWords | undefined
  /** Lists of phrases by the name of their table, and by the array that they were asked with. */
  readonly #lists = new Map<string, PhraseFinder<number>>()
  readonly #listOf = new WeakMap<readonly string[], PhraseFinder<number>>()
  readonly #misread = new Map<string, MisreadPhrases<string>>()

  private constructor(readonly tables: KnowledgeTables) {
    this.#named = namedTables(tables)
    this.#own = new OwnWords(tables.words)
    const {words} = tables
    this.#finder = words
      ? new WordFinder(
          words.load(),
          this.#own.changed(() => wordTables(tables))
        )
      : new WordFinder(this.#own.compile(wordTables(tables)))
  }

  /** Those of a set of tables, made once. @throws {RowFault} for a row that cannot be read */
  static readonly of = once((tables: KnowledgeTables) => new TableWords(tables));

  /** What stands in a text; of a passage it is found once. */
  in(text: Passage | string): PassageWords {
    return this.#finder.in(text)
  }

  /** What stands in it, whatever its diacritics: words of grammar and types of documents, for headings and machine-read text. */
  unaccentedIn(text: Passage | string): PassageWords {
    return this.#unaccented().in(text)
  }

  /** What {@link unaccentedIn} looks with, for another process that has none of the tables. */
  get unaccentedData(): FinderData {
    const {words} = this.tables
    const own = this.#ownUnaccented()
    return words ? {bytes: words.loadUnaccented(), ...own} : {bytes: own.own!}
  }

  /**
   * The rows of a table of grammar in text that was machine-read, each with its id: words of two syllables and more, since
   * shorter ones may be misread for anything.
   */
  misreadIn(passage: Passage, table: string, misreadings: Misreadings): Match<string>[] {
    let phrases = this.#misread.get(table)
    if (!phrases) {
      const rows = grammarTables(this.tables).find(({name}) => name === table)?.rows ?? []
      this.#misread.set(table, (phrases = misreadPhrases(rows)))
    }
    return phrases.find(passage, misreadings)
  }

  /** @throws {RowFault} for a row that cannot be read, also of those that are read only when they are needed */
  check(): void {
    this.#ownUnaccented()
  }

  /** The names of one table. @param values what its rows stand for, by their ids */
  names<Value>(table: keyof NamedTables, values: ReadonlyMap<string, Value>): PhraseFinder<Value> {
    return new NamedPhrases(this.#finder, this.#named[table], values)
  }

  /**
   * The phrases of a list, each known by its place in it; in one list the longest wins. Lists that were compiled with
   * the project are found with everything else; others are compiled once, whoever has them.
   *
   * @throws {RowFault} for more or longer phrases than can be looked for
   */
  phrases(list: readonly string[]): PhraseFinder<number> {
    let finder = this.#listOf.get(list)
    if (!finder) {
      this.learn([list])
      finder = this.#lists.get(phraseTableName(list))!
      this.#listOf.set(list, finder)
    }
    return finder
  }

  /** Compiles what is new of these lists, together. @throws {RowFault} */
  learn(lists: readonly (readonly string[])[]): void {
    const fresh = new Map(
      lists.map(list => [phraseTableName(list), list] as const).filter(([name]) => !this.#lists.has(name))
    )
    if (fresh.size === 0) return
    const tables = [...fresh.values()].map(phraseTable)
    const unknown = tables.filter(({name}) => !this.#finder.has(name))
    const own = unknown.length > 0 ? new WordFinder(this.#own.compile(unknown)) : this.#finder
    for (const table of tables) {
      const places = new Map(table.rows.map(({id}, at) => [id, at]))
      const finder = this.#finder.has(table.name) ? this.#finder : own
      this.#lists.set(table.name, new NamedPhrases(finder, table, places))
    }
  }

  #unaccented(): WordFinder {
    return (this.#unaccentedFinder ??= finderOf(this.unaccentedData))
  }

  /** What is compiled of a user’s words; where nothing was compiled with the project, of all. */
  #ownUnaccented(): ChangedWords {
    const tables = () => unaccentedWordTables(this.tables)
    return (this.#unaccentedWords ??= this.tables.words
      ? this.#own.changed(tables, {isUnaccented: true})
      : {own: this.#own.compile(tables(), {isUnaccented: true}), changed: new Set()})
  }
}

/** The wordings of rows that are nothing but words. */
function misreadPhrases(rows: readonly WordRow[]): MisreadPhrases<string> {
  const phrases = new MisreadPhrases<string>()
  for (const {id, words} of rows)
    for (const wording of words.flatMap(readRow)) {
      const said = wording.flatMap(item => (item.type === 'word' ? item.word : []))
      if (said.length === wording.length && said.length > 1) phrases.add(said.join(' '), id)
    }
  return phrases
}
