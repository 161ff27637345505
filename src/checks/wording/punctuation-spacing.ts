import {z} from 'zod'
import type {Fix} from '../../diagnostic/fix.js'
import type {Wording} from '../../base/wording.js'
import type {Plan} from '../../document/plan.js'
import {isLetter} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {type SpacingError, type SlipKind, slipsIn} from '../../vietnamese/punctuation.js'
import {defineCheck} from '../define-check.js'
import {blanksAt, isMachineRead, isWrittenInOne, runningText} from '../../document/reading/running-text.js'

export const punctuationSpacingParams = () =>
  z.strictObject({}).meta({
    description: 'Dấu cách và dấu câu có đúng chỗ không?',
    en: 'Are blanks and punctuation as they should be?'
  })

/** More places of one kind than this are how the text was drawn out of a file, and not how it was typed. */
const maxOccurrences = 15

/**
 * Are blanks and punctuation as they should be?
 *
 * Only in running text, and only inside a line: headers, tables and recipients are set with blanks, and a line may end
 * anywhere. Where a text has many places of one kind, its blanks are those of a PDF or a converter, and that kind is
 * left alone; so is all that a machine read from a scan.
 *
 *     - cán bộ , công chức,viên chức  của tỉnh
 *             ^^          ^         ^^
 */
export const punctuationSpacing = defineCheck({
  found: {
    vi: '{what} ở “{written}”; nên viết “{right}”.',
    en: '{what} at “{written}”; write “{right}”.'
  },
  blanks: {
    vi: 'Thừa dấu cách giữa “{before}” và “{after}”; chỉ nên để một dấu cách.',
    en: 'More than one blank between “{before}” and “{after}”; keep one.'
  }
})<unknown, unknown>({
  kind: 'punctuation-spacing',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    const slips = runningText(plan).flatMap(passage =>
      [...slipsIn(passage.value), ...doubledBlanks(plan, passage)].map(slip => ({...slip, passage}))
    )
    for (const kind of Object.keys(kinds) as SlipKind[]) {
      const found = slips.filter(slip => slip.kind === kind && isOnOneLine(plan, slip.passage, slip))
      if (found.length > maxOccurrences) continue
      for (const slip of found) {
        const {passage, start, end, right, isSure} = slip
        const span = passage.span(start, end)
        const [before = '', after = ''] = right.split(' ')
        if (kind === 'blanks')
          report('blanks', {before, after}, span, {suggestions: [right], fix: oneBlank(slip)})
        else
          report('found', {what: kinds[kind], ...wordsAround(slip)}, span, {
            suggestions: [right],
            ...(isSure ? {fix: {...span, text: right}} : {})
          })
      }
    }
  }
})

type Placed = SpacingError & {readonly passage: Passage}

const kinds: Readonly<Record<SlipKind, Wording>> = {
  before: {vi: 'Thừa dấu cách trước dấu câu', en: 'A blank before punctuation'},
  after: {vi: 'Thiếu dấu cách sau dấu câu', en: 'No blank after punctuation'},
  doubled: {vi: 'Dấu câu bị lặp', en: 'Doubled punctuation'},
  bracket: {vi: 'Thừa dấu cách bên trong dấu ngoặc', en: 'A blank inside brackets'},
  blanks: {vi: 'Thừa dấu cách', en: 'Too many blanks'}
}

/** Two blanks or more between words of one line. After a number, a bullet or a full stop they are a way of setting. */
function doubledBlanks(plan: Plan, passage: Passage): SpacingError[] {
  const found: SpacingError[] = []
  for (let at = passage.value.indexOf(' '); at >= 0; at = passage.value.indexOf(' ', at + 1)) {
    const before = passage.value[at - 1]!
    if (!isLetter(before) && !',;”)'.includes(before)) continue
    const after = passage.value[at + 1]!
    if ((!isLetter(after) && after !== '(' && after !== '“') || !isFewBlanks(blanksAt(plan, passage, at)))
      continue
    if (passage.value.lastIndexOf(' ', at - 1) < 0) continue
    // The words before it are part of the place: a blank by itself cannot be shown.
    const start = passage.value.lastIndexOf(' ', at - 1) + 1
    const next = passage.value.indexOf(' ', at + 1)
    const end = next < 0 ? passage.length : next
    found.push({kind: 'blanks', start, end, right: passage.value.slice(start, end), isSure: true})
  }
  return found
}

/** Two or three of them, and no tab. */
function isFewBlanks(text: string): boolean {
  return (
    (text.length === 2 || text.length === 3) && [...text].every(unit => unit === ' ' || unit === '\u00a0')
  )
}

/** A word’s place in full, and of the change only the blanks. */
function oneBlank({passage, start}: Placed): Fix {
  const at = passage.value.indexOf(' ', start)
  return {start: passage.ends[at - 1]!, end: passage.starts[at + 1]!, text: ' '}
}

function isOnOneLine(plan: Plan, passage: Passage, {start, end}: SpacingError): boolean {
  return isWrittenInOne(plan, passage, Math.max(0, start - 1), Math.min(passage.length, end + 1))
}

/** As it is written and as it should be, with the words that it joins or parts. */
function wordsAround({passage: {value}, start, end, right}: Placed): {written: string; right: string} {
  const before = value
    .slice(Math.max(0, start - 40), start)
    .split(' ')
    .at(-1)!
  const after = value.slice(end, end + 40).split(' ')[0]!
  return {
    written: (before + value.slice(start, end) + after).trim(),
    right: (before + right + after).trim()
  }
}
