import {compileWords} from '../vietnamese/words/compile.js'
import {wordsFormat} from '../vietnamese/words/frozen-words.js'
import {affectedBy} from '../vietnamese/words/references.js'
import type {WordTable} from '../vietnamese/words/rows.js'
import type {CompiledWords} from './tables.js'
import {wordTablesOf} from './word-tables.js'

/** What stands beside, or for, what was compiled with the project. */
export interface ChangedWords {
  /** Undefined where nothing changed. */
  readonly own: Uint8Array | undefined
  /** The names of the tables that stand for compiled ones; others are there to be referred to. */
  readonly changed: ReadonlySet<string>
}

/** Compiles the words of a user, or takes them from the cache, where they were compiled in an earlier run. */
export class OwnWords {
  constructor(readonly words: CompiledWords | undefined) {}

  /** Those of tables that changed. @throws {RowFault} */
  changed(tables: () => readonly WordTable[], options: {readonly isUnaccented?: boolean} = {}): ChangedWords {
    const names = this.words?.changed ?? []
    if (names.length === 0) return {own: undefined, changed: new Set()}
    const {changed, compiled} = affectedBy(tables(), new Set(names.flatMap(wordTablesOf)))
    return {own: changed.size > 0 ? this.compile(compiled, options) : undefined, changed}
  }

  /** Bytes for a matcher. What is in the cache was compiled without a fault. @throws {RowFault} */
  compile(tables: readonly WordTable[], {isUnaccented = false} = {}): Uint8Array {
    const cache = this.words?.cache
    if (!cache) return compileWords(tables, {isUnaccented})
    const key = JSON.stringify([wordsFormat, isUnaccented, tables])
    const known = cache.get(key)
    if (known) return known
    const bytes = compileWords(tables, {isUnaccented})
    cache.put(key, bytes)
    return bytes
  }
}
