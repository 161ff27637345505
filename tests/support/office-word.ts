import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import type {ParagraphBlock, TableBlock} from '../../src/document/source-document.js'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {Counters, markers, numbering} from './word-writer.js'

/**
 * A Markdown plan as an office sets it, for LibreOffice to open and save: Times New Roman at 14 points, header and
 * signature in tables without lines, justified paragraphs with an indent, headings, bold labels, automatic numbers,
 * page numbers from the second page on.
 */
export async function officeWordOf(markdown: string): Promise<Uint8Array> {
  const {tree} = await readSource('plan.md', new TextEncoder().encode(markdown))
  const heading = {run: {font, size: 28, bold: true, italics: false, color: '000000'}}
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({children: [PageNumber.CURRENT]})]
  })
  const document = new Document({
    numbering,
    styles: {
      default: {
        document: {run: {font, size: 28}},
        heading1: heading,
        heading2: heading,
        heading3: heading,
        heading4: heading
      }
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {width: 11906, height: 16838},
            margin: {top: 1134, bottom: 1134, left: 1701, right: 1134}
          }
        },
        headers: {
          default: new Header({children: [number]}),
          first: new Header({children: [new Paragraph('')]})
        },
        children: new Typist().type(tree.children)
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const font = 'Times New Roman'
const wide = 9071
type Source = ParagraphBlock | TableBlock
type Typed = Paragraph | Table
const textOf = (block: Source) => (block.type === 'paragraph' ? block.passage.value : '')

class Typist {
  readonly #expected = new Counters()

  type(blocks: readonly Source[]): Typed[] {
    const title = blocks.findIndex(block => textOf(block).startsWith('KẾ HOẠCH'))
    const tail = blocks.findIndex((block, at) => at > title && /^Nơi nhận/.test(textOf(block)))
    const annex = blocks.findIndex((block, at) => at > tail && /^PHỤ LỤC/.test(textOf(block)))
    const end = tail < 0 ? blocks.length : tail
    const close = annex < 0 ? blocks.length : annex
    return [
      ...columns(...headerOf(blocks.slice(0, Math.max(0, title)))),
      ...blocks
        .slice(Math.max(0, title), end)
        .flatMap((block, at) => this.#body(block, title >= 0 && at < 2)),
      ...(tail < 0 ? [] : columns(...tailOf(blocks.slice(tail, close)))),
      ...blocks.slice(close).flatMap((block, at) => this.#body(block, at < 2))
    ]
  }

  #body(block: Source, isTitle: boolean): Typed[] {
    if (block.type === 'table') return [ruled(block), new Paragraph('')]
    if (isTitle) return [centred(block, true)]
    const text = block.passage.value
    const marker = markers.find(([pattern]) => pattern.test(text))
    // A number that Word would not make is typed by hand.
    const isCounted = marker !== undefined && this.#expected.takes(text, marker[1])
    const from = isCounted ? marker[0].exec(text)![0].length : 0
    return [
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        spacing: {after: 120},
        ...(block.heading === undefined ? {} : {heading: headings[Math.min(4, block.heading) - 1]!}),
        ...(isCounted ? {numbering: {reference: 'plan', level: marker[1]}} : {}),
        indent: {left: 0, firstLine: 567},
        children: lead(block, from)
      })
    ]
  }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4
]

function lead({passage, boldLead}: ParagraphBlock, from: number): TextRun[] {
  const to = Math.max(from, boldLead)
  const [bold, rest] = [passage.value.slice(from, to), passage.value.slice(to)]
  return [
    ...(bold === '' ? [] : [new TextRun({text: bold, bold: true})]),
    ...(rest === '' ? [] : [new TextRun(rest)])
  ]
}

function centred(block: ParagraphBlock, isBold: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({text: block.passage.value, bold: isBold})]
  })
}

/** The issuer and the number at the left; the country, the motto and the day at the right. */
function headerOf(blocks: readonly Source[]): [Paragraph[], Paragraph[]] {
  const table = blocks.find(block => block.type === 'table')
  const set = (text: string) =>
    new Paragraph({alignment: AlignmentType.CENTER, children: [new TextRun({text, size: 26})]})
  if (table?.type === 'table') {
    const column = (at: number) => table.children.map(row => set(row.children[at]?.passage.value ?? ''))
    return [column(0), column(1)]
  }
  const texts = blocks.map(textOf)
  const isRight = (text: string) => /CỘNG H|Độc lập|ngày.*tháng/.test(text)
  return [texts.filter(text => !isRight(text)).map(set), texts.filter(isRight).map(set)]
}

function tailOf(blocks: readonly Source[]): [Paragraph[], Paragraph[]] {
  const all = blocks.filter(block => block.type === 'paragraph')
  const isLeft = (block: ParagraphBlock) => /^(?:Nơi nhận|- )/.test(block.passage.value)
  const recipient = (block: ParagraphBlock) =>
    new Paragraph({children: [new TextRun({text: block.passage.value, size: 22})]})
  return [
    all.filter(isLeft).map(recipient),
    all.filter(block => !isLeft(block)).map(one => centred(one, true))
  ]
}

/** Two texts side by side in a table without lines. */
function columns(left: Paragraph[], right: Paragraph[]): Table[] {
  if (left.length === 0 && right.length === 0) return []
  const cell = (children: Paragraph[]) =>
    new TableCell({children, width: {size: wide / 2, type: WidthType.DXA}})
  return [tableWith([[cell(left), cell(right)]], BorderStyle.NONE, 2)]
}

function ruled(table: TableBlock): Table {
  const widest = Math.max(...table.children.map(row => row.children.length))
  const rows = table.children.map(row =>
    row.children.map(
      ({passage}) =>
        new TableCell({
          width: {size: Math.floor(wide / widest), type: WidthType.DXA},
          children: [new Paragraph({children: [new TextRun({text: passage.value, size: 24})]})]
        })
    )
  )
  return tableWith(rows, BorderStyle.SINGLE, widest)
}

function tableWith(
  cells: readonly (readonly TableCell[])[],
  style: (typeof BorderStyle)[keyof typeof BorderStyle],
  across: number
): Table {
  const border = {style, size: style === BorderStyle.NONE ? 0 : 4, color: '000000'}
  const sides = ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical']
  return new Table({
    width: {size: wide, type: WidthType.DXA},
    columnWidths: Array.from({length: across}, () => Math.floor(wide / across)),
    borders: Object.fromEntries(sides.map(side => [side, border])),
    rows: cells.map(children => new TableRow({children}))
  })
}
