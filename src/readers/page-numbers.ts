import {isAllDigits, isBlank, isDash, isDigit} from '../vietnamese/letters.js'
import {romanValue} from '../vietnamese/numerals.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {hasText, type RawLine} from './raw-lines.js'
import type {UnaccentedWords} from './reader-words.js'

/** No line that says nothing but its page’s number is longer, in UTF-16 code units. */
const longestPageNumber = 30
/** Nor what the gazette has above its pages. */
const longestHead = 80

/** “- 3 -”, “Trang 3/12”, “iv”: the number of a page, where a line says nothing else. */
export function pageNumber(text: string, words: UnaccentedWords): number | undefined {
  if (text.length > longestPageNumber) return undefined
  const found = words.unaccentedIn(text)
  const page = found.at(0, 'page-marks')
  const at = page?.id === 'page' ? page.to : 0
  const isAlone = behindTotal(found, at + 1) === found.length
  return isAlone ? numberAt(found, at, text) : undefined
}

/** “CÔNG BÁO/Số 255/Ngày 28-04-2026”, before or behind the number of the page: what the official gazette has above each. */
export function isGazetteHead(text: string, words: UnaccentedWords): boolean {
  if (text.length > longestHead) return false
  const found = words.unaccentedIn(text)
  const at = found.isNumber(0) ? 1 : 0
  const name = found.at(at, 'page-marks')
  if (name?.id !== 'gazette' || !found.is(name.to, sign.slash)) return false
  for (let word = at; word < name.to; word++) if (!found.isUpper(word)) return false
  return hasDigit(text)
}

function numberAt(words: PassageWords, at: number, text: string): number | undefined {
  if (words.isNumber(at)) return words.value(at)
  return words.isWord(at) ? romanValue(text.slice(words.start(at), words.end(at)).toUpperCase()) : undefined
}

/** Over “/12” or “trên 12”. */
function behindTotal(words: PassageWords, at: number): number {
  const of = words.at(at, 'page-marks')
  const behind = of?.id === 'of' ? of.to : words.is(at, sign.slash) ? at + 1 : at
  return behind > at && words.isNumber(behind) ? behind + 1 : at
}

/** Where pages begin in a text, and which of its lines are page numbers, by their place among its lines. */
export interface PageBreaks {
  readonly starts: ReadonlySet<number>
  readonly numbers: ReadonlySet<number>
}

/**
 * Pages begin at a form feed, or where a line that is nothing but a number follows the last one; such a number is no
 * text. “Trang 3/12” and “- 3 -” are known by themselves; “3” is one where it stands alone between empty lines or at a
 * form feed, or in the middle of running text as far from the last as a page is long: in a table that was flattened,
 * numbers follow each other after a few lines.
 */
export function pageBreaks(lines: readonly RawLine[], text: string, words: UnaccentedWords): PageBreaks {
  const starts = new Set<number>()
  const numbers = new Set<number>()
  const hasFeeds = text.includes('\f')
  let last = 0
  let since = 0
  lines.forEach(({start, end}, at) => {
    if (!hasText(text, start, end)) {
      if (hasFeeds && at > 0 && text.slice(start, end).includes('\f')) starts.add(at)
      return
    }
    const value = mayBeNumber(text, start, end) ? text.slice(start, end).trim() : undefined
    const number = value !== undefined && beginsPageNumber(value) ? pageNumber(value, words) : undefined
    if (value !== undefined && number !== undefined) {
      const follows = number > last && number <= Math.max(last, 1) + farthest
      if (follows && isNumberOfPage({lines, text, at, value, number, last, since})) {
        numbers.add(at)
        starts.add(at)
        last = number
        since = 0
        return
      }
    }
    if (hasFeeds && at > 0 && text.slice(start, end).includes('\f')) starts.add(at)
    since++
  })
  return {starts, numbers}
}

/** A line that is as short as a page’s number, or has blanks around it. */
function mayBeNumber(text: string, start: number, end: number): boolean {
  return end - start <= longestPageNumber || isBlank(text[start]) || isBlank(text[end - 1])
}

/** How many numbers may be missing before the next one, as on the first page of a text. */
const farthest = 4
/** Lines of running text that a page has at least, where nothing but its number tells that it begins. */
const shortestPage = 15
/** A line of running text, between two of which a page may end, in UTF-16 code units. */
const runningLine = 40

interface Candidate {
  readonly lines: readonly RawLine[]
  readonly text: string
  readonly at: number
  /** What the line says. */
  readonly value: string
  readonly number: number
  /** The last number, and how many lines with text stand between. */
  readonly last: number
  readonly since: number
}

function isNumberOfPage({lines, text, at, value, number, last, since}: Candidate): boolean {
  const isPlain = isDigit(value[0]) && !value.includes(' ')
  if (!isPlain) return true
  // “1” alone may be anything before the first page has ended.
  if (number === 1) return false
  const [before, source = '', after] = [at - 1, at, at + 1].map(place => {
    const line = lines[place]
    return line && text.slice(line.start, line.end)
  })
  const isAlone = [before, after].every(one => one === undefined || one.trim() === '')
  if (isAlone || source.includes('\f') || after?.startsWith('\f')) return isAllDigits(value)
  return (
    isAllDigits(value) &&
    number === Math.max(last, 1) + 1 &&
    since >= shortestPage &&
    isRunning(before) &&
    isRunning(after)
  )
}

function isRunning(line: string | undefined): boolean {
  return line !== undefined && line.trim().length >= runningLine
}

/** Begins with a digit or a dash around one, or is a short line that may begin with “Trang”, and has a digit. */
function beginsPageNumber(text: string): boolean {
  if (text === '' || text.length > longestPageNumber || !hasDigit(text)) return false
  if (isDash(text[0])) return isDash(text[text.length - 1])
  return !isDash(text[text.length - 1])
}

function hasDigit(text: string): boolean {
  for (const unit of text) if (isDigit(unit)) return true
  return false
}
