import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {headerDate} from './header-date.js'
import {headerNumber} from './header-number.js'
import {type HeaderText, headerText, headerWords, nationalTitle, type NumberedTypes} from './header-text.js'
import {issuerColumn, linesOf} from './issuer-column.js'
import type {Header, TextRange} from './plan.js'
import type {Block} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/** The block above the title, in whatever shape its two columns arrive: side by side, one after the other, cut. */
export function readHeader(
  blocks: readonly Block[],
  source: string,
  phrases: PhraseReader,
  types: NumberedTypes
): Header | undefined {
  const passages = blocks.flatMap(block =>
    block.type === 'paragraph'
      ? [block.passage]
      : block.children.flatMap(row => row.children.map(cell => cell.passage))
  )
  const filled = passages.filter(passage => passage.length > 0)
  if (filled.length === 0) return undefined
  const text = headerText(filled, phrases, types)
  const {whole, words} = text
  const number = headerNumber(text, source)
  const date = headerDate(text)
  const found = headerWords(whole, words, phrases)
  const national = nationalTitle(found, words)
  const party = found.filter(({id}) => id === 'party')
  const others = [...national, ...party, ...draftStamps(words)]
  others.push(...marksAlone(text, source))
  for (const part of [date, number]) if (part) others.push(part.range)
  if (!number) others.push(...labelledNumbers(words))
  const issuer = issuerColumn(whole, others, phrases, source)
  return {
    type: 'header',
    span: whole.span(),
    passages: filled,
    issuer,
    issuerLines: issuer ? linesOf(issuer, source) : [],
    number: number?.number,
    date: date?.date,
    hasNationalTitle: national.length > 0,
    isOfParty: party.length > 0 && national.length === 0,
    whole
  }
}

/** Whether anything of a header stands above the title, or all of it was lost. */
export function carriesHeader(header: Header | undefined): boolean {
  return (
    header !== undefined &&
    (header.hasNationalTitle || header.number !== undefined || header.date !== undefined)
  )
}

/**
 * Whether a header has no country’s name, as those of the Party have none, which the decree on state documents does not
 * bind; or it was lost.
 */
export function lacksCountryName(header: Header | undefined): boolean {
  return header !== undefined && !header.hasNationalTitle
}

/** “HỎA TỐC”, “BẢN SAO” on a line of their own. */
function* marksAlone({whole, words}: HeaderText, source: string): Generator<TextRange> {
  if (!words.has('header-words', 'mark')) return
  const lines = new Set(linesOf(whole, source))
  for (const {id, from, to} of words.all('header-words')) {
    const [start, end] = [words.start(from), words.end(to - 1)]
    if (id === 'mark' && lines.has(start) && (end === whole.length || lines.has(end + 1))) yield {start, end}
  }
}

/** “Số: 18/KH”: no number of a document, and no part of the issuer’s name. */
function* labelledNumbers(words: PassageWords): Generator<TextRange> {
  for (const {id, from, to} of words.all('header-words')) {
    if (id !== 'number' || !words.is(to, sign.colon)) continue
    let end = to + 1
    while (end < words.length && !words.isSpaced(end + 1) && end < to + longestNumber) end++
    yield {start: words.start(from), end: words.end(Math.min(end, words.length - 1))}
  }
}

/** Tokens of “18/KH”. */
const longestNumber = 6

/** “DỰ THẢO”, “DỰ THẢO (LẦN 2)” in a box beside the number is no part of the issuer’s name. */
function* draftStamps(words: PassageWords): Generator<TextRange> {
  for (const {id, from, to} of words.all('header-words')) {
    if (id !== 'draft') continue
    const isBracketed = words.is(from - 1, sign.open) && words.is(to, sign.close)
    const turn = words.is(to, sign.open) ? words.at(to + 1, 'header-words') : undefined
    const isTurn = turn?.id === 'draft-turn' && words.is(turn.to, sign.close)
    const end = isBracketed ? to : isTurn ? turn.to : to - 1
    yield {start: words.start(isBracketed ? from - 1 : from), end: words.end(end)}
  }
}
