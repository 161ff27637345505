import {describe, expect, test} from 'vitest'
import {Misreadings} from '../../../src/vietnamese/misreading.js'
import {MisreadPhrases} from '../../../src/vietnamese/misread-phrases.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'

const table = new Misreadings([
  {read: '&', for: ['o']},
  {read: '4', for: ['a']},
  {read: 'rn', for: ['m']}
])
const phrases = new MisreadPhrases<string>()
phrases.add('Báo {tên}', 'paper')
phrases.add('Sở Nội vụ', 'home affairs')
phrases.add('Sở Nội vụ', 'home affairs again')
phrases.add('Trung tâm', 'centre')
phrases.add('', 'nothing')

/** What was found, with the words of the text. */
function found(text: string): readonly string[] {
  const passage = new PassageBuilder().addText(text, 0).build()
  return phrases
    .find(passage, table)
    .map(({value, start, end}) => `${value}: ${passage.value.slice(start, end)}`)
}

describe('a name after a word of text that a machine read without diacritics', () => {
  test.each([
    ['dang tren Bao Ha Giang va', 'paper: Bao Ha Giang'],
    ['dang tren B4o Ha Giang, cac trang', 'paper: B4o Ha Giang'],
    ['dang tren Bao Tuoi-Tre va', 'paper: Bao Tuoi-Tre'],
    ['dang tren Bao Phat thanh & Truyen hinh', 'paper: Bao Phat'],
    ['dang tren Bao Thanh -. Nien tre', 'paper: Bao Thanh'],
    ['dang tren Bao TP. Ha Noi', 'paper: Bao TP. Ha Noi'],
    ['dang tren Bao Giang.Ha', 'paper: Bao Giang.Ha'],
    ['dang tren Bao Lao Dong Thu Do Moi', 'paper: Bao Lao Dong Thu Do'],
    ['Bao Ha Giang', 'paper: Bao Ha Giang'],
    ['BAO Ha Giang', 'paper: BAO Ha Giang'],
    ['BAO HA Giang', undefined],
    ['dang tren Bao. Ha Giang', 'paper: Bao. Ha Giang'],
    ['dang tren Bao Giang. Ha', 'paper: Bao Giang'],
    ['dang tren Bao Ha, Giang', 'paper: Bao Ha'],
    ['dang tren bao ha giang', undefined],
    ['dang tren Bao', undefined],
    ['dang tren Bao 24 gio', undefined]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected])
  })

  test('every value of a phrase, and of phrases that share words the longest', () => {
    expect(found('S& Noi vu')).toEqual(['home affairs: S& Noi vu', 'home affairs again: S& Noi vu'])
    expect(found('Trung tarn')).toEqual(['centre: Trung tarn'])
    expect(found('So Noi')).toEqual([])
    expect(found('Trung')).toEqual([])
  })
})
