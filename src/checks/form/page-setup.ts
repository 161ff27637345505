import {gapAt} from '../../document/reading/where-missing.js'
import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {type Side, sides} from '../../document/layout.js'
import {defineRequirements} from '../define-check.js'
import {
  isLandscape,
  isPaper,
  type LengthRange,
  paperOf,
  placeOf,
  type WrongMargin,
  wrongMargins
} from '../../document/reading/page-measures.js'

export const pageSetupParams = () =>
  z.strictObject({}).meta({
    description: 'Trang có đúng khổ giấy và đúng lề không?',
    en: 'Are the pages of this paper, with these margins?'
  })
const range = () => z.tuple([z.number().min(0), z.number().min(0)])
export const pageSetupItem = () =>
  z.strictObject({
    tolerance: z.number().min(0).meta({
      description: 'Sai lệch được bỏ qua, tính bằng mi-li-mét.',
      en: 'What may differ without a word, in millimetres: programs count in inches.'
    }),
    paper: range().optional().meta({
      description: 'Cạnh ngắn và cạnh dài của khổ giấy, tính bằng mi-li-mét.',
      en: 'The shorter and the longer side of the paper, in millimetres.'
    }),
    margins: z.strictObject({top: range(), bottom: range(), left: range(), right: range()}).optional().meta({
      description:
        'Mức nhỏ nhất và lớn nhất của từng lề trang đứng (`top` trên, `bottom` dưới, `left` trái, `right` phải), tính bằng mi-li-mét.',
      en: 'The least and the most of each margin of upright pages, in millimetres.'
    })
  })

/**
 * Are the pages of this paper, with these margins?
 *
 * Pages on their side carry wide tables: their paper is held to the same, their margins to nothing. What is wrong on
 * several stretches of pages is said once, at the first of them.
 *
 *     w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1134"      left 20 mm; asked are 30 to 35
 */
export const pageSetup = defineRequirements({
  paper: {
    vi: 'Khổ giấy đang đặt là {size}; cần đặt khổ {wanted}.',
    en: 'The paper is {size}; set it to {wanted}.'
  },
  margins: {
    vi: 'Lề trang chưa đúng: {wrong}.',
    en: 'The margins are not as asked: {wrong}.'
  },
  unknown: {
    vi: 'Tệp không ghi khổ giấy và lề trang nên không xét được yêu cầu này.',
    en: 'The file does not say what paper and margins it has, so this cannot be judged.'
  },
  landscape: {
    vi: 'Mọi trang đều đặt ngang nên không xét lề trang.',
    en: 'All pages are on their side, so their margins are not judged.'
  }
})<typeof pageSetupItem>({
  needs: ['layout', 'office'],
  run({plan, items, met, unmet, notEvaluated, notApplicable}) {
    const pages = plan.source.layout?.pages ?? []
    for (const item of items) {
      const {paper, margins, tolerance} = item.params
      if (paper) {
        const known = pages.map(page => ({page, sheet: paperOf(page)}))
        const wrong = known.find(({sheet}) => sheet && !isPaper(sheet, paper, tolerance))
        if (known.every(({sheet}) => !sheet)) notEvaluated(item, 'unknown', {})
        else if (wrong?.sheet)
          unmet(
            item,
            'paper',
            {size: sizeOf(wrong.sheet), wanted: sizeOf(paper)},
            gapAt(placeOf(plan, wrong.page))
          )
        else met(item, [])
      }
      if (margins) {
        const upright = pages.filter(page => !isLandscape(page))
        const wrong = upright.find(page => wrongMargins(page, margins, tolerance).length > 0)
        if (upright.length === 0) notApplicable(item, 'landscape', {})
        else if (wrong) {
          const said = wrongMargins(wrong, margins, tolerance).map(marginSaid)
          unmet(item, 'margins', {wrong: listed(said)}, gapAt(placeOf(plan, wrong)))
        } else if (upright.every(page => sides.every(side => page.margins[side] === undefined)))
          notEvaluated(item, 'unknown', {})
        else met(item, [])
      }
    }
  }
})

const sideNames: Readonly<Record<Side, Wording>> = {
  top: {vi: 'lề trên', en: 'top'},
  bottom: {vi: 'lề dưới', en: 'bottom'},
  left: {vi: 'lề trái', en: 'left'},
  right: {vi: 'lề phải', en: 'right'}
}

/** “A4 (210 × 297 mm)”, as Word calls it; “215 × 330 mm” of a paper without a name. */
function sizeOf(lengths: LengthRange): string {
  const size = `${lengths.map(decimal).join(' × ')} mm`
  const [name] = papers.find(([, paper]) => isPaper(lengths, paper, 1)) ?? []
  return name === undefined ? size : `${name} (${size})`
}

const papers: readonly (readonly [name: string, size: LengthRange])[] = [
  ['A3', [297, 420]],
  ['A4', [210, 297]],
  ['A5', [148, 210]],
  ['Letter', [215.9, 279.4]],
  ['Legal', [215.9, 355.6]],
  ['Executive', [184.2, 266.7]]
]

function marginSaid({side, is, wanted: [least, most]}: WrongMargin): Wording {
  const {vi, en} = sideNames[side]
  return {
    vi: `${vi} ${decimal(is)} mm (cần ${least}–${most} mm)`,
    en: `${en} ${String(round(is))} mm (${least}–${most} mm asked)`
  }
}

function listed(said: readonly Wording[]): Wording {
  return {vi: said.map(({vi}) => vi).join('; '), en: said.map(({en}) => en).join('; ')}
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

/** “25,4”: a comma, as in Vietnamese. */
function decimal(length: number): string {
  return String(round(length)).replace('.', ',')
}
