import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {legacyText} from '../../../src/vietnamese/legacy.js'
import {isSettled, nfc} from '../../../src/vietnamese/normal-form.js'
import {isOdd} from '../../../src/vietnamese/odd-characters.js'
import {countWords, mayHave, trait} from '../../../src/vietnamese/text-traits.js'
import {tokenize} from '../../../src/vietnamese/tokens.js'
import {mayBeTwin, twinLetters} from '../../../src/vietnamese/twin-letters.js'

const units = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))

describe('what a unit tells of a text', () => {
  test('a settled unit is in NFC what it is, behind any settled letter', () => {
    const settled = units.filter((_, code) => isSettled(code))
    const isChanged = (unit: string) =>
      ['', 'a', 'ê', 'ư', 'ỹ', '“'].some(one => (one + unit).normalize() !== one + unit)
    expect(settled.filter(isChanged)).toEqual([])
    expect(units.filter(unit => /\p{M}/u.test(unit) && isSettled(unit.charCodeAt(0)))).toEqual([])
  })

  test('what nobody sees or reads is one of a few ranges', () => {
    const odd =
      /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/
    expect(units.filter((unit, code) => odd.test(unit) !== isOdd(code))).toEqual([])
  })

  test('every letter that looks like one of ours is expected', () => {
    expect([...twinLetters.keys()].filter(letter => !mayBeTwin(letter.charCodeAt(0)))).toEqual([])
    expect([...twinLetters.keys()].filter(letter => !mayHave(`NĐ-${letter}`, trait.twin))).toEqual([])
  })
})

/** What legacy.ts looks for, whatever text it is in. */
const legacy = [
  /[a-zA-Z][µ¸¶·¹¨»¾¼½©ª«¬\u00ad]|[®§][a-z\u00aa-\u00fe]|[a-z\u00aa-\u00fe][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ]/,
  /[aeouyôö][ùøûõï]|a[êéèúüëâáàåãä]|e[âáàåãä]|o[âåä]|(?:^|[^a-z])ñ[aeiouyôöòæíìóî]/i
]

describe('what neighbours tell of a text', () => {
  test('no two units that an old encoding puts side by side are missed', () => {
    const latin = units.slice(0, 0x180)
    const missed: string[] = []
    for (const one of latin)
      for (const other of latin) {
        const text = one + other
        const isOld = legacy.some(tellTale => tellTale.test(nfc(text)))
        if (isOld && !mayHave(text, trait.legacy)) missed.push(text)
      }
    expect(missed).toEqual([])
  })

  test('nor are they in longer texts, composed or not', () => {
    const letters = fc.constantFrom(
      ...'aeouyAEOUYôöùøûõïêéèâáàåãäñÑ®§µ¸¶·¹ÆÇÈbcd \u0300\u0301\u0302\u0323ưăơ'
    )
    fc.assert(
      fc.property(
        fc.array(letters, {maxLength: 12}).map(all => all.join('')),
        text => {
          if (legacy.some(tellTale => tellTale.test(nfc(text))))
            expect(mayHave(text, trait.legacy)).toBe(true)
        }
      )
    )
  })

  test('running text of ours has none of them', () => {
    const text =
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch tuyên truyền công tác cải cách hành chính năm 2026; loá mắt, HOÀN THÀNH “khoẻ mạnh” – 100%…'
    for (const one of Object.values(trait)) expect(mayHave(text, one)).toBe(false)
    expect(legacyText(text)).toBeUndefined()
    expect(mayHave('Mặt trận Tổ quôc', trait.toneless)).toBe(true)
    expect(mayHave('Mặt trận Tổ quôc'.normalize('NFD'), trait.toneless)).toBe(true)
  })
})

test('words are counted as if all of them were read, and those with a letter that only Vietnamese has', () => {
  const markedLetter = /[àáảãạăằắẳẵặâầấẩẫậèẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/
  const units = fc.oneof(
    fc.constantFrom(...'aéÊĐđựỰ06½ .,-\n“\u0302\u0301İ'),
    fc.nat({max: 0xffff}).map(code => String.fromCharCode(code))
  )
  fc.assert(
    fc.property(
      fc.array(units, {maxLength: 30}).map(all => all.join('')),
      text => {
        const words = tokenize(nfc(text).toLowerCase()).filter(({folded}) => !/\d/.test(folded))
        const marked = words.filter(({folded}) => markedLetter.test(folded)).length
        expect(countWords(text)).toMatchObject({words: words.length, marked})
      }
    )
  )
})
