import type {SourceDocument} from '../../../src/document/source-document.js'
import type {ReaderWords} from '../../../src/readers/reader-words.js'
import type {Told} from './host.js'

/** Where the places of objects are wrong, pdf.js goes on with what it finds; a promise that it lets fall is the sign. */
let isDamaged = false
globalThis.addEventListener('unhandledrejection', event => {
  const {reason} = event as PromiseRejectionEvent
  if (reason instanceof Error && reason.name.startsWith('XRef')) isDamaged = true
  event.preventDefault()
})

/** A PDF, as the process that reads one for the command reads it (`src/engine/pdf-child.ts`). @throws {Fault} */
export async function readPdfHere(
  name: string,
  bytes: Uint8Array,
  words: ReaderWords,
  told: Told
): Promise<SourceDocument> {
  isDamaged = false
  const [{printedPdf, documentOf}, {damaged}] = await Promise.all([
    import('../../../src/readers/pdf/read-pdf.js'),
    import('../../../src/readers/pdf/pdf-faults.js')
  ])
  const printed = await printedPdf(name, bytes, words, {
    read: () => told.alive(),
    end: () => told.end()
  })
  await new Promise(resolve => setTimeout(resolve))
  if (isDamaged) throw damaged(name)
  return documentOf(name, printed, words)
}
