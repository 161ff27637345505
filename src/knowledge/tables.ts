import type {z} from 'zod'
import type {misreadingTable, tableRows} from './schemas.js'

/** The tables of rules/knowledge that have rows with an id; a user’s rows are merged into them. */
export const tableNames = [
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
export type TableName = (typeof tableNames)[number]

/** One row of a table. */
export type RowOf<Table extends TableName> = z.output<ReturnType<(typeof tableRows)[Table]>>[number]

/** All that the program knows of the world, as data. */
export type KnowledgeTables = {readonly [Table in TableName]: readonly RowOf<Table>[]} & {
  readonly misreadings: MisreadingTable
}

export type MisreadingTable = z.output<ReturnType<typeof misreadingTable>>
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
