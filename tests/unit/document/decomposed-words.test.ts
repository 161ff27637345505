import fc from 'fast-check'
import {expect, test} from 'vitest'
import {composedWords, decomposedWords} from '../../../src/document/reading/decomposed-words.js'
import {hasMark, isLetter, isMark, runsOf} from '../../../src/vietnamese/letters.js'

const letters = [
  ...'aêưÀộ1 .,“',
  '\u0301',
  '\u0323',
  '\u0302',
  '\u0915',
  '\u{10400}',
  '\u{1f600}',
  '\ud801',
  '\udc00',
  'é'
]
const texts = fc.array(fc.constantFrom(...letters), {maxLength: 14}).map(all => all.join(''))
const belongs = (character: string) => isLetter(character) || isMark(character)

test('decomposed words are those that all words looked at one by one tell', () => {
  fc.assert(
    fc.property(texts, text => {
      const words = runsOf(text, belongs).map(({start, end}) => ({start, end, text: text.slice(start, end)}))
      const decomposed = words
        .filter(word => hasMark(word.text) && word.text.normalize() !== word.text)
        .map(word => ({...word, text: word.text.normalize()}))
      expect(decomposedWords(text)).toEqual(decomposed)
      const composed = words.filter(word => /[\u00c0-\u01b0\u1ea0-\u1ef9]/.test(word.text))
      expect(composedWords(text)).toBe(composed.length)
    }),
    {numRuns: 500}
  )
})
