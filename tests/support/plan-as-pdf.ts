import type {Coding} from './pdf-font.js'
import {PdfWriter, type Style, textWidth} from './pdf-writer.js'

/**
 * A plan in Markdown → the pages that an office would print of it: header and signature in two columns, paragraphs
 * justified with an indent, ruled tables, page numbers from the second page on.
 */
export function planAsPdf(
  markdown: string,
  {size = 14, codingOf = () => 'unicode'}: Printing = {}
): Uint8Array {
  return new Printer(size, codingOf).print(markdown)
}

interface Printing {
  readonly size?: number
  /** How the letters of a font become codes on a page. */
  readonly codingOf?: CodingOf
}
type CodingOf = (font: {readonly page: number; readonly isBold: boolean}) => Coding

const [left, right, top, bottom] = [85, 538, 70, 780]
const indent = 28

interface Word extends Style {
  readonly text: string
}

class Printer {
  readonly #pdf = new PdfWriter()
  #y = top
  #page = 1

  constructor(
    readonly size: number,
    readonly codingOf: CodingOf
  ) {}

  print(markdown: string): Uint8Array {
    const lines = markdown.split('\n').filter(line => !/^\| ?:?-{3}/.test(line))
    const title = lines.findIndex(line => /^(?:# )?\**KẾ HOẠCH\**$/.test(line))
    const tail = lines.findIndex((line, at) => at > title && /^\W*Nơi nhận/.test(line))
    const annex = lines.findIndex((line, at) => at > tail && tail > 0 && /^\W*PHỤ LỤC/.test(line))
    const end = tail < 0 ? lines.length : tail
    const close = annex < 0 ? lines.length : annex
    this.#twoColumns(...headerColumns(lines.slice(0, Math.max(0, title))))
    this.#body(lines.slice(Math.max(0, title), end))
    if (tail >= 0) this.#twoColumns(...tailColumns(lines.slice(tail, close)))
    if (annex >= 0) {
      this.#newPage()
      this.#body(lines.slice(annex))
    }
    return this.#pdf.bytes()
  }

  #style(style: Style, size: number): Style {
    return {...style, size, coding: this.codingOf({page: this.#page, isBold: style.bold ?? false})}
  }

  #newPage(): void {
    this.#pdf.addPage()
    this.#page++
    this.#pdf.centred(String(this.#page), 40, this.#style({}, this.size))
    this.#y = top
  }

  #room(height: number): void {
    if (this.#y + height > bottom) this.#newPage()
  }

  #twoColumns(one: readonly string[], other: readonly string[]): void {
    const [from, height] = [this.#y, this.size * 1.25]
    this.#room(Math.max(one.length, other.length) * height)
    const start = this.#y > from ? this.#y : Math.min(from, this.#y)
    const put = (lines: readonly string[], middle: number): number => {
      let y = start
      for (const line of lines) {
        const text = wordsOf(line)
        const size = Math.min(this.size - 1, ((this.size - 1) * 255) / plainWidth(text, this.size - 1))
        if (text.length > 0) this.#pdf.centred(plain(text), y, this.#style(text[0]!, size), middle)
        y += height
      }
      return y
    }
    this.#y = Math.max(put(one, 170), put(other, 430)) + height
  }

  #body(lines: readonly string[]): void {
    let inTitle = false
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!
      const words = wordsOf(line)
      if (words.length === 0) continue
      if (line.startsWith('|')) {
        const rows = lines.slice(at).findIndex(one => !one.startsWith('|'))
        const until = rows < 0 ? lines.length : at + rows
        this.#table(lines.slice(at, until).map(cellsOf))
        at = until - 1
        continue
      }
      const isType = /^(?:KẾ HOẠCH|PHỤ LỤC.*)$/.test(plain(words))
      inTitle = isType || (inTitle && words.every(word => word.bold || word.italic))
      if (inTitle) this.#centred(words)
      else this.#paragraph(words)
    }
  }

  #centred(words: readonly Word[]): void {
    for (const line of wrappedWords(words, right - left - 60, 0, this.size)) {
      this.#room(this.size * 1.25)
      this.#pdf.centred(plain(line), this.#y, this.#style(line[0]!, this.size), (left + right) / 2)
      this.#y += this.size * 1.25
    }
    this.#y += 6
  }

  #paragraph(words: readonly Word[]): void {
    const lines = wrappedWords(words, right - left, indent, this.size)
    lines.forEach((line, at) => {
      this.#room(this.size * 1.25)
      const from = at === 0 ? left + indent : left
      const isLast = at === lines.length - 1
      const used = line.reduce((sum, word) => sum + textWidth(word.text, this.size), 0)
      const blank = textWidth(' ', this.size)
      const gap = isLast || line.length < 2 ? blank : (right - from - used) / (line.length - 1)
      let x = from
      for (const word of line) {
        this.#pdf.text(word.text, x, this.#y, this.#style(word, this.size))
        x += textWidth(word.text, this.size) + gap
      }
      this.#y += this.size * 1.25
    })
    this.#y += 6
  }

  #table(rows: readonly (readonly string[])[]): void {
    const columns = Math.max(...rows.map(row => row.length))
    const width = (right - left) / columns
    const size = this.size - 2
    for (const row of rows) {
      const cells = row.map(cell => wrappedWords(wordsOf(cell), width - 8, 0, size))
      const height = Math.max(1, ...cells.map(lines => lines.length)) * size * 1.2 + 6
      this.#room(height)
      cells.forEach((lines, column) =>
        lines.forEach((line, at) =>
          this.#pdf.text(
            plain(line),
            left + column * width + 4,
            this.#y + size + at * size * 1.2,
            this.#style(line[0]!, size)
          )
        )
      )
      for (const y of [this.#y, this.#y + height]) this.#pdf.line(left, y, right, y)
      for (let column = 0; column <= columns; column++)
        this.#pdf.line(left + column * width, this.#y, left + column * width, this.#y + height)
      this.#y += height
    }
    this.#y += this.size * 1.5
  }
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\| ?/, '')
    .replace(/ ?\|$/, '')
    .split(/ ?\| ?/)
}

function headerColumns(lines: readonly string[]): [string[], string[]] {
  const filled = lines.filter(line => line.trim() !== '')
  if (filled.some(line => line.startsWith('|'))) {
    const rows = filled.map(cellsOf)
    return [rows.map(row => row[0] ?? ''), rows.map(row => row[1] ?? '')]
  }
  const isRight = (line: string) => /CỘNG H|Độc lập|ngày.*tháng/.test(line)
  return [filled.filter(line => !isRight(line)), filled.filter(isRight)]
}

function tailColumns(lines: readonly string[]): [string[], string[]] {
  const filled = lines.filter(line => line.trim() !== '')
  const isLeft = (line: string) => /^\W*Nơi nhận|^- /.test(line)
  return [filled.filter(isLeft), filled.filter(line => !isLeft(line))]
}

/** The words of a line of Markdown, each with its looks. */
function wordsOf(line: string): Word[] {
  const words: Word[] = []
  let [bold, italic] = [/^#+ /.test(line), false]
  for (const token of line.replace(/^#+ +/, '').replaceAll('<br>', ' ').split(' ')) {
    const opening = /^\W*?(\*{1,3})(?=[^*\s])/.exec(token)?.[1]
    if (opening) [bold, italic] = [bold || opening.length > 1, italic || opening.length !== 2]
    const text = token
      .replaceAll('\\*', '\u0001')
      .replaceAll('*', '')
      .replaceAll('\u0001', '*')
      .replaceAll('\\', '')
    if (text !== '') words.push({text, bold, italic})
    if (/[^*\s\\]\*\W*$/.test(token)) [bold, italic] = [false, false]
  }
  return words
}

function plain(words: readonly Word[]): string {
  return words.map(word => word.text).join(' ')
}

function plainWidth(words: readonly Word[], size: number): number {
  return Math.max(1, textWidth(plain(words), size))
}

function wrappedWords(words: readonly Word[], width: number, first: number, size: number): Word[][] {
  const lines: Word[][] = []
  let used = 0
  for (const word of words) {
    const own = textWidth(word.text, size) + textWidth(' ', size)
    if (lines.length === 0 || used + own > width - (lines.length === 1 ? first : 0)) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push(word)
    used += own
  }
  return lines
}
