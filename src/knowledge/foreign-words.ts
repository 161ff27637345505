import {fold} from '../vietnamese/fold.js'
import {tokenize} from '../vietnamese/tokens.js'
import type {KnowledgeTables} from './tables.js'
import {nfc} from '../vietnamese/normal-form.js'

type Rows = KnowledgeTables['foreign-words']

const made = new WeakMap<Rows, ReadonlySet<string>>()

/** The words of the table, and the names of provinces, folded: no Vietnamese syllables, and right all the same. */
export function foreignWords({'foreign-words': rows, provinces}: KnowledgeTables): ReadonlySet<string> {
  let words = made.get(rows)
  if (!words) {
    const names = [
      ...rows.flatMap(row => row.words),
      ...provinces.flatMap(({name, aliases}) => [name, ...aliases])
    ]
    words = new Set(names.flatMap(name => tokenize(fold(nfc(name))).map(token => token.folded)))
    made.set(rows, words)
  }
  return words
}
