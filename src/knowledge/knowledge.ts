import type {Passage} from '../vietnamese/passage.js'
import {Misreadings} from '../vietnamese/misreading.js'
import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import {knownOn} from './ages.js'
import {Agencies} from './agencies.js'
import {DocumentTypes} from './document-types.js'
import {Documents} from './documents.js'
import {Indices} from './indices.js'
import {type IssuerWord, issuerWords} from './issuers.js'
import {Provinces} from './provinces.js'
import {OfficialTerms} from './official-terms.js'
import type {Slip} from './slips.js'
import {TableWords} from './table-words.js'
import type {KnowledgeTables} from './tables.js'

/** All that a check may ask beside the plan. It has no clock: `today` is given. */
export interface Knowledge {
  /** The day of the run, ISO. */
  readonly today: string
  /** The day up to which the table of documents was checked, ISO. */
  readonly knownOn: string
  readonly agencies: Agencies
  readonly indices: Indices
  readonly provinces: Provinces
  readonly documents: Documents
  /** Rows that are asked for as they are. */
  readonly tables: KnowledgeTables
  readonly vocabulary: KnownWords
}

/** The words that plans are read with; made once for a set of tables. */
export interface KnownWords {
  readonly agencies: PhraseFinder<{readonly id: string; readonly kind: string}>
  readonly departmentNames: PhraseFinder<{readonly id: string; readonly kind: string}>
  readonly words: TableWords
  agency(id: string): {readonly id: string; readonly kind: string} | undefined
  readonly misreadings: Misreadings
  readonly documentTypes: DocumentTypes
  readonly issuers: PhraseFinder<IssuerWord>
  slips(passage: Passage, isHeading: boolean): Slip['changes']
  agencyForm(id: string, written: string): string | undefined
  provinceKind(name: string, date: string | undefined): 'province' | 'city' | undefined
}

const none: Slip['changes'] = []

/** @throws {RowFault} for tables of words that nobody has checked */
export function makeKnowledge(tables: KnowledgeTables, today: string): Knowledge {
  const provinces = new Provinces(tables.provinces)
  const rows = new Agencies(tables.agencies)
  const words = TableWords.of(tables)
  const agencyWords = new Map(tables.agencies.map(({id, kind}) => [id, {id, kind}]))
  return {
    today,
    knownOn: knownOn(tables, today),
    agencies: rows,
    indices: new Indices(tables.indices, words),
    provinces,
    documents: new Documents(tables.documents),
    tables,
    vocabulary: {
      agencies: words.names('agencies', agencyWords),
      departmentNames: words.names('departmentNames', agencyWords),
      words,
      agency: id => agencyWords.get(id),
      misreadings: new Misreadings(tables.misreadings.letters),
      documentTypes: new DocumentTypes(tables['document-types'], words),
      issuers: issuerWords(tables.issuers, words),
      slips: (passage, isHeading) => {
        const terms = OfficialTerms.of(tables)
        const slips = isHeading ? terms.slipsInHeading(passage) : terms.slips(passage)
        if (slips.length === 0) return none
        return slips.flatMap(slip => slip.changes).sort((a, b) => a.start - b.start)
      },
      agencyForm: (id, written) => rows.formOf(id, written),
      provinceKind: (name, date) => provinces.kindOn(name, date)
    }
  }
}
