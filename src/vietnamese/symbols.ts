import {foldSymbol} from './fold.js'
import {isDigit} from './letters.js'
import {nfc} from './normal-form.js'
import type {Passage} from './passage.js'
import {type SymbolMatch, SymbolReader} from './symbol-reader.js'
import type {PassageWords} from './words/passage-words.js'

export type {SymbolMatch} from './symbol-reader.js'

/**
 * Every document symbol of a passage, in order.
 *
 * @param words the tokens of the passage, and what stands before them
 * @param types letters that stand for a type of document, as they are written
 */
export function symbolsIn(passage: Passage, words: PassageWords, types: ReadonlySet<string>): SymbolMatch[] {
  if (!passage.value.includes('/')) return []
  const reader = new SymbolReader(foldSymbol(passage.value), words, types)
  const found: SymbolMatch[] = []
  for (let i = 0; i < words.length;) {
    const read = isDigit(passage.value[words.start(i)]) ? reader.at(i) : undefined
    // “Mẫu số 01/HD-MTTQ” is a form, not a document.
    if (read && words.endingAt(i, 'before-citations')?.id !== 'form') found.push(read.symbol)
    i = read?.to ?? i + 1
  }
  return found
}

/**
 * A number as it is compared: look-alike letters folded, no blanks, all capitals; “05” and “5” are one, and so is a number
 * whose signs or strokes were mistyped: “76/NQ/CP”, “118/2025/ND-CP”.
 */
export function symbolKey(number: string): string {
  const key = foldSymbol(nfc(number))
    .replaceAll(' ', '')
    .replaceAll('-', '/')
    .toUpperCase()
    .replaceAll('Đ', 'D')
  let zeros = 0
  while (key[zeros] === '0') zeros++
  return key.slice(zeros)
}
