import type {PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker} from 'unpdf/pdfjs'
import type {ReaderNotice} from '../../document/source-document.js'
import {Fault} from '../../base/fault.js'
import {mostCharacters, textTooLong} from '../../files/longest-text.js'
import {isWordUnit} from '../../vietnamese/letters.js'
import type {UnaccentedWords} from '../reader-words.js'
import {guarded} from './guard.js'
import {type Fonts, pageContent, type ReadPage} from './page-content.js'
import {
  damaged,
  encrypted,
  locked,
  scanned,
  tooLargeInside,
  tooManyPages,
  unreadableLetters
} from './pdf-faults.js'
import {lost} from './letters.js'
import {Work} from './work.js'

/** What watches over the process, and how it ends it at once. */
export interface Bounds {
  end(): void
}

/** What was made of each page of a PDF, and what has to be said of it. */
export interface OpenedPdf<Page> {
  readonly pages: readonly Page[]
  readonly notes: readonly ReaderNotice[]
}

/** A plan has twenty pages, the reports of a province some hundreds; what is longer is a library. */
const mostPages = 1000

/**
 * Opens a PDF page by page; only what `take` makes of a page is kept.
 *
 * Files whose printing or copying is not allowed are encrypted with a password that is empty, and every viewer shows
 * them. What their streams come to cannot be counted before, so they are read only where that has bounds of its own.
 *
 * @param bounds where the time and memory of the process are watched: how that process ends at once
 * @throws {Fault} for what is no PDF, is damaged, encrypted, too large, or has no text
 */
export async function openPdf<Page>(
  file: string,
  bytes: Uint8Array,
  words: UnaccentedWords,
  take: (page: ReadPage) => Page,
  bounds?: Bounds
): Promise<OpenedPdf<Page>> {
  const {data, isEncrypted} = guarded(file, bytes)
  if (isEncrypted && !bounds) throw encrypted(file)
  const work = new Work(() => {
    bounds?.end()
    return tooLargeInside(file)
  })
  const {task, worker} = await loading(data, work)
  try {
    const tally = new Tally()
    const document = await work.within(task.promise)
    if (!bounds) await refuseEncrypted(file, document)
    const pages = await work.within(
      pagesOf(file, document, words, page => {
        work.pageRead()
        tally.add(page)
        if (tally.characters > mostCharacters) throw textTooLong(file)
        return take(page)
      })
    )
    return {pages, notes: notesOn(file, tally)}
  } catch (error) {
    if (error instanceof Fault) throw error
    if ((error as Error).name === 'PasswordException') throw locked(file)
    throw isEncrypted ? encrypted(file) : damaged(file)
  } finally {
    await task.destroy()
    worker.destroy()
  }
}

/** What a viewer has, and nobody asks of; of no type, since a browser has one for it. */
const nothing = {} as never

/** pdf.js, which says nothing on the console, draws nothing, and asks for nothing outside the file. */
async function loading(
  data: Uint8Array<ArrayBuffer>,
  work: Work
): Promise<{task: PDFDocumentLoadingTask; worker: PDFWorker}> {
  polyfill()
  const [{getDocument}, {PdfPort, workerAt}] = await Promise.all([
    import('unpdf/pdfjs'),
    import('./pdf-port.js')
  ])
  const worker = workerAt(new PdfPort(size => work.spend(size)))
  const options = {
    data,
    worker,
    verbosity: 0,
    // Else the outline of each letter is made; a font that cannot be loaded is none the less known.
    disableFontFace: false,
    ownerDocument: nothing,
    // Which codes a font maps to letters; see font-codes.ts.
    fontExtraProperties: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is small enough to be unpacked.
    maxImageSize: 0
  }
  return {task: getDocument(options), worker}
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

/** Encrypted in a way that could not be seen from outside. */
async function refuseEncrypted(file: string, document: PDFDocumentProxy): Promise<void> {
  const {info} = (await document.getMetadata()) as {info: {EncryptFilterName?: unknown}}
  if (info.EncryptFilterName) throw encrypted(file)
}

async function pagesOf<Page>(
  file: string,
  document: PDFDocumentProxy,
  words: UnaccentedWords,
  take: (page: ReadPage) => Page
): Promise<Page[]> {
  if (document.numPages > mostPages) throw tooManyPages(file, document.numPages, mostPages)
  const pages: Page[] = []
  const fonts: Fonts = new Map()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await pageContent(page, fonts, words)
    page.cleanup()
    pages.push(take(content))
  }
  return pages
}

/** What was counted on all pages. */
class Tally {
  pages = 0
  empty = 0
  pictured = 0
  /** Some page is a picture, whether letters stand on it or not. */
  hasPictures = false
  letters = 0
  characters = 0
  legacy = 0
  unreadable = 0

  add({glyphs, legacy, unreadable, pictured}: ReadPage): void {
    let letters = 0
    for (const {text} of glyphs) {
      if (isWordUnit(text[0]) || text === lost) letters++
      this.characters += text.length
    }
    this.pages++
    this.letters += letters
    this.legacy += legacy
    this.unreadable += unreadable
    if (letters === 0) this.empty++
    if (letters === 0 && pictured) this.pictured++
    this.hasPictures ||= pictured
  }
}

/** Fewer letters than this are a stamp on a picture, not the text of a page. */
const aStamp = 60

function notesOn(file: string, tally: Tally): ReaderNotice[] {
  const {pages, empty, pictured, letters, legacy, unreadable, hasPictures} = tally
  // A few words on a page without a picture are all that somebody wrote there.
  const isStamped = letters < aStamp || (empty >= pages * 0.8 && letters < aStamp * pages)
  if (letters === 0 || (hasPictures && isStamped)) throw scanned(file, pages)
  // Of the rest it is said that it is not judged; here there is no text to speak of.
  if (unreadable > letters * 0.5) throw unreadableLetters(file)
  const notes: ReaderNotice[] = [
    // A page without a picture was left empty.
    {kind: 'pages-without-text', count: pictured},
    {kind: 'legacy-font', count: legacy}
  ]
  return notes.filter(note => note.count > 0)
}
