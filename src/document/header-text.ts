import {Passage} from '../vietnamese/passage.js'
import {type SymbolMatch, symbolsIn} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {TextRange} from './plan.js'
import type {DocumentTypeWords, PhraseReader} from './vocabulary.js'

/** All that stands above the title, its lines one after the other, and what was found there. */
export interface HeaderText {
  readonly whole: Passage
  /** Whatever its diacritics: its words are known by where they stand. */
  readonly words: PassageWords
  readonly symbols: readonly SymbolMatch[]
  readonly phrases: PhraseReader
  readonly types: NumberedTypes
}

/** Which type of document is named right before a number. */
export type NumberedTypes = Pick<DocumentTypeWords, 'before'>

export function headerText(
  passages: readonly Passage[],
  phrases: PhraseReader,
  types: NumberedTypes
): HeaderText {
  const whole = Passage.join(passages)
  return {whole, words: phrases.wordsOfLine(whole), symbols: symbolsIn(whole), phrases, types}
}

/** How far before a number the name of its type may begin. */
const longestType = 60

/** Whether the type of another document stands before its number: “THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV”. */
export function isCited({start}: TextRange, {whole, types}: HeaderText): boolean {
  return types.before(whole.bare.slice(Math.max(0, start - longestType), start)) !== undefined
}

/** Whether the number of another document stands right before this place: “… SỐ 77/QĐ-SNV, ngày …”. */
export function followsCited(at: number, text: HeaderText): boolean {
  const before = text.symbols.findLast(({end}) => end <= at)
  return before !== undefined && isBlank(text.whole.value.slice(before.end, at)) && isCited(before, text)
}

function isBlank(between: string): boolean {
  return between.length <= longestSeparator && between.replace(',', '').trim() === ''
}

/** “ , ”. */
const longestSeparator = 3
