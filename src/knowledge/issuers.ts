import {fold} from '../vietnamese/fold.js'
import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import type {TableWords} from './table-words.js'
import type {IssuerRow} from './tables.js'
import {issuerNameId} from './word-tables.js'

/** A kind of issuer, by the words that its name begins with; `notAfter` and `notBefore` are folded. */
export interface IssuerWord {
  readonly name: string
  readonly level: IssuerRow['level']
  readonly notAfter: readonly string[]
  readonly notBefore: readonly string[]
  readonly ofNames: boolean
  readonly ofFields: boolean
}

export function issuerWords(rows: readonly IssuerRow[], words: TableWords): PhraseFinder<IssuerWord> {
  const known = new Map<string, IssuerWord>()
  const folded = (syllables: readonly string[]) => syllables.map(one => fold(one.normalize('NFC')))
  for (const {id, names, level, notAfter, notBefore, ofNames, ofFields} of rows)
    for (const name of names)
      known.set(issuerNameId(id, name), {
        name,
        level,
        notAfter: folded(notAfter),
        notBefore: folded(notBefore),
        ofNames,
        ofFields
      })
  return words.names('issuers', known)
}
