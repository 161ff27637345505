import type {SourceDocument, ReaderNotice} from '../../document/source-document.js'
import {damaged} from '../../office/package.js'
import {WordPackage} from '../../office/word-package.js'
import {child, childrenOf, valueOf, type XmlElement} from '../../office/xml.js'
import {PageCount, pagesOf} from './page-count.js'
import {ParagraphCount, type Placed, TextWriter} from '../office/text-writer.js'
import {paragraphsIn, readBlocks} from './body.js'
import {readComments, type WordComments} from './comments.js'
import {Numbering} from './numbering.js'
import {type Part, pageSetups} from './page-setup.js'
import {attachedTo, below, type Reading, type WordParagraph} from './paragraph.js'
import {Styles} from './styles.js'

/** A Word document as it is read, and where each of its paragraphs came from. */
export interface WordDocument {
  readonly source: SourceDocument
  readonly placed: readonly Placed<WordParagraph>[]
}

/**
 * Word. Its text is made anew: a paragraph a line, automatic numbers and bullets as text, a row of a table a line, as
 * if all tracked changes were accepted. Tables without lines are layout, and are read as paragraphs.
 *
 * @throws {Fault} for a file that is damaged, protected, or packed to explode
 */
export function readDocx(file: string, bytes: Uint8Array): SourceDocument {
  return readWord(file, WordPackage.open(bytes, file)).source
}

/** {@link readDocx} of a file that is open already. @throws {Fault} */
export function readWord(file: string, opened: WordPackage): WordDocument {
  const body = child(opened.xml(opened.main), 'w:body')
  if (!body) throw damaged(file)
  const reading: Reading = {
    styles: new Styles(opened.ofType('styles'), opened.ofType('theme'), hasVietnameseTheme(opened)),
    numbering: new Numbering(opened.ofType('numbering')),
    tally: {changes: 0, legacy: 0},
    paragraphs: new ParagraphCount(file),
    pages: new PageCount(),
    pageEnds: pageEndsIn(body),
    noteMarks: new Map()
  }
  const writer = new TextWriter<WordParagraph>(file)
  writer.addAll(readBlocks(body, reading))
  const parts = sectionsOf(writer.placed, child(body, 'w:sectPr'))
  for (const note of notesOf(opened.ofType('footnotes'), reading)) writer.addParagraph(note)
  const comments = readComments(opened.ofType('comments'), body, writer.placed, writer.text)
  const pages = pageSetups(parts, opened, reading.styles)
  const source = writer.document('docx', notesFrom(reading, comments), pages, comments.directives)
  const {isKnown} = reading.pages
  return {source: isKnown ? {...source, pages: pagesOf(writer.placed)} : source, placed: writer.placed}
}

/** Whether the settings ask for the theme’s fonts of Vietnamese. */
function hasVietnameseTheme(opened: WordPackage): boolean {
  const language = valueOf(opened.ofType('settings'), 'w:themeFontLang')
  return language?.toLowerCase().startsWith('vi') ?? false
}

/** A section ends with the paragraph that says how its pages are set up; of the last it is said at the end of the body. */
function sectionsOf(placed: readonly Placed<WordParagraph>[], last: XmlElement | undefined): Part[] {
  const sections: Part[] = []
  let start = 0
  for (const {paragraph, end} of placed) {
    const sectPr = child(paragraph.properties, 'w:sectPr')
    if (!sectPr) continue
    sections.push({span: {start, end}, sectPr})
    start = end
  }
  const end = Math.max(start, placed.at(-1)?.end ?? 0)
  return last || sections.length === 0 ? [...sections, {span: {start, end}, sectPr: last}] : sections
}

/** What the paragraphs say that end a section before one that begins on a new page: each says how its own begins. */
function pageEndsIn(body: XmlElement): Set<XmlElement> {
  const ends = below(body, new Set(['w:p', 'w:tbl'])).flatMap(
    one => child(child(one, 'w:pPr'), 'w:sectPr') ?? []
  )
  const following = [...ends.slice(1), child(body, 'w:sectPr')]
  const begins = (next: XmlElement | undefined) =>
    !['continuous', 'nextColumn'].includes(valueOf(next, 'w:type') ?? 'nextPage')
  return new Set(ends.filter((_, at) => begins(following[at])))
}

/** Footnotes stand below the text, as they are printed: “[1] …”; they come from where their marks stand. */
function notesOf(root: XmlElement | undefined, reading: Reading): WordParagraph[] {
  const notes = childrenOf(root, 'w:footnote').filter(({attributes}) => attributes['w:type'] === undefined)
  return notes.flatMap((note, at) => {
    const mark = reading.noteMarks.get(note.attributes['w:id'] ?? '')
    reading.pages.goTo(mark?.page ?? 1)
    return paragraphsIn(readBlocks(note, reading))
      .filter(({text}) => text.trim() !== '')
      .slice(0, 1)
      .map(({text, ...paragraph}) =>
        attachedTo(mark, {
          ...paragraph,
          text: `[${at + 1}] ${text.trim()}`,
          runs: [],
          setting: undefined,
          numberLength: 0,
          strokes: [],
          pages: paragraph.pages.slice(0, 1)
        })
      )
  })
}

function notesFrom({tally}: Reading, {open}: WordComments): ReaderNotice[] {
  return [
    ...(tally.changes > 0 ? [{kind: 'tracked-changes', count: tally.changes} as const] : []),
    ...(open > 0 ? [{kind: 'open-comments', count: open} as const] : []),
    ...(tally.legacy > 0 ? [{kind: 'legacy-font', count: tally.legacy} as const] : [])
  ]
}
