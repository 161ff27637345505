import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable
} from 'docx'

export interface LineStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center'
  /** Half-points, as Word counts. */
  readonly size?: number
  /** Twentieths of a point. */
  readonly before?: number
  readonly after?: number
  /** On the same page as what follows. */
  readonly keepNext?: boolean
}

/** Millimetres in twentieths of a point, as Word measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** A paragraph of one style. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  return new Paragraph(lineOf(text, style))
}

/** The same with dots behind it up to the margin, to write on: Word draws them, so that they never wrap. */
export function dottedLine(text: string, style: LineStyle = {}): Paragraph {
  const stop = {type: TabStopType.RIGHT, position: twips(165), leader: LeaderType.DOT}
  return new Paragraph({...lineOf(`${text}\t`, style), tabStops: [stop]})
}

function lineOf(text: string, style: LineStyle) {
  const {
    bold = false,
    italic = false,
    align = 'left',
    size = 26,
    before = 0,
    after = 0,
    keepNext = false
  } = style
  return {
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: {before, after},
    keepNext,
    children: [new TextRun({text, bold, italics: italic, size})]
  }
}

const none = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none
}

export function cell(children: readonly Paragraph[], millimetres: number, columnSpan = 1): TableCell {
  return new TableCell({
    children: [...children],
    columnSpan,
    verticalAlign: VerticalAlignTable.TOP,
    margins: {left: 70, right: 70, top: 30, bottom: 30},
    width: {size: twips(millimetres), type: 'dxa'}
  })
}

export function row(cells: readonly TableCell[], isHeader = false): TableRow {
  return new TableRow({children: [...cells], tableHeader: isHeader, cantSplit: true})
}

/** A row of a table: its cells, or one title over all columns. */
export type SheetRow =
  | {readonly title: string; readonly lines: readonly SheetLine[]}
  | {readonly cells: readonly SheetCell[]}

/** A line of a cell; a quote is italic, a basis and a place are small. */
export type SheetLine = string | {readonly text: string; readonly italic?: boolean; readonly small?: boolean}
export interface SheetCell {
  readonly lines: readonly SheetLine[]
  readonly bold?: boolean
  readonly center?: boolean
}

/** A ruled table with a head that is repeated on each page; widths in millimetres. */
export function sheetTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly SheetRow[]
): Table {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    rows: [
      row(
        head.map((name, at) =>
          cell([line(name, {size: ofTable, bold: true, align: 'center'})], widths[at] ?? 0)
        ),
        true
      ),
      ...rows.map(one =>
        'title' in one
          ? row([
              cell(
                [
                  line(one.title, {size: ofTable, bold: true, keepNext: true}),
                  ...one.lines.map(text => cellLine(text, {keepNext: true}))
                ],
                all,
                widths.length
              )
            ])
          : row(one.cells.map((own, at) => cell(cellLines(own), widths[at] ?? 0)))
      )
    ]
  })
}

const ofTable = 22
const ofSmall = 20

function cellLines({lines, bold = false, center = false}: SheetCell): Paragraph[] {
  const style: LineStyle = {bold, align: center ? 'center' : 'left'}
  return (lines.length > 0 ? lines : ['']).map(text => cellLine(text, style))
}

function cellLine(one: SheetLine, style: LineStyle): Paragraph {
  if (typeof one === 'string') return line(one, {...style, size: ofTable})
  const {text, italic = false, small = false} = one
  return line(text, {...style, italic, size: small ? ofSmall : ofTable, ...(small ? {bold: false} : {})})
}
