import {describe, expect, test} from 'vitest'
import {legacyEncodingOf} from '../../../src/vietnamese/legacy-fonts.js'
import {printedTexts} from '../../../src/vietnamese/legacy-runs.js'
import {growthOf, linear} from '../../support/growth.js'

const tcvn3 = '.VnTime'

/** A paragraph of stretches; those without a font of their own are set in Times New Roman. */
function printed(...stretches: readonly (string | readonly [text: string, font: string])[]): string {
  const set = stretches.map(one =>
    typeof one === 'string' ? {text: one, font: 'Times New Roman'} : {text: one[0], font: one[1]}
  )
  return printedTexts(set).join('')
}

describe('a font from before Unicode', () => {
  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', tcvn3, 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', tcvn3, 'Độc lập - Tự do - Hạnh phúc'],
    ['Q§-UBND, th\u00adêng trùc', tcvn3, 'QĐ-UBND, thường trực'],
    ['uû ban nh©n d©n x·', '.VnTimeH', 'UỶ BAN NHÂN DÂN XÃ'],
    ['ban hanh', '.VnArial NarrowH', 'BAN HANH'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI-Times', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Bé Néi vô', tcvn3, 'Bộ Nội vụ'],
    ['cã mét sè', tcvn3, 'có một số']
  ])('%s in %s is read in its encoding', (text, font, meant) => {
    expect(printed([text, font])).toBe(meant)
  })

  test.each([
    ['Xây dựng kế hoạch thông tin, tuyên truyền', tcvn3],
    ['Giám đốc Sở Nội vụ trình phê duyệt đúng quy định', tcvn3],
    ['LÊ THÔ HÀ, xã Xuân Hòa', tcvn3],
    ['Uỷ ban', tcvn3],
    ['Tờ trình', '.VnTimeH'],
    ['Cộng hòa xã hội', 'VNI-Times'],
    ['3 × 4 ©', tcvn3],
    ['Ca\u0309i ca\u0301ch', tcvn3],
    ['Ke hoach 2026', tcvn3],
    ['Xây', tcvn3]
  ])('%s in %s is Unicode, and stays', (text, font) => {
    expect(printed([text, font])).toBe(text)
  })

  test('both in one paragraph, word by word', () => {
    expect(printed(['Xây dựng', tcvn3], [' kÕ ho¹ch ', tcvn3], ['tuyên truyền', tcvn3])).toBe(
      'Xây dựng kế hoạch tuyên truyền'
    )
    expect(printed(['kÕ ho¹ch tuyên truyền', tcvn3])).toBe('kế hoạch tuyên truyền')
  })

  test('a word that is cut into runs is read as one, and says how the word beside it is read', () => {
    expect(printed(['Xâ', tcvn3], ['y', tcvn3], [' dựng', tcvn3])).toBe('Xây dựng')
    expect(printed(['ViÖ', tcvn3], ['t', tcvn3], [' Nam cã', tcvn3])).toBe('Việt Nam có')
  })

  test('what stands in another font is left alone', () => {
    expect(printed(['Céng hoµ ', tcvn3], 'cã 5 «an ninh» · é')).toBe('Cộng hoà cã 5 «an ninh» · é')
  })

  test.each([
    ['.VnTime', 'tcvn3'],
    ['.vntime', 'tcvn3'],
    ['.VnHelvetInsH', 'tcvn3-capitals'],
    ['.VnBook-AntiquaH', 'tcvn3-capitals'],
    ['.VnTimeH,Bold', 'tcvn3-capitals'],
    ['#VnTime', 'tcvn3'],
    ['VnTimeH', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', undefined],
    ['VnExpress'.toLowerCase(), undefined],
    ['Vni', undefined]
  ])('%s is %s', (font, encoding) => {
    expect(legacyEncodingOf(font)).toBe(encoding)
  })

  test('many words, in one run or in many, cost as much as they are', async () => {
    const words = (n: number) => 'Céng hoµ x· héi '.repeat(n)
    expect(await growthOf(n => printed([words(n), tcvn3]), 4000)).toBeLessThan(linear)
    const runs = (n: number) => Array.from({length: n}, () => [words(1), tcvn3] as const)
    expect(await growthOf(n => printed(...runs(n)), 4000)).toBeLessThan(linear)
    expect(await growthOf(n => printed(['é'.repeat(n), tcvn3]), 40_000)).toBeLessThan(linear)
  })
})
