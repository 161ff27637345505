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
  const later = lines.slice(1)
  const goingOn = later.filter(line => beginsSmall(line))
  const gaps = later.map(line => line.gap).sort((a, b) => a - b)
  const doubleSpaced =
    goingOn.length > 0 ? goingOn.filter(line => line.gap > 0).length > goingOn.length / 2 : false
  const fullAbove = fullAboveOf(lines)
  return {
    wrapped:
      goingOn.length >= 2 && (goingOn.length >= later.length * 0.08 || longestOf(lines) <= fullAbove * 1.1),
    gapsSeparate: !doubleSpaced && later.some(line => line.gap > 0),
    usualGap: doubleSpaced ? (gaps[Math.floor(gaps.length / 2)] ?? 0) : 0,
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
  const widths = lines.flatMap(({passage}) => (isRowStart(passage.value) ? [] : [passage.length]))
  const usual = quantile(widths, 0.95)
  const broken = lines.flatMap((line, at) => {
    const previous = lines[at - 1]
    if (!previous || !beginsSmall(line) || isTerminated(previous.passage.value)) return []
    return isRowStart(previous.passage.value) ? [] : [{previous, line}]
  })
  if (broken.length === 0) return usual * 0.88
  const most = longest(broken.map(({previous}) => previous.passage.length))
  const least = quantile(
    broken.map(({previous, line}) => reach(previous, line)),
    0.02
  )
  return Math.max(Math.min(least - 1, most), Math.min(usual, most) * 0.7)
}

/** No line of a text that was wrapped is longer than its lines are wide. */
function longestOf(lines: readonly SourceLine[]): number {
  return longest(lines.map(({passage}) => (isRowStart(passage.value) ? 0 : passage.length)))
}

/** Of as many values as a text has lines, which are too many for the arguments of a function. */
function longest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
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
    for (let i = markerOf(value)?.end ?? 0; i + 2 < value.length; i++) {
      const inner = value.charAt(i)
      if ('.;:!?…'.includes(inner) && value[i + 1] === ' ' && isUpper(value[i + 2])) add(within, inner)
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
  for (const {passage} of lines) {
    passage.value.split(' ').forEach((word, at, words) => {
      const before = words[at - 1]
      if (before !== undefined && !isLower(word[0])) pairs.add(pairOf(before, word, words[at + 1]))
    })
  }
  return {
    areNeighbours: (before, text) => {
      const [first = '', second] = text.split(' ', 2)
      return pairs.has(pairOf(before.slice(before.lastIndexOf(' ') + 1), first, second))
    }
  }
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
