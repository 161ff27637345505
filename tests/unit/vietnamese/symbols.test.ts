import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import type {SymbolMatch} from '../../../src/vietnamese/symbols.js'
import {today, knowledge} from '../../support/linting.js'

// The same texts in every run.
fc.configureGlobal({seed: 20261120, numRuns: 300})

function symbolsIn(text: string, known = knowledge): readonly SymbolMatch[] {
  return known.vocabulary.documentTypes.symbolsIn(new PassageBuilder().addText(text, 0).build())
}

describe('document symbols', () => {
  test.each([
    '76/NQ-CP',
    '30c/NQ-CP',
    '30a/2008/NQ-CP',
    '17/2026/NQ-CP',
    '66.17/2026/NQ-CP',
    '61/2018/NĐ-CP',
    '19/2024/QĐ-UBND',
    '766/QĐ-TTg',
    '892/QĐ-BNV',
    '049/QĐ-BNV',
    '7/2021/TT-BNV',
    '37/2015/TTLT-BLĐTBXH-BNV',
    '72/2025/QH15',
    '30/2026/QH16',
    '388/NQ-UBTVQH16',
    '76/2025/UBTVQH15',
    '97/KH-UBND',
    '475/KH-SKHCN',
    '390/NQ-HĐND',
    '118/TTr-STTTT',
    '581/BNV-CCHC',
    '2231/SNV-CCHC&PC',
    '5104/BTTTT-PTTH&TTĐT',
    '14-ĐA/TU',
    '08-NQ/TU',
    '18-NQ/TW',
    '373-QĐ/TW',
    '36-HD/VPTW',
    '1018/CV-MTTW-BTT',
    '252/KH-BCĐQG1237',
    '14084/KH-UBND',
    '0125/KH-UBND',
    '12/UBND-VX',
    '07/2025/VP/CV-TN',
    '3/2024/HC/BM/TB-XD',
    '418/SLĐTBXH',
    '91/UBND',
    '80/202/QH15'
  ])('%s is read whole', symbol => {
    expect(symbolsIn(`theo văn bản số ${symbol} ngày 05/01/2024 của`).map(found => found.number)).toEqual([
      symbol
    ])
  })

  test.each([
    ['688/QĐ-\n\nUBND', '688/QĐ-UBND'],
    ['216 /BC-STC', '216/BC-STC'],
    ['18- KL/TW', '18-KL/TW'],
    ['40/2026/NĐ-СР', '40/2026/NĐ-CP'],
    ['121/2021/NÐ-CP', '121/2021/NĐ-CP'],
    ['1899/QĐ-TTG', '1899/QĐ-TTg'],
    ['76/NQ–CP', '76/NQ-CP']
  ])('%j is %s', (written, number) => {
    expect(symbolsIn(`số ${written} của`).map(found => found.number)).toEqual([number])
  })

  test.each([
    '15/7/2021',
    '24/7',
    'km/h',
    '01/ban',
    '2021-2025',
    'và/hoặc',
    '1/3 số',
    'TT/BC',
    'ngày 30/6 - Hà Nội',
    '126/SKHĐT',
    '15/UBND',
    'số 12/QĐ',
    'số 7/TP',
    'số 24/Tết',
    '12/SNV/BC của',
    'kênh 5/202/HD'
  ])('%s is none', text => {
    expect(symbolsIn(`vào ${text} của`)).toEqual([])
  })
})

describe('what a symbol says', () => {
  test.each([
    ['61/2018/NĐ-CP', {type: 'NĐ', year: 2018, issuer: 'CP'}],
    ['2231/SNV-CCHC&PC', {type: undefined, year: undefined, issuer: 'SNV-CCHC&PC'}],
    ['72/2025/NQLT/UBTVQH15-CP', {type: 'NQLT', year: 2025, issuer: 'UBTVQH15-CP'}],
    ['14-ĐA/TU', {type: 'ĐA', issuer: 'TU', isParty: true}],
    ['18-TTR/TU', {type: 'TTR', issuer: 'TU', isParty: true}],
    ['05-QĐi/TU', {type: 'QĐi', issuer: 'TU', isParty: true}],
    ['27/CTTg', {number: '27/CT-TTg', type: 'CT', issuer: 'TTg'}],
    ['19/2024/QĐUBND', {number: '19/2024/QĐ-UBND', type: 'QĐ', year: 2024, issuer: 'UBND'}],
    ['45/CTrUBND', {number: '45/CTr-UBND', type: 'CTr', issuer: 'UBND'}],
    ['15/KH-Sở', {number: '15/KH-Sở', issuer: 'Sở'}]
  ])('%s', (written, parts) => {
    expect(symbolsIn(`theo văn bản số ${written} của`)).toMatchObject([parts])
  })

  test.each([
    ['76/NQ-CP - Về việc triển khai', '76/NQ-CP'],
    ['76/NQ-CP - Thực hiện', '76/NQ-CP'],
    ['12/QĐUBND - Về việc', '12/QĐ-UBND'],
    ['581/BNV-CCHC.', '581/BNV-CCHC'],
    ['12/GD.ĐT-VP', undefined],
    ['12/SNV-CCHC& và', '12/SNV-CCHC'],
    ['581/BNV-CCHC/VP', '581/BNV-CCHC/VP'],
    ['581/BNV-CCHC / VP', '581/BNV-CCHC'],
    ['581/BNV-CCHC/và', '581/BNV-CCHC'],
    ['76/NQ-CP/BC', '76/NQ-CP']
  ])('%s ends where the sentence goes on', (written, number) => {
    expect(symbolsIn(`số ${written}`).map(found => found.number)).toEqual(
      number === undefined ? [] : [number]
    )
  })

  test.each(['Mẫu số 01/HD-MTTQ', 'biểu 01/HD-MTTQ', 'Mẫu số: 02/BC-UBND'])('%s is a form', text => {
    expect(symbolsIn(`theo ${text} kèm`)).toEqual([])
    expect(symbolsIn(`theo ${text} và số 15/KH-UBND`).map(found => found.number)).toEqual(['15/KH-UBND'])
  })

  const serial = fc.constantFrom('5', '05', '14084', '1.018', '30a', '66.17')
  const year = fc.constantFrom(undefined, 1999, 2025)
  const type = fc.constantFrom('KH', 'QĐ', 'NĐ', 'CTr', 'TTr', 'NQLT', 'GM')
  const group = fc.constantFrom('UBND', 'CP', 'TTg', 'SNgV', 'CCHC&PC', 'BCĐQG1237', 'TU')
  const issuer = fc.array(group, {minLength: 1, maxLength: 4}).map(groups => groups.join('-'))
  const around = fc.constantFrom(
    ['số ', ' ngày 05/01/2024'],
    ['(', ')'],
    ['', ''],
    ['“', '”, '],
    ['văn bản ', '; ']
  )
  /** A sign as it may be typed, or cut by the end of a line. */
  const loose = (of: string) => fc.constantFrom(of, ` ${of}`, `${of} `, ` ${of} `, `${of}\n`)

  test('is read back from any symbol, whatever blanks stand beside its signs', () => {
    fc.assert(
      fc.property(
        serial,
        year,
        type,
        issuer,
        around,
        loose('/'),
        loose('-'),
        (number, of, letters, by, [before, after], slash, hyphen) => {
          const parts = [number, ...(of === undefined ? [] : [String(of)]), `${letters}-${by}`]
          const found = symbolsIn(before + parts.join(slash).replace('-', hyphen) + after)
          expect(found).toMatchObject([
            {number: parts.join('/'), year: of, type: letters, issuer: by, isParty: false}
          ])
        }
      )
    )
  })

  test('is read back from any symbol of the Party', () => {
    fc.assert(
      fc.property(
        serial,
        type,
        issuer,
        around,
        loose('-'),
        loose('/'),
        (number, letters, by, [before, after], hyphen, slash) => {
          const found = symbolsIn(`${before}${number}${hyphen}${letters}${slash}${by}${after}`)
          expect(found).toMatchObject([
            {number: `${number}-${letters}/${by}`, type: letters, issuer: by, isParty: true}
          ])
        }
      )
    )
  })

  const pieces = fc.constantFrom(
    ...'12 05 1.018 7a 2018 123456 / - – & . , ( KH QĐ CTTg TTg UBND CCHC&PC QH14 Về a'.split(' '),
    ' ',
    'số ',
    'mẫu số '
  )

  test('no symbol overlaps another, and each begins with its number', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 16}), parts => {
        const text = new PassageBuilder().addText(parts.join(''), 0).build().value
        let last = 0
        for (const {start, end, number} of symbolsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(number.length).toBeGreaterThan(0)
          expect(text.slice(start, end)).toMatch(/^\d[^/]*[/-]/)
          last = end
        }
      })
    )
  })
})

test('the letters of a type that a province adds are read', () => {
  const own = makeKnowledge(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province'), today)
  const party = 'Đề cương số 05-ĐC/TU ngày 02/3/2026'
  expect(symbolsIn(party)).toEqual([])
  expect(symbolsIn(party, own)).toMatchObject([{number: '05-ĐC/TU', type: 'ĐC', issuer: 'TU', isParty: true}])
  expect(symbolsIn('số 12/ĐC-UBND')).toMatchObject([{type: undefined, issuer: 'ĐC-UBND'}])
  expect(symbolsIn('số 12/ĐC-UBND', own)).toMatchObject([{type: 'ĐC', issuer: 'UBND'}])
  expect(symbolsIn('số 12/ĐCUBND', own)).toMatchObject([{number: '12/ĐC-UBND'}])
})
