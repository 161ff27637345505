import {Lexicon} from '../vietnamese/lexicon.js'
import type {Passage} from '../vietnamese/passage.js'
import {type Misreadings, misreadings} from '../vietnamese/misreading.js'
import {Agencies} from './agencies.js'
import {DocumentTypes} from './document-types.js'
import {Documents} from './documents.js'
import {Indices} from './indices.js'
import {Provinces} from './provinces.js'
import {OfficialTerms} from './official-terms.js'
import type {Slip} from './slips.js'
import type {KnowledgeTables} from './tables.js'

/** All that a check may ask of the world. It has no clock: `today` is given. */
export interface World {
  /** The day of the run, ISO. */
  readonly today: string
  readonly agencies: Agencies
  readonly indices: Indices
  readonly provinces: Provinces
  readonly documents: Documents
  /** Rows that are asked for as they are. */
  readonly tables: KnowledgeTables
  readonly vocabulary: WorldVocabulary
}

/** The words that plans are read with; made once for a set of tables. */
export interface WorldVocabulary {
  readonly agencies: Lexicon<{readonly id: string; readonly kind: string}>
  readonly departmentNames: Lexicon<{readonly id: string; readonly kind: string}>
  readonly misreadings: Misreadings
  readonly documentTypes: DocumentTypes
  slips(passage: Passage, isHeading: boolean): Slip['changes']
  agencyName(id: string): string | undefined
  provinceKind(name: string, date: string | undefined): 'province' | 'city' | undefined
}

export function makeWorld(tables: KnowledgeTables, today: string): World {
  const provinces = new Provinces(tables.provinces)
  const agencies = new Lexicon<{id: string; kind: string}>()
  const rows = new Agencies(tables.agencies)
  const departmentNames = new Lexicon<{id: string; kind: string}>()
  for (const {id, kind, name, aliases} of tables.agencies) {
    for (const form of [name, ...aliases]) {
      agencies.add(form, {id, kind})
      if (kind === 'department' && form.startsWith('Sở ')) departmentNames.add(form.slice(3), {id, kind})
    }
  }
  return {
    today,
    agencies: rows,
    indices: new Indices(tables.indices),
    provinces,
    documents: new Documents(tables.documents),
    tables,
    vocabulary: {
      agencies,
      departmentNames,
      misreadings: misreadings(tables.misreadings.letters),
      documentTypes: new DocumentTypes(tables['document-types']),
      slips: (passage, isHeading) => {
        const terms = OfficialTerms.of(tables)
        const slips = isHeading ? terms.slipsInHeading(passage) : terms.slips(passage)
        return slips.flatMap(slip => slip.changes).sort((a, b) => a.start - b.start)
      },
      agencyName: id => rows.get(id)?.name,
      provinceKind: (name, date) => provinces.kindOn(name, date)
    }
  }
}
