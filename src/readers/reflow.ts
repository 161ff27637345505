import {type Marker, markerOf} from '../document/marker.js'
import type {ParagraphBlock} from '../document/source-document.js'
import {isAllCapitals, isDigit, isLower, isUpper} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import {
  endsOpen,
  isDecider,
  isTypeLine,
  opensAnnex,
  opensBasis,
  opensEnactment,
  opensFrame,
  opensFurtherBasis
} from './layout-words.js'
import {
  endSign,
  goesOn,
  goesOnCounting,
  isClosed,
  isCountedBy,
  isCutShort,
  isInBracket,
  isLeftOpen,
  isNameAcross,
  isRowStart,
  isTerminated
} from './line-ends.js'
import {type Habits, habitsOf, isFull, isNearlyFull} from './line-habits.js'
import {NumberedLines, Series} from './numbered-lines.js'
import type {ReaderWords} from './reader-words.js'
import type {SourceLine} from './source-line.js'
import {lineRegions} from './line-regions.js'

/**
 * Lines → logical paragraphs.
 *
 * A file may have a paragraph a line, lines wrapped at a width, or (out of a PDF) wrapped lines with an empty one
 * after each. Whether a line goes on with the paragraph before it is asked of the document's own habits: what its
 * empty lines mean, how wide its lines are, how its numbering runs. A line that wraps and happens to begin with
 * “2024. ” or “- ” begins no paragraph.
 */
export function reflow(lines: readonly SourceLine[], words: ReaderWords): ParagraphBlock[] {
  const habits = habitsOf(lines)
  const regions = lineRegions(lines, words)
  const paragraphs: OpenParagraph[] = []
  const series = new Series()
  const state: State = {habits, series, numbered: new NumberedLines(lines, habits), words}

  lines.forEach((line, at) => {
    const current = paragraphs.at(-1)
    const next = lines[at + 1]
    const above = paragraphs.at(-2)
    const isSubject = above !== undefined && isTypeLine(above.last.passage, words)
    const opens = isSubject && !line.insideMarkup && !line.joins && opensPreamble(line, next, state)
    if (
      current &&
      !opens &&
      !isHeadingBetween(current, line, next) &&
      // “Phụ lục I” right below the name of who signed, as at the top of the next page of a PDF.
      !(
        regions.of(at - 1) === 'tail' &&
        regions.of(at) === 'body' &&
        opensAnnex(words.unaccentedIn(line.passage))
      ) &&
      continues(current, {line, next, after: lines[at + 2], region: regions.of(at), isSubject}, state)
    ) {
      current.lines.push(line)
      current.last = line
    } else {
      series.note(markerOf(line.passage.value))
      paragraphs.push({first: line, last: line, lines: [line]})
    }
  })
  return paragraphs.map(toBlock)
}

/** A basis, or a running sentence with the reason of the plan or who issues it, right below the subject. */
function opensPreamble(line: SourceLine, next: SourceLine | undefined, {habits, words}: State): boolean {
  if (opensBasis(line.passage, words)) return true
  const runs = isTerminated(line.passage.value) || (next !== undefined && isFull(line, next, habits))
  const found = words.unaccentedIn(line.passage)
  return runs && (opensFrame(found) || opensEnactment(found))
}

/** The lines of a paragraph so far. */
interface OpenParagraph {
  readonly first: SourceLine
  last: SourceLine
  readonly lines: SourceLine[]
}

/** What is known where a line is asked about. */
interface State {
  readonly habits: Habits
  readonly series: Series
  readonly numbered: NumberedLines
  readonly words: ReaderWords
}

/** A line that is asked about, and where it stands. */
interface Asked {
  readonly line: SourceLine
  readonly next: SourceLine | undefined
  readonly after: SourceLine | undefined
  readonly region: 'header' | 'body' | 'tail'
  /** The paragraph before it is the subject below the name of the type. */
  readonly isSubject: boolean
}

/** Does this line go on with the paragraph `current`? */
function continues(current: OpenParagraph, asked: Asked, state: State): boolean {
  const {line, region} = asked
  const {habits, series, words} = state
  const previous = current.last
  const before = previous.passage.value
  const text = line.passage.value
  if (line.broken || line.heading || previous.heading) return false
  if (line.joins) return true
  if (isRowStart(text)) return false
  if (isRowStart(current.first.passage.value)) return !before.endsWith('|') || text.includes('|')
  if (isTypeLine(previous.passage, words) || isTypeLine(line.passage, words)) return false
  if (line.insideMarkup && line.gap === 0) return true
  const isNear = line.gap <= habits.usualGap
  if (region !== 'body') return region === 'tail' && isNear && recipientGoesOn(previous, line, state)
  if (isClosed(before)) return false
  if (line.gap <= habits.usualGap && goesOnCounting(before, text)) return true

  const marker = markerOf(text)
  // “… theo từng quý” above “III. KINH PHÍ”, “1. Việc trong năm” above “2. Kinh phí”.
  const isOwn = (own: Marker) =>
    series.follows(own) && (own.style === 'roman' || !isFull(previous, line, habits))
  if ((!marker || (isNear && !isOwn(marker))) && isCountedBy(text, before, words)) return true
  if (marker && beginsParagraph(marker, current, asked, state)) return false
  if (isCutShort(before, words)) return true
  return standsAlone(current, asked, words) ? false : goesOnByHabit(current, asked, state)
}

/** Recipients and signatures are short lines: one goes on in small letters, or inside a name. */
function recipientGoesOn(previous: SourceLine, line: SourceLine, state: State): boolean {
  const before = previous.passage.value
  const text = line.passage.value
  if (goesOn(before, text)) return !isShort(before)
  if (endSign(before) !== undefined || !isUpper(text[0]) || isAllCapitals(before)) return false
  return isNearlyFull(previous, line, state.habits) && isOneName(before, text, state)
}

/** A line in capitals that belongs to no sentence: the head of an annex, who decides above the bases, a signature. */
function standsAlone(current: OpenParagraph, {line, next, after}: Asked, words: ReaderWords): boolean {
  if (line.insideMarkup) return false
  const first = current.first.passage
  if (
    current.lines.length === 1 &&
    isShort(first.value) &&
    isAllCapitals(first.value) &&
    opensAnnex(words.unaccentedIn(first))
  )
    return true
  const {passage} = line
  if (!isAllCapitals(passage.value) || !passage.value.includes(' ')) return false
  const before = current.last.passage.value
  if (isTerminated(before) && !isAllCapitals(before)) return true
  const text = next && isAllCapitals(next.passage.value) ? after : next
  if (text && opensBasis(text.passage, words) && isDecider(words.unaccentedIn(passage)))
    return !endsOpen(words.unaccentedIn(before))
  return opensAnnex(words.unaccentedIn(passage))
}

/** What the habits of the document say of a line that no number begins. */
function goesOnByHabit(current: OpenParagraph, asked: Asked, state: State): boolean {
  const {line, isSubject} = asked
  const {habits} = state
  const previous = current.last
  const before = previous.passage.value
  const text = line.passage.value
  if (line.gap > habits.usualGap && (habits.gapsSeparate || habits.usualGap > 0)) return goesOn(before, text)
  if (goesOn(before, text)) return true
  const sign = endSign(before)
  if (sign === undefined) {
    if (isInBracket(before, text)) return true
    if (isLeftOpen(before) && isAllCapitals(text) === isAllCapitals(before)) return true
    const maySplitName = !habits.wrapped || isSubject || isNearlyFull(previous, line, habits)
    if (maySplitName && isUpper(text[0]) && isOneName(before, text, state)) return true
  }
  if (!habits.wrapped) return false
  if (isLower(text[0])) return true
  // Dots to be filled in say nothing of what a sentence needs.
  if (text[0] === '.' || text[0] === '…') return !isTerminated(before)
  if (sign !== undefined) return isFull(previous, line, habits) && runsOn(current, line, sign, state)
  return unterminatedGoesOn(current, asked, state)
}

/** A full line that ends with this sign is not its paragraph’s last. */
function runsOn(
  current: OpenParagraph,
  {passage}: SourceLine,
  sign: string,
  {habits, words}: State
): boolean {
  if (opensSentence(passage, sign, words)) return false
  // A member of a list that “;” ends would be followed by another with its bullet.
  const marker = sign === ';' ? markerOf(current.first.passage.value) : undefined
  return (marker !== undefined && marker.value === undefined) || habits.runsOnAfter(sign)
}

/** After a full stop a line that frames the content begins a paragraph; after “;” only a further basis does. */
function opensSentence(passage: Passage, sign: string, words: ReaderWords): boolean {
  const found = words.unaccentedIn(passage)
  return opensFurtherBasis(found) || (sign === '.' && opensFrame(found))
}

function isOneName(before: string, text: string, {habits, words}: State): boolean {
  return (habits.wrapped && habits.areNeighbours(before, text)) || isNameAcross(before, text, words)
}

/**
 * A short line that no full stop ends, after one that is ended and before one that begins a paragraph, is a heading:
 * a sentence that went on would have to end before the next paragraph.
 */
function isHeadingBetween(current: OpenParagraph, line: SourceLine, next: SourceLine | undefined): boolean {
  if (!next || line.insideMarkup || line.joins) return false
  const {value} = line.passage
  return (
    isTerminated(current.last.passage.value) &&
    !isTerminated(value) &&
    isUpper(value[0]) &&
    hasFewWords(value, 8) &&
    markerOf(next.passage.value) !== undefined
  )
}

/** A wrapped line that begins with a capital, a digit or a sign, after one that ends without a full stop. */
function unterminatedGoesOn(current: OpenParagraph, asked: Asked, state: State): boolean {
  const {line} = asked
  const {habits} = state
  const previous = current.last
  const text = line.passage.value
  const full = isFull(previous, line, habits)
  const shouted = isAllCapitals(previous.passage.value)
  // Where empty lines part the paragraphs, neighbours belong together, but for a short title above its text.
  const isAdjacent = habits.gapsSeparate && !isTerminated(previous.passage.value)
  const isNeighbour = isAdjacent && !isTitle(current)
  if (text[0] === '(') return shouted ? full && isAllCapitals(text) : full || isAdjacent
  if (!isUpper(text[0])) return full || isNeighbour || isHalfFull(previous, habits)
  if (shouted !== isAllCapitals(text)) return shouted ? false : full
  if (shouted) return true
  if (previous.boldLead === previous.passage.length && line.boldLead === 0) return false
  if (full) return !isTitleAbove(current, asked, state)
  return isNeighbour
}

/** Print in letters of different widths: a line that a number or a sign follows may be shorter than most. */
function isHalfFull(previous: SourceLine, {fullAbove}: Habits): boolean {
  return previous.passage.length > fullAbove * 0.6
}

/**
 * The lines so far are a title as long as a column, whose text begins here: its neighbours in the series are titles, and
 * what comes is no rest of a title, which would be short and end without a full stop.
 */
function isTitleAbove(current: OpenParagraph, {line, next}: Asked, {habits, numbered}: State): boolean {
  if (current.lines.length > 2 || !numbered.hasTitlesBeside(current.first)) return false
  const {value} = line.passage
  return isTerminated(value) || (next !== undefined && isFull(line, next, habits))
}

/** Is this marker the beginning of a paragraph, or a wrapped line that happens to look like one? */
function beginsParagraph(marker: Marker, current: OpenParagraph, asked: Asked, state: State): boolean {
  const {line} = asked
  const {habits, series} = state
  if (!habits.wrapped) return true
  const previous = current.last
  const before = previous.passage.value
  const text = line.passage.value
  if (line.gap > habits.usualGap && !goesOn(before, text)) return true
  if (isTerminated(before)) return true
  const after = text[marker.end]
  const full = isFull(previous, line, habits)
  if (marker.value === undefined) {
    if (isLower(after) || isDigit(after)) return !full && line.gap > habits.usualGap
    if (isInBracket(before, text) || (full && isOneName(before, text, state))) return false
    const isItem = markerOf(current.first.passage.value)?.label === marker.label
    return !full || isItem || isTitle(current) || isTitleAbove(current, asked, state)
  }
  // “… các sản phẩm có liên quan (mã HS” above “17.01) có xuất xứ …”.
  if (isInBracket(before, text) && (!series.follows(marker) || text.slice(0, marker.end).includes(')')))
    return false
  if (marker.style === 'letter' || marker.style === 'paren') {
    if (isLower(after) && full) return series.follows(marker) && isTitle(current)
  }
  return series.follows(marker) || !full
}

/** A numbered line of a few words, such as “1. Mục đích”, or one in capitals. */
function isTitle(current: OpenParagraph): boolean {
  if (current.lines.length > 1) return false
  const {value} = current.first.passage
  const marker = markerOf(value)
  if (!marker || marker.value === undefined) return isAllCapitals(value)
  return hasFewWords(value, 5, marker.end)
}

/** Whether text[from…] has at most so many words. */
function hasFewWords(text: string, most: number, from = 0): boolean {
  let words = 1
  for (let at = text.indexOf(' ', from); at >= 0; at = text.indexOf(' ', at + 1))
    if (++words > most) return false
  return true
}

function isShort(text: string): boolean {
  return text.length < 12
}

function toBlock({first, lines}: OpenParagraph): ParagraphBlock {
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
    span: passage.span(),
    passage,
    ...(first.heading ? {heading: first.heading} : {}),
    boldLead: Math.min(boldLead, passage.length),
    ...(first.page ? {page: first.page} : {})
  }
}
