import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {z} from 'zod'
import {readYaml} from '../files/read-yaml.js'
import type {Validator} from '../files/validator.js'
import {checkTables, faultOf} from '../knowledge/check-tables.js'
import {misreadingTable, tableRows} from '../knowledge/schemas.js'
import {grammarNames} from '../knowledge/grammar-names.js'
import {listedPairs} from '../knowledge/misspellings.js'
import {type KnowledgeTables, type TableName, tableNames} from '../knowledge/tables.js'
import {unaccentedWordTables, wordTables} from '../knowledge/word-tables.js'
import {compilePack} from '../packs/compile-pack.js'
import {builtInPackNames} from '../packs/pack-names.js'
import {bindRules, type PackData, phraseListsOf} from '../packs/rule.js'
import {compileWords} from '../vietnamese/words/compile.js'
import {phraseTable} from '../vietnamese/words/phrase-table.js'
import {RowFault} from '../vietnamese/words/row-fault.js'
import type {WordTable} from '../vietnamese/words/rows.js'
import {compilePairs} from './compile-pairs.js'
import {withEverydayWords} from './everyday-words.js'
import {readPairList} from './pair-list.js'
import {readSeldomPairs} from './seldom-pairs.js'
import {compileSchema, makeValidators} from './validators.js'

/** Read and check the built-in packs. @throws {Fault} that names the file and the line */
export function compilePacks(root: string): PackData[] {
  const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}
  const validators = makeValidators()
  return builtInPackNames.map(name =>
    compilePack(path.join(root, 'rules', name), {validators, version, needsEnglish: true})
  )
}

export interface CompiledKnowledge {
  readonly tables: KnowledgeTables
  /** What a matcher reads: the words of all tables, and those of the tables of grammar without diacritics. */
  readonly words: Uint8Array
  readonly unaccentedWords: Uint8Array
  /** Which syllables stand beside each other. */
  readonly pairs: Uint8Array
}

/**
 * Read and check the tables of rules/knowledge and rules/grammar; the phrases of the rules are compiled with them.
 *
 * @throws {Fault} that names the file and the line
 */
export function compileKnowledge(root: string, packs: readonly PackData[]): CompiledKnowledge {
  const language = (name: string) => readFileSync(path.join(root, 'rules/language', name), 'utf8')
  const table = <Value>(name: string, validate: Validator<Value>): Value =>
    readYaml(path.join(root, 'rules', folderOf(name), `${name}.yaml`), validate).value
  const rows = tableNames.map(name => [
    name,
    table<unknown>(name, compileSchema<z.ZodType>(tableRows[name]()))
  ])
  const tables = {
    ...Object.fromEntries(rows),
    misreadings: table('misreadings', compileSchema(misreadingTable()))
  } as KnowledgeTables
  checkTables(tables)
  const phrases = new Map(
    bindRules(packs, 'thorough')
      .flatMap(rule => phraseListsOf(rule, tables))
      .map(phraseTable)
      .map(one => [one.name, one])
  )
  const counts = readPairList(language('syllable-pairs.txt'))
  return {
    tables,
    words: compile([...wordTables(tables), ...phrases.values()]),
    unaccentedWords: compile(unaccentedWordTables(tables), {isUnaccented: true}),
    pairs: compilePairs(
      withEverydayWords(counts, language('everyday-words.txt')),
      readSeldomPairs(language('seldom-pairs.txt'), counts),
      listedPairs(tables.misspellings)
    )
  }
}

/** @throws {Fault} that names the table and the row */
function compile(tables: readonly WordTable[], options = {}): Uint8Array {
  try {
    return compileWords(tables, options)
  } catch (error) {
    if (!(error instanceof RowFault) || !error.row) throw error
    throw faultOf(error.row.table as TableName, error.row.id, error.what)
  }
}

function folderOf(table: string): string {
  return grammarNames.some(name => name === table) ? 'grammar' : 'knowledge'
}
