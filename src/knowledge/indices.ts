import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import type {TableWords} from './table-words.js'
import type {IndexRow} from './tables.js'
import {bareNameOf} from './word-tables.js'

/** How an index is named at a place. */
export interface IndexMention {
  readonly id: string
  /** An abbreviation, the name with “Chỉ số”, the name without it, or what it is called in a list of indices. */
  readonly form: 'abbreviation' | 'name' | 'bare-name' | 'short-name'
}

/** The indices of the table. */
export class Indices {
  readonly #rows: ReadonlyMap<string, IndexRow>
  readonly names: PhraseFinder<IndexMention>
  readonly shortNames: PhraseFinder<IndexMention>
  readonly abbreviations: PhraseFinder<IndexMention>

  constructor(rows: readonly IndexRow[], words: TableWords) {
    this.#rows = new Map(rows.map(row => [row.id, row]))
    const mentions = (form: IndexMention['form'], idOf = (id: string) => id) =>
      rows.map(({id}) => [idOf(id), {id, form}] as const)
    this.names = words.names(
      'indexNames',
      new Map([...mentions('name'), ...mentions('bare-name', bareNameOf)])
    )
    this.shortNames = words.names('indexShortNames', new Map(mentions('short-name')))
    this.abbreviations = words.names('indexAbbreviations', new Map(mentions('abbreviation')))
  }

  get(id: string): IndexRow | undefined {
    return this.#rows.get(id)
  }
}
