import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun
} from 'docx'
import {strToU8, zipSync} from 'fflate'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'

/** A Markdown plan as a person would type it in Word: its numbers are automatic, its header is a table without lines. */
export async function wordOf(markdown: string): Promise<Uint8Array> {
  const children = blocksOf(await linesOf(markdown))
  const document = new Document({numbering, sections: [{children}]})
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT
})

/** The list of a plan: I. 1. 1.1. a) and bullets. */
export const numbering = {
  config: [
    {
      reference: 'plan',
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1.'),
        level(1, LevelFormat.DECIMAL, '%2.'),
        level(2, LevelFormat.DECIMAL, '%2.%3.'),
        level(3, LevelFormat.LOWER_LETTER, '%4)'),
        level(4, LevelFormat.BULLET, '\uF0B7')
      ]
    }
  ]
}

/** A plan’s paragraphs, and the rows of its tables as “|a|b|”, each a line. */
export async function linesOf(markdown: string): Promise<string[]> {
  const {tree} = await readSource('plan.md', new TextEncoder().encode(markdown))
  return tree.children.flatMap(block =>
    block.type === 'paragraph'
      ? [block.passage.value]
      : block.children.map(row => `|${row.children.map(cell => cell.passage.value).join('|')}|`)
  )
}

export const markers: readonly (readonly [pattern: RegExp, level: number])[] = [
  [/^[IVX]+\. /, 0],
  [/^\d+\. /, 1],
  [/^\d+\.\d+\. /, 2],
  [/^- /, 4]
]

function blocksOf(lines: readonly string[]): (Paragraph | Table)[] {
  const title = lines.findIndex(line => line.startsWith('KẾ HOẠCH'))
  const blocks: (Paragraph | Table)[] = []
  const expected = new Counters()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.startsWith('|')) {
      const rows: string[] = []
      while (lines[at]?.startsWith('|')) rows.push(lines[at++]!)
      at--
      blocks.push(tableOf(rows, at < title))
      continue
    }
    const marker = at > title ? markers.find(([pattern]) => pattern.test(line)) : undefined
    // A number that Word would not make is typed by hand.
    if (!marker || !expected.takes(line, marker[1])) {
      blocks.push(new Paragraph({children: [new TextRun(line)]}))
      continue
    }
    const text = line.replace(marker[0], '')
    blocks.push(new Paragraph({text, numbering: {reference: 'plan', level: marker[1]}}))
  }
  return blocks
}

/** What the list would count next. */
export class Counters {
  #at = [0, 0, 0]

  takes(line: string, level: number): boolean {
    if (level > 2) return true
    const next = [...this.#at]
    next[level]!++
    for (let deeper = level + 1; deeper < 3; deeper++) next[deeper] = 0
    const label = level === 2 ? `${next[1]}.${next[2]}.` : level === 1 ? `${next[1]}.` : `${roman[next[0]!]}.`
    if (!line.startsWith(`${label} `)) return false
    this.#at = next
    return true
  }
}

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

function tableOf(rows: readonly string[], isLayout: boolean): Table {
  const border = {style: isLayout ? BorderStyle.NONE : BorderStyle.SINGLE, size: 4, color: '000000'}
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border
  }
  const cells = rows
    .filter(row => !/^[|\s:-]*$/.test(row))
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
    )
  return new Table({
    borders,
    rows: cells.map(
      row => new TableRow({children: row.map(text => new TableCell({children: [new Paragraph(text)]}))})
    )
  })
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A part of a Word file: “document”, “styles”, “hdr”, … */
export function wordPart(name: string, inside: string, address = main): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${address}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:${name}>`
}

/** A Word file of this body; `parts` are others by name, `files` by their path and whole. */
export function rawWord(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  address = main,
  files: Readonly<Record<string, string>> = {}
): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(wordPart('document', `<w:body>${body}</w:body>`, address)),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inside]) => [
        `word/${name}.xml`,
        strToU8(wordPart(name, inside, address))
      ])
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, whole]) => [path, strToU8(whole)]))
  })
}
