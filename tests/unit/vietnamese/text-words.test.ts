import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sharingRuns} from '../../../src/document/reading/shared-runs.js'
import {fold} from '../../../src/vietnamese/fold.js'
import {onceAWord, wordOf, wordTrait} from '../../../src/vietnamese/known-words.js'
import {isWordUnit} from '../../../src/vietnamese/letters.js'
import {isMarked} from '../../../src/vietnamese/syllable.js'
import {slipsIn} from '../../../src/vietnamese/punctuation.js'
import {unpaired} from '../../../src/vietnamese/paired-punctuation.js'
import {gap, textSign, textWords} from '../../../src/vietnamese/text-words.js'
import {tokenize} from '../../../src/vietnamese/tokens.js'

/** Words, and what stands between and inside of them. */
const pieces = fc.constantFrom(
  ...['hoà', 'Hòa', 'oà', 'ỦY', 'ủy', 'ban', 'x\u0301', '½', '06', 'Đ', 'СР', '𐐀', 'İ'],
  ...[
    ' ',
    '\u00a0',
    '  ',
    ',',
    ' , ',
    '-',
    ' – ',
    '−',
    '&',
    ' & ',
    '& ',
    '.',
    '…',
    '“',
    '/',
    '\u200b',
    '_',
    ' -- '
  ]
)
const texts = fc.array(pieces, {maxLength: 20}).map(all => all.join(''))

const anyUnits = fc
  .array(fc.nat({max: 0xffff}), {maxLength: 12})
  .map(codes => codes.map(code => String.fromCharCode(code)).join(''))

/** What stands between two words, as its signs read without the blanks beside them. */
function gapOf(between: string): number {
  const sign = between.trim()
  if (sign === '' || sign === '&') return gap.plain
  if (sign === '-') return gap.dash
  return sign === ',' ? gap.comma : gap.stop
}

describe('the words of a text', () => {
  test('folding makes no word of a sign and no sign of a word', () => {
    const units = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))
    expect(units.filter(unit => isWordUnit(unit) !== isWordUnit(fold(unit)))).toEqual([])
  })

  test('are the runs of its folded letters and digits, with what stands between', () => {
    fc.assert(
      fc.property(fc.oneof(texts, anyUnits), text => {
        const folded = fold(text)
        const words = textWords(text)
        const tokens = tokenize(folded)
        const places = tokens.map((_, at) => [words.start(at), words.end(at), words.folded(at)])
        expect(places).toEqual(tokens.map(({start, end, folded}) => [start, end, folded]))
        expect(words.words.map(({written}) => written)).toEqual(
          tokens.map(({start, end}) => text.slice(start, end))
        )
        const gaps = tokens.slice(1).map(({start}, at) => gapOf(folded.slice(tokens[at]?.end, start)))
        expect(gaps.map((_, at) => words.gapAfter(at))).toEqual(gaps)
        expect([words.gapAfter(-1), words.gapAfter(tokens.length - 1)]).toEqual([undefined, undefined])
        const starts = Array.from({length: text.length + 1}, (_, start) => start)
        expect(starts.map(start => words.at(start))).toEqual(
          starts.map(start => tokens.findIndex(token => token.start === start))
        )
      })
    )
  })
})

test('a long text and many short ones keep their places', () => {
  const short = textWords('một, hai')
  const long = textWords('ba bốn '.repeat(30_000))
  const many = Array.from({length: 9000}, (_, at) => textWords(`${'x'.repeat(at % 7)} năm - sáu`))
  expect([long.length, long.start(59_999), long.folded(59_999)]).toEqual([60_000, 30_000 * 7 - 4, 'bốn'])
  const last = many.map(words => words.length - 1)
  expect(many.filter((words, at) => words.gapAfter((last[at] ?? 0) - 1) !== gap.dash)).toEqual([])
  expect(many.filter((words, at) => words.start(last[at] ?? 0) !== (at % 7) + 7)).toEqual([])
  expect([short.start(1), short.end(1), short.gapAfter(0)]).toEqual([5, 8, gap.comma])
})

test('what a text has none of is not found in it', () => {
  fc.assert(
    fc.property(texts, text => {
      const words = textWords(text)
      const {opened, closed, turned} = unpaired(text)
      if ((words.signs & textSign.paired) === 0) expect([opened, closed, turned]).toEqual([[], [], []])
      if ((words.signs & textSign.spaced) === 0) expect(slipsIn(text)).toEqual([])
      const folded = words.words.map(word => word.folded)
      expect(words.marked).toBe(folded.filter(isMarked).length)
      const isDoubled = folded.some((word, at) => word === folded[at + 1])
      expect((words.traits & wordTrait.doubled) !== 0).toBe(isDoubled)
      const isPair = folded.some((word, at) => word === folded[at + 2] && folded[at + 1] === folded[at + 3])
      expect((words.traits & wordTrait.doubledPair) !== 0).toBe(isPair && folded.length >= 4)
    })
  )
})

describe('a word', () => {
  test('is one and the same wherever it stands, and folded as the others that are', () => {
    const [one, two] = [textWords('Hoà bình').words[0], textWords('(Hoà)').words[0]]
    expect(one).toBe(two)
    expect(one?.folded).toBe('hòa')
    expect(wordOf('hòa')).toMatchObject({folded: 'hòa', hash: one?.hash})
  })

  test('is right when more words were read than are known, and is asked once while it is', () => {
    let asked = 0
    const length = onceAWord(({written}) => {
      asked++
      return written.length
    })
    const first = wordOf('đầu')
    expect([length(first), length(first), asked]).toEqual([3, 3, 1])
    const wrong: string[] = []
    for (let number = 0; number < 40_000; number++) {
      const text = `Số${number}`
      const word = wordOf(text)
      if (word.written !== text || word.folded !== text.toLowerCase() || length(word) !== text.length)
        wrong.push(text)
    }
    expect(wrong).toEqual([])
    expect(length(first)).toBe(3)
    expect(wordOf('đầu')).toMatchObject({written: 'đầu', folded: 'đầu', hash: first.hash})
  })

  test.each([
    ['many', (at: number) => `Từ${at}`, 40_000],
    ['long', (at: number) => `Từ${'ấ'.repeat(3000)}${at}`, 500]
  ])('is forgotten together with its folding where there are %s', (_, text, count) => {
    // From an even and from an odd number of words that are known.
    for (const round of ['a', 'b']) {
      wordOf(`lẻ${round}${count}`)
      for (let at = 0; at < count; at++) {
        const word = wordOf(text(at) + round)
        if (wordOf(word.folded).place >= word.place) expect(word.written).toBe('behind its folding')
      }
    }
  })
})

/** Texts with a run of five words that at most eight places have, as their words joined tell. */
function sharing(texts: readonly (readonly string[])[]): number[][] {
  const seen = new Map<string, number[]>()
  return texts.map((words, text) => {
    const near = new Set<number>()
    for (let at = 0; at + 5 <= words.length; at++) {
      const run = words.slice(at, at + 5).join(' ')
      const others = seen.get(run) ?? []
      if (others.length >= 8) continue
      for (const other of others) if (other !== text) near.add(other)
      seen.set(run, [...others, text])
    }
    return [...near]
  })
}

test('texts that share runs of words are those whose words are the same, in the same order', () => {
  const words = fc.array(fc.constantFrom('một', 'hai', 'ba', 'Một'), {maxLength: 14})
  fc.assert(
    fc.property(fc.array(words, {maxLength: 14}), texts => {
      const known = texts.map(text => {
        const read = textWords(`1 ${text.join(' ')}`)
        return {words: read, first: 1, end: read.length}
      })
      expect(sharingRuns(known)).toEqual(sharing(texts.map(text => text.map(fold))))
    })
  )
})
