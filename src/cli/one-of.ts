import {meantBy, vietnameseName, vietnameseNames} from '../base/typed-values.js'
import {unknownName} from '../files/unknown-name.js'
import {fold, unaccented} from '../vietnamese/fold.js'

/**
 * The value that was typed: by its name in English, or in Vietnamese with its diacritics or without, in any case, with dashes for blanks.
 *
 * @throws {Fault} for one that is none of those known
 */
export function oneOf<Value extends string>(flag: string, typed: string, known: readonly Value[]): Value {
  const folded = plain(typed)
  const value =
    known.find(one => one === typed) ??
    vietnameseNames(known)
      .filter(name => plain(name) === folded)
      .map(meantBy<Value>)[0]
  if (value !== undefined) return value
  const meanings = Object.fromEntries(known.map(one => [one, vietnameseName(one)]))
  throw unknownName(
    {vi: `Giá trị “${typed}” của ${flag} không hợp lệ.`, en: `“${typed}” is not a value of ${flag}.`},
    typed,
    known,
    meanings
  )
}

function plain(name: string): string {
  return unaccented(fold(name.normalize('NFC').trim())).replaceAll(/[-_]/g, ' ')
}
