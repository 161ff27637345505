import {fold} from './fold.js'
import {isAllCapitals, isDigit, isLetter} from './letters.js'
import {type KnownWord, onceAWord, wordOf, wordTrait} from './known-words.js'
import {romanValue} from './numerals.js'
import type {Passage} from './passage.js'
import {isSyllable} from './syllable.js'
import type {SymbolMatch} from './symbols.js'
import type {TextWords} from './text-words.js'
import type {PassageWords} from './words/passage-words.js'
import {sign} from './words/tokens.js'

/** A word of capitals that stands for several, at indexes into its passage’s `value`. */
export interface Abbreviation {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its full form stands beside it: “cải cách hành chính (CCHC)”, “CCHC (cải cách hành chính)”; or a formula has it. */
  readonly isDefined: boolean
  /** It stands in brackets behind words of which hardly one has a letter of it: “sự cố hóa chất (VLNCN)”. */
  readonly isUnlike: boolean
}

/**
 * The abbreviations of a passage. Words printed in capitals are none: nothing that could be a Vietnamese syllable,
 * nothing beside such words; nor Roman numerals, symbols of documents, codes and addresses.
 *
 * @param words its tokens, and what introduces an abbreviation
 * @param symbols the symbols of documents in it, in order
 */
export function abbreviationsIn(
  passage: Passage,
  words: PassageWords,
  symbols: readonly SymbolMatch[]
): Abbreviation[] {
  const {value} = passage
  // “ANM:” tells in the next line or cell what it is.
  if (isAllCapitals(value) && !(words.length === 2 && words.is(1, sign.colon))) return []
  let symbol = 0
  let next = symbols[symbol]
  const found: Abbreviation[] = []
  for (let from = 0; from < words.length;) {
    const to = behindCapitals(value, words, from)
    if (to === from) {
      from++
      continue
    }
    const [start, end] = [words.start(from), words.end(to - 1)]
    const at = from
    from = to
    const text = value.slice(start, end)
    const parts = abbreviationParts(text)
    // “KT-XH” is one; “MTCV-BGĐ” is a code.
    if (text.includes('-') && parts.some(part => part.length > 3)) continue
    if (parts.every(part => isSectionNumeral(part) || isSyllableWord(wordOf(part)))) continue
    while (next && next.end <= start) next = symbols[++symbol]
    if (next && end > next.start) continue
    if (isCode(value, start, end) || isBesideCapitals(passage, start, end)) continue
    if (isOneOfCodes(words, to) || isOfForeignName(passage, end)) continue
    const letters = fold(parts.join(''))
    const isDefined = isDefinedAt(passage, words, at, to, letters)
    const isQuantity = isOperator(value, words, at - 1) || isOperator(value, words, to)
    found.push({
      text,
      start,
      end,
      isDefined: isDefined || isQuantity,
      isUnlike: isDefined && isInBracket(words, at, to) && isUnlikeBefore(passage, start, letters)
    })
  }
  return found
}

/** Whether a passage has a word with two capitals together: without one it has no abbreviation. */
export function mayAbbreviate({textWords}: Passage): boolean {
  return (textWords.traits & wordTrait.capitals) !== 0
}

/** “KT” and “XH” of “KT-XH”. */
export function abbreviationParts(text: string): string[] {
  return text.replaceAll('&', '-').split('-')
}

/** The token behind words of capitals that “-” or “&” joins: “KT-XH”, “TT&TT”. */
function behindCapitals(value: string, words: PassageWords, from: number): number {
  let to = from
  while (isCapitals(value, words, to)) {
    to++
    const between = value.slice(words.end(to - 1), to < words.length ? words.start(to) : value.length)
    if (between !== '-' && between !== '&') break
    if (!isCapitals(value, words, to)) break
  }
  return to
}

/** Two letters at least, all of them capitals as abbreviations have them: without a tone. */
function isCapitals(value: string, words: PassageWords, i: number): boolean {
  if (!words.isUpper(i)) return false
  for (let at = words.start(i); at < words.end(i); at++)
    if (!capitals.includes(value.charAt(at))) return false
  return true
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯƠÔÂÊĂ'

/** No part of a plan has a higher number. */
const highestNumeral = 89

function isSectionNumeral(part: string): boolean {
  return (romanValue(part) ?? highestNumeral + 1) <= highestNumeral
}

/** A part of something that blanks do not part: “KH-UBND/2024”, “v@x.vn”, or of a symbol that a blank broke. */
function isCode(value: string, start: number, end: number): boolean {
  let from = start
  while (from > 0 && value[from - 1] !== ' ' && start - from < 60) from--
  let to = end
  while (to < value.length && value[to] !== ' ' && to - end < 60) to++
  for (let at = from; at < to; at++)
    if (joinsCode(value[at - 1], value.charAt(at), value[at + 1])) return true
  const before = value[start - 1] === ' ' ? value[start - 2] : value[start - 1]
  const after = value[end] === ' ' ? end + 1 : end
  return isSign(before) || (isSign(value[after]) && isLetter(value[after + 1]))
}

function isSign(unit: string | undefined): boolean {
  return unit === '-' || unit === '/'
}

/** A sign of addresses and codes, or a sign between letters and digits. */
function joinsCode(before: string | undefined, unit: string, after: string | undefined): boolean {
  if ('/@_\\'.includes(unit)) return true
  if (unit === '.') return isLetter(before) && isLetter(after)
  if (unit === '-') return isDigit(before) || isDigit(after)
  return (isLetter(unit) && isDigit(after)) || (isDigit(unit) && isLetter(after))
}

/** “HH / HV / VV”: values that one may choose from. */
function isOneOfCodes(words: PassageWords, to: number): boolean {
  return words.is(to, sign.slash) && words.isUpper(to + 1)
}

/** “IBM Lotus Notes”: two words behind it that are no Vietnamese ones make it part of a name. */
function isOfForeignName({textWords}: Passage, end: number): boolean {
  const next = textWords.from(end)
  return [next, next + 1].every((at, i) => {
    const word = textWords.words[at]
    const isNear = word !== undefined && textWords.start(at) === (i === 0 ? end : textWords.end(next)) + 1
    return isNear && isForeignWord(word)
  })
}

const isForeignWord = onceAWord(({written, folded}) => {
  const [first = ''] = written
  return isPlainCapital(first) && written.length > 1 && !isAllCapitals(written) && !isSyllable(folded)
})

function isPlainCapital(letter: string): boolean {
  return letter >= 'A' && letter <= 'Z'
}

/** “rd = DF × r”: a quantity of a formula. */
function isOperator(value: string, words: PassageWords, i: number): boolean {
  return words.is(i, sign.other) && '=×÷'.includes(value.charAt(words.start(i)))
}

/** Beside a word that is printed in capitals: “TRUNG TÂM CNTT” stands in a heading or a signature. */
function isBesideCapitals(passage: Passage, start: number, end: number): boolean {
  const {textWords} = passage
  const first = textWords.at(start)
  let last = first
  while (last >= 0 && last < textWords.length && textWords.end(last) < end) last++
  if (isWordInCapitals(textWords.words[first - 1]) || isWordInCapitals(textWords.words[last + 1])) return true
  return isInShoutedRun(passage, first, last)
}

/** So many words of capitals with nothing but blanks between are a name: “FISH SAUCE ASSOCIATION OF BINH THUAN”. */
const fewestOfName = 4

/** Whether words [from, to] of a passage stand in a run of words of capitals that is long enough for a name. */
function isInShoutedRun({value, textWords}: Passage, from: number, to: number): boolean {
  const areJoined = (at: number) =>
    isShoutedAt(textWords, at) &&
    isShoutedAt(textWords, at + 1) &&
    value.slice(textWords.end(at), textWords.start(at + 1)) === ' '
  let [first, last] = [from, to]
  while (last - first < fewestOfName && areJoined(first - 1)) first--
  while (last - first < fewestOfName && areJoined(last)) last++
  return last - first + 1 >= fewestOfName
}

function isShoutedAt({words}: TextWords, at: number): boolean {
  const word = words[at]
  return word !== undefined && isShouted(word)
}

function isWordInCapitals(word: KnownWord | undefined): boolean {
  return word !== undefined && isShouted(word) && isSyllableWord(word)
}

const isShouted = onceAWord(({written}) => written.length >= 2 && isAllCapitals(written))
const isSyllableWord = onceAWord(({folded}) => isSyllable(folded))

/** Words between a bracket or “viết tắt” and the abbreviation: “(Chương trình MTQG)”, “viết tắt theo quy định là CCHC”. */
const mostInBracket = 3
const mostIntroducing = 5

/**
 * “(CCHC)”, “(sau đây viết tắt là CCHC)”, “CCHC (cải cách hành chính)”, “CCHC: Cải cách hành chính”, “CCHC (viết tắt
 * của cải cách hành chính)”.
 *
 * @param letters those of the abbreviation at tokens [from, to), folded, without signs
 */
function isDefinedAt(
  passage: Passage,
  words: PassageWords,
  from: number,
  to: number,
  letters: string
): boolean {
  if (isInBracket(words, from, to) || isIntroduced(words, from)) return true
  if (words.is(to, sign.open) && words.at(to + 1, 'abbreviating')?.id === 'shortens') return true
  if (isLegend(words, from, to) || isDefinedTerm(passage, words, from, to)) return true
  const after = behindMeans(passage, words, to)
  const {textWords} = passage
  if (after !== undefined && after < words.length) {
    const first = textWords.at(words.start(after))
    if (first >= 0 && spells(textWords, first, letters)) return true
  }
  const at = textWords.at(words.start(from))
  return at >= letters.length && spells(textWords, at - letters.length, letters)
}

/** “ANM:” alone in a line or a cell: what it is stands in the next one. */
function isLegend(words: PassageWords, from: number, to: number): boolean {
  return from === 0 && words.is(to, sign.colon) && to + 1 === words.length
}

/** Words of a term before its abbreviation: “Cột BTS là cột …”, “Mạng viễn thông LAN là mạng …”. */
const mostOfTerm = 4

/** A term is defined that has the abbreviation in it: behind “là” its first word comes again. */
function isDefinedTerm({textWords}: Passage, words: PassageWords, from: number, to: number): boolean {
  const means = words.at(to, 'abbreviating')
  if (means?.id !== 'means' || means.to >= words.length) return false
  const genus = textWords.folded(textWords.from(words.start(means.to)))
  let first = from
  while (first > 0 && first > from - mostOfTerm && words.isWord(first - 1) && !words.isNumber(first - 1))
    first--
  if (first === from || (first > 0 && words.isWord(first - 1) && !words.isNumber(first - 1))) return false
  return genus !== undefined && textWords.folded(textWords.from(words.start(first))) === genus
}

function isInBracket(words: PassageWords, from: number, to: number): boolean {
  const close = words.is(to, sign.quote) ? to + 1 : to
  if (!words.is(close, sign.close)) return false
  let i = from - 1
  for (let between = 0; between < mostInBracket && words.isWord(i); between++) i--
  return words.is(words.is(i, sign.quote) ? i - 1 : i, sign.open)
}

/** Of the letters of an abbreviation, the part that begins words before it where these are its full form. */
const leastLikeness = 0.5
/** Words to a letter: “hệ thống thông tin giải quyết thủ tục hành chính (HTTT GQTTHC)” has one, others skip every second. */
const wordsToALetter = 2
/** Of fewer letters nothing is known. */
const leastLetters = 4

/** @param letters those of an abbreviation, folded */
function isUnlikeBefore({textWords}: Passage, start: number, letters: string): boolean {
  if (letters.length < leastLetters) return false
  const end = textWords.from(start)
  const left = [...letters]
  for (let i = Math.max(0, end - letters.length * wordsToALetter); i < end; i++) {
    const at = left.indexOf(textWords.folded(i)?.charAt(0) ?? '')
    if (at >= 0 && textWords.folded(i) !== letters) left.splice(at, 1)
  }
  return left.length > letters.length * leastLikeness
}

function isIntroduced(words: PassageWords, from: number): boolean {
  for (let to = from; to >= from - mostIntroducing && to > 0; to--) {
    if (words.endingAt(to, 'abbreviating')?.id === 'shortens') return true
    if (words.is(to - 1, sign.open) || words.is(to - 1, sign.close)) return false
  }
  return false
}

/** The token behind “(”, “:”, “=”, “-” or “là”, behind which the full form stands. */
function behindMeans({value}: Passage, words: PassageWords, to: number): number | undefined {
  let i = words.is(to, sign.quote) ? to + 1 : to
  const isEqual = words.is(i, sign.other) && value[words.start(i)] === '='
  if (words.is(i, sign.open) || words.is(i, sign.colon) || isEqual) i++
  else if (words.at(i, 'abbreviating')?.id === 'means') i++
  else if (!words.isDashed(i)) return undefined
  return words.is(i, sign.quote) ? i + 1 : i
}

/** Whether the words from this one on begin with these letters, one after the other. */
function spells(words: TextWords, first: number, letters: string): boolean {
  if (first + letters.length > words.length) return false
  return [...letters].every((letter, at) => words.folded(first + at)?.startsWith(letter))
}
