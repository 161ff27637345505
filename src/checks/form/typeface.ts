import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {faceOf} from '../../document/font-face.js'
import {componentNames, namesOf, spansOf} from '../../document/reading/components.js'
import {defineRequirements, type ParamsOf} from '../define-check.js'
import type {Look} from '../../document/layout.js'
import {faultyLooks, type LookQuestion} from '../../document/reading/faulty-looks.js'

export const typefaceParams = () =>
  z.strictObject({}).meta({
    description: 'Chữ của thành phần này có đúng phông, cỡ, kiểu không?',
    en: 'Are the letters of a component of this font, size and style?'
  })
export const typefaceItem = () =>
  z.strictObject({
    of: z
      .enum(componentNames)
      .meta({description: 'Thành phần của văn bản.', en: 'The component of the document.'}),
    fonts: z.array(z.string()).min(1).optional().meta({
      description: 'Tên các phông chữ, phông nào cũng được.',
      en: 'Names of fonts, any of which will do.'
    }),
    size: z
      .tuple([z.number().positive(), z.number().positive()])
      .optional()
      .meta({description: 'Cỡ chữ nhỏ nhất và lớn nhất.', en: 'The least and the most, in points.'}),
    black: z.int().min(0).max(255).optional().meta({
      description:
        'Chữ phải màu đen: không thành phần màu nào (đỏ, lục, lam, từ 0 đến 255) sáng hơn mức này.',
      en: 'Letters must be black: no part of their colour (red, green, blue, 0 to 255) is brighter than this.'
    }),
    bold: z.boolean().optional().meta({
      description: 'Phải đậm (`true`) hay không được đậm (`false`).',
      en: 'Whether it must be bold, or must not.'
    }),
    italic: z.boolean().optional().meta({
      description: 'Phải nghiêng (`true`) hay phải đứng (`false`).',
      en: 'Whether it must be italic, or upright.'
    })
  })
type ItemParams = ParamsOf<typeof typefaceItem>

/**
 * Are the letters of this component of this font, this size and this style?
 *
 * A paragraph is wrong where most of its letters are: a word in bold or a foreign name in italics is nobody’s fault.
 * What no style, no default and no theme says is not known, and nothing is said of it. All paragraphs of a component
 * that are wrong are one finding, at the first.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM        12 or 13, bold, upright
 */
export const typeface = defineRequirements({
  font: {
    vi: 'Có {count} đoạn của {component} dùng phông chữ {is}; cần dùng {wanted}.',
    en: 'Paragraphs of {component} that are set in {is}: {count}; use {wanted}.'
  },
  size: {
    vi: 'Cỡ chữ của {component} đang là {is}{places}; nên dùng cỡ {wanted}.',
    en: 'The size of {component} is {is}{places}; use {wanted}.'
  },
  color: {
    vi: 'Có {count} đoạn của {component} có chữ không phải màu đen; cần đặt màu đen (Automatic).',
    en: 'Paragraphs of {component} with letters that are not black: {count}; set them to automatic.'
  },
  style: {
    vi: 'Kiểu chữ của {component} chưa đúng{places}: {is}; nên dùng kiểu chữ {wanted}.',
    en: 'The style of {component} is not as asked{places}: {is}; use {wanted}.'
  },
  absent: {
    vi: 'Văn bản không có thành phần này, hoặc không tách riêng được, nên không xét.',
    en: 'The document has no such component, or it could not be told apart, so this is not judged.'
  },
  unknown: {
    vi: 'Tệp không ghi rõ phông chữ, cỡ chữ của thành phần này nên không xét được.',
    en: 'The file does not say in what font or size this is set, so this cannot be judged.'
  }
})<typeof typefaceItem, typeof questionsOf>({
  prepare: questionsOf,
  needs: ['layout', 'office', 'state'],
  run({plan, items, met, unmet, notApplicable, notEvaluated}) {
    for (const item of items) {
      const {of} = item.params
      const spans = spansOf(plan, of)
      const judged = item.prepared.map(one => ({...one, ...faultyLooks(plan.source, spans, one)}))
      const faulty = judged.find(({wrong}) => wrong.length > 0)
      const [first] = faulty?.wrong ?? []
      if (spans.length === 0) notApplicable(item, 'absent', {})
      else if (faulty && first) {
        const {message, wanted, wrong} = faulty
        // Of a draft the colours may tell what is to be settled.
        const isMarked = message === 'color' && plan.facts.stage === 'draft'
        const seen = [...new Set(wrong.map(one => one.is))].slice(0, 3)
        const is = message === 'style' ? styleWords(seen) : seen.join(', ')
        const values = {
          component: namesOf[of],
          is,
          wanted,
          places: places(wrong.length),
          count: String(wrong.length)
        }
        unmet(item, message, values, first.span, isMarked ? {atMost: 'info'} : {})
      } else if (judged.some(({isKnown}) => isKnown)) met(item, of === 'whole' ? [] : spans.slice(0, 1))
      else notEvaluated(item, 'unknown', {})
    }
  }
})

/** What is asked, in the order in which it is said: one fault of a component is enough. */
interface Question extends LookQuestion {
  readonly message: 'font' | 'size' | 'color' | 'style'
  /** How messages name what is right. */
  readonly wanted: Wording | string
}

function questionsOf({fonts, size, black, bold, italic}: ItemParams): Question[] {
  return [
    ...(fonts ? [fontQuestion(fonts)] : []),
    ...(size ? [sizeQuestion(size)] : []),
    ...(black === undefined ? [] : [colorQuestion(black)]),
    ...(bold !== undefined || italic !== undefined ? [styleQuestion(bold, italic)] : [])
  ]
}

function fontQuestion(fonts: readonly string[]): Question {
  const families = fonts.map(font => faceOf(font).family)
  return {
    message: 'font',
    wanted: fonts.join(', '),
    valueOf: ({font}) => font,
    isRight: ({font}) => families.includes(faceOf(font ?? '').family)
  }
}

function sizeQuestion([least, most]: readonly [number, number]): Question {
  return {
    message: 'size',
    wanted: least === most ? decimal(least) : `${decimal(least)}–${decimal(most)}`,
    valueOf: ({size}) => (size === undefined ? undefined : decimal(size)),
    isRight: ({size}) => size !== undefined && size >= least && size <= most
  }
}

function colorQuestion(brightest: number): Question {
  return {
    message: 'color',
    wanted: '',
    valueOf: ({color}) => color,
    isRight: ({color = ''}) =>
      [0, 2, 4].every(at => Number.parseInt(color.slice(at, at + 2), 16) <= brightest)
  }
}

function styleQuestion(bold: boolean | undefined, italic: boolean | undefined): Question {
  const said = [
    italic === undefined ? undefined : italic ? {vi: 'nghiêng', en: 'italic'} : {vi: 'đứng', en: 'upright'},
    bold === undefined ? undefined : bold ? {vi: 'đậm', en: 'bold'} : {vi: 'không đậm', en: 'not bold'}
  ].filter(one => one !== undefined)
  return {
    message: 'style',
    wanted: {vi: said.map(({vi}) => vi).join(', '), en: said.map(({en}) => en).join(', ')},
    valueOf: look => styleFaults(look, bold, italic).join(' '),
    isRight: look => styleFaults(look, bold, italic).length === 0
  }
}

function styleFaults(look: Look, bold: boolean | undefined, italic: boolean | undefined): StyleFault[] {
  const face = faceOf(look.font ?? '')
  const is = {bold: look.bold || face.bold, italic: look.italic || face.italic}
  return [
    ...(bold === undefined || is.bold === bold ? [] : [bold ? ('light' as const) : ('bold' as const)]),
    ...(italic === undefined || is.italic === italic
      ? []
      : [italic ? ('upright' as const) : ('italic' as const)])
  ]
}

type StyleFault = 'light' | 'bold' | 'upright' | 'italic'

const styleNames: Readonly<Record<StyleFault, Wording>> = {
  light: {vi: 'chưa in đậm', en: 'not bold'},
  bold: {vi: 'đang in đậm', en: 'bold'},
  upright: {vi: 'chưa in nghiêng', en: 'upright'},
  italic: {vi: 'đang in nghiêng', en: 'italic'}
}

/** What is wrong with the style of any of the paragraphs, each once. */
function styleWords(seen: readonly string[]): Wording {
  const faults = [...new Set(seen.flatMap(one => one.split(' ') as StyleFault[]))].map(one => styleNames[one])
  return {vi: faults.map(({vi}) => vi).join(', '), en: faults.map(({en}) => en).join(', ')}
}

function places(count: number): Wording | string {
  return count === 1 ? '' : {vi: ` (${count} đoạn)`, en: ` (${count} paragraphs)`}
}

function decimal(size: number): string {
  return String(size).replace('.', ',')
}
