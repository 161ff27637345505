import {Fault} from '../files/fault.js'
import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import {fromBase64} from '../vietnamese/words/base64.js'
import {compileWords} from '../vietnamese/words/compile.js'
import {NamedPhrases} from '../vietnamese/words/named-phrases.js'
import {RowFault} from '../vietnamese/words/row-fault.js'
import {WordFinder} from '../vietnamese/words/word-finder.js'
import type {KnowledgeTables} from './tables.js'
import {bareNameOf, type NamedTables, wordTables} from './word-tables.js'

/** The words of the tables, found together in one pass over a passage. */
export class TableWords {
  readonly #tables: NamedTables
  readonly #finder: WordFinder

  /** @throws {Fault} for tables with more words than can be looked for */
  constructor(tables: KnowledgeTables) {
    this.#tables = wordTables(tables)
    try {
      this.#finder = finderOf(tables, this.#tables)
    } catch (error) {
      throw error instanceof RowFault ? new Fault(error.what) : error
    }
  }

  /** The words of one table. @param values what its rows stand for, by their ids */
  of<Value>(table: keyof NamedTables, values: ReadonlyMap<string, Value>): PhraseFinder<Value> {
    return new NamedPhrases(this.#finder, this.#tables[table], values)
  }
}

function finderOf(tables: KnowledgeTables, named: NamedTables): WordFinder {
  if (!tables.words) return new WordFinder(compileWords(Object.values(named)))
  const {base64, changed} = tables.words
  const agencies = new Set(changed.agencies)
  const indices = new Set(changed.indices)
  if (agencies.size === 0 && indices.size === 0) return new WordFinder(fromBase64(base64))
  const own = wordTables({
    agencies: tables.agencies.filter(row => agencies.has(row.id)),
    indices: tables.indices.filter(row => indices.has(row.id))
  })
  const replaced = [
    ...[...agencies].flatMap(id => [`${named.agencies.name}/${id}`, `${named.departmentNames.name}/${id}`]),
    ...[...indices].flatMap(id => [
      `${named.indexNames.name}/${id}`,
      `${named.indexNames.name}/${bareNameOf(id)}`,
      `${named.indexAbbreviations.name}/${id}`
    ])
  ]
  return new WordFinder(fromBase64(base64), {tables: Object.values(own), replaced: new Set(replaced)})
}
