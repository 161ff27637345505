import {markerOf} from '../document/marker.js'
import {isLower, isUpper} from '../vietnamese/letters.js'
import {endSign, isRowStart, isTerminated} from './line-ends.js'
import type {SourceLine} from './source-line.js'

/** How a document puts its lines, read from all of them: what the reader of a single line cannot know. */
export interface Habits {
  /** Lines are cut at a width. */
  readonly wrapped: boolean
  /** An empty line ends a paragraph (rather than standing after every line). */
  readonly gapsSeparate: boolean
  /** The usual number of empty lines after a line. */
  readonly usualGap: number
  /** What a line and the next one’s first word come to, in UTF-16 code units, where that word would not have fitted. */
  readonly fullAbove: number
  /** Where a full line ends with this sign, the next one goes on rather than beginning a paragraph. */
  runsOnAfter(sign: string): boolean
  /** Whether these two words stand beside each other within a line: “tỉnh Hưng”. */
  areNeighbours(before: string, text: string): boolean
}

export function habitsOf(lines: readonly SourceLine[]): Habits {
  const gaps: number[] = []
  let [goingOn, behindGap] = [0, 0]
  for (let at = 1, line = lines[at]; line; line = lines[++at]) {
    gaps.push(line.gap)
    if (!beginsSmall(line)) continue
    goingOn++
    if (line.gap > 0) behindGap++
  }
  const doubleSpaced = behindGap > goingOn / 2
  const fullAbove = fullAboveOf(lines)
  return {
    wrapped: goingOn >= 2 && (goingOn >= gaps.length * 0.08 || longestOf(lines) <= fullAbove * 1.1),
    gapsSeparate: !doubleSpaced && gaps.some(gap => gap > 0),
    usualGap: doubleSpaced ? quantile(gaps, 0.5) : 0,
    fullAbove,
    ...asked(
      () => sentencesOf(lines, fullAbove),
      () => neighboursOf(lines)
    )
  }
}

type Sentences = Pick<Habits, 'runsOnAfter'>
type Neighbours = Pick<Habits, 'areNeighbours'>

/** What is counted over all lines is counted where somebody asks: many documents have no line that leaves it open. */
function asked(countSentences: () => Sentences, collectNeighbours: () => Neighbours): Sentences & Neighbours {
  let sentences: Sentences | undefined
  let neighbours: Neighbours | undefined
  return {
    runsOnAfter: sign => (sentences ??= countSentences()).runsOnAfter(sign),
    areNeighbours: (before, text) => (neighbours ??= collectNeighbours()).areNeighbours(before, text)
  }
}

function beginsSmall({passage}: SourceLine): boolean {
  return isLower(passage.value[0]) && !markerOf(passage.value)
}

/** What a line and the first word of the next one come to with the blank between. */
export function reach(previous: SourceLine, line: SourceLine): number {
  return previous.passage.length + 1 + firstWordLength(line.passage.value)
}

/** The first word of the line would not have fitted into the one before it. */
export function isFull(previous: SourceLine, line: SourceLine, {fullAbove}: Habits): boolean {
  return reach(previous, line) > fullAbove
}

/** The same with some tolerance, where other things say as much. */
export function isNearlyFull(previous: SourceLine, line: SourceLine, {fullAbove}: Habits): boolean {
  return reach(previous, line) > fullAbove * 0.85
}

/**
 * Lines that surely go on tell how wide lines are: their next word did not fit, so what both come to is more than the
 * width, and they alone are no more. Print in letters of different widths leaves a few units open, and a few lines may
 * only look as if they went on.
 */
function fullAboveOf(lines: readonly SourceLine[]): number {
  const widths: number[] = []
  const reached: number[] = []
  let most = 0
  let previous: SourceLine | undefined
  for (const line of lines) {
    const isRow = isRowStart(line.passage.value)
    if (!isRow) widths.push(line.passage.length)
    if (previous && goesOnSurely(previous, line)) {
      most = Math.max(most, previous.passage.length)
      reached.push(reach(previous, line))
    }
    previous = line
  }
  const usual = quantile(widths, 0.95)
  if (reached.length === 0) return usual * 0.88
  return Math.max(Math.min(quantile(reached, 0.02) - 1, most), Math.min(usual, most) * 0.7)
}

function goesOnSurely({passage: {value}}: SourceLine, line: SourceLine): boolean {
  return beginsSmall(line) && !isTerminated(value) && !isRowStart(value)
}

/** No line of a text that was wrapped is longer than its lines are wide. */
function longestOf(lines: readonly SourceLine[]): number {
  let most = 0
  for (const {passage} of lines) if (!isRowStart(passage.value)) most = Math.max(most, passage.length)
  return most
}

/** The values are sorted where they stand. */
function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.floor(values.length * share)] ?? 0
}

/**
 * A full line that a full stop ends may be its paragraph’s last or not. Which is likelier the other lines tell: how often
 * a sentence ends within a line, and how often on a short line that surely is the last.
 */
function sentencesOf(lines: readonly SourceLine[], fullAbove: number): Sentences {
  const within = new Map<string, number>()
  const last = new Map<string, number>()
  const add = (counts: Map<string, number>, sign: string) => counts.set(sign, (counts.get(sign) ?? 0) + 1)
  lines.forEach((line, at) => {
    const {value} = line.passage
    if (isRowStart(value)) return
    const from = markerOf(value)?.end ?? 0
    for (let blank = value.indexOf(' ', from + 1); blank >= 0; blank = value.indexOf(' ', blank + 1)) {
      const inner = value.charAt(blank - 1)
      if ('.;:!?…'.includes(inner) && isUpper(value[blank + 1])) add(within, inner)
    }
    const next = lines[at + 1]
    const sign = endSign(value)
    if (!next || sign === undefined || reach(line, next) > fullAbove) return
    if (isUpper(next.passage.value[0]) && !markerOf(next.passage.value)) add(last, sign)
  })
  return {runsOnAfter: sign => (within.get(sign) ?? 0) > (last.get(sign) ?? 0)}
}

function neighboursOf(lines: readonly SourceLine[]): Neighbours {
  const pairs = new Set<string>()
  for (const {passage} of lines) collectPairs(passage.value, pairs)
  return {
    areNeighbours: (before, text) => {
      const [first = '', second] = text.split(' ', 2)
      return pairs.has(pairOf(before.slice(before.lastIndexOf(' ') + 1), first, second))
    }
  }
}

/** The words of a line that do not begin with a small letter, each with the word before it. */
function collectPairs(value: string, pairs: Set<string>): void {
  let from = 0
  for (let blank = value.indexOf(' '); blank >= 0;) {
    const next = value.indexOf(' ', blank + 1)
    if (!isLower(value[blank + 1])) {
      const word = value.slice(blank + 1, next < 0 ? undefined : next)
      const behind = next < 0 ? undefined : value.slice(next + 1, wordEnd(value, next + 1))
      pairs.add(pairOf(value.slice(from, blank), word, behind))
    }
    from = blank + 1
    blank = next
  }
}

function wordEnd(value: string, from: number): number {
  const blank = value.indexOf(' ', from)
  return blank < 0 ? value.length : blank
}

/** A dash says nothing without the word behind it. */
function pairOf(word: string, next: string, behind: string | undefined): string {
  return `${word} ${unaccentedEnd(next)}${next === '-' || next === '–' ? ` ${unaccentedEnd(behind ?? '')}` : ''}`
}

function unaccentedEnd(word: string): string {
  let to = word.length
  while (to > 0 && '.,;:)'.includes(word.charAt(to - 1))) to--
  return word.slice(0, to)
}

function firstWordLength(text: string): number {
  const end = text.indexOf(' ')
  return end < 0 ? text.length : end
}
