import type {LineIndex} from '../document/line-index.js'
import {type Marker, markerOf} from '../document/marker.js'
import type {ParagraphBlock} from '../document/source-document.js'
import {isAllCapitals, isDigit, isLower, isUpper, isWordUnit} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import type {ReaderWords} from './reader-words.js'
import type {SourceLine} from './source-line.js'
import {isTypeLine} from './layout-words.js'
import {documentZone} from './zones.js'

/**
 * Lines → logical paragraphs.
 *
 * A file may have a paragraph a line, lines wrapped at a width, or (out of a PDF) wrapped lines with an empty one
 * after each. Whether a line goes on with the paragraph before it is asked of the document's own habits: what its
 * empty lines mean, how wide its lines are, how its numbering runs. A line that wraps and happens to begin with
 * “2024. ” or “- ” begins no paragraph.
 */
export function reflow(lines: readonly SourceLine[], index: LineIndex, words: ReaderWords): ParagraphBlock[] {
  const habits = habitsOf(lines)
  const zones = documentZone(lines, words)
  const paragraphs: SourceLine[][] = []
  const series = new Series()
  const state: State = {habits, series, words}

  lines.forEach((line, at) => {
    const current = paragraphs.at(-1)
    const zone = zones.of(at)
    const isSubject = paragraphs.length > 1 && isTypeLine(paragraphs.at(-2)!.at(-1)!.passage, words)
    const opens = isSubject && !line.insideMarkup && !line.joins && opensBasis(line.passage, words)
    if (
      current &&
      !opens &&
      !isHeadingBetween(current, line, lines[at + 1]) &&
      continues(current, line, state, zone)
    ) {
      current.push(line)
    } else {
      series.note(markerOf(line.passage.value))
      paragraphs.push([line])
    }
  })
  return paragraphs.map(paragraph => toBlock(paragraph, index))
}

/** “Căn cứ Quyết định …” begins a paragraph below a title though no full stop stands before; a title in capitals goes on. */
function opensBasis(passage: Passage, words: ReaderWords): boolean {
  const found = words.bareIn(passage)
  return found.isCapital(0) && !found.isUpper(0) && found.allAt(0, 'bases').some(({id}) => id === 'basis')
}

/** What is known where a line is asked about. */
interface State {
  readonly habits: Habits
  readonly series: Series
  readonly words: ReaderWords
}

interface Habits {
  /** Lines are cut at a width. */
  readonly wrapped: boolean
  /** An empty line ends a paragraph (rather than standing after every line). */
  readonly gapsSeparate: boolean
  /** The usual number of empty lines after a line. */
  readonly usualGap: number
  /** Units in a full line. */
  readonly width: number
}

function habitsOf(lines: readonly SourceLine[]): Habits {
  const later = lines.slice(1)
  const goingOn = later.filter(line => isLower(line.passage.value[0]) && !markerOf(line.passage.value))
  const widths = lines.map(line => line.passage.length).sort((a, b) => a - b)
  const gaps = later.map(line => line.gap).sort((a, b) => a - b)
  const doubleSpaced =
    goingOn.length > 0 ? goingOn.filter(line => line.gap > 0).length > goingOn.length / 2 : false
  return {
    wrapped: goingOn.length >= 2 && goingOn.length >= later.length * 0.08,
    gapsSeparate: !doubleSpaced && later.some(line => line.gap > 0),
    usualGap: doubleSpaced ? (gaps[Math.floor(gaps.length / 2)] ?? 0) : 0,
    width: widths[Math.floor(widths.length * 0.95)] ?? 0
  }
}

/** Does this line go on with the paragraph whose lines are `current`? */
function continues(
  current: readonly SourceLine[],
  line: SourceLine,
  {habits, series, words}: State,
  zone: 'header' | 'body' | 'tail'
): boolean {
  const previous = current.at(-1)!
  const before = previous.passage.value
  const text = line.passage.value
  if (line.broken || line.heading || previous.heading) return false
  if (line.joins) return true
  if (isRowStart(text)) return false
  if (isRowStart(current[0]!.passage.value)) return !before.endsWith('|') || text.includes('|')
  if (isTypeLine(previous.passage, words) || isTypeLine(line.passage, words)) return false
  if (line.insideMarkup && line.gap === 0) return true
  if (zone !== 'body') return zone === 'tail' && line.gap === 0 && goesOn(before, text) && !isShort(before)

  const marker = markerOf(text)
  if (marker && beginsParagraph(marker, current, line, habits, series)) return false
  return goesOnByHabit(current, line, habits) || isCutShort(before, words)
}

/** What the habits of the document say of a line that no number begins. */
function goesOnByHabit(current: readonly SourceLine[], line: SourceLine, habits: Habits): boolean {
  const previous = current.at(-1)!
  const before = previous.passage.value
  const text = line.passage.value
  if (line.gap > habits.usualGap && (habits.gapsSeparate || habits.usualGap > 0)) return goesOn(before, text)
  if (!habits.wrapped) return goesOn(before, text)
  if (isLower(text[0])) return true
  return isTerminated(before) ? isFull(previous, line, habits) : unterminatedGoesOn(current, line, habits)
}

/**
 * A short line that no full stop ends, after one that is ended and before one that begins a paragraph, is a heading:
 * a sentence that went on would have to end before the next paragraph.
 */
function isHeadingBetween(
  current: readonly SourceLine[],
  line: SourceLine,
  next: SourceLine | undefined
): boolean {
  if (!next || line.insideMarkup || line.joins) return false
  const {value} = line.passage
  return (
    isTerminated(current.at(-1)!.passage.value) &&
    !isTerminated(value) &&
    isUpper(value[0]) &&
    value.split(' ').length <= 8 &&
    markerOf(next.passage.value) !== undefined
  )
}

/** A wrapped line that begins with a capital, a digit or a sign, after one that ends without a full stop. */
function unterminatedGoesOn(current: readonly SourceLine[], line: SourceLine, habits: Habits): boolean {
  const previous = current.at(-1)!
  if (!isUpper(line.passage.value[0])) return true
  const shouted = isAllCapitals(previous.passage.value)
  if (shouted !== isAllCapitals(line.passage.value)) return shouted ? false : isFull(previous, line, habits)
  if (shouted) return true
  if (previous.boldLead === previous.passage.length && line.boldLead === 0) return false
  if (isFull(previous, line, habits)) return true
  // Where empty lines part the paragraphs, neighbours belong together, but for a short title above its text.
  return habits.gapsSeparate && !isTitle(current)
}

/** Is this marker the beginning of a paragraph, or a wrapped line that happens to look like one? */
function beginsParagraph(
  marker: Marker,
  current: readonly SourceLine[],
  line: SourceLine,
  habits: Habits,
  series: Series
): boolean {
  if (!habits.wrapped) return true
  const previous = current.at(-1)!
  const before = previous.passage.value
  if (line.gap > habits.usualGap && !goesOn(before, line.passage.value)) return true
  if (isTerminated(before)) return true
  const after = line.passage.value[marker.end]
  const full = habits.width > 0 && before.length + 1 + firstWord(line).length > habits.width * 0.9
  if (marker.value === undefined) {
    if (isLower(after) || isDigit(after)) return !full && line.gap > habits.usualGap
    return !full || isTitle(current)
  }
  if (marker.style === 'letter' || marker.style === 'paren') {
    if (isLower(after) && full) return series.follows(marker) && isTitle(current)
  }
  return series.follows(marker) || !full
}

/** The numbers that a next marker may carry: the first of a series, or the one after the last. */
class Series {
  readonly #last = new Map<string, number>()

  note(marker: Marker | undefined): void {
    if (marker?.value !== undefined) this.#last.set(marker.style, marker.value)
  }

  follows({style, value}: Marker): boolean {
    if (value === undefined) return false
    const last = this.#last.get(style) ?? 0
    return value === 1 || value === last + 1 || (style === 'letter' && value === last + 2)
  }
}

/** A row of a table drawn with “|”; it goes on until its last “|”. “|. MUC DICH” is a misread numeral. */
export function isRowStart(text: string): boolean {
  return text.startsWith('|') && !'.|'.includes(text[1] ?? '') && text.slice(1).trim() !== ''
}

function isTerminated(text: string): boolean {
  return endsWithOne(text.trimEnd(), '.;:!?…”"»)]')
}

function endsWithOne(text: string, signs: string): boolean {
  return text !== '' && signs.includes(text[text.length - 1]!)
}

/** “688/QĐ-”, “2021-” and “tháng 01 năm” end inside a word, a range or a phrase. */
function isCutShort(text: string, words: ReaderWords): boolean {
  const last = text[text.length - 1]
  if (last === '-' || last === '–' || last === '/')
    return isWordUnit(text[text.length - (text[text.length - 2] === '/' ? 3 : 2)])
  if (!isLower(last)) return false
  const end = words.in(lastWords(text))
  const open = end.endingAt(end.length, 'unfinished')
  return open !== undefined && !end.isCapital(open.from)
}

/** As many of a line’s words as one wording of “unfinished” may have. */
const fewWords = 24

function lastWords(text: string): string {
  return text.slice(text.lastIndexOf(' ', Math.max(0, text.length - fewWords)) + 1)
}

/** The line begins in the middle of a sentence that the one before it has not ended. */
function goesOn(before: string, text: string): boolean {
  if (isTerminated(before) && !endsWithOne(before, ')]”"')) return false
  if (text[0] === '(') return isLower(text[1]) && !isAllCapitals(before) && markerOf(text) === undefined
  return isLower(text[0]) && text[1] !== ')'
}

/** The first word of the line would not have fitted into the one before it. */
function isFull(previous: SourceLine, line: SourceLine, {width}: Habits): boolean {
  return previous.passage.length + 1 + firstWord(line).length > width * 0.88
}

function firstWord(line: SourceLine): string {
  return line.passage.value.split(' ', 1)[0]!
}

/** A numbered line of a few words, such as “1. Mục đích”, or one in capitals. */
function isTitle(current: readonly SourceLine[]): boolean {
  if (current.length > 1) return false
  const {value} = current[0]!.passage
  const marker = markerOf(value)
  if (!marker || marker.value === undefined) return isAllCapitals(value)
  return value.slice(marker.end).split(' ').length <= 5
}

function isShort(text: string): boolean {
  return text.length < 12
}

function toBlock(lines: readonly SourceLine[], index: LineIndex): ParagraphBlock {
  const first = lines[0]!
  const passage = lines.length === 1 ? first.passage : Passage.join(lines.map(line => line.passage))
  let boldLead = 0
  let length = 0
  for (const line of lines) {
    if (boldLead < length - 1) break
    boldLead = length + line.boldLead
    length += line.passage.length + 1
  }
  return {
    type: 'paragraph',
    position: index.position(passage.span()),
    passage,
    ...(first.heading ? {heading: first.heading} : {}),
    boldLead: Math.min(boldLead, passage.length),
    ...(first.page ? {page: first.page} : {})
  }
}
