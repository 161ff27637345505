import {isInCitedTitle} from '../../document/cited-places.js'
import {everyPassage} from '../../document/every-passage.js'
import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {fold} from '../../vietnamese/fold.js'
import {isUpper} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {tonePlacement, type TonePlacement} from '../../vietnamese/tone-placement.js'
import {tokensOf} from '../../vietnamese/tokens.js'
import {defineCheck} from '../define-check.js'
import {words} from '../params/phrases.js'

export const tonePlacementParams = () =>
  z
    .strictObject({
      capitalised: z.array(words()).meta({
        description: 'Từ viết hoa vẫn được xét, dù tên người, tên địa danh thì không.',
        en: 'Words that are judged though they are capitalised, as names of people and places are not.'
      })
    })
    .meta({description: 'Dấu thanh có đặt theo một cách không?', en: 'Are tone marks placed in one way?'})
type Params = z.output<ReturnType<typeof tonePlacementParams>>

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
export const tonePlacementCheck = defineCheck({
  mixed: {
    vi: 'Văn bản dùng cả hai cách đặt dấu thanh: ít dùng hơn là {fewer}, nhiều hơn là {more}; nên thống nhất một cách, ví dụ viết “{other}”.',
    en: 'Tone marks are placed in two ways: the rarer is {fewer}, the usual {more}; keep to one, such as “{other}”.'
  }
})<Params, unknown>({
  kind: 'tone-placement',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, params, report}) {
    const placed = syllablesOf(plan, params.capitalised.map(fold))
    const [old, late] = (['old', 'new'] as const).map(how => placed.filter(one => one.placement === how))
    if (old!.length === 0 || late!.length === 0) return
    const [minor, major] = old!.length < late!.length ? [old!, late!] : [late!, old!]
    const {passage, start, end, other} = minor[0]!
    const values = {fewer: formsOf(minor), more: formsOf(major), other}
    report('mixed', values, passage.span(start, end), {suggestions: [other]})
  }
})

interface Placed {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly written: string
  readonly placement: TonePlacement
  readonly other: string
}

function syllablesOf(plan: Plan, capitalised: readonly string[]): Placed[] {
  const found: Placed[] = []
  for (const {passage, part} of everyPassage(plan)) {
    if (part === 'header') continue
    for (const {start, end} of tokensOf(passage)) {
      const written = passage.value.slice(start, end)
      const placed = tonePlacement(written)
      if (!placed || isInCitedTitle(plan, passage, start)) continue
      if (isUpper(written[0]) && !capitalised.some(word => passage.folded.startsWith(word, start))) continue
      found.push({passage, start, end, written, ...placed})
    }
  }
  return found
}

/** “uỷ” (3), “hoá” (1): the most frequent. */
function formsOf(placed: readonly Placed[]): string {
  const counts = new Map<string, number>()
  for (const {written} of placed) {
    const form = written.toLowerCase()
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4)
  return shown.map(([form, count]) => `“${form}” (${count})`).join(', ')
}
