import {Lexicon} from '../vietnamese/lexicon.js'
import type {IndexRow} from './tables.js'

/** How an index is named at a place. */
export interface IndexMention {
  readonly id: string
  /** An abbreviation, the name with “Chỉ số”, or the name without it, as it stands in a list of indices. */
  readonly form: 'abbreviation' | 'name' | 'bare-name'
}

/** The indices of the table. */
export class Indices {
  readonly #rows: ReadonlyMap<string, IndexRow>
  readonly names = new Lexicon<IndexMention>()
  readonly abbreviations = new Lexicon<IndexMention>()

  constructor(rows: readonly IndexRow[]) {
    this.#rows = new Map(rows.map(row => [row.id, row]))
    for (const {id, name, aliases, bareNames, abbreviations} of rows) {
      for (const form of [name, ...aliases]) this.names.add(form, {id, form: 'name'})
      for (const form of bareNames) this.names.add(form, {id, form: 'bare-name'})
      for (const form of abbreviations) this.abbreviations.add(form, {id, form: 'abbreviation'})
    }
  }

  get(id: string): IndexRow | undefined {
    return this.#rows.get(id)
  }
}
