import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {type PageSetup, type Side, sides} from '../../document/layout.js'
import type {Plan} from '../../document/plan.js'
import type {Span} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'

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
type ItemParams = z.output<ReturnType<typeof pageSetupItem>>

/**
 * Are the pages of this paper, with these margins?
 *
 * Pages on their side carry wide tables: their paper is held to the same, their margins to nothing. What is wrong on
 * several stretches of pages is said once, at the first of them.
 *
 *     w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1134"      left 20 mm; asked are 30 to 35
 */
export const pageSetup = defineCheck({
  paper: {
    vi: 'Khổ giấy đang đặt là {size} mm; văn bản hành chính dùng khổ {wanted} mm.',
    en: 'The paper is {size} mm; administrative documents have {wanted} mm.'
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
})<unknown, ItemParams>({
  kind: 'page-setup',
  produces: 'requirements',
  needs: ['layout'],
  run({plan, items, met, unmet, notEvaluated, notApplicable}) {
    const pages = plan.source.layout!.pages
    for (const item of items) {
      const {paper, margins, tolerance} = item.params
      if (paper) {
        const known = pages.filter(({width, height}) => width !== undefined && height !== undefined)
        const wrong = known.find(page => !isPaper(page, paper, tolerance))
        if (known.length === 0) notEvaluated(item, 'unknown', {})
        else if (wrong) {
          const size = `${decimal(wrong.width!)} × ${decimal(wrong.height!)}`
          unmet(item, 'paper', {size, wanted: paper.map(decimal).join(' × ')}, placeOf(plan, wrong))
        } else met(item, [])
      }
      if (margins) {
        const upright = pages.filter(page => !isLandscape(page))
        const wrong = upright.find(page => wrongSides(page, margins, tolerance).length > 0)
        if (upright.length === 0) notApplicable(item, 'landscape', {})
        else if (wrong) {
          const said = wrongSides(wrong, margins, tolerance).map(side =>
            sideSaid(side, wrong.margins[side]!, margins[side])
          )
          unmet(item, 'margins', {wrong: listed(said)}, placeOf(plan, wrong))
        } else if (upright.every(page => sides.every(side => page.margins[side] === undefined)))
          notEvaluated(item, 'unknown', {})
        else met(item, [])
      }
    }
  }
})

function isLandscape({width, height}: PageSetup): boolean {
  return width !== undefined && height !== undefined && width > height
}

function isPaper({width, height}: PageSetup, paper: readonly number[], tolerance: number): boolean {
  const [short, long] = [width!, height!].sort((a, b) => a - b)
  return Math.abs(short! - paper[0]!) <= tolerance && Math.abs(long! - paper[1]!) <= tolerance
}

function wrongSides(
  {margins}: PageSetup,
  wanted: NonNullable<ItemParams['margins']>,
  tolerance: number
): Side[] {
  return sides.filter(side => {
    const margin = margins[side]
    const [least, most] = wanted[side]
    return margin !== undefined && (margin < least - tolerance || margin > most + tolerance)
  })
}

const sideNames: Readonly<Record<Side, Wording>> = {
  top: {vi: 'lề trên', en: 'top'},
  bottom: {vi: 'lề dưới', en: 'bottom'},
  left: {vi: 'lề trái', en: 'left'},
  right: {vi: 'lề phải', en: 'right'}
}

function sideSaid(side: Side, is: number, [least, most]: readonly [number, number]): Wording {
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

/** The first paragraph on these pages. */
function placeOf({source}: Plan, {start, end}: PageSetup): Span {
  const first = source.layout!.paragraphs.find(one => one.start >= start && one.end <= end)
  return first ? {start: first.start, end: first.end} : {start, end: start}
}
