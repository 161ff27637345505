import {describe, expect, test} from 'vitest'
import {faceOf} from '../../../src/document/font-face.js'

describe('the family of a font, whatever face its name says', () => {
  test.each([
    ['Times New Roman', false, false],
    ['times new roman ', false, false],
    ['Times New Roman Bold', true, false],
    ['Times New Roman Bold Italic', true, true],
    ['Times New Roman,BoldItalic', true, true],
    ['TimesNewRoman', false, false],
    ['TimesNewRomanPSMT', false, false],
    ['TimesNewRomanPS-BoldMT', true, false],
    ['TimesNewRomanPS-BoldItalicMT', true, true],
    ['ABCDEF+TimesNewRomanPS-ItalicMT', false, true],
    ['Times New Roman (Vietnamese)', false, false],
    ['Times New Roman CE', false, false]
  ])('%s', (name, bold, italic) => {
    expect(faceOf(name)).toEqual({family: 'times new roman', bold, italic})
  })

  test.each([
    ['.VnTime', '.vn time'],
    ['VNI-Times', 'vni times'],
    ['Times', 'times'],
    ['Arial Bold', 'arial'],
    ['Arial Narrow', 'arial narrow'],
    ['Arial Black', 'arial black'],
    ['Calibri Light', 'calibri light'],
    ['Roman', 'roman'],
    ['Bold', 'bold'],
    ['', '']
  ])('%s is another', (name, family) => {
    expect(faceOf(name).family).toBe(family)
  })
})
