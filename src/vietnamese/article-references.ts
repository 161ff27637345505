import {capitalised} from './capitals.js'
import {fold} from './fold.js'
import {isDigit, isLetter, isLower, isUpper} from './letters.js'
import type {PassageWords} from './words/passage-words.js'
import {sign} from './words/tokens.js'

/** A reference to a part of a law at text[start, end), and how it is written. */
export interface ArticleReference {
  readonly start: number
  readonly end: number
  readonly right: string
  /** Whether other letters are written than those of a part’s name: “Khoảng 2 Điều 5”. */
  readonly isMisspelt: boolean
}

/** A part of a reference, “khoản 2”, at tokens [from, from + 2). */
interface Part {
  readonly from: number
  readonly id: string
  /** How it is called inside a sentence. */
  readonly name: string
}

/** Digits of the number of an article, and of a clause. */
const mostDigits: Readonly<Record<string, number>> = {article: 3, clause: 2}
const names: Readonly<Record<string, string>> = {point: 'điểm', clause: 'khoản', article: 'Điều'}
/** What a part lies in. */
const outer: Readonly<Record<string, string>> = {point: 'clause', clause: 'article'}

/**
 * “điểm a khoản 2 Điều 5”: a reference has a capital on Điều, and none on khoản and điểm. One that stands at the
 * beginning of a sentence begins with a capital all the same. “điều 5” alone is judged before the name of a law only.
 *
 * @param words the tokens of the text
 */
export function articleReferences(text: string, words: PassageWords): ArticleReference[] {
  const found: ArticleReference[] = []
  if (!words.mentions('law-parts')) return found
  for (let i = 0; i < words.length;) {
    if (words.idAt(i, 'law-parts') === undefined) {
      i++
      continue
    }
    const parts = partsAt(text, words, i)
    const [first] = parts
    const last = parts.at(-1)
    if (first && last && (parts.length > 1 || isOfLaw(text, words, last))) {
      const one = reference(text, words, parts, words.start(first.from), words.end(last.from + 1))
      if (text.slice(one.start, one.end) !== one.right) found.push(one)
    }
    i = last ? last.from + 2 : i + 1
  }
  return found
}

/** The parts that follow one another from a token on, each inside the next. */
function partsAt(text: string, words: PassageWords, i: number): Part[] {
  const parts: Part[] = []
  for (let at = i; ; at += words.is(at, sign.comma) ? 1 : 0) {
    const id = words.at(at, 'law-parts')?.id
    const name = id === undefined ? undefined : names[id]
    const before = parts.at(-1)
    if (id === undefined || name === undefined) return parts
    if (!isNumbered(text, words, at, id) || (before && outer[before.id] !== id)) return parts
    parts.push({from: at, id, name})
    at += 2
  }
}

/** Behind the word stands what it numbers: a letter, or digits that may have a letter, “2a”. */
function isNumbered(text: string, words: PassageWords, i: number, id: string): boolean {
  if (i + 1 >= words.length || !isBlank(text, words, i + 1)) return false
  const number = text.slice(words.start(i + 1), words.end(i + 1))
  if (id === 'point') return number.length === 1 && isLetter(number)
  let digits = 0
  while (isDigit(number[digits])) digits++
  const isWhole =
    digits === number.length || (digits + 1 === number.length && isLower(number[digits]?.toLowerCase()))
  return digits > 0 && digits <= (mostDigits[id] ?? 0) && isWhole
}

/** “điều 5 Luật Cán bộ, công chức”: the name begins with a capital. */
function isOfLaw(text: string, words: PassageWords, {from, id}: Part): boolean {
  const law = from + 2
  return (
    id === 'article' &&
    words.at(law, 'law-parts')?.id === 'law' &&
    words.isCapital(law) &&
    isBlank(text, words, law)
  )
}

function isBlank(text: string, words: PassageWords, i: number): boolean {
  return text.slice(words.end(i - 1), words.start(i)) === ' '
}

/** The reference at text[start, end) that these parts are. */
function reference(
  text: string,
  words: PassageWords,
  parts: readonly Part[],
  start: number,
  end: number
): ArticleReference {
  let right = ''
  let at = start
  for (const {from, id, name} of parts) {
    right += text.slice(at, words.start(from)) + name
    at = words.end(from)
    if (id !== 'point') continue
    right += text.slice(at, words.end(from + 1)).toLowerCase()
    at = words.end(from + 1)
  }
  right += text.slice(at, end)
  const isCapital = isUpper(text[start]) && beginsSentence(text, start)
  const isMisspelt = parts.some(
    ({from, name}) => fold(text.slice(words.start(from), words.end(from))) !== fold(name)
  )
  return {start, end, right: isCapital ? capitalised(right) : right, isMisspelt}
}

function beginsSentence(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : undefined
  return before !== ',' && !isLetter(before) && !isDigit(before)
}
