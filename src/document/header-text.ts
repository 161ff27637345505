import {firstIndex} from '../vietnamese/ordered.js'
import {Passage} from '../vietnamese/passage.js'
import type {SymbolMatch} from '../vietnamese/symbols.js'
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

/** The numbers of documents, and which type is named right before one. */
export type NumberedTypes = Pick<DocumentTypeWords, 'before' | 'symbolsIn'>

export function headerText(
  passages: readonly Passage[],
  phrases: PhraseReader,
  types: NumberedTypes
): HeaderText {
  const whole = Passage.join(passages)
  return {whole, words: phrases.wordsOfLine(whole), symbols: types.symbolsIn(whole), phrases, types}
}

/** The header words of a text with their rows, in machine-read text also those that are misread. */
export function headerWords(
  text: Passage,
  words: PassageWords,
  phrases: PhraseReader
): readonly (TextRange & {readonly id: string})[] {
  const found = words.find('header-words')
  if (phrases.isLegible) return found
  const misread = phrases.misread('header-words', text)
  return [...found, ...misread.map(({value: id, start, end}) => ({id, start, end}))]
}

/** Where the country’s name and its motto stand. */
export function nationalTitle(
  found: ReturnType<typeof headerWords>,
  words: PassageWords
): readonly TextRange[] {
  return [...found.filter(({id}) => id === 'country' || id === 'motto'), ...partedMottos(words)]
}

/** “Độc lập • Tự do • Hạnh phúc”: the parts of the motto with a sign between that is no dash. */
function* partedMottos(words: PassageWords): Generator<TextRange> {
  for (const {id, from, to} of words.all('header-words')) {
    if (id !== 'motto-part' || !words.is(to, sign.other)) continue
    const next = words.at(to + 1, 'header-words')
    if (next?.id === id) yield {start: words.start(from), end: words.end(next.to - 1)}
  }
}

/** Whether the type of another document stands before its number: “THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV”. */
export function isCited({start}: TextRange, {whole, types}: HeaderText): boolean {
  return types.before(whole, start) !== undefined
}

/** Whether the number of another document stands right before this place: “… SỐ 77/QĐ-SNV, ngày …”. */
export function followsCited(at: number, text: HeaderText): boolean {
  const before = text.symbols[firstIndex(text.symbols, ({end}) => end > at) - 1]
  return before !== undefined && isBlank(text.whole.value.slice(before.end, at)) && isCited(before, text)
}

function isBlank(between: string): boolean {
  return between.length <= longestSeparator && between.replace(',', '').trim() === ''
}

/** “ , ”. */
const longestSeparator = 3
