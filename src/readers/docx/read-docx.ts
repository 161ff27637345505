import {LineIndex} from '../../document/line-index.js'
import type {
  Block,
  ParagraphBlock,
  SourceDocument,
  SourceNote,
  TableBlock
} from '../../document/source-document.js'
import {type Passage, PassageBuilder} from '../../vietnamese/passage.js'
import {damaged, openPackage} from '../office/package.js'
import {childrenOf, parseXml, type XmlElement} from '../office/xml.js'
import {type BodyBlock, paragraphsIn, readBlocks, type WordTable} from './body.js'
import {Numbering} from './numbering.js'
import type {Reading, WordParagraph} from './paragraph.js'
import {Styles} from './styles.js'

const parts = [
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/comments.xml'
]
const isWanted = (part: string) => parts.includes(part) || /^word\/theme\/theme\d*\.xml$/.test(part)

/**
 * Word. Its text is made anew: a paragraph a line, automatic numbers and bullets as text, a row of a table a line, as
 * if all tracked changes were accepted. Tables without lines are layout, and are read as paragraphs.
 *
 * @throws {Fault} for a file that is damaged, protected, or packed to explode
 */
export function readDocx(file: string, bytes: Uint8Array): SourceDocument {
  const opened = openPackage(bytes, file, isWanted)
  const read = (part: string): XmlElement | undefined => {
    const source = opened.get(part)
    if (source === undefined) return undefined
    try {
      return parseXml(source)
    } catch {
      throw damaged(file)
    }
  }
  const body = childrenOf(read('word/document.xml'), 'w:body')[0]
  if (!body) throw damaged(file)
  const theme = [...opened.keys()].find(part => part.startsWith('word/theme/'))
  const reading: Reading = {
    styles: new Styles(read('word/styles.xml'), theme === undefined ? undefined : read(theme)),
    numbering: new Numbering(read('word/numbering.xml')),
    tally: {changes: 0, legacy: 0}
  }
  const writer = new TextWriter()
  writer.addAll(readBlocks(body, reading))
  for (const note of notesOf(read('word/footnotes.xml'), reading)) writer.addParagraph(note)
  return writer.document(file, notesFrom(reading, read('word/comments.xml')))
}

/** Footnotes stand below the text, as they are printed: “[1] …”. */
function notesOf(root: XmlElement | undefined, reading: Reading): WordParagraph[] {
  const notes = childrenOf(root, 'w:footnote').filter(({attributes}) => attributes['w:type'] === undefined)
  return notes.flatMap((note, at) =>
    paragraphsIn(readBlocks(note, reading))
      .filter(({text}) => text.trim() !== '')
      .slice(0, 1)
      .map(paragraph => ({
        ...paragraph,
        text: `[${at + 1}] ${paragraph.text.trim()}`,
        runs: [],
        numberLength: 0
      }))
  )
}

function notesFrom({tally}: Reading, comments: XmlElement | undefined): SourceNote[] {
  const open = childrenOf(comments, 'w:comment').length
  return [
    ...(tally.changes > 0 ? [{kind: 'tracked-changes', count: tally.changes} as const] : []),
    ...(open > 0 ? [{kind: 'open-comments', count: open} as const] : []),
    ...(tally.legacy > 0 ? [{kind: 'legacy-font', count: tally.legacy} as const] : [])
  ]
}

/** Puts the text together and remembers where each paragraph stands in it. */
class TextWriter {
  #text = ''
  readonly #blocks: ((index: LineIndex) => Block)[] = []

  addAll(blocks: readonly BodyBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#addTable(block)
      else this.addParagraph(block.paragraph)
    }
  }

  addParagraph(paragraph: WordParagraph): void {
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

  #addTable({rows}: WordTable): void {
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

  #writeCell(paragraphs: readonly WordParagraph[], column: number): {passage: Passage; at: number} {
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

  document(file: string, notes: readonly SourceNote[]): SourceDocument {
    const index = new LineIndex(this.#text)
    return {
      file,
      format: 'docx',
      text: this.#text,
      tree: {type: 'root', children: this.#blocks.map(make => make(index))},
      ...(notes.length > 0 ? {notes} : {})
    }
  }
}

/** How many units at the start of the passage are bold; a number counts as what follows it. */
function boldLead({runs, numberLength}: WordParagraph, passage: Passage, start: number): number {
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
