import {isoDate} from '../vietnamese/dates.js'
import {hasLetter, hasWordUnit, isAllDigits, isDigit, isLetter} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import {withoutEnd, withoutEndOf} from '../vietnamese/without-end.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {followsCited, type HeaderText} from './header-text.js'
import {isShortNumber} from './header-number-end.js'
import type {HeaderDate, TextRange} from './plan.js'
import type {PhraseReader} from './vocabulary.js'

/** Place and date of a document, and the range of the header that is theirs. */
export interface FoundDate {
  readonly date: HeaderDate
  readonly range: TextRange
}

/** “Lào Cai, ngày 05 tháng 01 năm 2026”, its parts blank or badly read: the last one that is no other document’s. */
export function headerDate(text: HeaderText): FoundDate | undefined {
  const {whole} = text
  const found =
    writtenDates(text).findLast(
      date => !isWordAlone(partOf(whole, date.year)) && !followsCited(date.start, text)
    ) ??
    slashedDate(text) ??
    monthAlone(text)
  if (!found) return undefined
  const day = partOf(whole, found.day)
  const month = partOf(whole, found.month)
  const year = withoutEndOf(partOf(whole, found.year), unit => !isDigit(unit))
  const start = placeStart(text, found.start)
  const end = found.year.end
  const place = withoutEnd(whole.value.slice(start, found.start), ' ,')
  // “0022” is no year of anything that is written today.
  const known = year.length === 4 && isAllDigits(year) && !year.startsWith('0') ? Number(year) : undefined
  const isMonth = isShortNumber(month)
  const isDayBlank = !hasWordUnit(day)
  return {
    date: {
      span: whole.span(start, end),
      place: place === '' ? undefined : place,
      iso:
        known !== undefined && isMonth && isShortNumber(day)
          ? isoDate(known, Number(month), Number(day))
          : undefined,
      year: known,
      month: known !== undefined && isMonth && isDayBlank ? monthOf(known, Number(month)) : undefined,
      isBlank: isDayBlank || !hasWordUnit(month),
      parts: {day: found.day, month: found.month, year: found.year}
    },
    range: {start, end}
  }
}

/** Where “ngày” begins, and what stands behind it, behind “tháng” and behind “năm”, without blanks. */
export interface WrittenDate {
  readonly start: number
  readonly day: TextRange
  readonly month: TextRange
  readonly year: TextRange
}

/** No day, month or year is longer, however badly it was read, in units. */
const longestPart = 12

/** The dates of a text that are written out, blank or not. */
export function writtenDates({
  whole,
  words,
  phrases
}: Pick<HeaderText, 'whole' | 'words' | 'phrases'>): WrittenDate[] {
  const found: WrittenDate[] = []
  let day: DateWord | undefined
  let month: DateWord | undefined
  for (const word of dateWords(whole, words, phrases)) {
    const isNext = (before: DateWord) => isPart(whole.value.slice(before.end, word.start))
    if (word.id === 'day') [day, month] = [word, undefined]
    else if (word.id === 'month') month = day && !month && isNext(day) ? word : undefined
    else {
      if (day && month && isNext(month))
        found.push({
          start: day.start,
          day: trimmed(whole, day.end, month.start),
          month: trimmed(whole, month.end, word.start),
          year: yearBehind(whole, word.end)
        })
      day = month = undefined
    }
  }
  return found
}

/** “Lào Cai, ngày 05/01/2026”: only behind a place, since stamps are dated so too. */
function slashedDate(text: HeaderText): WrittenDate | undefined {
  const {whole, words} = text
  const part = (i: number) => ({start: words.start(i), end: words.end(i)})
  let found: WrittenDate | undefined
  for (const {id, from, to} of words.all('header-words')) {
    if (id !== 'day' || !words.is(from - 1, sign.comma) || words.is(to, sign.colon)) continue
    const isDate =
      [to, to + 2, to + 4].every(i => words.isNumber(i)) &&
      [to + 1, to + 3].every(i => words.is(i, sign.slash))
    const start = words.start(from)
    if (!isDate || placeStart(text, start) === start || followsCited(start, text)) continue
    found = {start, day: part(to), month: part(to + 2), year: part(to + 4)}
  }
  return found && partOf(whole, found.year).length === 4 ? found : undefined
}

/** “Lào Cai, tháng 01 năm 2026”: a day was not written at all. */
function monthAlone(text: HeaderText): WrittenDate | undefined {
  const {whole, words} = text
  for (const {id, from, to} of words.all('header-words')) {
    const year = words.at(to + 1, 'header-words')
    if (id !== 'month' || !words.is(from - 1, sign.comma) || year?.id !== 'year') continue
    const start = words.start(from)
    if (!words.isNumber(to) || placeStart(text, start) === start) continue
    const month = {start: words.start(to), end: words.end(to)}
    return {start, day: {start, end: start}, month, year: yearBehind(whole, words.end(year.to - 1))}
  }
  return undefined
}

/** Figures, blank or not: what has letters is one word. */
function isPart(between: string): boolean {
  const text = between.trim()
  return text.length <= longestPart && !(text.includes(' ') && hasLetter(text))
}

function trimmed({value}: Passage, start: number, end: number): TextRange {
  let [from, to] = [start, end]
  while (to > from && (value[to - 1] === ' ' || value[to - 1] === ',')) to--
  while (from < to && value[from] === ' ') from++
  return from < to ? {start: from, end: to} : {start, end: start}
}

/** What stands behind “năm”, up to a blank. */
function yearBehind({value}: Passage, after: number): TextRange {
  const start = value[after] === ' ' ? after + 1 : after
  let end = start
  while (end < value.length && end < start + longestPart && value[end] !== ' ') end++
  return start < end ? {start, end} : {start: after, end: after}
}

function partOf({value}: Passage, {start, end}: TextRange): string {
  return value.slice(start, end)
}

/** “Ngày, tháng, năm sinh” of a form is no date. */
function isWordAlone(year: string): boolean {
  const letters = isLetter(year.at(-1)) ? year : year.slice(0, -1)
  return letters !== '' && Array.from(letters).every(isLetter)
}

interface DateWord {
  readonly id: 'day' | 'month' | 'year'
  readonly start: number
  readonly end: number
}

/** “ngày”, “tháng” and “năm”, also where a number is glued to them: “ngày05”. */
function* dateWords(whole: Passage, words: PassageWords, phrases: PhraseReader): Generator<DateWord> {
  for (let i = 0; i < words.length; i++) {
    const id = words.idAt(i, 'header-words')
    if (isDateWord(id)) yield {id, start: words.start(i), end: words.end(i)}
    else if (words.isMixed(i))
      for (const {start, end} of letterRuns(whole.value, words.start(i), words.end(i))) {
        const part = phrases.wordsOfLine(whole.slice(start, end)).at(0, 'header-words')?.id
        if (isDateWord(part)) yield {id: part, start, end}
      }
  }
}

function isDateWord(id: string | undefined): id is DateWord['id'] {
  return id === 'day' || id === 'month' || id === 'year'
}

function* letterRuns(value: string, from: number, to: number): Generator<TextRange> {
  let start = from
  for (let at = from; at <= to; at++)
    if (at === to || !isLetter(value[at])) {
      if (at > start) yield {start, end: at}
      start = at + 1
    }
}

/** The first and the last day of a month; undefined for a 13th. */
function monthOf(year: number, month: number): HeaderDate['month'] {
  const first = isoDate(year, month, 1)
  const last = [31, 30, 29, 28].map(day => isoDate(year, month, day)).find(day => day !== undefined)
  return first && last ? {first, last} : undefined
}

/** No place has more words in its name. */
const longestPlace = 6

/** Where the place’s name before “, ngày” begins: capitalised words, of which only the last may be all in capitals. */
function placeStart({whole, words}: HeaderText, ngay: number): number {
  const day = words.tokenFrom(ngay)
  let i = words.is(day - 1, sign.comma) ? day - 2 : day - 1
  if (words.isUpper(day)) return shoutedPlaceStart(words, i, ngay)
  let start = ngay
  for (let count = 0; count < longestPlace && isPlaceWord(words, i, start < ngay); count++) {
    start = words.start(i)
    if (isParted(words, i, whole.value)) break
    i = words.is(i - 1, sign.comma) ? i - 2 : i - 1
  }
  return beforeApostrophe(whole.value, start)
}

/** “LÀO CAI, NGÀY …”: no more capitals than a place’s name has, else the last two. */
function shoutedPlaceStart(words: PassageWords, last: number, ngay: number): number {
  let first = last + 1
  while (words.isWord(first - 1) && words.isUpper(first - 1)) first--
  const from = last + 1 - first > longestShouted ? last - 1 : first
  return from <= last ? words.start(from) : ngay
}

const longestShouted = 4

/** “M'Đrắk” is one name. */
function beforeApostrophe(value: string, start: number): number {
  if (value[start - 1] !== "'" && value[start - 1] !== '’') return start
  let at = start
  while (at > 0 && value[at - 1] !== ' ') at--
  return at
}

function isPlaceWord(words: PassageWords, i: number, isBeforeOthers: boolean): boolean {
  const isName = words.isWord(i) && words.isCapital(i) && !words.isMixed(i)
  // “QĐ-TTg”
  if (words.isDashed(i) && !words.isSpaced(i) && words.isUpper(i - 1)) return false
  if (!isName || words.idAt(i, 'header-words') === 'city') return isName
  return !isBeforeOthers || !words.isUpper(i)
}

/** “––––– Lào Cai”, and not “Bà Rịa - Vũng Tàu”: a line that is drawn ends a name. */
function isParted(words: PassageWords, i: number, value: string): boolean {
  if (i === 0 || !words.isDashed(i)) return false
  return value.slice(words.end(i - 1), words.start(i)).trim().length > 1
}
