import type {SourceNote} from '../../document/source-document.js'
import type {PageContent} from './glyph.js'
import {pageContent} from './page-content.js'

/** What is printed on the pages of a PDF, and what has to be said of it. */
export interface OpenedPdf {
  readonly pages: readonly PageContent[]
  readonly notes: readonly SourceNote[]
}

export async function openPdf(_file: string, bytes: Uint8Array): Promise<OpenedPdf> {
  const buffers = ArrayBuffer.prototype as {transferToFixedLength?: (this: ArrayBuffer, length: number) => ArrayBuffer}
  buffers.transferToFixedLength ??= function (length) {
    return this.slice(0, length)
  }
  const {getDocument} = await import('unpdf/pdfjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: true,
    maxImageSize: 1
  })
  const document = await task.promise
  const pages: PageContent[] = []
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await pageContent(await document.getPage(number)))
  await task.destroy()
  return {pages, notes: []}
}
