import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {faceOf} from '../../document/font-face.js'
import {type Look, looksIn} from '../../document/layout.js'
import {withoutBlanks} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import {componentNames, namesOf, spansOf} from '../../document/reading/components.js'
import {type CheckContext, defineCheck, type Item, type Messages} from '../define-check.js'

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
    bold: z.boolean().optional().meta({
      description: 'Phải đậm (`true`) hay không được đậm (`false`).',
      en: 'Whether it must be bold, or must not.'
    }),
    italic: z.boolean().optional().meta({
      description: 'Phải nghiêng (`true`) hay phải đứng (`false`).',
      en: 'Whether it must be italic, or upright.'
    })
  })
type ItemParams = z.output<ReturnType<typeof typefaceItem>>

/**
 * Are the letters of this component of this font, this size and this style?
 *
 * A paragraph is wrong where most of its letters are: a word in bold or a foreign name in italics is nobody’s fault.
 * What no style, no default and no theme says is not known, and nothing is said of it. All paragraphs of a component
 * that are wrong are one finding, at the first.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM        12 or 13, bold, upright
 */
export const typeface = defineCheck({
  font: {
    vi: 'Phông chữ của {component} đang là {is}{places}; cần dùng {wanted}.',
    en: 'The font of {component} is {is}{places}; use {wanted}.'
  },
  size: {
    vi: 'Cỡ chữ của {component} đang là {is}{places}; nên dùng cỡ {wanted}.',
    en: 'The size of {component} is {is}{places}; use {wanted}.'
  },
  style: {
    vi: 'Kiểu chữ của {component} chưa đúng{places}; nên trình bày kiểu {wanted}.',
    en: 'The style of {component} is not as asked{places}; use {wanted}.'
  },
  absent: {
    vi: 'Văn bản không có thành phần này, hoặc không tách riêng được, nên không xét.',
    en: 'The document has no such component, or it could not be told apart, so this is not judged.'
  },
  unknown: {
    vi: 'Tệp không ghi rõ phông chữ, cỡ chữ của thành phần này nên không xét được.',
    en: 'The file does not say in what font or size this is set, so this cannot be judged.'
  }
})<unknown, ItemParams>({
  kind: 'typeface',
  produces: 'requirements',
  needs: ['layout'],
  run(context) {
    for (const item of context.items) judge(item, context as unknown as Context)
  }
})

type Context = Omit<CheckContext<unknown, ItemParams, Messages>, 'items'>

/** What is asked, in the order in which it is said: one fault of a component is enough. */
const questions = ['font', 'size', 'style'] as const
type Question = (typeof questions)[number]

function judge(item: Item<ItemParams>, {plan, met, unmet, notApplicable, notEvaluated}: Context): void {
  const {text} = plan.source
  const layout = plan.source.layout!
  const {params} = item
  const spans = spansOf(plan, params.of)
  if (spans.length === 0) return notApplicable(item, 'absent', {})
  const paragraphs = spans.map(span => ({span, looks: looksIn(layout, span)}))
  let isKnown = false
  for (const question of questions.filter(one => isAsked(one, params))) {
    const wrong: {span: Span; is: string}[] = []
    for (const {span, looks} of paragraphs) {
      const known = looks.filter(look => valueOf(look, question) !== undefined)
      isKnown ||= known.length > 0
      const faulty = known.filter(look => !isSymbol(look) && !isRight(look, question, params))
      if (letters(faulty, text) * 2 > letters(looks, text))
        wrong.push({span, is: valueOf(faulty[0]!, question)!})
    }
    if (wrong.length === 0) continue
    const is = [...new Set(wrong.map(one => one.is))].slice(0, 3).join(', ')
    const values = {
      component: namesOf[params.of],
      is,
      wanted: wanted(question, params),
      places: places(wrong.length)
    }
    return unmet(item, question, values, wrong[0]!.span)
  }
  if (isKnown) met(item, params.of === 'whole' ? [] : [spans[0]!])
  else notEvaluated(item, 'unknown', {})
}

function isAsked(question: Question, {fonts, size, bold, italic}: ItemParams): boolean {
  if (question === 'font') return fonts !== undefined
  if (question === 'size') return size !== undefined
  return bold !== undefined || italic !== undefined
}

function valueOf(look: Look, question: Question): string | undefined {
  if (question === 'font') return look.font
  if (question === 'size') return look.size === undefined ? undefined : decimal(look.size)
  return `${look.bold} ${look.italic}`
}

function isRight(look: Look, question: Question, {fonts, size, bold, italic}: ItemParams): boolean {
  if (question === 'size') return look.size! >= size![0] && look.size! <= size![1]
  const face = faceOf(look.font ?? '')
  if (question === 'font') return fonts!.some(font => faceOf(font).family === face.family)
  const is = {bold: look.bold || face.bold, italic: look.italic || face.italic}
  return (bold === undefined || is.bold === bold) && (italic === undefined || is.italic === italic)
}

const symbolFonts = ['wingdings', 'webdings', 'symbol']

/** Ticks, boxes and arrows have fonts of their own. */
function isSymbol({font}: Look): boolean {
  const name = font?.toLowerCase() ?? ''
  return symbolFonts.some(one => name.startsWith(one))
}

/** How many characters stand in these looks; blanks are seen in no font. */
function letters(looks: readonly Look[], text: string): number {
  return looks.reduce((sum, {start, end}) => sum + withoutBlanks(text.slice(start, end)).length, 0)
}

function wanted(question: Question, {fonts, size, bold, italic}: ItemParams): Wording | string {
  if (question === 'font') return fonts!.join(', ')
  if (question === 'size') return size![0] === size![1] ? decimal(size![0]) : size!.map(decimal).join('–')
  const said = [
    italic === undefined ? undefined : italic ? {vi: 'nghiêng', en: 'italic'} : {vi: 'đứng', en: 'upright'},
    bold === undefined ? undefined : bold ? {vi: 'đậm', en: 'bold'} : {vi: 'không đậm', en: 'not bold'}
  ].filter(one => one !== undefined)
  return {vi: said.map(({vi}) => vi).join(', '), en: said.map(({en}) => en).join(', ')}
}

function places(count: number): Wording | string {
  return count === 1 ? '' : {vi: ` (${count} đoạn)`, en: ` (${count} paragraphs)`}
}

function decimal(size: number): string {
  return String(size).replace('.', ',')
}
