import {isDigit, isLetter, isLower, isUpper} from './letters.js'
import {endOf} from './without-end.js'

export type SlipKind = 'before' | 'after' | 'doubled' | 'bracket' | 'blanks'

/** A slip in the blanks round punctuation: text[start, end) should be `right`. */
export interface Slip {
  readonly kind: SlipKind
  readonly start: number
  readonly end: number
  readonly right: string
  /** What is right is certain, so that it may be written without asking. */
  readonly isSure: boolean
}

/** The slips of a paragraph whose runs of blanks are one blank. */
export function slipsIn(text: string): Slip[] {
  return [...blanksBefore(text), ...blanksMissing(text), ...doubled(text), ...blanksInBrackets(text)].sort(
    (a, b) => a.start - b.start
  )
}

/** “bộ , công”: a blank before a mark that has one after it, or ends the paragraph. Not “Tỷ lệ 1 : 2”, “./.”, “…”. */
function* blanksBefore(text: string): Generator<Slip> {
  for (const {index, 0: found} of text.matchAll(/ [,.;:!?](?=[ ”")]|$)/g)) {
    const before = text[index - 1]
    if (before === undefined || !/[\p{L}\p{N}”")\]%]/u.test(before)) continue
    if (isDigit(before) && isDigit(text[index + 3])) continue
    // A place to be filled in, “. . . .”, or a stray mark in a list.
    if (/[.…_,;:]/.test(text[index + 3] ?? '')) continue
    yield {kind: 'before', start: index, end: index + 2, right: found[1]!, isSure: true}
  }
}

/** “chức,viên”: no blank after a comma, semicolon or colon between letters, nor after a full stop before a capital. */
function* blanksMissing(text: string): Generator<Slip> {
  for (const {index, 0: sign} of text.matchAll(/(?<=\p{L})[,;:.](?=\p{L})/gu)) {
    const word = wordAround(text, index)
    if (/[/@\\&=]|www|http/i.test(word)) continue
    const before = endOf(text.slice(Math.max(0, index - 20), index), isLetter)
    const after = /^\p{L}+/u.exec(text.slice(index + 1, index + 21))![0]
    // “VH,TT”: an abbreviation in parts.
    if (isAbbreviation(before) && isAbbreviation(after)) continue
    // “laocai.Gov.vn” is an address.
    if (sign === '.' && (!isSentenceEnd(before, after) || /\.\p{L}+\./u.test(word.replace(/\.$/, ''))))
      continue
    yield {
      kind: 'after',
      start: index,
      end: index + 1,
      right: `${sign} `,
      isSure: sign === ',' || sign === ';'
    }
  }
}

/** “tỉnh.Các” ends a sentence; “chinhphu.vn”, “TP.Hồ”, “ThS.Nguyễn” and “v.v” do not. */
function isSentenceEnd(before: string, after: string): boolean {
  return (
    before.length >= 3 &&
    [...before].every(isLower) &&
    isUpper(after[0]) &&
    after.length >= 2 &&
    isLower(after[1])
  )
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase()
}

/** “,,”, “;.”, “..”; not “…”, “./.”, “v.v.,”. */
function* doubled(text: string): Generator<Slip> {
  for (const {index, 0: found} of text.matchAll(/(?<=[\p{L}\p{N}”)])[,.;:]{2}(?=[ ”)]|$)/gu)) {
    if (found[0] === '.' && found[1] !== '.' && isAbbreviationBefore(text, index)) continue
    if (found === '..' && isAbbreviationBefore(text, index)) continue
    const isSame = found[0] === found[1]
    yield {
      kind: 'doubled',
      start: index,
      end: index + 2,
      right: isSame ? found[0]! : found[1]!,
      isSure: false
    }
  }
}

/** “v.v”, “tr”, “TP”: what a full stop shortens. */
function isAbbreviationBefore(text: string, at: number): boolean {
  const word = endOf(text.slice(Math.max(0, at - 20), at), unit => unit === '.' || isLetter(unit))
  return word.includes('.') || word.length <= 2 || isAbbreviation(word)
}

/** “( kèm theo )”; not “(   )”, which is to be filled in. */
function* blanksInBrackets(text: string): Generator<Slip> {
  for (const {index, 0: found} of text.matchAll(/\( (?=[\p{L}\p{N}“])|(?<=[\p{L}\p{N}”.]) \)/gu))
    yield {kind: 'bracket', start: index, end: index + 2, right: found.trim(), isSure: true}
}

/** What stands between the blanks round it, as far as a word or an address reaches. */
function wordAround(text: string, at: number): string {
  const before = endOf(text.slice(Math.max(0, at - 60), at), unit => !/\s/.test(unit))
  return before + /^\S*/.exec(text.slice(at, at + 60))![0]
}
