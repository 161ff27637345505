import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../../src/diagnostic/report.js'
import {legibility} from '../../../src/vietnamese/legibility.js'
import {legacyText} from '../../../src/vietnamese/legacy.js'
import {fromLegacy} from '../../../src/vietnamese/legacy-letters.js'
import {lookAlikeWords} from '../../../src/vietnamese/look-alikes.js'
import {looksMachineRead} from '../../../src/vietnamese/machine-read.js'
import {unpaired} from '../../../src/vietnamese/paired-punctuation.js'
import {slipsIn} from '../../../src/vietnamese/punctuation.js'
import {tonePlacement} from '../../../src/vietnamese/tone-placement.js'
import {growthOf, linear} from '../../support/growth.js'
import {lint} from '../../support/linting.js'

describe('marks that do not pair', () => {
  const signs = (text: string) => {
    const {opened, closed, turned} = unpaired(text)
    return [...opened, ...closed.filter(mark => !mark.isListMark), ...turned].map(
      ({at, sign}) => `${sign}${at}`
    )
  }

  test.each([
    '“a” (b) [c] "d" «e»',
    'a) b; 1) c; iv) d; 1.2) e; :)',
    '“a “b” c”',
    '"a" và "b"',
    '“a" và “b”',
    'màn hình 55", Đắk R’lấp',
    'c«ng viªn'
  ])('%s: none', text => expect(signs(text)).toEqual([]))

  test.each([
    ['đến năm 2030“; tiếp', ['“12']],
    ['“đến năm 2030“; tiếp', ['“13']],
    ['phong trào ”một cửa” của', ['”11']],
    ['“một “hai” ba', ['“0']],
    ['(một [hai) ba', ['[5']],
    ['ba mươi) hai', [')7']],
    ['một" hai', ['"3']]
  ])('%s: %j', (text, expected) => expect(signs(text)).toEqual(expected))
})

test('pairing and punctuation take time in proportion to any text', async () => {
  const hostile = fc.constantFrom('(', ')', '“', '”', '"', ' ', ',', '.', 'a', 'ế', '1', ';', '…', '[')
  fc.assert(
    fc.property(fc.array(hostile, {maxLength: 400}), signs => {
      const text = signs.join('')
      for (const {start, end} of slipsIn(text)) expect(start).toBeLessThan(end)
      const {opened, closed, turned} = unpaired(text)
      expect(opened.length + closed.length + turned.length).toBeLessThanOrEqual(text.length * 2)
    }),
    {numRuns: 200}
  )
  const work = (n: number) => {
    for (const unit of ['(', '" ', 'a,', ' ,', '“a', 'a.', '. ', '”a ', 'ế', 'c«', 'Ð-'])
      for (const find of [slipsIn, unpaired, legacyText, lookAlikeWords, looksMachineRead])
        find(unit.repeat(n))
  }
  expect(await growthOf(work, 5000)).toBeLessThan(linear)
})

/** The text with all changes made that do not touch each other, as `--fix` makes them. */
function mended(text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap(({fix}) => fix ?? []).sort((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  for (const {start, end, text: right} of fixes) {
    if (start < at) continue
    out += text.slice(at, start) + right
    at = end
  }
  return out + text.slice(at)
}

test('a perfect plan that is decomposed has one finding in all', async () => {
  const plan = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
  const {findings} = await lint('plan.md', plan.normalize('NFD'))
  expect(findings.map(finding => finding.rule)).toEqual(['text/unicode-nfc'])
  expect(mended(plan.normalize('NFD'), findings)).toBe(plan)
})

test.each([
  ['hòa', 'old', 'hoà'],
  ['UỶ', 'new', 'ỦY'],
  ['Thuý', 'new', 'Thúy'],
  ['khỏe', 'old', 'khoẻ'],
  ['quý', undefined, undefined],
  ['hoàn', undefined, undefined],
  ['khuỷu', undefined, undefined],
  ['hoa', undefined, undefined],
  ['ủy', 'old', 'uỷ']
])('the tone of %s', (syllable, placement, other) => {
  expect(tonePlacement(syllable)?.placement).toBe(placement)
  expect(tonePlacement(syllable)?.other).toBe(other)
})

describe('text from before Unicode', () => {
  const [tcvn3, vni] = [
    'Céng hoµ x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n tØnh thùc hiÖn c¶i c¸ch hµnh chÝnh n¨m 2026.',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, UÛy ban nhaân daân tænh thöïc hieän caûi caùch haønh chính.'
  ]

  test.each([
    ['tcvn3', tcvn3, 'Cộng hoà xã hội chủ nghĩa Việt Nam, Uỷ ban nhân dân tỉnh'],
    ['vni', vni, 'Cộng hòa xã hội chủ nghĩa Việt Nam, Ủy ban nhân dân tỉnh']
  ] as const)('%s is told, in NFD too, and says what it means', (encoding, text, meant) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(legacyText(text.normalize(form))).toMatchObject({encoding, isWhole: true})
    expect(fromLegacy(text, encoding).normalize('NFC')).toContain(meant)
    expect(legibility(text)).toBe('legacy')
  })

  test.each([
    'Xoá bỏ giấy tờ, hoà giải, toà án, khoá học, số hoá, đoá hoa. '.repeat(9),
    'Zalo® Viber® Nokia® báo¹ đài² m³ 5µm 20°C «báo» «đài» '.repeat(9),
    'où déjà été reçu Citroën naïve Noël español niño São Paulo ação Müller Köln '.repeat(9)
  ])('other text is not: %s', text => expect(legacyText(text)).toBeUndefined())

  test('nothing else is asked of it', async () => {
    const {findings, checklist} = await lint('plan.txt', `KÕ ho¹ch\n\n${tcvn3.repeat(4)}`)
    expect(findings.map(finding => finding.rule)).toEqual(['text/legacy-encoding'])
    expect(new Set(checklist.map(row => row.status))).toEqual(new Set(['not-evaluated']))
  })
})

test('letters of other alphabets inside our words', () => {
  const right = (text: string) => lookAlikeWords(text).map(word => word.text)
  expect(right('40/2026/NĐ-\u0421\u0420, NÐ-CP, c\u043ela')).toEqual(['40/2026/NĐ-CP', 'NĐ-CP', 'cola'])
  expect(right('\u0420\u043e\u0441\u0441\u0438\u044f, góc \u03b1, Đảng')).toEqual([])
})

test('a machine that knows Vietnamese loses a tone here and there', () => {
  expect(looksMachineRead('Mặt trận Tổ quôc và câp ủy cơ sở')).toBe(true)
  expect(looksMachineRead('Mặt trận Tổ quốc và cấp ủy cơ sở, viêc này')).toBe(false)
})
