import type {WordRow, WordTable} from '../vietnamese/words/rows.js'
import {grammarNames} from './grammar-names.js'
import {knownPhrases} from './known-phrases.js'
import type {
  AgencyRow,
  DocumentRow,
  DocumentTypeRow,
  IndexRow,
  KnowledgeTables,
  OfficialTermRow,
  ProvinceRow,
  TableName
} from './tables.js'

/** The names that tables of knowledge hold, as the matcher reads them. The id of a row is that of the agency or the mention. */
export function namedTables(tables: KnowledgeTables): NamedTables {
  return {
    agencies: table(
      'agencies',
      tables.agencies.map(row => names(row.id, formsOf(row)))
    ),
    // “Sở Nội vụ” without its first word, for lists such as “các Sở: Nội vụ, Tài chính”.
    departmentNames: table(
      'department-names',
      tables.agencies.filter(isDepartment).map(row => names(row.id, departmentNamesOf(row)))
    ),
    indexNames: table('index-names', tables.indices.flatMap(indexNamesOf)),
    // A table of its own, since a short name is part of a long one: “các chỉ số cải cách hành chính”.
    indexShortNames: table(
      'index-short-names',
      tables.indices.map(row => names(row.id, row.shortNames))
    ),
    indexAbbreviations: table(
      'index-abbreviations',
      tables.indices.map(row => names(row.id, row.abbreviations))
    ),
    // What documents are called, each name once though several systems have it.
    documentTypes: table(
      'document-types',
      [...new Set(tables['document-types'].flatMap(formsOf))].map(form => names(form, [form]))
    ),
    issuers: table(
      'issuers',
      tables.issuers.flatMap(row => row.names.map(name => names(issuerNameId(row.id, name), [name])))
    ),
    // “Luật Căn cước”, since a law is cited by its name and date.
    lawNames: table(
      'law-names',
      tables.documents.filter(isLaw).map(row => names(row.id, [row.title]))
    ),
    // Provinces and cities, also those that ended.
    provinceNames: table(
      'province-names',
      tables.provinces.map(row => names(row.id, formsOf(row)))
    ),
    knownPhrases: table('known-phrases', [names('known', knownPhrases(tables))]),
    // Phrases that look like a near miss of another.
    termExceptions: table(
      'term-exceptions',
      tables['official-terms'].map(row => names(row.id, row.except))
    ),
    confusions: table('confusions', tables['official-terms'].flatMap(confusionsOf))
  }
}

export type NamedTables = Readonly<
  Record<
    | 'agencies'
    | 'departmentNames'
    | 'indexNames'
    | 'indexShortNames'
    | 'indexAbbreviations'
    | 'documentTypes'
    | 'issuers'
    | 'lawNames'
    | 'provinceNames'
    | 'knownPhrases'
    | 'termExceptions'
    | 'confusions',
    WordTable
  >
>

/** The id of one of the names of a kind of issuer. */
export const issuerNameId = (id: string, name: string): string => `${id}:${name}`

/** The id of one of the confusions of an official term. */
export const confusionId = (id: string, at: number): string => `${id}:${at}`

/** The id of an index whose name lacks “Chỉ số”. */
export const bareNameOf = (id: string): string => `${id}:bare`

function table(name: string, rows: readonly WordRow[]): WordTable {
  return {name, rows: rows.filter(row => row.words.length > 0)}
}

function names(id: string, words: readonly string[]): WordRow {
  return {id, words, areNames: true}
}

function formsOf({name, aliases}: AgencyRow | IndexRow | DocumentTypeRow | ProvinceRow): string[] {
  return [name, ...aliases]
}

function isDepartment({kind}: AgencyRow): boolean {
  return kind === 'department'
}

function departmentNamesOf(row: AgencyRow): string[] {
  return formsOf(row).flatMap(form =>
    form.startsWith(departmentHead) ? [form.slice(departmentHead.length)] : []
  )
}

function isLaw({type, title}: DocumentRow): boolean {
  return type === 'Luật' && title.startsWith(`${type} `)
}

const departmentHead = 'Sở '

function indexNamesOf(row: IndexRow): WordRow[] {
  return [names(row.id, formsOf(row)), names(bareNameOf(row.id), row.bareNames)]
}

function confusionsOf({id, confusions}: OfficialTermRow): WordRow[] {
  return confusions.map(({written}, at) => names(confusionId(id, at), [written]))
}

/** The tables of grammar, whose rows are written in the syntax of rows. */
export function grammarTables(tables: KnowledgeTables): WordTable[] {
  return grammarNames.map(name => ({name, rows: tables[name]}))
}

/** What is looked for whatever its diacritics: grammar, and what documents are called. */
export function unaccentedWordTables(tables: KnowledgeTables): WordTable[] {
  return [namedTables(tables).documentTypes, ...grammarTables(tables)]
}

/** Everything that is looked for in a text. */
export function wordTables(tables: KnowledgeTables): WordTable[] {
  return [...Object.values(namedTables(tables)), ...grammarTables(tables)]
}

/** The names of the tables of words that a table is told in. */
export function wordTablesOf(table: TableName): readonly string[] {
  if (table === 'agencies') return ['agencies', 'department-names', 'known-phrases']
  if (table === 'official-terms') return ['known-phrases', 'term-exceptions', 'confusions']
  if (table === 'documents') return ['known-phrases', 'law-names']
  if (table === 'issuers') return ['issuers']
  if (table === 'provinces') return ['province-names']
  if (table === 'document-types') return ['document-types']
  if (table === 'indices') return ['index-names', 'index-short-names', 'index-abbreviations']
  return grammarNames.some(name => name === table) ? [table] : []
}
