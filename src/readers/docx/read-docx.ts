import type {SourceDocument, SourceNote} from '../../document/source-document.js'
import {damaged, openPackage} from '../office/package.js'
import {childrenOf, parseXml, type XmlElement} from '../office/xml.js'
import {TextWriter} from '../office/text-writer.js'
import {paragraphsIn, readBlocks} from './body.js'
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
  return writer.document(file, 'docx', notesFrom(reading, read('word/comments.xml')))
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
