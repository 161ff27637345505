import {describe, expect, it} from 'vitest'
import {allPrintable, printable, printableLines} from '../../../src/diagnostic/printable.js'

/** The same as `printable`, by expressions alone. */
function byExpressions(text: string): string {
  return printableLines(text.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, ' '))
}

describe('printable', () => {
  it('makes of every unit what expressions make of it', () => {
    const units = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))
    const differing = units.filter(unit => printable(`a${unit}b`) !== byExpressions(`a${unit}b`))
    expect(differing).toEqual([])
  })

  it.each([
    '::error',
    '  ::x',
    'a::b',
    '##[x',
    'a ##[',
    '#[',
    'a\r\n::b',
    '\ud83d\ude00',
    '\ude00',
    'Điều 1'
  ])('makes of %j what expressions make of it', text => {
    expect(printable(text)).toBe(byExpressions(text))
  })
})

describe('allPrintable', () => {
  it('gives back what has nothing to be changed', () => {
    const value = {list: ['một', {two: 'hai', three: null}], four: 4}
    expect(allPrintable(value)).toBe(value)
  })

  it('copies what has', () => {
    const value = {list: ['một', {two: 'h\u001bi', three: null}], other: {four: 'bốn'}}
    const shown = allPrintable(value)
    expect(shown).toEqual({list: ['một', {two: 'h␛i', three: null}], other: {four: 'bốn'}})
    expect(shown.other).toBe(value.other)
    expect(value.list[1]).toEqual({two: 'h\u001bi', three: null})
  })
})
