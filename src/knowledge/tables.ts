import type {z} from 'zod'
import type {misreadingTable, tableRows} from './schemas.js'

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
  'issuers'
] as const

/** The tables of rules/grammar: words of office Vietnamese, and what they do in a text. */
// prettier-ignore
export const grammarNames = [
  'acts',
  'agency-forms',
  'clauses',
  'columns',
  'deadlines',
  'lead-ins',
  'parts',
  'periods',
  'qualifiers',
  'relations',
  'reported',
  'roles',
  'tasks',
  'units'
] as const
export type GrammarName = (typeof grammarNames)[number]

/** All tables that have rows with an id; a user’s rows are merged into them. */
export const tableNames = [...knowledgeNames, ...grammarNames] as const
export type TableName = (typeof tableNames)[number]

/** One row of a table. */
export type RowOf<Table extends TableName> = z.output<ReturnType<(typeof tableRows)[Table]>>[number]

/** All that the program knows of the world, as data. */
export type KnowledgeTables = {readonly [Table in TableName]: readonly RowOf<Table>[]} & {
  readonly misreadings: MisreadingTable
  /** The words of these tables, compiled; without it they are compiled when they are asked for. */
  readonly words?: CompiledWords
}

/** Words that were compiled when the project was built, and what a user wrote anew since. */
export interface CompiledWords {
  /** What `compileWords` made of all tables of words, as base64. */
  readonly base64: string
  /** The same of the tables of grammar, without diacritics. */
  readonly bareBase64: string
  /** The tables that are no longer as it holds them. */
  readonly changed: readonly TableName[]
}

export type MisreadingTable = z.output<ReturnType<typeof misreadingTable>>
export type GrammarRow = RowOf<GrammarName>
export type AgencyRow = RowOf<'agencies'>
export type IndexRow = RowOf<'indices'>
export type ProvinceRow = RowOf<'provinces'>
export type DocumentTypeRow = RowOf<'document-types'>
export type DocumentRow = RowOf<'documents'>
export type OfficialTermRow = RowOf<'official-terms'>
export type AbbreviationRow = RowOf<'abbreviations'>
export type OutdatedTermRow = RowOf<'outdated-terms'>
export type ForeignWordsRow = RowOf<'foreign-words'>
export type IssuerRow = RowOf<'issuers'>
