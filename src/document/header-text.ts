import {Passage} from '../vietnamese/passage.js'
import {type SymbolMatch, symbolsIn} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
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

/** Where a row of the table of header words stands, in machine-read text also misread. */
export function rangesOf(
  row: string,
  {whole, words, phrases}: Pick<HeaderText, 'whole' | 'words' | 'phrases'>
): TextRange[] {
  const misread = phrases.isLegible ? [] : phrases.misread('header-words', whole)
  return [
    ...words.find('header-words').filter(({id}) => id === row),
    ...misread.filter(({value}) => value === row)
  ]
}

/** Where the country’s name and its motto stand. */
export function nationalTitle(text: Pick<HeaderText, 'whole' | 'words' | 'phrases'>): TextRange[] {
  return [...rangesOf('country', text), ...rangesOf('motto', text), ...partedMottos(text.words)]
}

/** “Độc lập • Tự do • Hạnh phúc”: the parts of the motto with a sign between that is no dash. */
function* partedMottos(words: PassageWords): Generator<TextRange> {
  for (const {id, from, to} of words.all('header-words')) {
    if (id !== 'motto-part' || !words.is(to, sign.other)) continue
    const next = words.at(to + 1, 'header-words')
    if (next?.id === id) yield {start: words.start(from), end: words.end(next.to - 1)}
  }
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
