import {describe, expect, test} from 'vitest'
import {misshapenSymbol, type SymbolLetters} from '../../../src/vietnamese/misshapen-symbol.js'

const types = ['KH', 'QĐ', 'NQ', 'NĐ', 'TTr']
const issuers: Readonly<Record<string, 'state' | 'party'>> = {
  UBND: 'state',
  BNV: 'state',
  SNV: 'state',
  CP: 'state',
  TTG: 'state',
  TW: 'party'
}
const letters: SymbolLetters = {
  typeOf: written => types.find(type => type.toUpperCase() === written.toUpperCase()),
  issuerOf: written => issuers[written.toUpperCase()]
}

/** The number that is meant, and what of the text it is. */
function read(text: string): readonly [number: string, words: string] | undefined {
  const found = misshapenSymbol(text, 0, letters)
  return found && [found.number, text.slice(0, found.end)]
}

describe('a number of a document whose signs or capitals are wrong', () => {
  test.each([
    ['15.KH/UBND', '15/KH-UBND'],
    ['15/KH--UBND', '15/KH-UBND'],
    ['15//KH-ABC', '15/KH-ABC'],
    ['15/kh-ubnd', '15/KH-UBND'],
    ['15\\KH_UBND', '15/KH-UBND'],
    ['766QĐ-TTg', '766/QĐ-TTg'],
    ['766/QĐTTg', '766/QĐ-TTg'],
    ['118/2025NĐ-CP', '118/2025/NĐ-CP'],
    ['118/2025/NĐ/CP', '118/2025/NĐ-CP'],
    ['57NQ/TW', '57-NQ/TW'],
    ['57/2024/NQ-TW', '57/2024/NQ-TW'],
    ['12/KH-SNV_CCHC', '12/KH-SNV-CCHC'],
    ['12.KH-SNV.CCHC', '12/KH-SNV-CCHC'],
    ['581BNV-CCHC', '581/BNV-CCHC'],
    ['581.BNV/CCHC', '581/BNV-CCHC'],
    ['581/bnv-cchc', '581/BNV-CCHC'],
    ['89-2025-QH15', '89/2025/QH15']
  ])('%s', (text, number) => {
    expect(read(text)).toEqual([number, text])
    expect(read(`${text}, và`)?.[1]).toBe(text)
    expect(read(`${text}.`)?.[1]).toBe(text)
  })

  test('a blank in place of a sign, where a date is behind', () => {
    expect(read('12/KH UBND ngày 3/4/2025')).toEqual(['12/KH-UBND', '12/KH UBND'])
    expect(read('57 NQ/TW')).toEqual(['57-NQ/TW', '57 NQ/TW'])
    expect(read('12/KH UBND tỉnh')).toBeUndefined()
    expect(read('12 KH UBND ngày 3/4/2025')).toBeUndefined()
  })
})

describe('what is none stays what it is', () => {
  test.each([
    ['KH-UBND', 'no digits'],
    ['123456/KH-UBND', 'more digits than a number has'],
    ['15', 'nothing behind'],
    ['15._-KH/UBND', 'three signs between'],
    ['15 . KH-UBND', 'the end of a sentence'],
    ['15/2025 . KH-UBND', 'the end of a sentence behind a year'],
    ['89/QH15', 'no year'],
    ['89/2025/QH155', 'no such assembly'],
    ['89/2025/QHX', 'letters alone'],
    ['15/XY--UBND', 'no type'],
    ['15/KHUB', 'letters of nobody'],
    ['15/kh-abc', 'small letters of nobody'],
    ['15.KH-ABC', 'letters of nobody behind a wrong sign'],
    ['15/KH-u', 'one letter'],
    ['581 BNV-CCHC', 'a blank before an issuer'],
    ['581.BNV - CCHC', 'loose signs'],
    ['581.TW-CCHC', 'no office of the state'],
    ['581.bnv-CCHC', 'small letters'],
    ['581.BNV-cchc', 'small letters of an office'],
    ['581/bnv/cchc', 'small letters of an office, and a wrong sign'],
    ['581/xyz-cchc', 'small letters of nobody and an office'],
    ['581/bnv-c', 'one small letter of an office'],
    ['581/bnv-vanphong', 'a word behind small letters'],
    ['15.KH/UBND1', 'a digit behind'],
    ['15.KH/UBND-1', 'a part behind'],
    ['15.KH/UBND/a', 'letters behind']
  ])('%s: %s', text => {
    expect(read(text)).toBeUndefined()
  })
})
