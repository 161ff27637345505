import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {
  type BodyParagraph,
  bodyParagraphs,
  gapsIn,
  hasAddress,
  isPushedIn,
  lineMultiple
} from '../../document/reading/body-paragraphs.js'
import {lacksCountryName} from '../../document/header.js'
import type {Plan} from '../../document/plan.js'
import type {Span} from '../../vietnamese/passage.js'
import {defineRequirements, type ParamsOf} from '../define-check.js'

export const bodyLayoutParams = () =>
  z.strictObject({}).meta({
    description: 'Các đoạn của phần nội dung có được căn, lùi, giãn đúng không?',
    en: 'Are the paragraphs of the text aligned, indented and spaced as asked?'
  })
const range = () => z.tuple([z.number().min(0), z.number().min(0)])
export const bodyLayoutItem = () =>
  z.strictObject({
    justified: z.literal(true).optional().meta({
      description: 'Phải canh đều hai lề.',
      en: 'Both edges must be even.'
    }),
    firstLine: range().optional().meta({
      description: 'Mức lùi nhỏ nhất và lớn nhất của dòng đầu, tính bằng mi-li-mét.',
      en: 'The least and the most that the first line is indented, in millimetres.'
    }),
    gap: z.number().positive().optional().meta({
      description: 'Khoảng cách nhỏ nhất giữa hai đoạn, tính bằng pt.',
      en: 'The least space between two paragraphs, in points.'
    }),
    lines: range().optional().meta({
      description: 'Khoảng cách dòng nhỏ nhất và lớn nhất, tính bằng số dòng đơn.',
      en: 'The least and the most space of lines, in single lines.'
    }),
    characters: z.int().min(1).meta({
      description: 'Đoạn dài hơn bấy nhiêu ký tự thì chắc chắn quá một dòng; đoạn ngắn hơn không xét.',
      en: 'How many characters surely take more than a line; shorter paragraphs are left alone.'
    }),
    tolerance: z.number().min(0).meta({
      description: 'Sai lệch được bỏ qua, tính theo đơn vị của điều được hỏi.',
      en: 'What may differ without a word, in the unit of what is asked.'
    })
  })
type ItemParams = ParamsOf<typeof bodyLayoutItem>

/**
 * Are the paragraphs of the text aligned, indented and spaced as asked?
 *
 * Only sentences that take more than a line are asked: of a short one nobody sees how it is aligned, and headings are set
 * in a way of their own. What stands in tables, cells and boxes is left alone. All that is wrong in one way is one
 * finding, at the first. A document without the country’s name is of the Party, which has rules of its own.
 *
 *         1. Sở Nội vụ chủ trì, phối hợp với các cơ quan liên      ← begins 10 or 12.7 mm further in
 *     quan theo dõi, đôn đốc việc thực hiện Kế hoạch.              ← single to 1.5 lines
 *                                                                  ← 6 points or more
 *         2. Sở Tài chính …
 */
export const bodyLayout = defineRequirements({
  alignment: {
    vi: 'Có {count} đoạn nội dung chưa canh đều hai lề; nên đặt canh đều (Justify).',
    en: 'Paragraphs of the text that are not justified: {count}; justify them.'
  },
  firstLine: {
    vi: 'Có {count} đoạn nội dung lùi chữ đầu dòng {is}; nên lùi từ {least} đến {most}.',
    en: 'Paragraphs of the text whose first line is indented by {is}: {count}; indent it by {least} to {most}.'
  },
  gap: {
    vi: 'Có {count} chỗ hai đoạn nội dung liền nhau cách nhau {is}; nên cách tối thiểu {wanted}.',
    en: 'Paragraphs of the text with {is} to the one above: {count}; leave at least {wanted}.'
  },
  lines: {
    vi: 'Có {count} đoạn nội dung đặt khoảng cách dòng {is}; nên từ {least} đến {most} dòng đơn.',
    en: 'Paragraphs of the text with a line spacing of {is}: {count}; {least} to {most} lines are asked.'
  },
  absent: {
    vi: 'Không có đoạn nội dung nào đủ dài để xét yêu cầu này.',
    en: 'No paragraph of the text is long enough to judge this.'
  },
  party: {
    vi: 'Văn bản không có Quốc hiệu, có thể theo thể thức khác, nên không xét.',
    en: 'The document has no country’s name and may follow other rules, so this is not judged.'
  }
})<typeof bodyLayoutItem>({
  needs: ['layout', 'office'],
  run({plan, items, met, unmet, notApplicable}) {
    for (const item of items) {
      const {params} = item
      if (lacksCountryName(plan.header)) {
        notApplicable(item, 'party', {})
        continue
      }
      const {asked, wrong} = judged(plan, params)
      const [first] = wrong
      const count = wrong.length
      const is = listed(wrong)
      if (asked === 0) notApplicable(item, 'absent', {})
      else if (!first) met(item, [])
      else if (params.justified) unmet(item, 'alignment', {count}, first.span)
      else if (params.firstLine) {
        const [least, most] = params.firstLine
        const values = {count, is, least: length(least / 10, 'cm'), most: length(most / 10, 'cm')}
        unmet(item, 'firstLine', values, first.span)
      } else if (params.gap !== undefined)
        unmet(item, 'gap', {count, is, wanted: length(params.gap, 'pt')}, first.span)
      else if (params.lines) {
        const [least, most] = params.lines.map(lines => number(lines))
        unmet(item, 'lines', {count, is, least: least ?? '', most: most ?? ''}, first.span)
      }
    }
  }
})

/** A place that is wrong, and what it is there. */
interface Wrong {
  readonly span: Span
  readonly is: Wording
}

interface Judged {
  /** How many places were asked. */
  readonly asked: number
  readonly wrong: readonly Wrong[]
}

function judged(plan: Plan, params: ItemParams): Judged {
  const {justified, firstLine, gap, lines, tolerance} = params
  const long = bodyParagraphs(plan).filter(({length}) => length > params.characters)
  if (justified) return ragged(long.filter(one => !hasAddress(one, plan)))
  if (firstLine) return indented(long, firstLine, tolerance)
  if (gap !== undefined) return tight(plan, gap - tolerance, params.characters)
  return lines ? spaced(long, lines, tolerance) : {asked: 0, wrong: []}
}

function ragged(paragraphs: readonly BodyParagraph[]): Judged {
  const wrong = paragraphs.filter(({layout: {alignment}}) => alignment !== 'justify')
  return {asked: paragraphs.length, wrong: wrong.map(({span}) => ({span, is: {vi: '', en: ''}}))}
}

/** Lists, and what is set further in as a whole, have indents of their own; a tab or blanks may stand for an indent. */
function indented(
  all: readonly BodyParagraph[],
  [least, most]: readonly [number, number],
  tolerance: number
): Judged {
  const paragraphs = all.filter(one => {
    const {isNumbered, indent} = one.layout
    const isSetIn = Math.abs(indent.left) > tolerance || indent.firstLine < -tolerance
    return !isNumbered && !isSetIn && !isPushedIn(one)
  })
  return {
    asked: paragraphs.length,
    wrong: paragraphs.flatMap(({layout: {indent}, span}) => {
      const is = indent.firstLine
      return is < least - tolerance || is > most + tolerance ? [{span, is: length(is / 10, 'cm')}] : []
    })
  }
}

/** Of two paragraphs one at least is long: short lines one below the other may be an address. */
function tight(plan: Plan, least: number, characters: number): Judged {
  const gaps = gapsIn(plan).filter(({above, below}) => Math.max(above.length, below.length) > characters)
  return {
    asked: gaps.length,
    wrong: gaps.flatMap(({below, points}) =>
      points < least ? [{span: below.span, is: length(points, 'pt')}] : []
    )
  }
}

/** What was worked out from the size of letters is only about right. */
const roughly = 0.1

function spaced(
  paragraphs: readonly BodyParagraph[],
  [least, most]: readonly [number, number],
  tolerance: number
): Judged {
  const known = paragraphs.flatMap(({layout, span}) => {
    const multiple = lineMultiple(layout)
    return multiple ? [{layout, span, ...multiple}] : []
  })
  return {
    asked: known.length,
    wrong: known.flatMap(({layout: {spacing}, span, lines, isExact}) => {
      const slack = isExact ? tolerance : roughly
      if (lines >= least - slack && lines <= most + slack) return []
      const {line} = spacing
      const is = 'lines' in line ? linesSaid(line.lines) : length(line.points, 'pt')
      return [{span, is}]
    })
  }
}

function linesSaid(lines: number): Wording {
  return {vi: `${number(lines)} dòng`, en: `${rounded(lines)} lines`}
}

/** The first three that differ: “0 pt, 3 pt”. */
function listed(wrong: readonly Wrong[]): Wording {
  const said = (language: 'vi' | 'en') =>
    [...new Set(wrong.map(({is}) => is[language]))].slice(0, mostSaid).join(', ')
  return {vi: said('vi'), en: said('en')}
}

const mostSaid = 3

function length(is: number, unit: string): Wording {
  return {vi: `${number(is)} ${unit}`, en: `${rounded(is)} ${unit}`}
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** “1,27”: a comma, as in Vietnamese. */
function number(value: number): string {
  return rounded(value).replace('.', ',')
}
