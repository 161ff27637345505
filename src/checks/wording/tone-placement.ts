import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {capitalisedWords, type PlacedTone, placedTones} from '../../document/reading/placed-tones.js'

export const tonePlacementParams = () =>
  z
    .strictObject({
      capitalised: z.array(words()).meta({
        description: 'Từ viết hoa vẫn được xét, dù tên người, tên địa danh thì không.',
        en: 'Words that are judged though they are capitalised, as names of people and places are not.'
      })
    })
    .meta({description: 'Dấu thanh có đặt theo một cách không?', en: 'Are tone marks placed in one way?'})

/**
 * Are tone marks placed in one way?
 *
 * “hòa, ủy” and “hoà, uỷ” are both right; in one document one way is enough. One finding says which words are in the
 * minority. Names of people and places keep the way that their owners use; the header is often copied from another
 * document, and the titles of cited documents are quoted: none of these count.
 *
 *     - Tỉnh ủy, Đảng ủy …  - Uỷ ban nhân dân tỉnh
 *                             ^^
 */
export const tonePlacementCheck = defineFindings({
  mixed: {
    vi: 'Văn bản dùng lẫn hai cách đặt dấu thanh: {more} và {fewer}; nên thống nhất một cách, ví dụ viết “{other}”.',
    en: 'Tone marks are placed in two ways: {more} and {fewer}; keep to one, such as “{other}”.'
  }
})<typeof tonePlacementParams, typeof capitalisedWords>({
  prepare: capitalisedWords,
  needs: ['diacritics'],
  run({plan, prepared, report}) {
    const placed = placedTones(plan, prepared)
    const old = placed.filter(({placement}) => placement === 'old')
    const late = placed.filter(({placement}) => placement === 'new')
    const [minor, major] = old.length < late.length ? [old, late] : [late, old]
    const [first] = minor
    if (!first) return
    const {passage, start, end, other} = first
    const values = {fewer: formsOf(minor), more: formsOf(major), other: other.toLowerCase()}
    report('mixed', values, passage.span(start, end), {suggestions: [other]})
  }
})

/** “uỷ” (3 lần), “hoá” (1 lần): the most frequent. */
function formsOf(placed: readonly PlacedTone[]): Wording {
  const counts = new Map<string, number>()
  for (const {written} of placed) {
    const form = written.toLowerCase()
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const said = (times: string) => shown.map(([form, count]) => `“${form}” (${count}${times})`).join(', ')
  return {vi: said(' lần'), en: said('×')}
}
