import {fold} from '../vietnamese/fold.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import type {IssuerRow} from './tables.js'

/** A kind of issuer, by the words that its name begins with; `notAfter` and `notBefore` are folded. */
export interface IssuerWord {
  readonly name: string
  readonly level: IssuerRow['level']
  readonly notAfter: readonly string[]
  readonly notBefore: readonly string[]
  readonly ofNames: boolean
}

export function issuerWords(rows: readonly IssuerRow[]): Lexicon<IssuerWord> {
  const words = new Lexicon<IssuerWord>()
  const folded = (syllables: readonly string[]) => syllables.map(one => fold(one.normalize('NFC')))
  for (const {names, level, notAfter, notBefore, ofNames} of rows)
    for (const name of names)
      words.add(name, {name, level, notAfter: folded(notAfter), notBefore: folded(notBefore), ofNames})
  return words
}
