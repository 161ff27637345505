import {isBlank, isWordUnit} from '../../vietnamese/letters.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {type Blank, blankAt} from './blanks.js'

/** A place that was to be filled in: indexes into a passage's `value`. */
export interface Placeholder {
  readonly start: number
  readonly end: number
  /** Dots alone, which an empty heading has too. */
  readonly isDots: boolean
}

interface Found {
  readonly to: number
  readonly isDots: boolean
}

/** A reminder in brackets is no longer than this, in tokens. */
const longestSlot = 12
/** Dots of an ellipsis, of one with a full stop, and of a hurried hand: more are a blank. */
const ellipsis = 2
const blank = 5
const longBlank = 6
/** How far back a list is looked for that dots may go on with, in tokens. */
const listBefore = 30

/**
 * What was left to be filled in: “[…]”, “(điền tên cơ quan)”, “số XX/KH-UBND”, “năm 20XX”, “ngày …/…/20…”, “khoảng
 * …… lớp”, “Thời gian: ………”.
 *
 * Dots end lists, stand for words that are left out, and lead to page numbers; XX is a Roman number. So they count
 * only where what stands beside them says that a number or a word is missing.
 */
export function placeholdersIn(words: PassageWords, text: string): Placeholder[] {
  const found: Placeholder[] = []
  const isSample = words.has('placeholders', 'sample')
  for (let i = 0; i < words.length;) {
    if (!mayStandAt(words, text, i)) {
      i++
      continue
    }
    const at =
      slotAt(words, text, i) ??
      (isSample
        ? undefined
        : (seriesAt(words, text, i) ?? numberAt(words, text, i) ?? dotsAt(words, text, i)))
    if (at) found.push({start: words.start(i), end: words.end(at.to - 1), isDots: at.isDots})
    i = Math.max(i + 1, at?.to ?? blankAt(words, text, i)?.to ?? 0)
  }
  return found
}

/** Something of this stands in each placeholder. */
const signs = ['…', '..', '[', '(', 'x', 'X', '__', 'yy', 'YY']
/** Rows that stand for what is missing; others tell that something is. */
const samples: ReadonlySet<string> = new Set([
  'number',
  'year',
  'slot',
  'whole-slot',
  'square-slot',
  'whole-square-slot'
])

/** Whether anything here could stand for what is missing, which most passages have nothing of. */
export function mayBeBlank(words: PassageWords, text: string): boolean {
  if (!hasDots(text) && !hasSample(words)) return false
  return signs.some(one => text.includes(one))
}

function hasSample(words: PassageWords): boolean {
  return words.all('placeholders').some(({id}) => samples.has(id))
}

/** “…”, an underscore, or two dots with neither a blank nor a word between. */
function hasDots(text: string): boolean {
  if (text.includes('…') || text.includes('_')) return true
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    let at = dot + 1
    while (at < text.length && !isBlank(text[at]) && !isWordUnit(text[at]) && text[at] !== '.') at++
    if (text[at] === '.') return true
  }
  return false
}

/** A bracket, a number, dots or a row of the table: nothing else begins a placeholder. */
function mayStandAt(words: PassageWords, text: string, i: number): boolean {
  if (words.is(i, sign.open) || words.isNumber(i) || '…._'.includes(text.charAt(words.start(i)))) return true
  return words.idAt(i, 'placeholders') !== undefined
}

/** “[…]”, “[tên cơ quan]”, “(điền số tiền)”. */
function slotAt(words: PassageWords, text: string, i: number): Found | undefined {
  if (!words.is(i, sign.open)) return undefined
  const isSquare = text[words.start(i)] === '['
  let close = i + 1
  while (close < words.length && close - i < longestSlot && !words.is(close, sign.close)) close++
  if (!words.is(close, sign.close)) return undefined
  const inside = blankAt(words, text, i + 1)
  const hit = words.at(i + 1, 'placeholders')
  const isWhole = hit?.to === close
  const isSlot =
    hit?.id === 'slot' ||
    (hit?.id === 'whole-slot' && (isSquare || isWhole)) ||
    (isSquare && (hit?.id === 'square-slot' || (hit?.id === 'whole-square-slot' && isWhole))) ||
    (isSquare && inside?.to === close && inside.length > 1)
  return isSlot ? {to: close + 1, isDots: false} : undefined
}

/** “…/…/20…”, “XX/XX/2026”, “…/01/2026”: numbers between slashes, one of which is not there. */
function seriesAt(words: PassageWords, text: string, i: number): Found | undefined {
  let members = 0
  let missing = 0
  let isDots = true
  let to = i
  for (let k = i; ; k = to + 1) {
    const member = memberAt(words, text, k)
    if (!member) break
    members++
    if (member.isMissing) missing++
    if (!member.isDots) isDots = false
    to = member.to
    if (!words.is(to, sign.slash)) break
  }
  if (missing === 0) return undefined
  const isIntroduced = words.endingAt(i, 'placeholders')?.id === 'before'
  // “số …/KH-UBND”: the slash has letters behind it.
  const isOpen = isIntroduced && (words.is(to, sign.slash) || members > 1)
  return isOpen || members > 2 || (members === 2 && missing === 2 && !isRoman(words, i))
    ? {to, isDots: isDots && members === 1}
    : undefined
}

interface Member {
  readonly to: number
  readonly isMissing: boolean
  readonly isDots: boolean
}

function memberAt(words: PassageWords, text: string, i: number): Member | undefined {
  const dots = blankAt(words, text, i)
  if (dots && dots.length >= ellipsis) return {to: dots.to, isMissing: true, isDots: true}
  const hit = words.at(i, 'placeholders')
  if (hit?.id === 'number' || hit?.id === 'year') return {to: hit.to, isMissing: true, isDots: false}
  if (!words.isNumber(i)) return undefined
  const rest = yearRest(words, text, i)
  return {to: rest?.to ?? i + 1, isMissing: rest !== undefined, isDots: false}
}

/** “20…”, “202..”: the digits that are there, and dots right behind them. */
function yearRest(words: PassageWords, text: string, i: number): Blank | undefined {
  if (words.value(i) !== 20 && words.value(i) !== 202) return undefined
  const rest = words.isSpaced(i + 1) ? undefined : blankAt(words, text, i + 1)
  return rest && rest.length >= ellipsis ? rest : undefined
}

/** “XX%”, “số XX”, “năm 20XX”, “năm 20…”; not “thế kỷ XX”. */
function numberAt(words: PassageWords, text: string, i: number): Found | undefined {
  const before = words.endingAt(i, 'placeholders')?.id
  const rest = words.isNumber(i) && before === 'before' ? yearRest(words, text, i) : undefined
  if (rest) return {to: rest.to, isDots: false}
  const hit = words.at(i, 'placeholders')
  if (!hit || words.isJoined(i) || words.isJoined(hit.to)) return undefined
  if (hit.id === 'year') return {to: hit.to, isDots: false}
  if (hit.id !== 'number' || isRoman(words, i)) return undefined
  return before === 'before' || isUnit(words, text, hit.to) ? {to: hit.to, isDots: false} : undefined
}

function isRoman(words: PassageWords, i: number): boolean {
  return words.endingAt(i, 'placeholders')?.id === 'roman'
}

function isUnit(words: PassageWords, text: string, i: number): boolean {
  return (i < words.length && text[words.start(i)] === '%') || words.idAt(i, 'placeholders') === 'unit'
}

/** “ngày …… tháng”, “khoảng …… lớp”, “Kinh phí: ………”, “giao …… chủ trì”. */
function dotsAt(words: PassageWords, text: string, i: number): Found | undefined {
  const dots = blankAt(words, text, i)
  if (!dots || dots.length < ellipsis) return undefined
  const {to, length} = dots
  const isNumbered = words.endingAt(i, 'placeholders')?.id === 'before'
  if (isNumbered && words.idAt(to, 'placeholders') === 'before') return {to, isDots: true}
  if (length < blank) return undefined
  if (words.is(i - 1, sign.colon))
    return isAtEnd(words, to) || isUnit(words, text, to) ? {to, isDots: true} : undefined
  const isBetween = words.isSpaced(i) && words.isWord(i - 1) && !goesOnWithList(words, i)
  if (!isBetween) return undefined
  if (isUnit(words, text, to)) return {to, isDots: true}
  const isInSentence = words.isSpaced(to) && words.isWord(to) && !words.isNumber(to) && !words.isCapital(to)
  return length >= longBlank && isInSentence ? {to, isDots: true} : undefined
}

function isAtEnd(words: PassageWords, i: number): boolean {
  return i >= words.length || (i === words.length - 1 && words.is(i, sign.semicolon))
}

/** “báo, đài ……”: the dots say that there are more of them. */
function goesOnWithList(words: PassageWords, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - listBefore; k--) {
    if (words.is(k, sign.comma) || words.is(k, sign.open)) return true
    if (words.is(k, sign.stop) || words.is(k, sign.semicolon)) return false
  }
  return false
}
