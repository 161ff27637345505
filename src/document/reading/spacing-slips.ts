import type {Fix} from '../../diagnostic/fix.js'
import type {Plan} from '../plan.js'
import {isLetter} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {slipsIn, type SpacingError, stopsBeforeSmall} from '../../vietnamese/punctuation.js'
import {textSign} from '../../vietnamese/text-words.js'
import {blanksAt, isWrittenInOne, runningText} from './running-text.js'

/** Blanks or punctuation that are not as they should be, at [start, end) of a passage. */
export type SpacingSlip = SpacingError & {readonly passage: Passage}

/** Those of running text that stand on one line. */
export function spacingSlips(plan: Plan): SpacingSlip[] {
  return runningText(plan).flatMap(passage => {
    const {signs} = passage.textWords
    const slips = [
      ...((signs & textSign.spaced) === 0 ? [] : slipsIn(passage.value)),
      ...((signs & textSign.stopped) === 0 ? [] : stopsBeforeSmall(passage.value)),
      ...doubledBlanks(plan, passage)
    ]
    if (slips.length === 0) return []
    return slips.filter(slip => isOnOneLine(plan, passage, slip)).map(slip => ({...slip, passage}))
  })
}

/** Two blanks or more between words of one line. After a number, a bullet or a full stop they are a way of setting. */
function doubledBlanks(plan: Plan, passage: Passage): SpacingError[] {
  const found: SpacingError[] = []
  for (let at = passage.value.indexOf(' '); at >= 0; at = passage.value.indexOf(' ', at + 1)) {
    if (!mayBeDoubled(passage, at)) continue
    const before = passage.value[at - 1] ?? ' '
    if (!isLetter(before) && !',;”)'.includes(before)) continue
    const after = passage.value[at + 1] ?? ' '
    if ((!isLetter(after) && after !== '(' && after !== '“') || !isFewBlanks(blanksAt(plan, passage, at)))
      continue
    if (passage.value.lastIndexOf(' ', at - 1) < 0 || isOpenDate(plan, passage, at)) continue
    // The words before it are part of the place: a blank by itself cannot be shown.
    const start = passage.value.lastIndexOf(' ', at - 1) + 1
    const next = passage.value.indexOf(' ', at + 1)
    const end = next < 0 ? passage.length : next
    found.push({kind: 'blanks', start, end, right: passage.value.slice(start, end), isSure: true})
  }
  return found
}

/** “ngày   tháng   năm”: a date that is still to be written, between whose words somebody left room. */
function isOpenDate({phrases}: Plan, passage: Passage, at: number): boolean {
  const words = phrases.words(passage)
  const behind = words.tokenFrom(at)
  const [before, after] = [behind - 1, behind].map(i =>
    words.idAt(i, 'dates') === 'year' ? 'year' : words.idAt(i, 'after-citations')
  )
  return (before === 'day' && after === 'month') || (before === 'month' && after === 'year')
}

/** Two or three units stand in the source for the blank at this index. */
function mayBeDoubled(passage: Passage, at: number): boolean {
  const length = passage.startOf(at + 1) - passage.endOf(at - 1)
  return length === 2 || length === 3
}

/** Two or three of them, and no tab. */
function isFewBlanks(text: string): boolean {
  return (
    (text.length === 2 || text.length === 3) && [...text].every(unit => unit === ' ' || unit === '\u00a0')
  )
}

/** The blanks of such a place alone, which a single one takes the place of. */
export function oneBlank({passage, start}: SpacingSlip): Fix {
  const at = passage.value.indexOf(' ', start)
  return {start: passage.span(at - 1, at).end, end: passage.span(at + 1).start, text: ' '}
}

function isOnOneLine(plan: Plan, passage: Passage, {start, end}: SpacingError): boolean {
  return isWrittenInOne(plan, passage, Math.max(0, start - 1), Math.min(passage.length, end + 1))
}

/** As it is written and as it should be, with the words that it joins or parts. */
export function wordsAround({passage: {value}, start, end, right}: SpacingSlip): {
  written: string
  right: string
} {
  const before =
    value
      .slice(Math.max(0, start - 40), start)
      .split(' ')
      .at(-1) ?? ''
  const [after = ''] = value.slice(end, end + 40).split(' ')
  return {
    written: (before + value.slice(start, end) + after).trim(),
    right: (before + right + after).trim()
  }
}
