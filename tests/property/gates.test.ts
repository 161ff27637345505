import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {recipientsHeading} from '../../src/document/recipients.js'
import {cadencesIn} from '../../src/document/reading/cadences.js'
import {writtenDays} from '../../src/document/reading/dates.js'
import {openingEnd} from '../../src/document/reading/frames.js'
import {centuriesIn, numbersIn} from '../../src/document/reading/numbers.js'
import {mayBeBlank, placeholdersIn} from '../../src/document/reading/placeholders.js'
import {pointsOfTime} from '../../src/document/reading/points-of-time.js'
import {plainReader} from '../../src/document/reading/reporting-reader.js'
import {saidIn} from '../../src/document/reading/said-periods.js'
import {yearRangesIn, yearsIn} from '../../src/document/reading/years.js'
import {PhraseReader} from '../../src/document/vocabulary.js'
import {hasMoreWords} from '../../src/document/word-count.js'
import {PassageBuilder} from '../../src/vietnamese/passage.js'
import {knowledge} from '../support/linting.js'

// The same texts in every run.
fc.configureGlobal({seed: 20261120, numRuns: 100})

/** What is asked of a text before a reading begins may only tell that there is nothing to be read. */

const {vocabulary} = knowledge
const reader = plainReader(vocabulary)

const passageOf = (text: string) => new PassageBuilder().addText(text, 0).build()

/** Lines put together of words that readings look for, and of what parts them. */
const line = (pieces: readonly string[]) =>
  fc
    .array(fc.constantFrom(...pieces, ' ', ' ', ', ', '. ', '; ', ': ', '/', '-'), {
      minLength: 1,
      maxLength: 14
    })
    .map(parts => parts.join(''))

const times = line([
  'ngày ',
  'tháng ',
  'năm ',
  'từ năm ',
  'đến năm ',
  'quý II ',
  '15',
  '7',
  '2026',
  '2025',
  '31',
  'trước '
])
const blanks = line([
  'số ',
  '…',
  '..',
  '_',
  '[',
  ']',
  '(',
  ')',
  'XX',
  '20',
  'ngày ',
  'năm ',
  'điền ',
  'tên cơ quan',
  '%'
])
const reports = line([
  'báo cáo ',
  'gửi ',
  'tổng hợp ',
  'cập nhật ',
  'kết quả ',
  'hằng quý ',
  'quý I',
  '6 tháng ',
  'kiểm tra ',
  'trước ngày 15/3'
])
const ends = line(['Nơi nhận', 'NƠI NHẬN', 'nơi nhận', '- ', 'Sở Nội vụ ', 'Như trên', 'Lưu VT'])

describe('what is asked before a reading begins', () => {
  test('words are counted as if they had been parted', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('a', ' ', 'b')}),
        fc.nat(6),
        fc.nat(9),
        fc.nat(9),
        (text, most, a, b) => {
          const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
          expect(hasMoreWords(text, most, from, to)).toBe(text.slice(from, to).split(' ').length > most)
        }
      )
    )
  })

  test('no date or year stands where no number of its kind does', () => {
    fc.assert(
      fc.property(times, text => {
        const words = vocabulary.words.in(passageOf(text))
        const years = [...yearsIn(words), ...yearRangesIn(words), ...pointsOfTime(words)]
        for (const {from, to} of years) expect(centuriesIn(words).some(i => i >= from && i < to)).toBe(true)
        for (const {from, to} of writtenDays(words))
          expect(numbersIn(words).filter(i => i >= from && i < to).length).toBeGreaterThan(1)
      })
    )
  })

  test('nothing is to be filled in where nothing could be', () => {
    fc.assert(
      fc.property(blanks, text => {
        const passage = passageOf(text)
        const words = vocabulary.words.in(passage)
        if (!mayBeBlank(words, passage.value)) expect(placeholdersIn(words, passage.value)).toEqual([])
      })
    )
  })

  test('no period is one of a report where nothing could be', () => {
    fc.assert(
      fc.property(reports, text => {
        const passage = passageOf(text)
        const read = cadencesIn(vocabulary.words.in(passage)).filter(({isReport}) => isReport !== 'no')
        expect(saidIn(passage, reader, false).map(({cadence}) => cadence)).toEqual(read)
      })
    )
  })

  test('recipients are headed where the words with a sign or nothing behind them are found', () => {
    const phrases = new PhraseReader(true, vocabulary)
    fc.assert(
      fc.property(ends, text => {
        const passage = passageOf(text)
        const end = openingEnd(passage, ['recipients'], phrases)
        const behind = end === undefined ? 'none' : passage.value.slice(end)
        const colon = / ?:/y.exec(behind)?.[0].length
        const isClosed = behind.trim() === '' || / ?[;.]/y.test(behind)
        const headed = colon === undefined ? (isClosed ? end : undefined) : (end ?? 0) + colon
        expect(recipientsHeading(passage, phrases)).toBe(headed)
      })
    )
  })
})
