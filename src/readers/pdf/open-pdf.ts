import type {PDFDocumentLoadingTask, PDFDocumentProxy} from 'unpdf/pdfjs'
import type {SourceNote} from '../../document/source-document.js'
import {Fault} from '../../files/fault.js'
import type {PageContent} from './glyph.js'
import {guarded} from './guard.js'
import {pageContent, type ReadPage} from './page-content.js'
import {damaged, encrypted, scanned, tooManyPages, tooSlow, unreadableLetters} from './pdf-faults.js'
import {isBlank} from './rows.js'

/** What is printed on the pages of a PDF, and what has to be said of it. */
export interface OpenedPdf {
  readonly pages: readonly PageContent[]
  readonly notes: readonly SourceNote[]
}

/** A plan has twenty pages; a book would keep its reader waiting. */
const mostPages = 500
/** Seconds; asked after each page. */
const mostSeconds = 20

/** @throws {Fault} for what is no PDF, is damaged, encrypted, too large, or has no text */
export async function openPdf(file: string, bytes: Uint8Array): Promise<OpenedPdf> {
  const data = guarded(file, bytes)
  const task = await loading(data)
  try {
    const pages = await pagesOf(file, await task.promise)
    return {pages, notes: notesOn(file, pages)}
  } catch (error) {
    if (error instanceof Fault) throw error
    throw (error as Error).name === 'PasswordException' ? encrypted(file) : damaged(file)
  } finally {
    await task.destroy()
  }
}

/** pdf.js, which says nothing on the console, draws nothing, and asks for nothing outside the file. */
async function loading(data: Uint8Array<ArrayBuffer>): Promise<PDFDocumentLoadingTask> {
  polyfill()
  const {getDocument} = await import('unpdf/pdfjs')
  return getDocument({
    data,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is small enough to be unpacked.
    maxImageSize: 0
  })
}

interface Transferable {
  transferToFixedLength?: (this: ArrayBuffer, length: number) => ArrayBuffer
}

/** pdf.js 5.6 calls what came with Node 21, and then leaves out all text in fonts that are not embedded. */
function polyfill(): void {
  const buffers = ArrayBuffer.prototype as Transferable
  buffers.transferToFixedLength ??= function (length) {
    return this.slice(0, length)
  }
}

async function pagesOf(file: string, document: PDFDocumentProxy): Promise<ReadPage[]> {
  const {info} = (await document.getMetadata()) as {info: {EncryptFilterName?: unknown}}
  if (info.EncryptFilterName) throw encrypted(file)
  if (document.numPages > mostPages) throw tooManyPages(file, document.numPages, mostPages)
  const started = performance.now()
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await pageContent(page))
    page.cleanup()
    if (performance.now() - started > mostSeconds * 1000) throw tooSlow(file, mostSeconds)
  }
  return pages
}

/** Fewer letters than this are a stamp on a picture, not the text of a page. */
const aStamp = 60

function notesOn(file: string, pages: readonly ReadPage[]): SourceNote[] {
  const sum = (of: (page: ReadPage) => number) => pages.reduce((all, page) => all + of(page), 0)
  const lettersOn = (page: ReadPage) => page.glyphs.filter(glyph => !isBlank(glyph.text)).length
  const letters = sum(lettersOn)
  const empty = pages.filter(page => lettersOn(page) === 0).length
  if (letters < aStamp || (empty >= pages.length * 0.8 && letters < aStamp * pages.length))
    throw scanned(file, pages.length)
  const unreadable = sum(page => page.unreadable)
  if (unreadable > letters * 0.3) throw unreadableLetters(file)
  const notes: SourceNote[] = [
    {kind: 'pages-without-text', count: empty},
    {kind: 'unreadable-characters', count: unreadable},
    {kind: 'legacy-font', count: sum(page => page.legacy)}
  ]
  return notes.filter(note => note.count > 0)
}
