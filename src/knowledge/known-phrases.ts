import type {KnowledgeTables} from './tables.js'

/** Every phrase of the tables that is right as it stands: names, terms, headings, titles of documents. */
export function knownPhrases(
  tables: Pick<KnowledgeTables, 'official-terms' | 'agencies' | 'documents'>
): string[] {
  const terms = tables['official-terms'].flatMap(({name, aliases, except, headings}) => [
    name,
    ...aliases,
    ...except,
    ...headings
  ])
  const agencies = tables.agencies.flatMap(({name, aliases}) => [name, ...aliases])
  return [...new Set([...terms, ...agencies, ...tables.documents.map(({title}) => title)])]
}
