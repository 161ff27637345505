import type {z} from 'zod'
import {type GrammarName, grammarNames} from './grammar-names.js'
import type {misreadingTable, tableRows} from './schemas.js'
import type {NearTable} from '../vietnamese/near-table.js'

/** The tables of rules/knowledge that have rows with an id: facts. */
const knowledgeNames = [
  'agencies',
  'indices',
  'provinces',
  'document-types',
  'documents',
  'official-terms',
  'abbreviations',
  'outdated-terms',
  'foreign-words',
  'issuers',
  'misspellings'
] as const

/** All tables that have rows with an id; a user’s rows are merged into them. */
export const tableNames = [...knowledgeNames, ...grammarNames] as const
export type TableName = (typeof tableNames)[number]

/** One row of a table. */
export type RowOf<Table extends TableName> = z.output<ReturnType<(typeof tableRows)[Table]>>[number]

/** All that the program knows of the world, as data. */
export type KnowledgeTables = {readonly [Table in TableName]: readonly RowOf<Table>[]} & {
  readonly misreadings: MisreadingTable
  /** What of the rows a user wrote or changed. */
  readonly own?: readonly OwnRows[]
  /** What users' folders say of themselves as a whole. */
  readonly editions?: readonly Edition[]
  /** The words of these tables, compiled; without it they are compiled when they are asked for. */
  readonly words?: CompiledWords
}

/** The same tables with these words; of tables that are read when they are asked for, none is asked for. */
export function withWords(tables: KnowledgeTables, words: CompiledWords): KnowledgeTables {
  const same = Object.getOwnPropertyDescriptors(tables)
  return Object.defineProperties({}, {...same, words: {value: words, enumerable: true}}) as KnowledgeTables
}

/** The rows that a user's folder adds to a table, or changes in it. */
export interface OwnRows {
  readonly folder: string
  readonly table: TableName
  readonly ids: readonly string[]
}

/**
 * A folder of tables that stands for a later edition of all of them: on this day the table of documents was checked as a
 * whole, the rows that the folder leaves as they were included.
 */
export interface Edition {
  readonly folder: string
  readonly title: string
  /** ISO. */
  readonly checkedOn: string
}

/** Words that were compiled when the project was built, and what a user wrote anew since. */
export interface CompiledWords {
  /** What `compileWords` made of all tables of words. Whoever gives them sees to it that they are whole. */
  load(): Uint8Array
  /** The same of the tables of grammar, without diacritics; asked for where a text needs them. */
  loadUnaccented(): Uint8Array
  /** What a slip of the pen may be near to, taken apart; without it that is done when it is asked for. */
  loadNear?(): NearTables
  /** Words of two syllables, as `rules/language/compounds.txt` has them; asked for where a text needs them. */
  loadCompounds?(): string
  /** Which syllables stand beside each other in official texts: see vietnamese/pairs. */
  loadPairs?(): Uint8Array
  /** The tables that are no longer as it holds them. */
  readonly changed: readonly TableName[]
  /** Where what is compiled of a user’s words is kept from one run to the next. */
  readonly cache?: WordCache
}

/** Phrases for being looked for with one thing wrong. */
export interface NearTables {
  readonly terms: NearTable
  /** Names of a plan’s parts, which as a whole heading leave no doubt of what was meant. */
  readonly headings: NearTable
}

/** Keeps bytes beyond a run. What it gives is what was put there, whole, or nothing; it does not fail. */
export interface WordCache {
  /** @param key everything that the bytes were made of */
  get(key: string): Uint8Array | undefined
  put(key: string, bytes: Uint8Array): void
}

export type MisreadingTable = z.output<ReturnType<typeof misreadingTable>>
export type GrammarRow = RowOf<GrammarName>
export type AgencyRow = RowOf<'agencies'>
export type IndexRow = RowOf<'indices'>
export type ProvinceRow = RowOf<'provinces'>
export type DocumentTypeRow = RowOf<'document-types'>
export type DocumentRow = RowOf<'documents'>
export type OfficialTermRow = RowOf<'official-terms'>
export type OutdatedTermRow = RowOf<'outdated-terms'>
export type IssuerRow = RowOf<'issuers'>
export type MisspellingRow = RowOf<'misspellings'>
