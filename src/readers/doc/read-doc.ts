import type {Block, SourceDocument, ReaderNotice} from '../../document/source-document.js'
import {Fault} from '../../base/fault.js'
import {emptyFile} from '../../files/empty-file.js'
import {textTooLong, tooManyParagraphs} from '../../files/longest-text.js'
import {headerIn, opensRecipients} from '../layout-words.js'
import type {ReaderWords} from '../reader-words.js'
import {reflow} from '../reflow.js'
import {Damaged, isCompoundFile} from '../../office/compound-file.js'
import {DocWriter} from './doc-writer.js'
import {Refused, type WordParagraph, type WordTable, type WordText, wordText} from './word-text.js'

/**
 * A document of Word 97–2003 → source document: its text with the numbers of its lists, its tables, which letters at
 * the start of a paragraph are bold. Deleted and hidden text is left out.
 *
 * @throws {Fault} for what is no such document, is damaged or encrypted
 */
export async function readDoc(file: string, bytes: Uint8Array, words: ReaderWords): Promise<SourceDocument> {
  const word = opened(file, bytes)
  const writer = new DocWriter(word.numbering)
  const boxes = word.boxes.filter(hasText)
  // “DỰ THẢO” or a date in a box belongs to the header; a drawing full of words does not.
  const isShort = boxes.reduce((sum, box) => sum + box.units.length, 0) < 200
  if (isShort) boxes.forEach(box => writer.paragraph(box))
  for (const part of partsOf(word.main)) {
    if (!Array.isArray(part)) writer.paragraph(part)
    else if (isData(part, words)) writer.table(part)
    else part.flat(2).forEach(paragraph => writer.paragraph(paragraph))
  }
  if (!isShort) boxes.forEach(box => writer.paragraph(box))
  // The number of a note stands before the first of its paragraphs.
  withText(word.footnotes).forEach((note, at) =>
    note.forEach((paragraph, k) => writer.paragraph(paragraph, k === 0 ? `[${at + 1}]` : ''))
  )
  if (writer.text.trim() === '') throw emptyFile(file)

  const {text, lines, unnumbered} = writer
  const blocks: Block[] = [...reflow(lines, words), ...writer.tables()]
  blocks.sort((a, b) => a.span.start - b.span.start)
  const notes: ReaderNotice[] = [
    {kind: 'numbers-not-read', count: unnumbered},
    {kind: 'tracked-changes', count: word.changes},
    {kind: 'open-comments', count: withText(word.comments).length},
    {kind: 'legacy-font', count: word.legacy}
  ]
  const said = notes.filter(note => note.count > 0)
  const tree = {type: 'root' as const, children: blocks}
  return {file, format: 'doc', text, tree, ...(said.length > 0 ? {notes: said} : {})}
}

function hasText(paragraph: WordParagraph): boolean {
  return paragraph.units.some(({unit}) => unit.trim() !== '')
}

/** The paragraphs with text of each of some texts that have any. */
function withText(texts: readonly (readonly WordParagraph[])[]): WordParagraph[][] {
  return texts.map(text => text.filter(hasText)).filter(text => text.length > 0)
}

/** Paragraphs and tables in their order. */
function partsOf(paragraphs: readonly WordParagraph[]): (WordParagraph | WordTable)[] {
  const parts: (WordParagraph | WordTable)[] = []
  let table: WordTable | undefined
  let row: WordParagraph[][] = []
  let cell: WordParagraph[] = []
  /** A cell and a row that nothing ends are still printed. */
  const close = () => {
    if (cell.length > 0) row.push(cell)
    if (row.length > 0) table?.push(row)
    row = []
    cell = []
  }
  for (const paragraph of paragraphs) {
    if (!paragraph.inTable && paragraph.end === 'paragraph') {
      close()
      table = undefined
      parts.push(paragraph)
      continue
    }
    if (!table) parts.push((table = []))
    if (paragraph.end !== 'row') cell.push(paragraph)
    if (paragraph.end === 'cell') {
      row.push(cell)
      cell = []
    } else if (paragraph.end === 'row') {
      table.push(row)
      row = []
      cell = []
    }
  }
  close()
  return parts
}

/** As much of a paragraph is read for what it begins with, in UTF-16 code units. */
const longestOpening = 200

/** Headers and signatures are set in tables without borders; what holds them is no table of data. */
function isData(table: WordTable, words: ReaderWords): boolean {
  const columns = Math.max(0, ...table.map(row => row.length))
  if (columns < 2 || (columns === 2 && table.length < 3)) return false
  return !table.flat(2).some(({units}) => {
    const opening = units.slice(0, longestOpening)
    const found = words.unaccentedIn(opening.map(({unit}) => unit).join(''))
    return headerIn(found) !== undefined || opensRecipients(found)
  })
}

function opened(file: string, bytes: Uint8Array): WordText {
  if (!isCompoundFile(bytes)) throw notDoc(file)
  try {
    return wordText(bytes)
  } catch (error) {
    if (error instanceof Refused) throw refusals[error.why](file)
    // A place outside the file, which DataView tells by a RangeError, is damage too.
    if (error instanceof Damaged || error instanceof RangeError) throw damaged(file)
    throw error
  }
}

const saveAsDocx = {
  vi: 'Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx.',
  en: 'Open it in Word or LibreOffice and save it as .docx.'
}

function notDoc(file: string): Fault {
  return new Fault(
    {
      vi: `“${file}” không phải là tệp Word 97–2003 (.doc) như đuôi tệp cho biết.`,
      en: `“${file}” is no Word 97–2003 document (.doc), as its name says.`
    },
    saveAsDocx
  )
}

function damaged(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp Word “${file}” bị hỏng hoặc bị cắt cụt, không đọc được.`,
      en: `The Word document “${file}” is damaged or cut short and cannot be read.`
    },
    {
      vi: 'Hãy tải hoặc sao chép lại tệp, hoặc lưu lại thành .docx.',
      en: 'Download or copy it again, or save it as .docx.'
    }
  )
}

function encrypted(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp Word “${file}” đặt mật khẩu, không đọc được.`,
      en: `The Word document “${file}” is encrypted with a password and cannot be read.`
    },
    {vi: 'Hãy bỏ mật khẩu rồi lưu lại.', en: 'Take the password off and save it again.'}
  )
}

function tooOld(file: string): Fault {
  return new Fault(
    {
      vi: `“${file}” không phải văn bản Word 97–2003, hoặc do bản Word cũ hơn lưu; không đọc được.`,
      en: `“${file}” is not a Word 97–2003 document, or is damaged or older, and cannot be read.`
    },
    saveAsDocx
  )
}

const refusals = {
  encrypted,
  'too-old': tooOld,
  'no-document': notDoc,
  'too-long': textTooLong,
  'too-many': tooManyParagraphs
}
