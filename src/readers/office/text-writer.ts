import {LineIndex} from '../../document/line-index.js'
import type {
  Block,
  Format,
  ParagraphBlock,
  SourceDocument,
  SourceNote,
  TableBlock
} from '../../document/source-document.js'
import {type Passage, PassageBuilder} from '../../vietnamese/passage.js'

/** A paragraph as an office file has it: its number is text; runs follow each other, at indexes into `text`. */
export interface OfficeParagraph {
  readonly text: string
  readonly runs: readonly {readonly start: number; readonly end: number; readonly bold: boolean}[]
  /** How many units at the start are its automatic number. */
  readonly numberLength: number
  /** 1 to 9 where its style is a heading. */
  readonly heading: number | undefined
}

/** What a body holds, in its order; a table with lines has rows of cells of paragraphs. */
export type OfficeBlock =
  | {readonly kind: 'paragraph'; readonly paragraph: OfficeParagraph}
  | {readonly kind: 'table'; readonly rows: readonly (readonly (readonly OfficeParagraph[])[])[]}

/** Puts the text together and remembers where each paragraph stands in it. */
export class TextWriter {
  #text = ''
  readonly #blocks: ((index: LineIndex) => Block)[] = []

  addAll(blocks: readonly OfficeBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#addTable(block)
      else this.addParagraph(block.paragraph)
    }
  }

  addParagraph(paragraph: OfficeParagraph): void {
    const start = this.#text.length
    const passage = this.#write(paragraph.text)
    this.#text += '\n'
    if (passage.length === 0) return
    const {heading} = paragraph
    this.#blocks.push((index): ParagraphBlock => ({
      type: 'paragraph',
      position: index.position(passage.span()),
      passage,
      ...(heading === undefined ? {} : {heading: Math.min(6, heading)}),
      boldLead: boldLead(paragraph, passage, start)
    }))
  }

  #addTable({rows}: Extract<OfficeBlock, {kind: 'table'}>): void {
    const read = rows.map(cells => {
      const start = this.#text.length
      const written = cells.map((paragraphs, column) => this.#writeCell(paragraphs, column))
      const end = this.#text.length
      this.#text += '\n'
      return {start, end, cells: written}
    })
    if (read.length === 0) return
    this.#blocks.push((index): TableBlock => ({
      type: 'table',
      position: index.position({start: read[0]!.start, end: read.at(-1)!.end}),
      children: read.map(({start, end, cells}) => ({
        type: 'tableRow',
        position: index.position({start, end}),
        children: cells.map(({passage, at}) => ({
          type: 'tableCell',
          position: index.position(passage.length > 0 ? passage.span() : {start: at, end: at}),
          passage
        }))
      }))
    }))
  }

  #writeCell(paragraphs: readonly OfficeParagraph[], column: number): {passage: Passage; at: number} {
    if (column > 0) this.#text += ' | '
    const at = this.#text.length
    const lines = paragraphs.map(({text}) => text.trim()).filter(text => text !== '')
    return {passage: this.#write(lines.join(' ')), at}
  }

  #write(text: string): Passage {
    const start = this.#text.length
    this.#text += text
    return new PassageBuilder().addText(text, start).build()
  }

  document(file: string, format: Format, notes: readonly SourceNote[]): SourceDocument {
    const index = new LineIndex(this.#text)
    return {
      file,
      format,
      text: this.#text,
      tree: {type: 'root', children: this.#blocks.map(make => make(index))},
      ...(notes.length > 0 ? {notes} : {})
    }
  }
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
  let at = 0
  while (at < passage.length && passage.starts[at]! < start + end) at++
  while (at > 0 && passage.value[at - 1] === ' ') at--
  return at
}
