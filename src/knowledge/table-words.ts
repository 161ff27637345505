import type {Passage} from '../vietnamese/passage.js'
import type {Misreadings} from '../vietnamese/misreading.js'
import {MisreadPhrases} from '../vietnamese/misread-phrases.js'
import type {Match, PhraseFinder} from '../vietnamese/phrase-finder.js'
import {fromBase64} from '../vietnamese/words/base64.js'
import {compileWords} from '../vietnamese/words/compile.js'
import {NamedPhrases} from '../vietnamese/words/named-phrases.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {affectedBy} from '../vietnamese/words/references.js'
import {readRow} from '../vietnamese/words/read-row.js'
import type {WordRow, WordTable} from '../vietnamese/words/rows.js'
import {WordFinder} from '../vietnamese/words/word-finder.js'
import type {KnowledgeTables} from './tables.js'
import {grammarTables, type NamedTables, namedTables, wordTables, wordTablesOf} from './word-tables.js'

/** The words of all tables, found together in one pass over a passage. */
export class TableWords {
  readonly #named: NamedTables
  readonly #finder: WordFinder
  #bareFinder: WordFinder | undefined
  readonly #misread = new Map<string, MisreadPhrases<string>>()

  private constructor(readonly tables: KnowledgeTables) {
    this.#named = namedTables(tables)
    this.#finder = finderOf(tables, wordTables(tables), tables.words?.base64, false)
  }

  /** Those of a set of tables, made once. @throws {RowFault} for a row that cannot be read */
  static of(tables: KnowledgeTables): TableWords {
    let words = made.get(tables)
    if (!words) {
      words = new TableWords(tables)
      made.set(tables, words)
    }
    return words
  }

  /** What stands in a passage. */
  in(passage: Passage): PassageWords {
    return this.#finder.in(passage)
  }

  /** What stands in it, whatever its diacritics: words of grammar alone, for headings and machine-read text. */
  bareIn(passage: Passage): PassageWords {
    return this.#bare().in(passage)
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
    this.#bare()
  }

  /** The names of one table. @param values what its rows stand for, by their ids */
  names<Value>(table: keyof NamedTables, values: ReadonlyMap<string, Value>): PhraseFinder<Value> {
    return new NamedPhrases(this.#finder, this.#named[table], values)
  }

  #bare(): WordFinder {
    const {tables} = this
    return (this.#bareFinder ??= finderOf(tables, grammarTables(tables), tables.words?.bareBase64, true))
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

const made = new WeakMap<KnowledgeTables, TableWords>()

function finderOf(
  {words}: KnowledgeTables,
  tables: readonly WordTable[],
  base64: string | undefined,
  isBare: boolean
): WordFinder {
  if (!words || base64 === undefined) return new WordFinder(compileWords(tables, {isBare}))
  const {changed, compiled} = affectedBy(tables, new Set(words.changed.flatMap(wordTablesOf)))
  return new WordFinder(fromBase64(base64), compiled, changed)
}
