import {type PlacedCell, tableBlock} from '../table-block.js'
import type {Layout, Look, PageSetup, ParagraphLayout, Stroke, StrokeKind} from '../../document/layout.js'
import type {Directive} from '../../document/directive.js'
import type {Block, Format, SourceDocument, ReaderNotice} from '../../document/source-document.js'
import {mostCharacters, mostLines, textTooLong, tooManyParagraphs} from '../../files/longest-text.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {passageOf} from '../../vietnamese/plain-passage.js'
import {isDash, withoutBlanks} from '../../vietnamese/letters.js'
import {unitsBefore} from '../places-of.js'

/** A paragraph as an office file has it: its number is text; runs follow each other, at indexes into `text`. */
export interface OfficeParagraph {
  readonly text: string
  readonly runs: readonly Look[]
  /** How it is set; undefined for what is not printed as it stands, such as a note below the text. */
  readonly setting: ParagraphSetting | undefined
  /** What is drawn at it, or hangs on it. */
  readonly strokes: readonly StrokeKind[]
  /** How many units at the start are its automatic number. */
  readonly numberLength: number
  /** 1 to 9 where its style is a heading. */
  readonly heading: number | undefined
}

export type ParagraphSetting = Pick<ParagraphLayout, 'alignment' | 'indent' | 'spacing' | 'style' | 'isApart'>

/**
 * What a body holds, in its order; a table with lines has rows of cells of paragraphs, and none in the places that a
 * merged cell covers.
 */
export type OfficeBlock<Paragraph extends OfficeParagraph = OfficeParagraph> =
  | {readonly kind: 'paragraph'; readonly paragraph: Paragraph}
  | {readonly kind: 'table'; readonly rows: readonly (readonly (readonly Paragraph[])[])[]}

/** A paragraph in the text: what is at `i` of its own text is at `offset + i`; blanks at its ends may be cut off. */
export interface Placed<Paragraph> extends Span {
  readonly paragraph: Paragraph
  readonly offset: number
}

/** Places of a table that a wide cell covers, or that a row leaves free, for each paragraph that may be there. */
const coveredPerParagraph = 4

/** Counts the paragraphs of a file while they are read: an empty one takes four letters, and much memory. */
export class ParagraphCount {
  #count = 0
  #covered = 0

  constructor(readonly file: string) {}

  /** @throws {Fault} where there are more than any document has */
  add(): void {
    if (++this.#count > mostLines) throw tooManyParagraphs(this.file)
  }

  /** Places of a table that have no paragraph. @throws {Fault} */
  cover(places: number): void {
    this.#covered += places
    if (this.#covered > mostLines * coveredPerParagraph) throw tooManyParagraphs(this.file)
  }
}

/** Puts the text together, a paragraph a line but for the lines it breaks itself, and remembers where each stands in it. */
export class TextWriter<Paragraph extends OfficeParagraph = OfficeParagraph> {
  #text = ''
  readonly #blocks: Block[] = []
  readonly #placed: Placed<Paragraph>[] = []
  readonly #strokes: Stroke[] = []

  constructor(readonly file: string) {}

  /** Where each paragraph stands, in the order of the text; the empty ones too. */
  get placed(): readonly Placed<Paragraph>[] {
    return this.#placed
  }

  get text(): string {
    return this.#text
  }

  addAll(blocks: readonly OfficeBlock<Paragraph>[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#addTable(block)
      else this.addParagraph(block.paragraph)
    }
  }

  addParagraph(paragraph: Paragraph): void {
    const start = this.#text.length
    const passage = this.#write(paragraph.text)
    this.#placed.push({paragraph, offset: start, start, end: this.#text.length})
    for (const kind of strokesOf(paragraph)) this.#strokes.push({start, end: this.#text.length, kind})
    this.#text += '\n'
    if (passage.length === 0) return
    const {heading} = paragraph
    this.#blocks.push({
      type: 'paragraph',
      span: passage.span(),
      passage,
      ...(heading === undefined ? {} : {heading: Math.min(6, heading)}),
      boldLead: boldLead(paragraph, passage, start)
    })
  }

  #addTable({rows}: Extract<OfficeBlock<Paragraph>, {kind: 'table'}>): void {
    const read = rows.map(cells => {
      const start = this.#text.length
      const written = cells.map((paragraphs, column) => this.#writeCell(paragraphs, column))
      const end = this.#text.length
      this.#text += '\n'
      return {start, end, cells: written}
    })
    if (read.length === 0) return
    const block = tableBlock(read)
    this.#blocks.push(block)
    this.#strokes.push({...block.span, kind: 'other'})
  }

  #writeCell(paragraphs: readonly Paragraph[], column: number): PlacedCell {
    if (column > 0) this.#text += ' | '
    const at = this.#text.length
    const lines: string[] = []
    let start = at
    for (const paragraph of paragraphs) {
      // A row is one line, whatever lines its cells have.
      const line = paragraph.text.trim().replaceAll('\n', ' ')
      const cut = paragraph.text.length - paragraph.text.trimStart().length
      if (line !== '' && lines.length > 0) start++
      this.#placed.push({
        paragraph: apart(paragraph),
        offset: start - cut,
        start,
        end: start + line.length
      })
      if (line === '') continue
      lines.push(line)
      start += line.length
    }
    const passage = this.#write(lines.join(' '))
    const isOwn = paragraphs.length > 0
    return {...(passage.length > 0 ? passage.span() : {start: at, end: at}), passage, isOwn}
  }

  #layout(pages: readonly PageSetup[]): Layout {
    return {pages, paragraphs: this.#placed.flatMap(layoutOf), strokes: this.#strokes}
  }

  #write(text: string): Passage {
    const start = this.#text.length
    this.#text += text
    if (this.#text.length > mostCharacters) throw textTooLong(this.file)
    return passageOf(text, 0, text.length, start)
  }

  /** @param pages how the pages are set up, where that is known */
  document(
    format: Format,
    notes: readonly ReaderNotice[],
    pages?: readonly PageSetup[],
    directives: readonly Directive[] = []
  ): SourceDocument {
    return {
      file: this.file,
      format,
      text: this.#text,
      tree: {type: 'root', children: this.#blocks},
      ...(notes.length > 0 ? {notes} : {}),
      ...(directives.length > 0 ? {directives} : {}),
      ...(pages && pages.length > 0 ? {layout: this.#layout(pages)} : {})
    }
  }
}

/** A paragraph of a cell or a box, and not of the column of the text. */
export function apart<Paragraph extends OfficeParagraph>(paragraph: Paragraph): Paragraph {
  const {setting} = paragraph
  return setting && !setting.isApart ? {...paragraph, setting: {...setting, isApart: true}} : paragraph
}

/** What is drawn at a paragraph, and what is typed as a line: “______”, or underlined blanks. */
function strokesOf({strokes, text, runs}: OfficeParagraph): readonly StrokeKind[] {
  const isTyped =
    text.split('\n').some(isTypedLine) ||
    runs.some(({isUnderlined, start, end}) => isUnderlined && text.slice(start, end).trim() === '')
  return isTyped ? [...strokes, 'own'] : strokes
}

const shortestTyped = 3

function isTypedLine(line: string): boolean {
  const signs = withoutBlanks(line)
  return signs.length >= shortestTyped && Array.from(signs).every(isLineSign)
}

function isLineSign(sign: string): boolean {
  return isDash(sign) || '_*=~.─━═¯'.includes(sign)
}

function layoutOf({paragraph, offset, start, end}: Placed<OfficeParagraph>): ParagraphLayout[] {
  const {runs, numberLength, setting} = paragraph
  if (!setting || start === end) return []
  const looks = runs.flatMap((run): Look[] => {
    const from = Math.max(start, offset + Math.max(numberLength, run.start))
    const to = Math.min(end, offset + run.end)
    return to > from ? [{...run, start: from, end: to}] : []
  })
  return [{start, end, ...setting, isNumbered: numberLength > 0, looks}]
}

/** How many units at the start of the passage are bold; a number counts as what follows it. */
function boldLead({runs, numberLength}: OfficeParagraph, passage: Passage, start: number): number {
  let end = numberLength
  for (const run of runs) {
    if (run.start < numberLength) continue
    if (!run.bold) break
    end = run.end
  }
  if (end === numberLength) return 0
  let at = unitsBefore(passage, start + end)
  while (at > 0 && passage.value[at - 1] === ' ') at--
  return at
}
